import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type RecordingId, recordingId } from '../../../shared/model/id.ts';
import { type Recording, verdicts } from '../../../shared/model/recording.ts';
import { makeRecording } from '../use-cases/testdata/make-recordings.ts';
import { MemoryVault } from '../use-cases/testdata/memory-vault.ts';
import { Library } from './library.ts';

const utc = () => 0;

/** A recording in one of many versions: other times, words and verdicts under few ids. */
const anyRecording: fc.Arbitrary<Recording> = fc
  .record({
    id: fc.integer({ min: 0, max: 15 }),
    day: fc.option(fc.integer({ min: 0, max: 3 })),
    word: fc.constantFrom('radio', 'light', 'Tür'),
    verdict: fc.constantFrom(...verdicts),
    device: fc.option(fc.constantFrom('kitchen', 'bedroom')),
  })
  .map(({ id, day, word, verdict, device }) =>
    makeRecording(id, {
      time: day === null ? null : { kind: 'local-unknown', epochMs: day * 50_000_000, source: 'metadata' },
      transcript: word,
      verdict,
      device,
    }),
  );

const anyCommit = fc.record({
  recordings: fc.uniqueArray(anyRecording, { selector: ({ id }) => id, maxLength: 6 }),
  removed: fc.uniqueArray(fc.integer({ min: 0, max: 15 }), { maxLength: 3 }),
  isRead: fc.boolean(),
});

function seen(library: Library) {
  const { ids, dayMs, lengthMs, datedLength } = library.columns();
  const { total, byVerdict, byDevice, soundMs: allSoundMs } = library.counts;
  const folded = [...ids].map((id) => library.foldedText(recordingId(id)));
  const counts = { total, byVerdict, byDevice: new Map(byDevice), allSoundMs };
  return { ids, dayMs, lengthMs, datedLength, folded, counts };
}

it('shows after any commits what it would show had it been opened only then', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyCommit, { maxLength: 12 }), async (commits) => {
      const vault = new MemoryVault();
      const library = new Library(vault, utc);
      for (const { recordings, removed, isRead } of commits) {
        const put = new Set(recordings.map(({ id }) => id));
        const gone: RecordingId[] = removed.map(recordingId).filter((id) => !put.has(id));
        await vault.commit({ recordings, removed: gone });
        if (isRead) seen(library);
      }
      expect(seen(library)).toEqual(seen(new Library(vault, utc)));
      for (const id of vault.recordings.keys()) expect(library.recording(id)).toBe(vault.recordings.get(id));
    }),
    { numRuns: 150 },
  );
});
