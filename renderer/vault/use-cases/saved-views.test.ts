import { describe, expect, it } from 'vitest';
import { newestFirst, oldestFirst } from '../../../shared/model/arrangement.ts';
import { tagId, viewId } from '../../../shared/model/id.ts';
import { everything, mostViews, type RecordingQuery, type SavedView } from '../../../shared/seams/vault-protocol.ts';
import { Desk } from '../library/desk.ts';
import { countViews } from './count-views.ts';
import { changeView, freshViews, moveView, removeView, saveView } from './saved-views.ts';
import { makeRecording } from './testdata/make-recordings.ts';
import { redo, undo } from './turn-back.ts';
import { MemoryVault } from './testdata/memory-vault.ts';

const asking = (query: Partial<RecordingQuery>): RecordingQuery => ({ ...everything, ...query });
const deskWith = async (...names: readonly string[]): Promise<Desk> => {
  const desk = new Desk(new MemoryVault(), () => undefined);
  for (const name of names) await saveView(desk, { name, query: asking({ text: name }), arrangement: oldestFirst });
  return desk;
};
const namesOf = (desk: Desk): readonly string[] => desk.vault.documents.views.map(({ name }) => name);

describe('saveView', () => {
  it('adds a view behind the others, its name tidied', async () => {
    const desk = await deskWith('Kitchen');
    const query = asking({ verdict: 'undecided' });
    const { view, isReplaced } = await saveView(desk, { name: '  Late   calls ', query, arrangement: newestFirst });
    expect(isReplaced).toBe(false);
    expect(view).toEqual({ id: 2, name: 'Late calls', query, arrangement: newestFirst });
    expect(namesOf(desk)).toEqual(['Kitchen', 'Late calls']);
  });

  it('takes the place of the view of that name, whatever the case, and says so', async () => {
    const desk = await deskWith('Kitchen', 'Calls');
    const query = asking({ device: 'kitchen' });
    const { view, isReplaced } = await saveView(desk, { name: 'kitchen', query, arrangement: oldestFirst });
    expect(isReplaced).toBe(true);
    expect(view.id).toBe(1);
    expect(namesOf(desk)).toEqual(['kitchen', 'Calls']);
  });

  it('refuses one more than there is room for, and writes nothing', async () => {
    const vault = new MemoryVault();
    const views = Array.from({ length: mostViews }, (_, i) => ({
      id: viewId(i + 1),
      name: `${i}`,
      query: everything,
      arrangement: oldestFirst,
    }));
    await vault.commit({ documents: { views } });
    const desk = new Desk(vault, () => undefined);
    await expect(saveView(desk, { name: 'more', query: everything, arrangement: oldestFirst })).rejects.toMatchObject({
      code: 'vault/too-many-views',
    });
    await expect(saveView(desk, { name: '7', query: everything, arrangement: oldestFirst })).resolves.toMatchObject({
      view: { id: 8 },
    });
  });
});

describe('changeView', () => {
  it('renames, and leaves the rest', async () => {
    const desk = await deskWith('Kitchen');
    const [before] = desk.vault.documents.views;
    const view = await changeView(desk, { id: viewId(1), name: 'Cooking' });
    expect(view).toEqual({ ...before, name: 'Cooking' });
    expect(desk.vault.documents.views).toEqual([view]);
  });

  it('refuses the name of another view, not its own', async () => {
    const desk = await deskWith('Kitchen', 'Calls');
    await expect(changeView(desk, { id: viewId(1), name: 'CALLS' })).rejects.toMatchObject({ code: 'vault/view-name-taken' });
    await changeView(desk, { id: viewId(1), name: 'KITCHEN' });
    expect(namesOf(desk)).toEqual(['KITCHEN', 'Calls']);
  });

  it('fails when the view is gone', async () => {
    await expect(changeView(await deskWith(), { id: viewId(4), name: 'x' })).rejects.toMatchObject({
      code: 'vault/view-missing',
    });
  });
});

describe('undoing', () => {
  it('puts a removed view where it was, and takes it away again', async () => {
    const desk = await deskWith('a', 'b', 'c');
    await removeView(desk, { id: viewId(2) });
    expect(namesOf(desk)).toEqual(['a', 'c']);
    await undo(desk);
    expect(namesOf(desk)).toEqual(['a', 'b', 'c']);
    await redo(desk);
    expect(namesOf(desk)).toEqual(['a', 'c']);
  });

  it('gives a changed, a replaced and a moved view back as it was', async () => {
    const desk = await deskWith('a', 'b');
    const before = desk.vault.documents.views;
    await changeView(desk, { id: viewId(1), query: asking({ verdict: 'keep' }) });
    await saveView(desk, { name: 'B', query: everything, arrangement: newestFirst });
    await moveView(desk, { id: viewId(2), at: 0 });
    for (let step = 0; step < 3; step++) await undo(desk);
    expect(desk.vault.documents.views).toEqual(before);
  });
});

describe('moveView', () => {
  it.each([
    [1, 0, ['b', 'a', 'c']],
    [0, 2, ['b', 'c', 'a']],
    [0, 99, ['b', 'c', 'a']],
    [2, 2, ['a', 'b', 'c']],
  ])('from %i to %i', async (from, at, names) => {
    const desk = await deskWith('a', 'b', 'c');
    const { id } = desk.vault.documents.views[from]!;
    await moveView(desk, { id, at });
    expect(namesOf(desk)).toEqual(names);
  });

  it('writes nothing when it stays where it is', async () => {
    const desk = await deskWith('a', 'b');
    const { commits } = desk.vault as MemoryVault;
    const { length } = commits;
    await moveView(desk, { id: viewId(1), at: 0 });
    expect(commits).toHaveLength(length);
  });
});

describe('freshViews', () => {
  const view = (id: number, name: string): SavedView => ({ id: viewId(id), name, query: everything, arrangement: oldestFirst });

  it('brings what is new by name, numbered on, each name once', () => {
    const stored = ['Calls', 'kitchen', 'calls ', ' '].map((name) => ({ name, query: everything, arrangement: oldestFirst }));
    expect(freshViews([view(3, 'Kitchen')], stored)).toEqual([{ ...view(4, 'Calls') }]);
  });
});

describe('countViews', () => {
  it('counts each view, words, parts and lines without sound alike', async () => {
    const desk = await deskWith('radio');
    await saveView(desk, { name: 'kept', query: asking({ verdict: 'keep' }), arrangement: oldestFirst });
    await saveView(desk, { name: 'all', query: everything, arrangement: oldestFirst });
    await saveView(desk, { name: 'phone', query: asking({ tagId: tagId(1) }), arrangement: oldestFirst });
    await saveView(desk, { name: 'silent', query: asking({ isWithoutSound: true }), arrangement: oldestFirst });
    await desk.vault.commit({
      recordings: [makeRecording(0, { transcript: 'radio on', verdict: 'keep' }), makeRecording(1, { tags: [tagId(1)] })],
    });
    const counted = await countViews(desk);
    expect(counted.map(({ view, count }) => [view.name, count])).toEqual([
      ['radio', 1],
      ['kept', 1],
      ['all', 2],
      ['phone', 1],
      ['silent', 0],
    ]);
  });
});
