/**
 * The JSON of a backup (docs/backup-format.md [B5]), written and read. What is read is a stranger's until a schema says otherwise.
 * Pure.
 */
import * as v from 'valibot';
import type { Bytes } from '../../../shared/bytes.ts';
import { entryReasons, type ImportedArchive, type UnlinkedLine, unfinishedDestructions } from '../../../shared/model/archive.ts';
import { arrangementSchema } from '../../../shared/model/arrangement.ts';
import type { MadeBackup } from '../../../shared/model/backup.ts';
import { drives, fileSystems, type MachineFacts, overwritings, syncMakers } from '../../../shared/model/machine-facts.ts';
import type { Receipt } from '../../../shared/model/receipt.ts';
import { type Recording, recordingFlags, verdicts } from '../../../shared/model/recording.ts';
import { type FileDestruction, fileDestructions, mostNamed } from '../../../shared/model/source-destruction.ts';
import { tagHues } from '../../../shared/model/tag.ts';
import { vendorIds } from '../../../shared/model/vendor.ts';
import { mostViewNameLength, mostViews, type RecordingQuery, type SavedView } from '../../../shared/seams/vault-protocol.ts';
import { backupLimits } from './backup-limits.ts';

const ordinal = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(9_999_999_999));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const moment = v.pipe(v.number(), v.finite());
const words = v.pipe(v.string(), v.maxLength(backupLimits.wordsLength));
const name = v.pipe(v.string(), v.maxLength(backupLimits.nameLength));
const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const most = <Schema extends v.GenericSchema>(schema: Schema, length: number) => v.pipe(v.array(schema), v.maxLength(length));
const stretches = most(v.object({ startMs: moment, endMs: moment }), 100_000);

/** Field by field of the model, so that the compiler sees what a later one adds: a field that isn't here would be lost on the way. */
type Fields<Model> = { readonly [Name in keyof Required<Model>]: v.GenericSchema };

export const headSchema = v.object({
  format: v.literal('overheard-backup'),
  version: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  madeAtMs: moment,
  recordings: count,
  soundBytes: count,
});
export type BackupHead = v.InferOutput<typeof headSchema>;

const time = v.object({
  kind: v.picklist(['utc-exact', 'offset-known', 'zone-of-export', 'local-unknown', 'date-only', 'archive-mtime']),
  epochMs: moment,
  offsetMinutes: v.exactOptional(moment),
  source: v.picklist(['metadata', 'utterance-id', 'file-name', 'archive-entry']),
});

const recordingFields = {
  id: ordinal,
  archiveId: ordinal,
  entryName: name,
  vendor: v.picklist(vendorIds),
  time: v.nullable(time),
  device: v.nullable(name),
  person: v.nullable(name),
  /** Not in backups of before 0.2. */
  title: v.optional(v.nullable(name), null),
  transcript: v.nullable(words),
  reply: v.nullable(words),
  linkedBy: v.nullable(v.picklist(['exact-path', 'exact-name', 'repaired-name', 'shared-token', 'time-in-name'])),
  flags: most(v.picklist(recordingFlags), recordingFlags.length),
  /** Not in backups of before 0.2, and null where nobody has listened for it. */
  speechMs: v.optional(v.nullable(v.pipe(v.number(), v.finite(), v.minValue(0))), null),
  sound: v.object({ sizeBytes: count, sha256 }),
  /** Name of the sound's file beside this one; null: it couldn't be read any more when the backup was made. */
  soundFile: v.nullable(v.pipe(v.string(), v.regex(/^sound\.[a-z0-9]{2,4}$/))),
  verdict: v.picklist(verdicts),
  /** By name. */
  tags: most(name, 10_000),
  note: words,
  stretches,
  struckWords: most(v.object({ from: count, to: count }), 100_000),
  burnt: stretches,
} satisfies Fields<Omit<Recording, 'location'>> & { readonly soundFile: v.GenericSchema };
export const recordingSchema = v.object(recordingFields);
export type StoredRecording = v.InferOutput<typeof recordingSchema>;

export const tagsSchema = most(
  v.object({ name, hue: v.picklist(tagHues), key: v.exactOptional(v.pipe(v.string(), v.maxLength(8))) }),
  100_000,
);

const destroyedCounts = v.object(
  Object.fromEntries(fileDestructions.map((way) => [way, count])) as Record<FileDestruction, typeof count>,
);

const archiveFields = {
  id: ordinal,
  fileName: name,
  sizeBytes: count,
  /** Empty where a version before gave up the page of archives. */
  fingerprint: v.union([sha256, v.literal('')]),
  vendor: v.picklist(vendorIds),
  vendors: v.exactOptional(most(v.object({ vendor: v.picklist(vendorIds), recordings: count }), vendorIds.length)),
  isSample: v.boolean(),
  startedAtMs: moment,
  tookMs: moment,
  state: v.picklist(['complete', 'cancelled', 'interrupted']),
  entryCount: count,
  imported: count,
  withTranscript: count,
  duplicates: count,
  unplayable: count,
  damaged: count,
  leftOut: count,
  unlinkedLines: count,
  completed: v.exactOptional(count),
  missingSounds: v.exactOptional(count),
  formatReport: v.exactOptional(words),
  destructions: v.exactOptional(
    most(
      v.object({
        atMs: moment,
        fileName: name,
        isCopy: v.boolean(),
        counts: destroyedCounts,
        notDestroyed: most(v.object({ name, outcome: v.picklist(fileDestructions) }), mostNamed),
        tookMs: moment,
        state: v.exactOptional(v.picklist(unfinishedDestructions)),
      }),
      10_000,
    ),
  ),
  entries: most(
    v.object({
      entryName: name,
      fate: v.picklist(['imported', 'duplicate', 'unplayable', 'damaged', 'left-out']),
      reason: v.picklist(entryReasons),
      sizeBytes: count,
      sameAs: v.exactOptional(ordinal),
    }),
    1_000_000,
  ),
} satisfies Fields<ImportedArchive>;
export const archivesSchema = most(v.object(archiveFields), 100_000);
export type StoredArchive = v.InferOutput<typeof archivesSchema>[number];

const lineFields = {
  archiveId: ordinal,
  entryName: name,
  place: count,
  text: words,
  time: v.exactOptional(time),
  person: v.exactOptional(name),
  missingSound: v.exactOptional(v.nullable(name)),
} satisfies Fields<UnlinkedLine>;
export const linesSchema = most(v.object(lineFields), 10_000_000);

/** All of them: the compiler holds it against the model. */
const acts: Readonly<Record<Receipt['act'], true>> = { shred: true, 'burn-in': true, 'give-up': true };

const machineFields = {
  fileSystem: v.nullable(v.picklist(fileSystems)),
  overwrites: v.picklist(overwritings),
  drive: v.nullable(v.picklist(drives)),
  syncedBy: v.nullable(v.picklist(syncMakers)),
  vaultsPutAside: v.exactOptional(count),
} satisfies Fields<MachineFacts>;

const receiptFields = {
  number: count,
  act: v.picklist(Object.keys(acts) as (keyof typeof acts)[]),
  atMs: moment,
  recordings: count,
  archives: most(name, 100_000),
  samples: v.exactOptional(most(name, 100_000)),
  soundMs: moment,
  soundBytes: count,
  fromEpoch: count,
  toEpoch: count,
  tookMs: moment,
  stillInVault: count,
  commitments: most(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)), 1_000_000),
  salt: v.pipe(v.string(), v.regex(/^[0-9a-f]{1,128}$/)),
  backups: v.exactOptional(v.object({ count, lastMadeAtMs: v.nullable(moment) })),
  machine: v.exactOptional(v.object(machineFields)),
} satisfies Fields<Receipt>;
export const receiptsSchema = most(v.object(receiptFields), 100_000);

const backupFields = {
  number: count,
  fileName: name,
  madeAtMs: moment,
  tookMs: moment,
  sizeBytes: count,
  recordings: count,
  withoutSound: count,
  damagedPages: v.exactOptional(count),
  shortened: v.exactOptional(count),
  soundBytes: count,
  to: v.picklist(['passphrase', 'recipients']),
  epoch: count,
  verifiedAtMs: moment,
  isUnfinished: v.exactOptional(v.literal(true)),
} satisfies Fields<MadeBackup>;
export const backupsSchema = most(v.object(backupFields), 100_000);

const queryFields = {
  text: v.pipe(v.string(), v.maxLength(10_000)),
  verdict: v.nullable(v.picklist(verdicts)),
  /** By name, as a recording's. */
  tag: v.nullable(name),
  device: v.nullable(name),
  archiveId: v.nullable(ordinal),
  person: v.exactOptional(v.nullable(name)),
  flag: v.exactOptional(v.nullable(v.picklist(recordingFlags))),
  isWithoutSound: v.exactOptional(v.boolean()),
} satisfies Fields<Omit<RecordingQuery, 'tagId'>> & { readonly tag: v.GenericSchema };
const viewFields = {
  name: v.pipe(name, v.maxLength(mostViewNameLength)),
  query: v.object(queryFields),
  arrangement: arrangementSchema,
} satisfies Fields<Omit<SavedView, 'id'>>;
export const viewsSchema = most(v.object(viewFields), mostViews);
export type StoredView = v.InferOutput<typeof viewsSchema>[number];

export const manifestSchema = v.object({
  format: v.literal('overheard-backup'),
  members: count,
  bytes: count,
  hashes: v.object({ name, sizeBytes: count, sha256 }),
});

/** What a recording's file says: everything but where its sound lies in this vault. */
export function storedRecording(recording: Recording, tagName: (id: number) => string, soundFile: string | null): object {
  const { location: _, tags, ...rest } = recording;
  return { ...rest, soundFile, tags: tags.map(tagName) };
}

/** A view without its number; the tag it asks for by name. */
export function storedView({ id: _, query, ...rest }: SavedView, tagName: (id: number) => string): object {
  const { tagId, ...parts } = query;
  return { ...rest, query: { ...parts, tag: tagId === null ? null : tagName(tagId) } };
}

/** Indented, because people read it too. `instead`: what stands there instead of a field's value. */
export function encodeDocument(value: unknown, instead?: (key: string, value: unknown) => unknown): Bytes {
  return new TextEncoder().encode(`${JSON.stringify(value, instead, 1)}\n`);
}

/** null: no JSON, or not of this shape. */
export function parseDocument<Schema extends v.GenericSchema>(schema: Schema, bytes: Bytes): v.InferOutput<Schema> | null {
  try {
    const parsed = v.safeParse(schema, JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
    return parsed.success ? parsed.output : null;
  } catch {
    // Neither UTF-8 nor JSON. What it says may be private, and is nothing to tell.
    return null;
  }
}
