/** A page of recordings (kind 2), plain bytes to rows and back: docs/vault-format.md [V9]. Pure. */
import type { Bytes } from '../../../shared/bytes.ts';
import type { RecordedTime, Recording, SoundFacts, SoundLocation } from '../../../shared/model/recording.ts';
import { type Column, plain, repeated, rowsOf, sparse } from './columns.ts';
import { decodeJson, encodeJson } from './json-page.ts';

interface TimeRow {
  readonly kind: RecordedTime['kind'] | null;
  readonly epochMs: number;
  readonly offsetMinutes: number | null;
  readonly source: RecordedTime['source'] | null;
}

const none: readonly never[] = Object.freeze([]);
const mostlyEmpty = <T>(): Column<readonly T[]> => sparse<readonly T[]>(none, (list) => list.length === 0);
const mostlyNull = <T>(): Column<T | null> => sparse<T | null>(null, (value) => value === null);

const timeRows = rowsOf<TimeRow>({
  kind: repeated(),
  epochMs: plain(),
  offsetMinutes: mostlyNull(),
  source: repeated(),
});

const time: Column<RecordedTime | null> = {
  pack: (times) => timeRows.pack(times.map(toTimeRow)),
  unpack: (packed, count) => timeRows.unpack(packed, count).map(fromTimeRow),
};

const sound = rowsOf<SoundFacts>({
  format: repeated(),
  codec: repeated(),
  isPlayable: repeated(),
  durationMs: plain(),
  sampleRateHz: repeated(),
  channels: repeated(),
  sizeBytes: plain(),
  sha256: plain(),
});

const location = rowsOf<SoundLocation>({
  segmentId: repeated(),
  offset: plain(),
  peaksLength: repeated(),
  soundLength: plain(),
});

const recordings = rowsOf<Recording>({
  id: plain(),
  archiveId: repeated(),
  entryName: plain(),
  vendor: repeated(),
  time,
  device: repeated(),
  person: repeated(),
  transcript: plain(),
  reply: mostlyNull(),
  linkedBy: repeated(),
  flags: mostlyEmpty(),
  sound,
  location,
  verdict: repeated(),
  tags: mostlyEmpty(),
  note: sparse('', (note) => note === ''),
  stretches: mostlyEmpty(),
  struckWords: mostlyEmpty(),
  burnt: mostlyEmpty(),
});

export function encodeRecordingPage(rows: readonly Recording[]): Bytes {
  return encodeJson({ count: rows.length, rows: recordings.pack(rows) });
}

export function decodeRecordingPage(bytes: Bytes): readonly Recording[] {
  const { count, rows } = decodeJson(bytes) as { count: number; rows: unknown };
  return recordings.unpack(rows, count);
}

function toTimeRow(given: RecordedTime | null): TimeRow {
  if (given === null) return { kind: null, epochMs: 0, offsetMinutes: null, source: null };
  return { ...given, offsetMinutes: given.offsetMinutes ?? null };
}

function fromTimeRow({ kind, epochMs, offsetMinutes, source }: TimeRow): RecordedTime | null {
  if (kind === null || source === null) return null;
  return offsetMinutes === null ? { kind, epochMs, source } : { kind, epochMs, offsetMinutes, source };
}
