/** Random lives of a vault: whatever was done to it, it holds what a plain list would, and its disk opens nothing more. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toHex } from '../../shared/bytes.ts';
import { type RecordingId, recordingId, segmentId } from '../../shared/model/id.ts';
import type { Recording } from '../../shared/model/recording.ts';
import { everything } from '../../shared/seams/vault-protocol.ts';
import { newRecordingKey } from './crypto/seal-sound.ts';
import { BenchVault } from './testdata/bench-vault.ts';
import { search } from './testdata/forensics.ts';
import { inventRecording } from './testdata/recordings.ts';
import type { UnlockedVault, VaultChange } from './unlocked-vault.ts';

/** What the vault ought to hold. */
interface Model {
  readonly recordings: Map<RecordingId, Recording>;
  readonly keys: Map<RecordingId, string>;
}
interface Life {
  readonly bench: BenchVault;
  readonly model: Model;
  vault: UnlockedVault;
}
type Step = (life: Life) => Promise<void>;

const location = { segmentId: segmentId('0'.repeat(32)), offset: 32, peaksLength: 0, soundLength: 1 };

/** Commits the change, turning the root or not, and does the same to the model. */
async function change(
  life: Life,
  isTurn: boolean,
  { recordings = [], keys = new Map(), removed = [] }: VaultChange,
): Promise<void> {
  for (const recording of recordings) life.model.recordings.set(recording.id, recording);
  for (const [id, key] of keys) life.model.keys.set(id, toHex(key));
  for (const id of removed) life.model.recordings.delete(id);
  for (const id of removed) life.model.keys.delete(id);
  if (isTurn) await life.vault.commitAndTurn({ recordings, keys, removed });
  else await life.vault.commit({ recordings, keys, removed });
}

const some = (life: Life, share: number) => [...life.model.recordings.values()].filter(({ id }) => id % share === 0);

const bringIn = fc.record({ count: fc.integer({ min: 1, max: 300 }), wasted: fc.nat(700) }).map(({ count, wasted }): Step => {
  return async (life) => {
    life.vault.takeRecordingIds(wasted);
    const recordings = life.vault.takeRecordingIds(count).map((id) => inventRecording(id, location));
    await change(life, false, { recordings, keys: new Map(recordings.map(({ id }) => [id, newRecordingKey()])) });
  };
});
const edit = fc.integer({ min: 1, max: 9 }).map(
  (share): Step =>
    async (life) => {
      const recordings = some(life, share).map((recording) => ({ ...recording, note: `${recording.note}!` }));
      await change(life, false, { recordings });
    },
);
const remove = fc.record({ share: fc.integer({ min: 1, max: 9 }), isTurn: fc.boolean() }).map(({ share, isTurn }): Step => {
  return async (life) => change(life, isTurn, { removed: some(life, share).map(({ id }) => id) });
});
const burnIn = fc.nat(50).map(
  (nth): Step =>
    async (life) => {
      const recording = [...life.model.recordings.values()][nth];
      if (recording === undefined) return;
      await change(life, true, { recordings: [{ ...recording, burnt: [] }], keys: new Map([[recording.id, newRecordingKey()]]) });
    },
);
const lockAndOpen: fc.Arbitrary<Step> = fc.constant(async (life) => {
  await life.vault.close(null);
  life.vault = await life.bench.open();
});
const crashAndOpen: fc.Arbitrary<Step> = fc.constant(async (life) => {
  life.vault = await life.bench.open();
});

it(
  '[V10] a vault holds what was done to it, and after a lock its disk opens exactly the keys of what it holds',
  () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(bringIn, edit, remove, burnIn, lockAndOpen, crashAndOpen), { maxLength: 10 }),
        async (steps) => {
          const bench = new BenchVault();
          const life: Life = { bench, vault: await bench.create(), model: { recordings: new Map(), keys: new Map() } };
          for (const step of steps) await step(life);
          expect([...life.vault.recordings]).toStrictEqual([...life.model.recordings]);
          await life.vault.close({ room: 'review', recordingId: recordingId(1), query: everything, listTop: 0 });
          const again = await bench.open();
          expect([...again.recordings]).toStrictEqual([...life.model.recordings]);
          const findings = await search(bench.disk, BenchVault.passphrase, bench.file);
          expect([...findings.keys].sort()).toEqual([...life.model.keys.values()].sort());
        },
      ),
      { numRuns: 80 },
    ),
  60_000,
);
