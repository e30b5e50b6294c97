import { describe, expect, it } from 'vitest';
import { recordingId } from '../../../shared/model/id.ts';
import type { Recording } from '../../../shared/model/recording.ts';
import type { Tag } from '../../../shared/model/tag.ts';
import { oldestFirst } from '../../../shared/model/arrangement.ts';
import { everything, type RecordingQuery } from '../../../shared/seams/vault-protocol.ts';
import { Desk } from '../library/desk.ts';
import { changeRecordings } from './change-recordings.ts';
import { changeTags } from './change-tags.ts';
import { listRecordings } from './list-recordings.ts';
import { makeTag } from './make-tag.ts';
import { countPeople, renamePeople } from './rename-people.ts';
import { saveView } from './saved-views.ts';
import { findSimilar, tallyRecordings } from './tally-recordings.ts';
import { makeRecording } from './testdata/make-recordings.ts';
import { MemoryVault } from './testdata/memory-vault.ts';
import { undo, redo } from './turn-back.ts';

async function deskWith(...recordings: Recording[]) {
  const vault = new MemoryVault();
  await vault.commit({ recordings });
  return { vault, desk: new Desk(vault, () => undefined) };
}
const [zero, one, two] = [recordingId(0), recordingId(1), recordingId(2)] as const;
const found = (desk: Desk, text: string): number =>
  listRecordings(desk, { query: { ...everything, text }, arrangement: oldestFirst }).ids.length;

/** family, family/phone, work; the first on 0 and 1, the second on 1, the third on 2. */
async function tagged() {
  const { vault, desk } = await deskWith(makeRecording(0), makeRecording(1), makeRecording(2));
  const [family, phone, work] = [
    await makeTag(desk, 'family'),
    await makeTag(desk, 'family/phone'),
    await makeTag(desk, 'work'),
  ] as const;
  await changeRecordings(desk, [zero, one], { addTags: [family.id] });
  await changeRecordings(desk, [one], { addTags: [phone.id] });
  await changeRecordings(desk, [two], { addTags: [work.id] });
  const names = () => vault.documents.tags.map(({ name }) => name);
  const on = (id: Recording['id']) => vault.recordings.get(id)?.tags;
  return { vault, desk, family, phone, work, names, on };
}

describe('changeTags', () => {
  it('renames a tag alone, or with those below it, and search knows the new name', async () => {
    const { desk, family, names } = await tagged();
    expect(found(desk, 'phone')).toBe(1);
    await changeTags(desk, { kind: 'rename', id: family.id, name: ' Home ', isBranch: true });
    expect(names()).toEqual(['Home', 'Home/phone', 'work']);
    expect([found(desk, 'home'), found(desk, 'family')]).toEqual([2, 0]);
    await undo(desk);
    expect([found(desk, 'home'), found(desk, 'family')]).toEqual([0, 2]);
    await changeTags(desk, { kind: 'rename', id: family.id, name: 'kin', isBranch: false });
    expect(names()).toEqual(['kin', 'family/phone', 'work']);
  });

  it('refuses a name that another tag has, in any case', async () => {
    const { desk, work, names } = await tagged();
    await expect(changeTags(desk, { kind: 'rename', id: work.id, name: 'FAMILY', isBranch: false })).rejects.toThrow(
      'tag/name-taken',
    );
    expect(names()).toEqual(['family', 'family/phone', 'work']);
    await changeTags(desk, { kind: 'rename', id: work.id, name: 'Work', isBranch: true });
    expect(names()[2]).toBe('Work');
  });

  it('joins tags: each recording has the one once, in the place of the first; undo parts them again', async () => {
    const { desk, family, phone, work, names, on } = await tagged();
    expect(await changeTags(desk, { kind: 'merge', ids: [phone.id, work.id], into: family.id })).toEqual({
      changed: 2,
      changedViews: 0,
    });
    expect(names()).toEqual(['family']);
    expect([on(zero), on(one), on(two)]).toEqual([[family.id], [family.id], [family.id]]);
    await undo(desk);
    expect(names()).toEqual(['family', 'family/phone', 'work']);
    expect([on(zero), on(one), on(two)]).toEqual([[family.id], [family.id, phone.id], [work.id]]);
    await redo(desk);
    expect([on(two), names()]).toEqual([[family.id], ['family']]);
  });

  it('deletes a tag with its count, and brings it back, also when another was made meanwhile', async () => {
    const { desk, work, names, on } = await tagged();
    expect(await changeTags(desk, { kind: 'delete', ids: [work.id] })).toEqual({ changed: 1, changedViews: 0 });
    expect([names(), on(two)]).toEqual([['family', 'family/phone'], []]);
    await changeRecordings(desk, [two], { newTag: 'later' });
    await undo(desk);
    expect(names()).toEqual(['family', 'family/phone']);
    await undo(desk);
    expect([names(), on(two)]).toEqual([['family', 'family/phone', 'work'], [work.id]]);
  });

  it('follows in saved views in the same commit: joined, taken out, or gone with the tag; undo brings all back', async () => {
    const { vault, desk, family, phone, work } = await tagged();
    const keep = (name: string, query: Partial<RecordingQuery>) =>
      saveView(desk, { name, query: { ...everything, ...query }, arrangement: oldestFirst });
    await keep('Phone', { tagId: phone.id });
    await keep('Work', { tagId: work.id });
    await keep('Work to decide', { tagId: work.id, verdict: 'undecided' });
    await keep('Typed', { text: 'tag:work' });
    const asked = () => vault.documents.views.map(({ name, query }) => [name, query.tagId, query.text] as const);
    const before = asked();
    const commits = vault.commits.length;
    expect(await changeTags(desk, { kind: 'merge', ids: [phone.id], into: family.id })).toEqual({ changed: 1, changedViews: 1 });
    expect(asked()[0]).toEqual(['Phone', family.id, '']);
    expect(await changeTags(desk, { kind: 'delete', ids: [work.id] })).toEqual({ changed: 1, changedViews: 2 });
    expect(asked()).toEqual([
      ['Phone', family.id, ''],
      ['Work to decide', null, ''],
      ['Typed', null, 'tag:work'],
    ]);
    expect(vault.commits.length).toBe(commits + 2);
    await undo(desk);
    await undo(desk);
    expect(asked()).toEqual(before);
    await redo(desk);
    await redo(desk);
    expect(asked().map(([name]) => name)).toEqual(['Phone', 'Work to decide', 'Typed']);
  });

  it('keeps a view that was changed since, when the tag comes back', async () => {
    const { vault, desk, work } = await tagged();
    const view = { name: 'Work', query: { ...everything, tagId: work.id, verdict: 'keep' as const }, arrangement: oldestFirst };
    await saveView(desk, view);
    await changeTags(desk, { kind: 'delete', ids: [work.id] });
    await saveView(desk, { ...view, query: { ...everything, text: 'mine' } });
    await undo(desk);
    expect(vault.documents.views[0]?.query).toEqual({ ...view.query, tagId: null });
    await undo(desk);
    expect(vault.documents.views[0]?.query).toEqual(view.query);
  });

  it('gives a key to one tag alone, and none that isn’t a letter or digit', async () => {
    const { vault, desk, family, work } = await tagged();
    const keys = () => vault.documents.tags.map(({ key }: Tag) => key);
    await changeTags(desk, { kind: 'key', id: family.id, key: 'F' });
    await changeTags(desk, { kind: 'key', id: work.id, key: 'f' });
    expect(keys()).toEqual([undefined, undefined, 'f']);
    await expect(changeTags(desk, { kind: 'key', id: work.id, key: '?' })).rejects.toThrow('app/bad-request');
    await undo(desk);
    expect(keys()).toEqual(['f', undefined, undefined]);
    await changeTags(desk, { kind: 'key', id: family.id, key: null });
    expect(keys()).toEqual([undefined, undefined, undefined]);
  });

  it('orders and colours, each one step', async () => {
    const { vault, desk, work, names } = await tagged();
    await changeTags(desk, { kind: 'order', ids: [work.id] });
    await changeTags(desk, { kind: 'hue', id: work.id, hue: 290 });
    expect(names()).toEqual(['work', 'family', 'family/phone']);
    expect(vault.documents.tags[0]?.hue).toBe(290);
    await undo(desk);
    await undo(desk);
    expect(names()).toEqual(['family', 'family/phone', 'work']);
  });

  it('writes nothing when nothing changes', async () => {
    const { vault, desk, family } = await tagged();
    const before = vault.commits.length;
    await changeTags(desk, { kind: 'hue', id: family.id, hue: family.hue });
    await changeTags(desk, { kind: 'merge', ids: [family.id], into: family.id });
    expect(vault.commits.length).toBe(before);
  });
});

describe('a new tag with a change', () => {
  it('is one step together with what carries it', async () => {
    const { vault, desk } = await deskWith(makeRecording(0));
    const { newTag } = await changeRecordings(desk, [zero], { newTag: 'quince' });
    expect(vault.recordings.get(zero)?.tags).toEqual([newTag?.id]);
    await undo(desk);
    expect([vault.documents.tags, vault.recordings.get(zero)?.tags]).toEqual([[], []]);
  });
});

describe('people', () => {
  it('are counted, joined, and parted again by undo', async () => {
    const who = (id: number, person: string | null) => makeRecording(id, { person });
    const { vault, desk } = await deskWith(who(0, 'Ana'), who(1, 'Anna'), who(2, 'Anna'), who(3, null));
    expect(countPeople(desk)).toEqual([
      { name: 'Anna', count: 2 },
      { name: 'Ana', count: 1 },
    ]);
    expect(await renamePeople(desk, { from: ['Ana', 'Anna'], to: ' Anna  ' })).toEqual({ changed: 1 });
    expect(countPeople(desk)).toEqual([{ name: 'Anna', count: 3 }]);
    await undo(desk);
    expect(vault.recordings.get(zero)?.person).toBe('Ana');
    await renamePeople(desk, { from: ['Anna'], to: null });
    expect(countPeople(desk)).toEqual([{ name: 'Ana', count: 1 }]);
  });
});

describe('tallyRecordings and findSimilar', () => {
  it('say how many have what, and what is alike but for case and signs', async () => {
    const said = (id: number, transcript: string | null, person: string | null) => makeRecording(id, { transcript, person });
    const { desk } = await deskWith(
      said(0, 'Straße, bitte!', 'Anna'),
      said(1, 'strasse bitte', null),
      said(2, 'Straße', 'Anna'),
      said(3, null, null),
    );
    const { newTag } = await changeRecordings(desk, [zero, two], { newTag: 'road', verdict: 'keep' });
    expect(tallyRecordings(desk, { ids: [0, 1, 2, 99] })).toMatchObject({
      total: 3,
      byVerdict: { keep: 2, undecided: 1 },
      tags: [{ tag: newTag, count: 2 }],
      people: [
        { name: 'Anna', count: 2 },
        { name: null, count: 1 },
      ],
    });
    const alike = findSimilar(desk, zero);
    expect(alike.map(({ by, ids }) => [by, [...ids]])).toEqual([
      ['words', [0, 1]],
      ['person', [0, 2]],
    ]);
    expect(findSimilar(desk, recordingId(3))).toEqual([]);
  });
});
