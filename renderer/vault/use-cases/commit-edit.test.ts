import { expect, it } from 'vitest';
import type { RecordingId } from '../../../shared/model/id.ts';
import { Desk } from '../library/desk.ts';
import { recordingsPerPage } from '../pages/page-kinds.ts';
import { changeRecordings } from './change-recordings.ts';
import { makeRecording } from './testdata/make-recordings.ts';
import { MemoryVault } from './testdata/memory-vault.ts';
import { redo, undo } from './turn-back.ts';

/** One recording on each of so many pages. */
async function spread(pages: number) {
  const vault = new MemoryVault();
  const ids = Array.from({ length: pages }, (_, page) => page * recordingsPerPage);
  await vault.commit({ recordings: ids.map((id) => makeRecording(id)) });
  const desk = new Desk(vault, () => undefined);
  const kept = () => [...vault.recordings.values()].filter(({ verdict }) => verdict === 'keep').length;
  return { vault, desk, ids, kept };
}

it('is one step when it takes several commits', async () => {
  const { vault, desk, ids, kept } = await spread(600);
  const before = vault.commits.length;
  const told: number[] = [];
  const done = await changeRecordings(desk, ids, { verdict: 'keep' }, { onDone: (count) => told.push(count) });
  expect(done).toMatchObject({ changed: 600, isWhole: true });
  expect(vault.commits.length).toBeGreaterThan(before + 1);
  expect(told.at(-1)).toBe(600);
  expect((await undo(desk)).changed).toBe(600);
  expect(kept()).toBe(0);
  expect((await redo(desk)).changed).toBe(600);
  expect(kept()).toBe(600);
});

it('leaves one step over what was done when it is stopped on the way', async () => {
  const { desk, ids, kept } = await spread(600);
  const stopping = new AbortController();
  const done = await changeRecordings(
    desk,
    ids,
    { verdict: 'keep' },
    { signal: stopping.signal, onDone: () => stopping.abort() },
  );
  expect(done.isWhole).toBe(false);
  expect(done.changed).toBe(kept());
  expect(kept()).toBeLessThan(600);
  expect((await undo(desk)).changed).toBe(done.changed);
  expect(kept()).toBe(0);
});

it('leaves one step over what was done when the disk refuses the rest', async () => {
  const { vault, desk, ids, kept } = await spread(600);
  const refuse = () => {
    vault.nextFailure = new Error('disk');
  };
  await expect(changeRecordings(desk, ids, { verdict: 'keep' }, { onDone: refuse })).rejects.toThrow('disk');
  const before = kept();
  expect(before).toBeGreaterThan(0);
  expect((await undo(desk)).changed).toBe(before);
  expect(kept()).toBe(0);
});

it('puts a new tag in before the first recording carries it', async () => {
  const { vault, desk, ids } = await spread(600);
  let carriedUnknown = 0;
  vault.onCommitted(({ put }: { readonly put: readonly RecordingId[] }) => {
    const known = new Set(vault.documents.tags.map(({ id }) => id));
    carriedUnknown += put.filter((id) => vault.recordings.get(id)?.tags.some((tag) => !known.has(tag))).length;
  });
  await changeRecordings(desk, ids, { newTag: 'quince' });
  await undo(desk);
  await redo(desk);
  expect(carriedUnknown).toBe(0);
});
