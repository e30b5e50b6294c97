import { describe, expect, it } from 'vitest';
import { recordingId, tagId } from '../../../shared/model/id.ts';
import type { Recording } from '../../../shared/model/recording.ts';
import { Desk } from '../library/desk.ts';
import { changeRecordings } from './change-recordings.ts';
import { tidyTagName } from '../../../shared/model/tag.ts';
import { makeTag } from './make-tag.ts';
import { makeRecording } from './testdata/make-recordings.ts';
import { MemoryVault } from './testdata/memory-vault.ts';
import { redo, undo } from './turn-back.ts';
import { summarise } from './view-recordings.ts';

async function deskWith(...recordings: Recording[]) {
  const vault = new MemoryVault();
  await vault.commit({ recordings });
  return { vault, desk: new Desk(vault, () => undefined) };
}
const [zero, one, two] = [recordingId(0), recordingId(1), recordingId(2)] as const;

describe('changeRecordings', () => {
  it('is one commit, whatever the number', async () => {
    const { vault, desk } = await deskWith(makeRecording(0), makeRecording(1), makeRecording(2, { verdict: 'keep' }));
    const before = vault.commits.length;
    expect(await changeRecordings(desk, [zero, one, two], { verdict: 'keep' })).toMatchObject({ changed: 2 });
    expect(vault.commits.length).toBe(before + 1);
    expect([...vault.recordings.values()].map(({ verdict }) => verdict)).toEqual(['keep', 'keep', 'keep']);
  });

  it('commits nothing when nothing changes', async () => {
    const { vault, desk } = await deskWith(makeRecording(0, { stretches: [{ startMs: 1, endMs: 3 }] }));
    const before = vault.commits.length;
    expect(await changeRecordings(desk, [zero], { note: '', stretches: [{ startMs: 1, endMs: 3 }] })).toMatchObject({
      changed: 0,
    });
    expect(vault.commits.length).toBe(before);
    expect(summarise(desk).canUndo).toBe(false);
  });

  it('changes none when one of them is gone', async () => {
    const { vault, desk } = await deskWith(makeRecording(0));
    await expect(changeRecordings(desk, [zero, one], { verdict: 'keep' })).rejects.toThrow('vault/record-missing');
    expect(vault.recordings.get(zero)?.verdict).toBe('undecided');
  });

  it('brings stretches and struck words into form', async () => {
    const { vault, desk } = await deskWith(makeRecording(0, { transcript: 'call Marlene' }));
    await changeRecordings(desk, [zero], {
      stretches: [
        { startMs: 1_500, endMs: 9_000 },
        { startMs: 1_000, endMs: 1_600 },
      ],
      struckWords: [{ from: 5, to: 99 }],
    });
    expect(vault.recordings.get(zero)).toMatchObject({
      stretches: [{ startMs: 1_000, endMs: 2_000 }],
      struckWords: [{ from: 5, to: 12 }],
    });
  });

  it('adds and removes tags, each once, and refuses unknown ones', async () => {
    const { vault, desk } = await deskWith(makeRecording(0));
    const [family, phone] = [await makeTag(desk, 'family'), await makeTag(desk, 'phone')];
    await changeRecordings(desk, [zero], { addTags: [phone.id, family.id, phone.id] });
    expect(vault.recordings.get(zero)?.tags).toEqual([phone.id, family.id]);
    await changeRecordings(desk, [zero], { removeTags: [phone.id] });
    expect(vault.recordings.get(zero)?.tags).toEqual([family.id]);
    await expect(changeRecordings(desk, [zero], { addTags: [tagId(9)] })).rejects.toThrow('app/bad-request');
  });

  it('computes each from what the one before has left, when many are asked at once', async () => {
    const { vault, desk } = await deskWith(makeRecording(0));
    const tags = await Promise.all(['a', 'b', 'c', 'd'].map((name) => makeTag(desk, name)));
    await Promise.all(tags.map(({ id }) => changeRecordings(desk, [zero], { addTags: [id] })));
    expect(vault.recordings.get(zero)?.tags).toEqual(tags.map(({ id }) => id));
  });
});

describe('undo and redo', () => {
  it('go back and forth over each part, and say which recordings', async () => {
    const { vault, desk } = await deskWith(makeRecording(0, { verdict: 'delete', note: 'old' }), makeRecording(1));
    await changeRecordings(desk, [zero, one], { verdict: 'keep' });
    await changeRecordings(desk, [zero], { note: 'new' });

    expect(await undo(desk)).toMatchObject({ changed: 1, ids: [zero] });
    expect(await undo(desk)).toMatchObject({ changed: 2, ids: [zero, one] });
    expect(vault.recordings.get(zero)).toMatchObject({ verdict: 'delete', note: 'old' });
    expect(vault.recordings.get(one)?.verdict).toBe('undecided');
    expect(await undo(desk)).toMatchObject({ changed: 0, ids: [] });

    await redo(desk);
    expect(vault.recordings.get(zero)).toMatchObject({ verdict: 'keep', note: 'old' });
    expect(summarise(desk)).toMatchObject({ canUndo: true, canRedo: true });
    await changeRecordings(desk, [one], { verdict: 'redact' });
    expect(await redo(desk)).toMatchObject({ changed: 0, ids: [] });
  });

  it('stay where they are when the disk refuses', async () => {
    const { vault, desk } = await deskWith(makeRecording(0));
    vault.nextFailure = new Error('disk');
    await expect(changeRecordings(desk, [zero], { verdict: 'keep' })).rejects.toThrow('disk');
    expect(summarise(desk).canUndo).toBe(false);
    await changeRecordings(desk, [zero], { verdict: 'keep' });
    vault.nextFailure = new Error('disk');
    await expect(undo(desk)).rejects.toThrow('disk');
    expect(await undo(desk)).toMatchObject({ changed: 1, ids: [zero] });
    expect(vault.recordings.get(zero)?.verdict).toBe('undecided');
  });
});

describe('makeTag', () => {
  it('gives the tag there is when only case or space differ', async () => {
    const { desk } = await deskWith();
    const tag = await makeTag(desk, ' Family / Phone  calls/ ');
    expect(tag).toEqual({ id: 0, name: 'Family/Phone calls', hue: 20 });
    expect(await makeTag(desk, 'FAMILY/phone calls')).toEqual(tag);
    expect(await makeTag(desk, 'Privé')).toMatchObject({ id: 1, hue: 65 });
    expect(await makeTag(desk, 'Prive\u0301')).toMatchObject({ id: 1 });
  });

  it('begins the colours anew after the eighth', async () => {
    const { desk } = await deskWith();
    const hues: number[] = [];
    for (let i = 0; i < 9; i++) hues.push((await makeTag(desk, `tag ${i}`)).hue);
    expect([hues[7], hues[8]]).toEqual([320, 20]);
  });

  it('refuses a name without letters or too long to read', async () => {
    const { desk } = await deskWith();
    await expect(makeTag(desk, ' / ')).rejects.toThrow('app/bad-request');
    await expect(makeTag(desk, 'x'.repeat(101))).rejects.toThrow('app/bad-request');
  });

  it('leaves a tidy name as it is', () => {
    expect(tidyTagName(tidyTagName(' a /  b  c//d'))).toBe('a/b c/d');
  });
});
