/** A page of recordings (kind 2), plain bytes to rows and back: docs/vault-format.md [V9]. Pure. */
import type { Bytes } from '../../../shared/bytes.ts';
import type { RecordedTime, Recording, SoundFacts, SoundLocation } from '../../../shared/model/recording.ts';
import { addedLater, type Column, plain, repeated, rowsOf, sparse } from './columns.ts';
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

const timeRows = rowsOf<TimeRow>(
  {
    kind: repeated(),
    epochMs: plain(),
    offsetMinutes: mostlyNull(),
    source: repeated(),
  },
  (values, at) => ({
    kind: at(values.kind),
    epochMs: at(values.epochMs),
    offsetMinutes: at(values.offsetMinutes),
    source: at(values.source),
  }),
);

const time: Column<RecordedTime | null> = {
  pack: (times) => timeRows.pack(times.map(toTimeRow)),
  unpack: (packed, count) => timeRows.unpack(packed, count).map(fromTimeRow),
};

const sound = rowsOf<SoundFacts>(
  {
    format: repeated(),
    codec: repeated(),
    isPlayable: repeated(),
    durationMs: plain(),
    sampleRateHz: repeated(),
    channels: repeated(),
    sizeBytes: plain(),
    sha256: plain(),
  },
  (values, at) => ({
    format: at(values.format),
    codec: at(values.codec),
    isPlayable: at(values.isPlayable),
    durationMs: at(values.durationMs),
    sampleRateHz: at(values.sampleRateHz),
    channels: at(values.channels),
    sizeBytes: at(values.sizeBytes),
    sha256: at(values.sha256),
  }),
);

const location = rowsOf<SoundLocation>(
  {
    segmentId: repeated(),
    offset: plain(),
    peaksLength: repeated(),
    soundLength: plain(),
  },
  (values, at) => ({
    segmentId: at(values.segmentId),
    offset: at(values.offset),
    peaksLength: at(values.peaksLength),
    soundLength: at(values.soundLength),
  }),
);

const recordings = rowsOf<Recording>(
  {
    id: plain(),
    archiveId: repeated(),
    entryName: plain(),
    vendor: repeated(),
    time,
    device: repeated(),
    person: repeated(),
    title: addedLater(null, repeated()),
    transcript: plain(),
    reply: mostlyNull(),
    linkedBy: repeated(),
    flags: mostlyEmpty(),
    speechMs: addedLater(null, plain()),
    sound,
    location,
    verdict: repeated(),
    tags: mostlyEmpty(),
    note: sparse('', (note) => note === ''),
    stretches: mostlyEmpty(),
    struckWords: mostlyEmpty(),
    burnt: mostlyEmpty(),
  },
  (values, at) => ({
    id: at(values.id),
    archiveId: at(values.archiveId),
    entryName: at(values.entryName),
    vendor: at(values.vendor),
    time: at(values.time),
    device: at(values.device),
    person: at(values.person),
    title: at(values.title),
    transcript: at(values.transcript),
    reply: at(values.reply),
    linkedBy: at(values.linkedBy),
    flags: at(values.flags),
    speechMs: at(values.speechMs),
    sound: at(values.sound),
    location: at(values.location),
    verdict: at(values.verdict),
    tags: at(values.tags),
    note: at(values.note),
    stretches: at(values.stretches),
    struckWords: at(values.struckWords),
    burnt: at(values.burnt),
  }),
);

export function encodeRecordingPage(rows: readonly Recording[]): Bytes {
  return encodeJson({ count: rows.length, rows: recordings.pack(rows) });
}

export function decodeRecordingPage(bytes: Bytes): readonly Recording[] {
  const { count, rows } = decodeJson(bytes) as { count: number; rows: unknown };
  return recordings.unpack(rows, count);
}

function toTimeRow(given: RecordedTime | null): TimeRow {
  if (given === null) return { kind: null, epochMs: 0, offsetMinutes: null, source: null };
  const { kind, epochMs, offsetMinutes = null, source } = given;
  return { kind, epochMs, offsetMinutes, source };
}

function fromTimeRow({ kind, epochMs, offsetMinutes, source }: TimeRow): RecordedTime | null {
  if (kind === null || source === null) return null;
  return offsetMinutes === null ? { kind, epochMs, source } : { kind, epochMs, offsetMinutes, source };
}
