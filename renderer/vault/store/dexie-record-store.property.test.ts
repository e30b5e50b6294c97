/** Random lives of the record store: it holds what plain lists would, and a write happens whole or not at all. */
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Bytes, equalBytes } from '../../../shared/bytes.ts';
import { segmentId } from '../../../shared/model/id.ts';
import type { PageId, SealedBytes } from '../../../shared/model/sealed.ts';
import { DexieRecordStore } from './dexie-record-store.ts';
import { vaultDatabase } from './vault-database.ts';

interface Model {
  readonly segments: Map<string, Bytes>;
  readonly pages: Map<string, Bytes>;
  readonly directories: Map<number, Bytes>;
}
interface Put {
  readonly id: string;
  readonly bytes: Bytes;
}
type Step =
  | {
      readonly kind: 'write';
      readonly segments: Put[];
      readonly pages: Put[];
      readonly epoch: number | null;
      readonly drops: string[];
      readonly dropsEpoch: number | null;
    }
  | { readonly kind: 'read'; readonly id: string; readonly offset: number; readonly length: number }
  | { readonly kind: 'reopen' }
  | { readonly kind: 'clear' };

/** Few names, so that writes meet: a row that is there already must make the whole write fail. */
const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h');
const bytes = fc.uint8Array({ maxLength: 24 }).map((plain) => new Uint8Array(plain));
const puts = fc.uniqueArray(fc.record({ id, bytes }), { maxLength: 3, selector: (put) => put.id });
const epoch = fc.option(fc.integer({ min: 1, max: 3 }));
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('write' as const),
      segments: puts,
      pages: puts,
      epoch,
      drops: fc.array(id, { maxLength: 4 }),
      dropsEpoch: epoch,
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('read' as const), id, offset: fc.nat(26), length: fc.nat(26) }) },
  fc.constant({ kind: 'reopen' as const }),
  fc.constant({ kind: 'clear' as const }),
);
type Write = Extract<Step, { kind: 'write' }>;
let names = 0;

it(
  '[V11.1] the store on IndexedDB holds what plain lists would after any row of writes, drops, failures and restarts',
  { timeout: 60_000 },
  () =>
    fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
        const name = `store-life-${names++}`;
        let store = new DexieRecordStore(vaultDatabase(name));
        const model: Model = { segments: new Map(), pages: new Map(), directories: new Map() };
        for (const taken of steps) {
          if (taken.kind === 'reopen') {
            store.close();
            store = new DexieRecordStore(vaultDatabase(name));
          } else if (taken.kind === 'clear') {
            await store.clear();
            for (const table of Object.values(model)) table.clear();
          } else if (taken.kind === 'read') {
            const whole = model.segments.get(taken.id);
            const expected =
              whole === undefined || whole.byteLength < taken.offset + taken.length
                ? null
                : whole.slice(taken.offset, taken.offset + taken.length);
            expect(await store.readSegment(segmentId(taken.id), taken.offset, taken.length)).toEqual(expected);
            expect(await store.segmentBytes(segmentId(taken.id))).toBe(whole?.byteLength ?? null);
          } else await write(store, model, taken);
          await expectSame(store, model);
        }
        store.close();
      }),
      { numRuns: 80 },
    ),
);

async function write(store: DexieRecordStore, model: Model, { segments, pages, epoch: directory, drops, dropsEpoch }: Write) {
  const isRefused = segments.some((put) => model.segments.has(put.id)) || pages.some((put) => model.pages.has(put.id));
  const sealed = Uint8Array.of(directory ?? 0, drops.length) as SealedBytes;
  const writing = store.write({
    segments: segments.map((put) => ({ id: segmentId(put.id), blob: new Blob([put.bytes]) })),
    pages: pages.map((put) => ({ id: put.id as PageId, sealed: put.bytes as SealedBytes })),
    ...(directory !== null && { directory: { epoch: directory, sealed } }),
    droppedPages: drops as PageId[],
    droppedSegments: drops.map(segmentId),
    droppedDirectories: dropsEpoch === null ? [] : [dropsEpoch],
  });
  if (isRefused) {
    await expect(writing).rejects.toMatchObject({ code: 'vault/disk-error' });
    return;
  }
  await writing;
  for (const put of segments) model.segments.set(put.id, put.bytes);
  for (const put of pages) model.pages.set(put.id, put.bytes);
  if (directory !== null) model.directories.set(directory, sealed);
  for (const dropped of drops) model.segments.delete(dropped);
  for (const dropped of drops) model.pages.delete(dropped);
  if (dropsEpoch !== null) model.directories.delete(dropsEpoch);
}

async function expectSame(store: DexieRecordStore, model: Model) {
  expect([...(await store.segmentIds())].sort()).toEqual([...model.segments.keys()].sort());
  expect([...(await store.pageIds())].sort()).toEqual([...model.pages.keys()].sort());
  const rows = await store.pages([...'abcdefgh'] as PageId[]);
  for (const [place, row] of rows.entries()) {
    const expected = model.pages.get([...'abcdefgh'][place]!);
    expect(row === undefined ? expected === undefined : expected !== undefined && equalBytes(row.sealed, expected)).toBe(true);
  }
  // Each directory lies there twice; both come back, so that either may be damaged.
  const found = (await store.directories()).map((row) => `${row.epoch}: ${row.sealed.join()}`);
  const expected = [...model.directories].flatMap(([at, sealed]) => [`${at}: ${sealed.join()}`, `${at}: ${sealed.join()}`]);
  expect(found.sort()).toEqual(expected.sort());
}
