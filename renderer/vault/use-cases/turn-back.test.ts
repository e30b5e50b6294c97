import { describe, expect, it } from 'vitest';
import { recordingId, tagId } from '../../../shared/model/id.ts';
import type { Recording } from '../../../shared/model/recording.ts';
import type { Tag } from '../../../shared/model/tag.ts';
import { Desk } from '../library/desk.ts';
import { changeRecordings } from './change-recordings.ts';
import { commitEdit } from './commit-edit.ts';
import { makeRecording } from './testdata/make-recordings.ts';
import { MemoryVault } from './testdata/memory-vault.ts';
import { goToStep, redo, undo } from './turn-back.ts';
import { viewJournal } from './view-journal.ts';

async function deskWith(...recordings: Recording[]) {
  const vault = new MemoryVault();
  await vault.commit({ recordings });
  return { vault, desk: new Desk(vault, () => undefined) };
}
const [zero, one, two] = [recordingId(0), recordingId(1), recordingId(2)] as const;
const family: Tag = { id: tagId(0), name: 'family', hue: 20 };
const phone: Tag = { id: tagId(1), name: 'phone', hue: 65 };

describe('going to a step', () => {
  it('is one commit over all steps between, back and forward', async () => {
    const { vault, desk } = await deskWith(makeRecording(0), makeRecording(1), makeRecording(2));
    await changeRecordings(desk, [zero], { verdict: 'keep' });
    await changeRecordings(desk, [zero, one], { verdict: 'delete' });
    await changeRecordings(desk, [two], { note: 'mine' });
    const before = vault.commits.length;
    expect(await goToStep(desk, 1)).toEqual({ changed: 3, ids: [two, zero, one], steps: 2, dropped: 0 });
    expect(vault.commits.length).toBe(before + 1);
    expect(vault.recordings.get(zero)?.verdict).toBe('keep');
    expect(vault.recordings.get(two)?.note).toBe('');
    expect(await goToStep(desk, 3)).toMatchObject({ changed: 3, steps: 2 });
    expect(vault.recordings.get(zero)?.verdict).toBe('delete');
    await expect(goToStep(desk, 9)).rejects.toThrow('app/bad-request');
  });

  it('changes nothing when there is nothing between', async () => {
    const { vault, desk } = await deskWith(makeRecording(0));
    await changeRecordings(desk, [zero], { verdict: 'keep' });
    const before = vault.commits.length;
    expect(await goToStep(desk, 1)).toMatchObject({ steps: 0, changed: 0 });
    expect(vault.commits.length).toBe(before);
  });
});

describe('a step that no longer fits', () => {
  it('is dropped whole, and its line stays', async () => {
    const { vault, desk } = await deskWith(makeRecording(0), makeRecording(1));
    await changeRecordings(desk, [zero], { note: 'first' });
    await changeRecordings(desk, [zero, one], { verdict: 'keep' });
    await vault.commit({ recordings: [{ ...desk.recording(one), verdict: 'redact' }] });
    expect(await undo(desk)).toEqual({ changed: 0, ids: [], steps: 0, dropped: 1 });
    expect([vault.recordings.get(zero)?.verdict, vault.recordings.get(one)?.verdict]).toEqual(['keep', 'redact']);
    expect(viewJournal(desk)[0]).toMatchObject({ act: 'keep', isDone: true, isFixed: true, count: 2 });
    expect(await redo(desk)).toMatchObject({ steps: 0, dropped: 0 });
    expect(await undo(desk)).toMatchObject({ ids: [zero], steps: 1 });
    expect(vault.recordings.get(zero)?.note).toBe('');
  });

  it('keeps none of the others from being undone', async () => {
    const { vault, desk } = await deskWith(makeRecording(0), makeRecording(1));
    await changeRecordings(desk, [zero], { verdict: 'keep' });
    await changeRecordings(desk, [one], { verdict: 'keep' });
    await vault.commit({ recordings: [{ ...desk.recording(one), verdict: 'redact' }] });
    expect(await goToStep(desk, 0)).toMatchObject({ steps: 1, dropped: 1, ids: [zero] });
  });
});

describe('an act on tags', () => {
  it('is undone with what it changed of recordings, and beside tags that came otherwise', async () => {
    const { vault, desk } = await deskWith(makeRecording(0, { tags: [tagId(0), tagId(1)] }), makeRecording(1));
    await vault.commit({ documents: { tags: [family, phone] } });
    const merge = { act: { kind: 'tag-merged', tagId: family.id } as const, documents: { tags: [family] } };
    const recordings = new Map([
      [zero, { tags: [family.id] }],
      [one, { tags: [] }],
    ]);
    expect(await desk.turns.take(() => commitEdit(desk, { ...merge, recordings }))).toMatchObject({ changed: 1 });
    const other: Tag = { id: tagId(7), name: 'other', hue: 110 };
    await vault.commit({ documents: { tags: [family, other] } });

    expect(viewJournal(desk)[0]).toMatchObject({ act: 'tag-merged', tag: family, count: 1 });
    expect(await undo(desk)).toMatchObject({ ids: [zero], steps: 1 });
    expect(vault.documents.tags).toEqual([family, phone, other]);
    expect(vault.recordings.get(zero)?.tags).toEqual([0, 1]);
    await redo(desk);
    expect(vault.documents.tags).toEqual([family, other]);
  });

  it('is no step when nothing changes', async () => {
    const { vault, desk } = await deskWith(makeRecording(0));
    const before = vault.commits.length;
    await desk.turns.take(() => commitEdit(desk, { act: { kind: 'tags-ordered' }, documents: { tags: [] } }));
    expect([vault.commits.length, viewJournal(desk)]).toEqual([before, []]);
  });
});

describe('a change to 10,000 recordings', () => {
  it('is kept small, and comes back whole', async () => {
    const all = Array.from({ length: 20_000 }, (_, id) => makeRecording(id, { tags: id % 3 === 0 ? [tagId(1)] : [] }));
    const { vault, desk } = await deskWith(...all);
    await vault.commit({ documents: { tags: [family, phone] } });
    const chosen = all.filter(({ id }) => id % 2 === 0).map(({ id }) => id);
    await changeRecordings(desk, chosen, { addTags: [family.id], verdict: 'keep' });
    expect(JSON.stringify([...vault.history]).length).toBeLessThan(160_000);
    expect(await undo(desk)).toMatchObject({ changed: 10_000, steps: 1 });
    expect([...vault.recordings.values()]).toEqual(all);
  });
});
