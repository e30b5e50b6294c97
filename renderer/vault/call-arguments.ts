/**
 * The shape of every call's arguments. The page is ours, but what it shows comes from strangers' archives; so what it asks
 * for is parsed before a use case sees it. What doesn't fit is `app/bad-request`.
 */
import * as v from 'valibot';
import { Failure } from '../../shared/failure.ts';
import { arrangementSchema as arrangement } from '../../shared/model/arrangement.ts';
import type { ArchiveId, RecordingId, SourceId, TagId, ViewId } from '../../shared/model/id.ts';
import { dateOrders } from '../../shared/model/import-question.ts';
import type { UnlockWith } from '../../shared/model/key-slot.ts';
import { drives, fileSystems, overwritings, syncMakers } from '../../shared/model/machine-facts.ts';
import { type FileDestruction, fileDestructions, mostNamed } from '../../shared/model/source-destruction.ts';
import { recordingFlags, type Stretch, type StruckWords, verdicts } from '../../shared/model/recording.ts';
import { mostTagLength, tagHues } from '../../shared/model/tag.ts';
import {
  type DecodedSound,
  mostSelectionRuns,
  mostViewNameLength,
  type PlaceSelection,
  type TagsChange,
  type VaultArgs,
  type VaultCallName,
} from '../../shared/seams/vault-protocol.ts';

const isOrdinal = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0;
const isOrdinals = (value: unknown): boolean => Array.isArray(value) && value.every(isOrdinal);

const recording = v.custom<RecordingId>(isOrdinal);
const archive = v.custom<ArchiveId>(isOrdinal);
/** One check for all: 100,000 ids are looked at in a millisecond. */
const recordings = v.custom<readonly RecordingId[]>(isOrdinals);
/** Of a whole view: the page sends them as it holds them. */
const manyRecordings = v.custom<readonly number[] | Uint32Array>((value) => value instanceof Uint32Array || isOrdinals(value));
const tags = v.custom<readonly TagId[]>(isOrdinals);
const source = v.custom<SourceId>((value) => typeof value === 'string' && /^[0-9a-f]{32}$/.test(value));
const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
const passphrase = v.pipe(v.string(), v.minLength(1), v.maxLength(10_000));
/** Twenty-four short words; more than anybody types by accident. */
const words = text(2_000);
const unlockWith: v.GenericSchema<unknown, UnlockWith> = v.union([
  v.strictObject({ passphrase }),
  v.strictObject({ words }),
  v.strictObject({ thisComputer: v.literal(true) }),
]);

const finite = v.pipe(v.number(), v.finite());
const stretches: v.GenericSchema<unknown, readonly Stretch[]> = v.array(v.strictObject({ startMs: finite, endMs: finite }));
const wholeNumber = v.pipe(v.number(), v.safeInteger());
const struckWords: v.GenericSchema<unknown, readonly StruckWords[]> = v.array(
  v.strictObject({ from: wholeNumber, to: wholeNumber }),
);

const query = v.strictObject({
  text: text(10_000),
  verdict: v.nullable(v.picklist(verdicts)),
  tagId: v.nullable(v.custom<TagId>(isOrdinal)),
  device: v.nullable(v.string()),
  archiveId: v.nullable(v.custom<ArchiveId>(isOrdinal)),
  person: v.exactOptional(v.nullable(v.string())),
  flag: v.exactOptional(v.nullable(v.picklist(recordingFlags))),
  isWithoutSound: v.exactOptional(v.boolean()),
});
const placeSelection: v.GenericSchema<unknown, PlaceSelection> = v.variant('kind', [
  v.strictObject({
    kind: v.literal('kept'),
    runs: v.pipe(v.custom<readonly number[]>(isOrdinals), v.maxLength(2 * mostSelectionRuns)),
  }),
  v.strictObject({ kind: v.literal('let-go'), count: v.custom<number>(isOrdinal) }),
]);
const place = v.nullable(
  v.strictObject({
    room: text(100),
    recordingId: v.nullable(recording),
    query,
    arrangement: v.exactOptional(arrangement),
    order: v.exactOptional(v.picklist(['oldest-first', 'newest-first'])),
    listTop: finite,
    selection: v.exactOptional(placeSelection),
    followers: v.exactOptional(v.pipe(recordings, v.maxLength(1_000))),
  }),
);

const view = v.custom<ViewId>(isOrdinal);
const viewName = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(mostViewNameLength));
const ordinal = v.custom<number>(isOrdinal);

const decoded: v.GenericSchema<unknown, DecodedSound | null> = v.nullable(
  v.strictObject({
    sampleRateHz: v.pipe(v.number(), v.minValue(1_000), v.maxValue(768_000)),
    channels: v.pipe(v.array(v.instance(Float32Array)), v.minLength(1), v.maxLength(64)),
  }),
);

const machine = v.strictObject({
  fileSystem: v.nullable(v.picklist(fileSystems)),
  overwrites: v.picklist(overwritings),
  drive: v.nullable(v.picklist(drives)),
  syncedBy: v.nullable(v.picklist(syncMakers)),
  vaultsPutAside: v.exactOptional(ordinal),
});

const destruction = v.strictObject({
  fileName: text(4_096),
  isCopy: v.boolean(),
  counts: v.strictObject(
    Object.fromEntries(fileDestructions.map((way) => [way, wholeNumber])) as Record<FileDestruction, typeof wholeNumber>,
  ),
  notDestroyed: v.pipe(
    v.array(v.strictObject({ name: text(4_096), outcome: v.picklist(fileDestructions) })),
    v.maxLength(mostNamed),
  ),
  tookMs: finite,
  state: v.exactOptional(v.literal('begun')),
});

const change = v.strictObject({
  verdict: v.exactOptional(v.picklist(verdicts)),
  addTags: v.exactOptional(tags),
  removeTags: v.exactOptional(tags),
  newTag: v.exactOptional(text(1_000)),
  person: v.exactOptional(v.nullable(text(1_000))),
  note: v.exactOptional(text(100_000)),
  stretches: v.exactOptional(stretches),
  struckWords: v.exactOptional(struckWords),
});

const tag = v.custom<TagId>(isOrdinal);
const tagsChange: v.GenericSchema<unknown, TagsChange> = v.variant('kind', [
  v.strictObject({ kind: v.literal('rename'), id: tag, name: text(10 * mostTagLength), isBranch: v.boolean() }),
  v.strictObject({ kind: v.literal('merge'), ids: tags, into: tag }),
  v.strictObject({ kind: v.literal('hue'), id: tag, hue: v.picklist(tagHues) }),
  v.strictObject({ kind: v.literal('key'), id: tag, key: v.nullable(text(8)) }),
  v.strictObject({ kind: v.literal('order'), ids: tags }),
  v.strictObject({ kind: v.literal('delete'), ids: tags }),
]);

const column = v.nullable(v.pipe(wholeNumber, v.minValue(0)));
const importAnswer = v.variant('kind', [
  v.strictObject({
    kind: v.literal('columns'),
    mapping: v.strictObject({ time: column, text: column, reply: column, device: column, file: column, person: column }),
  }),
  v.strictObject({ kind: v.literal('date-order'), order: v.picklist(dateOrders) }),
]);

const jobId = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/));
const backupKey = v.union([v.strictObject({ passphrase }), v.strictObject({ identity: text(10_000) })]);
const recipients = v.pipe(v.array(text(10_000)), v.minLength(1), v.maxLength(100));

const schemas: { readonly [Name in VaultCallName]: v.GenericSchema<unknown, VaultArgs<Name>> } = {
  status: v.null(),
  create: v.strictObject({ passphrase }),
  unlock: unlockWith,
  // A place that makes no sense must not keep a vault open.
  lock: v.object({ place: v.fallback(place, null) }),
  keepPlace: v.strictObject({ place: v.nonNullable(place) }),
  import: v.strictObject({
    sourceId: source,
    fileName: text(4_096),
    isSample: v.boolean(),
    bytesPort: v.instance(MessagePort),
    goesOnWith: v.exactOptional(archive),
  }),
  cancelImport: v.strictObject({ sourceId: source }),
  pauseImport: v.strictObject({ sourceId: source, isPaused: v.boolean() }),
  report: v.strictObject({ archiveId: archive }),
  verifyArchive: v.strictObject({ archiveId: archive, fileName: text(4_096), bytesPort: v.instance(MessagePort) }),
  cancelVerification: v.strictObject({ archiveId: archive }),
  noteDestruction: v.strictObject({ archiveId: archive, destruction }),
  leaveDestruction: v.strictObject({ archiveId: archive }),
  answerImport: v.strictObject({ sourceId: source, questionId: wholeNumber, answer: importAnswer, remember: v.boolean() }),
  rememberedAnswers: v.null(),
  forgetAnswers: v.null(),
  list: v.strictObject({ query, arrangement }),
  stillThere: v.strictObject({ ids: v.custom<readonly number[]>(isOrdinals) }),
  rows: v.strictObject({ ids: recordings }),
  recording: v.strictObject({ id: recording }),
  summary: v.null(),
  facets: v.strictObject({ query }),
  views: v.null(),
  saveView: v.strictObject({ name: viewName, query, arrangement }),
  changeView: v.strictObject({
    id: view,
    name: v.exactOptional(viewName),
    query: v.exactOptional(query),
    arrangement: v.exactOptional(arrangement),
  }),
  removeView: v.strictObject({ id: view }),
  moveView: v.strictObject({ id: view, at: ordinal }),
  findSpeech: v.strictObject({ id: recording }),
  noteSpeech: v.strictObject({ id: recording, speechMs: v.pipe(finite, v.minValue(0)) }),
  openSound: v.strictObject({ id: recording }),
  change: v.strictObject({ ids: manyRecordings, change, jobId: v.exactOptional(jobId) }),
  cancelChange: v.strictObject({ jobId }),
  changeTags: v.strictObject({ edit: tagsChange }),
  people: v.null(),
  renamePeople: v.strictObject({ from: v.array(text(1_000)), to: v.nullable(text(1_000)) }),
  tally: v.strictObject({ ids: manyRecordings }),
  similar: v.strictObject({ id: recording }),
  undo: v.null(),
  journal: v.null(),
  goToStep: v.strictObject({ step: v.pipe(v.number(), v.safeInteger(), v.minValue(0)) }),
  redo: v.null(),
  makeTag: v.strictObject({ name: text(1_000) }),
  previewRedaction: v.strictObject({ id: recording, stretches, decoded }),
  burnIn: v.strictObject({ id: recording, decoded, machine: v.exactOptional(machine) }),
  previewShred: v.strictObject({ ids: recordings }),
  shred: v.strictObject({ ids: recordings, machine: v.exactOptional(machine) }),
  receipts: v.null(),
  damage: v.null(),
  checkVault: v.null(),
  cancelCheck: v.null(),
  giveUpDamage: v.strictObject({
    pages: v.pipe(v.array(v.strictObject({ kind: wholeNumber, index: wholeNumber })), v.maxLength(100_000)),
  }),
  backup: v.strictObject({
    sinkPort: v.instance(MessagePort),
    to: v.union([v.strictObject({ passphrase }), v.strictObject({ recipients })]),
    jobId,
    fileName: text(4_096),
  }),
  backups: v.null(),
  forgetBackup: v.strictObject({ number: wholeNumber }),
  mergeBackup: v.strictObject({ bytesPort: v.instance(MessagePort), fileName: text(4_096), key: backupKey, jobId }),
  restore: v.strictObject({ bytesPort: v.instance(MessagePort), fileName: text(4_096), key: backupKey, jobId, passphrase }),
  cancelBackup: v.strictObject({ jobId }),
  keySlots: v.null(),
  makeRecoveryKey: v.null(),
  confirmRecoveryKey: v.strictObject({ answers: v.pipe(v.array(text(100)), v.maxLength(24)) }),
  skipRecoveryKey: v.null(),
  tryRecoveryKey: v.strictObject({ words }),
  changePassphrase: v.strictObject({ current: v.nullable(passphrase), next: passphrase }),
  removeKeySlot: v.strictObject({ block: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(8)) }),
  useThisComputer: v.strictObject({ isOn: v.boolean() }),
};

export function isCallName(name: unknown): name is VaultCallName {
  return typeof name === 'string' && Object.hasOwn(schemas, name);
}

export function parseArguments<Name extends VaultCallName>(name: Name, args: unknown): VaultArgs<Name> {
  const parsed = v.safeParse(schemas[name], args);
  if (!parsed.success) throw new Failure('app/bad-request');
  return parsed.output;
}
