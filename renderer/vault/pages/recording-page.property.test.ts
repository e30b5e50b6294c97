import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { archiveId, recordingId, segmentId, tagId } from '../../../shared/model/id.ts';
import { type Recording, type RecordedTime, verdicts } from '../../../shared/model/recording.ts';
import { decodeRecordingPage, encodeRecordingPage } from './recording-page.ts';

/** Any string, lone surrogates and NULs among them: names and transcripts come from strangers. */
const words = fc.string({ unit: 'binary' });
const maybe = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: null });
const stretches = fc.array(fc.record({ startMs: fc.nat(), endMs: fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }) }), {
  maxLength: 3,
});

const time: fc.Arbitrary<RecordedTime> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('utc-exact' as const, 'date-only' as const),
    epochMs: fc.integer(),
    source: fc.constantFrom('metadata' as const, 'file-name' as const),
  }),
  fc.record({
    kind: fc.constant('offset-known' as const),
    epochMs: fc.integer(),
    offsetMinutes: fc.integer({ min: -720, max: 840 }),
    source: fc.constant('metadata' as const),
  }),
);

const recording: fc.Arbitrary<Recording> = fc.record({
  id: fc.nat().map(recordingId),
  archiveId: fc.nat(5).map(archiveId),
  entryName: words,
  vendor: fc.constantFrom('alexa' as const, 'generic' as const),
  time: maybe(time),
  device: maybe(words),
  person: maybe(words),
  title: maybe(words),
  transcript: maybe(words),
  reply: maybe(words),
  linkedBy: maybe(fc.constantFrom('exact-path' as const, 'shared-token' as const)),
  flags: fc.subarray(['woke-by-mistake' as const, 'no-words' as const, 'no-speech' as const]),
  speechMs: maybe(fc.nat()),
  sound: fc.record({
    format: fc.constantFrom('wav' as const, 'mp3' as const),
    codec: words,
    isPlayable: fc.boolean(),
    durationMs: maybe(fc.nat()),
    sampleRateHz: maybe(fc.nat()),
    channels: maybe(fc.nat(8)),
    sizeBytes: fc.nat(),
    sha256: words,
  }),
  location: fc.record({
    segmentId: fc.constantFrom(segmentId('aa'), segmentId('bb')),
    offset: fc.nat(),
    peaksLength: fc.nat(),
    soundLength: fc.nat(),
  }),
  verdict: fc.constantFrom(...verdicts),
  tags: fc.array(fc.nat(40).map(tagId), { maxLength: 3 }),
  note: words,
  stretches,
  struckWords: fc.array(fc.record({ from: fc.nat(), to: fc.nat() }), { maxLength: 2 }),
  burnt: stretches,
});

describe('a page of recordings', () => {
  it('[V9] unpacks to the rows that were packed, any 0 to 128 of them', () =>
    fc.assert(
      fc.property(fc.array(recording.map(structuredClone<Recording>), { maxLength: 128 }), (rows) => {
        expect(decodeRecordingPage(encodeRecordingPage(rows))).toStrictEqual(rows);
      }),
      { numRuns: 200 },
    ));

  it('[V9] leaves out what is usual and says once what repeats', () => {
    const [row] = fc.sample(recording, { numRuns: 1, seed: 1 });
    const same = Array.from({ length: 128 }, (_, place) => ({ ...row!, id: recordingId(place), note: '', device: 'kitchen' }));
    const text = new TextDecoder().decode(encodeRecordingPage(same));
    expect(text.match(/kitchen/g)).toHaveLength(1);
    expect(JSON.parse(text)).toMatchObject({ count: 128, rows: { note: [], device: { of: ['kitchen'] } } });
  });
});
