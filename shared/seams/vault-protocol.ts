/**
 * The page's whole view of the vault worker: a map of calls and a map of events. It is the security review surface:
 * no key and no passphrase is ever in a result or an event (but for the words of a fresh recovery key, which a person has to
 * write down), and unless the vault is unlocked only `status`, `create` and `unlock` answer (`vault/locked` otherwise). Results are plain views; buffers are transferred.
 *
 * Wire: page -> worker { callId, name, args } (ports and buffers in the transfer list);
 *       worker -> page { callId, outcome } or { event, payload }.
 */
import './opaque-web-types.ts';
import type { FailureData, Outcome } from '../failure.ts';
import type {
  ArchiveSummary,
  SourceDestruction,
  EntryFate,
  EntryReason,
  ImportedArchive,
  UnlinkedLine,
} from '../model/archive.ts';
import type { Arrangement } from '../model/arrangement.ts';
import type { BackupKey, BackupRecipient, MadeBackup, MergedBackup, WrittenBackup } from '../model/backup.ts';
import type { DamagedPage, DamagedSound, LastCheck, OpeningFindings } from '../model/damage.ts';
import type { ArchiveId, RecordingId, SourceId, TagId, ViewId } from '../model/id.ts';
import type { AskedQuestion, ImportAnswer } from '../model/import-question.ts';
import type { Journal } from '../model/journal.ts';
import type { KeyKind, KeySlots, UnlockWith, WordsFault } from '../model/key-slot.ts';
import type { MachineFacts } from '../model/machine-facts.ts';
import type { Receipt } from '../model/receipt.ts';
import type { LinkStep, RecordedTime, RecordingFlag, SoundFacts, Stretch, StruckWords, Verdict } from '../model/recording.ts';
import type { Tag, TagHue } from '../model/tag.ts';
import type { QueryProblem } from '../search/query-tree.ts';
import type { VendorId } from '../model/vendor.ts';

export type VaultState = 'absent' | 'locked' | 'unlocking' | 'unlocked' | 'failed';

/** What the user was at when the vault locked: kept sealed in it, given back by `unlock`. */
export interface Place {
  readonly room: string;
  readonly recordingId: RecordingId | null;
  readonly query: RecordingQuery;
  readonly arrangement?: Arrangement;
  /** Of places that know no arrangement yet: days, by time. */
  readonly order?: 'oldest-first' | 'newest-first';
  readonly listTop: number;
  readonly selection?: PlaceSelection;
  /** What followed the recording in the list: where it has left the view meanwhile, the first of these that hasn't is next. */
  readonly followers?: readonly RecordingId[];
}

/** What was selected. Where that lay in too many pieces to be kept, how many it were. */
export type PlaceSelection =
  | { readonly kind: 'kept' /** First and last id of each run, in order. */; readonly runs: readonly number[] }
  | { readonly kind: 'let-go'; readonly count: number };
/** A selection of more runs isn't kept: the place is written anew whenever it changes, and must stay a small page. */
export const mostSelectionRuns = 4_096;

/** What the list shows. All parts must hold. */
export interface RecordingQuery {
  /** In the query language (docs/search.md): the vault worker reads it with shared/search/parse-query.ts. */
  readonly text: string;
  readonly verdict: Verdict | null;
  /** Means the tags beneath it too: "family" finds "family/phone". */
  readonly tagId: TagId | null;
  readonly device: string | null;
  readonly archiveId: ArchiveId | null;
  /** Absent: any. Queries that were kept before there were these don't have them. */
  readonly person?: string | null;
  readonly flag?: RecordingFlag | null;
  /** Instead of recordings: records of recordings that their archives don't hold. */
  readonly isWithoutSound?: boolean;
}
export const everything: RecordingQuery = {
  text: '',
  verdict: null,
  tagId: null,
  device: null,
  archiveId: null,
  person: null,
  flag: null,
  isWithoutSound: false,
};

/** What the recordings of a group have in common; null where it is unknown. */
export type GroupKey =
  /** UTC midnight of that wall-clock day. */
  | { readonly by: 'day'; readonly dayMs: number | null }
  | { readonly by: 'device' | 'person'; readonly name: string | null }
  | { readonly by: 'archive'; readonly archiveId: ArchiveId };

export interface RecordingGroup {
  readonly key: GroupKey;
  /** Indexes `ids` of the list. */
  readonly start: number;
  readonly count: number;
  readonly soundMs: number;
}

/** A query that somebody keeps under a name, and how its list stands. Sealed in the vault; the order of the list of views is theirs. */
export interface SavedView {
  readonly id: ViewId;
  readonly name: string;
  readonly query: RecordingQuery;
  readonly arrangement: Arrangement;
}
/** Names are for a narrow pane. */
export const mostViewNameLength = 80;
export const mostViews = 200;

export interface CountedView {
  readonly view: SavedView;
  /** What it shows now. */
  readonly count: number;
}

/** A value that a query may ask for, and how many recordings would be left if it did, all its other parts unchanged. */
export interface Facet<Value> {
  readonly value: Value;
  readonly count: number;
}
/** Of what the query leaves, most first; values that would leave nothing aren't here. */
export interface Facets {
  readonly verdict: readonly Facet<Verdict>[];
  readonly device: readonly Facet<string>[];
  readonly person: readonly Facet<string>[];
  /** A tag counts what is tagged beneath it, too. */
  readonly tag: readonly Facet<TagId>[];
  readonly archive: readonly Facet<ArchiveId>[];
  readonly flag: readonly Facet<RecordingFlag>[];
}
/** Of a facet with more values, the most frequent are told. */
export const mostFacetValues = 2_000;

export interface RecordingList {
  /** In order. Transferred. */
  readonly ids: Uint32Array;
  /** In order, each with recordings; none where the arrangement has no groups. */
  readonly groups: readonly RecordingGroup[];
  readonly soundMs: number;
  /** Lines of text without a recording that match the query's text. At most 200, asked for alone 5,000; `unlinkedTotal` counts all. */
  readonly unlinked: readonly UnlinkedLine[];
  readonly unlinkedTotal: number;
  /** Which recordings and lines the vault held when this was listed. Told again by `changed`: another number means list anew. */
  readonly edition: number;
  /** Of the query's text: what only the vault can know, such as a tag that there isn't. The page finds the others by itself. */
  readonly problems: readonly QueryProblem[];
}

export interface RecordingRowView {
  readonly id: RecordingId;
  readonly time: RecordedTime | null;
  readonly person: string | null;
  readonly device: string | null;
  /** What the vendor files it under: chat, memo, meeting, number. */
  readonly title: string | null;
  /** First words, at most 200 characters. null when there are none. */
  readonly words: string | null;
  /** Struck or burnt runs within `words`, for the ink bars. */
  readonly struckWords: readonly StruckWords[];
  readonly flags: readonly RecordingFlag[];
  readonly durationMs: number | null;
  readonly verdict: Verdict;
  readonly tags: readonly Tag[];
  readonly isPlayable: boolean;
  readonly hasPlannedStretches: boolean;
  readonly isBurnt: boolean;
  readonly fileName: string;
  readonly archiveId: ArchiveId;
}

export interface RecordingView extends RecordingRowView {
  readonly transcript: string | null;
  readonly reply: string | null;
  readonly archiveName: string;
  readonly entryName: string;
  readonly vendor: VendorId;
  readonly linkedBy: LinkStep | null;
  /** null where nobody has listened for it yet. */
  readonly speechMs: number | null;
  readonly sound: SoundFacts;
  readonly note: string;
  readonly stretches: readonly Stretch[];
  readonly burnt: readonly Stretch[];
}

/** Numbers for the sidebar and the status bar. */
export interface VaultSummary {
  readonly total: number;
  readonly soundMs: number;
  readonly byVerdict: Readonly<Record<Verdict, number>>;
  /** Most recordings first. */
  readonly devices: readonly { readonly name: string; readonly count: number }[];
  readonly tags: readonly { readonly tag: Tag; readonly count: number }[];
  readonly archives: readonly ArchiveSummary[];
  readonly unlinkedLines: number;
  /** Of these, records of recordings that their archives don't hold. */
  readonly missingSounds: number;
  readonly epoch: number;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** One user action on one or many recordings. Absent parts stay as they are. */
export interface RecordingChange {
  readonly verdict?: Verdict;
  readonly addTags?: readonly TagId[];
  readonly removeTags?: readonly TagId[];
  /** The tag of this name too, made if there is none. The answer says which it is. */
  readonly newTag?: string;
  /** Who is speaking; null: nobody knows. */
  readonly person?: string | null;
  readonly note?: string;
  readonly stretches?: readonly Stretch[];
  readonly struckWords?: readonly StruckWords[];
}

/** What is done to the list of tags. A `branch` takes the tags below it along. */
export type TagsChange =
  | { readonly kind: 'rename'; readonly id: TagId; readonly name: string; readonly isBranch: boolean }
  | { readonly kind: 'merge'; readonly ids: readonly TagId[]; readonly into: TagId }
  | { readonly kind: 'hue'; readonly id: TagId; readonly hue: TagHue }
  | { readonly kind: 'key'; readonly id: TagId; readonly key: string | null }
  | { readonly kind: 'order'; readonly ids: readonly TagId[] }
  | { readonly kind: 'delete'; readonly ids: readonly TagId[] };

export interface PersonCount {
  readonly name: string;
  readonly count: number;
}

/** How many of some recordings have what. */
export interface Tally {
  readonly total: number;
  readonly soundMs: number;
  readonly byVerdict: Readonly<Record<Verdict, number>>;
  /** In the order of the tags; those that none has are left out. */
  readonly tags: readonly { readonly tag: Tag; readonly count: number }[];
  /** The most first; `name` null for those of whom nobody knows who speaks. */
  readonly people: readonly { readonly name: string | null; readonly count: number }[];
  readonly withNote: number;
}

export interface SimilarRecordings {
  readonly by: 'words' | 'person' | 'device';
  /** The person or the device; null for words. */
  readonly name: string | null;
  readonly ids: Uint32Array;
  /** Of these, how many have which verdict. */
  readonly byVerdict: Readonly<Record<Verdict, number>>;
}

export interface ChangeProgress {
  readonly jobId: string;
  readonly done: number;
  readonly total: number;
}

export interface ImportProgress {
  readonly sourceId: SourceId;
  readonly archiveId: ArchiveId;
  readonly vendor: VendorId | null;
  /**
   * `preparing`: its list of contents is read and judged. `reading`: its texts and tables are looked at. `sealing`: recordings are
   * read, checked and sealed. `asking`: nothing goes on until a question is answered. `finishing`: the last texts, and the report.
   */
  readonly phase: 'preparing' | 'reading' | 'sealing' | 'asking' | 'finishing';
  /** Nothing new is read until it goes on; what was read still comes in. */
  readonly isPaused: boolean;
  /** Entries found so far, while it prepares. */
  readonly entriesListed: number;
  readonly recordingsSealed: number;
  /** Entries that may be recordings; 0 while it isn't known. */
  readonly recordingsExpected: number;
  readonly recordingsRead: number;
  readonly bytesSealed: number;
  readonly bytesRead: number;
  /** Of the archive while it prepares, of its recordings from then on; 0 while it isn't known. */
  readonly bytesTotal: number;
  /** Of the last seconds. 0 while it isn't known, and while it is paused. */
  readonly bytesPerSecond: number;
  /** null for the first half second, while it is paused and while nothing can be said. */
  readonly secondsLeft: number | null;
  readonly withTranscript: number;
  readonly withoutWords: number;
  readonly duplicates: number;
  readonly setAside: number;
  /** The last few entries that were set aside. */
  readonly lately: readonly { readonly entryName: string; readonly fate: EntryFate; readonly reason: string }[];
}

/** How many recordings of an archive that are still in the vault were joined with their text by which step. */
export interface LinkCount {
  readonly step: LinkStep | null;
  readonly recordings: number;
}

export interface ArchiveReport {
  readonly archive: ImportedArchive;
  /** Most recordings first; null stands for those that no text was joined with. */
  readonly links: readonly LinkCount[];
}

/** Sound of the archive that isn't the same in the vault, and why. */
export interface UnverifiedEntry {
  readonly entryName: string;
  /** `absent`: neither in the vault nor destroyed there. `unopened`: it doesn't open in the vault. A reason: it was never taken in. */
  readonly because: 'absent' | 'unopened' | EntryReason;
}

/** What reading an archive once more and opening everything of it in the vault has shown. */
export interface ArchiveVerification {
  /** All that the archive holds of sound is in the vault, or was destroyed there by the user. Only then may its files be destroyed. */
  readonly isComplete: boolean;
  /** Entries whose sound opens in the vault and is the same, bit by bit. */
  readonly same: number;
  /** Entries whose sound was changed by burning in: the vault holds what is left of it, and it opens. */
  readonly burnt: number;
  /** Entries whose sound was destroyed in the vault since. */
  readonly shredded: number;
  /** Entries that are broken in the archive itself: they hold nothing that could be kept. */
  readonly broken: number;
  readonly unverified: readonly UnverifiedEntry[];
  /** `unverified` holds the first thousand of these. */
  readonly unverifiedTotal: number;
  readonly tookMs: number;
}

export interface VerifyProgress {
  readonly archiveId: ArchiveId;
  readonly entriesDone: number;
  /** 0 while the list of contents is read. */
  readonly entriesTotal: number;
  readonly bytesDone: number;
  readonly bytesTotal: number;
  readonly bytesPerSecond: number;
  readonly secondsLeft: number | null;
}

export interface BackupProgress {
  readonly jobId: string;
  /** `waiting`: behind archives that come in. */
  readonly phase: 'waiting' | 'preparing' | 'writing' | 'verifying' | 'taking-in' | 'finishing';
  readonly recordingsDone: number;
  readonly recordingsTotal: number;
  readonly bytesDone: number;
  readonly bytesTotal: number;
  readonly bytesPerSecond: number;
  /** null while nothing can be said. Of this phase alone. */
  readonly secondsLeft: number | null;
}

/** What a damaged page holds. */
export type DamagedPartKind =
  | 'keys'
  | 'recordings'
  | 'archives'
  | 'tags'
  | 'receipts'
  | 'place'
  | 'lines'
  | 'backups'
  | 'care'
  | 'last-check'
  | 'answers'
  | 'history'
  | 'views'
  | 'other';

export interface DamagedPart extends DamagedPage {
  readonly part: DamagedPartKind;
  /** Recordings it takes out of use; where their number can't be read, the most there can be. */
  readonly recordings: number;
  readonly isCounted: boolean;
  /** It opened when the vault was unlocked and has changed since: everything of it is still in memory, and safe in a backup made now. */
  readonly isOpenHere: boolean;
  readonly archiveName: string | null;
}

export interface DamagedRecording extends DamagedSound {
  readonly entryName: string;
  readonly time: RecordedTime | null;
  readonly archiveName: string | null;
}

/** What doesn't open in this vault. Names are for their owner's screen alone. */
export interface VaultDamage {
  readonly parts: readonly DamagedPart[];
  readonly sounds: readonly DamagedRecording[];
  readonly opening: OpeningFindings;
  /** This computer has seen a later key epoch than the one on the disk: an older copy of everything was put in place. */
  readonly rolledBack: { readonly seenEpoch: number; readonly epoch: number } | null;
  /** Segments whose clear head has changed: nothing depends on it. Known after a check alone. */
  readonly changedHeads: number;
  /** `sounds`: how many didn't open then. */
  readonly lastCheck: (Omit<LastCheck, 'sounds'> & { readonly sounds: number }) | null;
}

export interface VaultCheck {
  /** False when it was cancelled: what was read counts. */
  readonly isComplete: boolean;
  readonly damage: VaultDamage;
  readonly pages: number;
  readonly recordings: number;
  readonly bytes: number;
  readonly tookMs: number;
}

export interface CheckProgress {
  readonly bytesRead: number;
  readonly bytesTotal: number;
  readonly recordings: number;
  readonly recordingsTotal: number;
  readonly damaged: number;
  readonly bytesPerSecond: number;
  readonly secondsLeft: number | null;
}

/** What a shred or burn-in would do, before it is done: for the dialog. */
export interface ShredPreview {
  readonly recordings: number;
  readonly soundMs: number;
  readonly oldest: RecordedTime | null;
  readonly newest: RecordedTime | null;
  readonly archives: readonly {
    readonly id: ArchiveId;
    readonly fileName: string;
    readonly count: number;
    readonly isSample: boolean;
  }[];
}

/** Decoded sound for cutting what the worker can't decode itself: one Float32Array a channel, -1 to 1. Transferred. */
export interface DecodedSound {
  readonly sampleRateHz: number;
  readonly channels: readonly Float32Array[];
}

/** What undoing or redoing has changed. */
export interface TurnedBack {
  /** Recordings. */
  readonly changed: number;
  readonly ids: readonly RecordingId[];
  /** Steps that were turned; 0: there was nothing to turn, or it didn't fit. */
  readonly steps: number;
  /** Steps that didn't fit what is there now: they are gone from what can be undone. */
  readonly dropped: number;
}

interface Call<Args, Result> {
  readonly args: Args;
  readonly result: Result;
}

export interface VaultCalls {
  status: Call<
    null,
    {
      readonly state: VaultState;
      readonly failure: FailureData | null;
      /** How this vault can be opened here and now; empty when there is none. */
      readonly ways: readonly KeyKind[];
      /** The vault is open, and this computer has seen a later epoch of it: key file and database were set back to an older state. */
      readonly rolledBackFromEpoch: number | null;
    }
  >;
  /** Makes a vault and opens it. About one second: the passphrase is stretched with Argon2id. */
  create: Call<{ readonly passphrase: string }, null>;
  /**
   * `isOpen: false` is an everyday wrong key; damage is a failure. `words` says what is wrong with words, when words were given.
   * `hasUnconfirmedKey`: words of a recovery key were on the screen before, and nobody confirmed them or went without (`KeyCare`).
   */
  unlock: Call<
    UnlockWith,
    {
      readonly isOpen: boolean;
      readonly place: Place | null;
      readonly words: WordsFault | null;
      readonly hasUnconfirmedKey: boolean;
    }
  >;
  /** Keeps the place, turns the root key when old versions are about, drops every key. Main ends the page's process after it. */
  lock: Call<{ readonly place: Place | null }, null>;
  /** Where the user is: written, sealed, when the vault is left alone for a while, so that a lock that is cut short knows it too. */
  keepPlace: Call<{ readonly place: Place }, null>;

  /** `bytesPort` is transferred. Resolves when the import has ended; progress comes as events. */
  import: Call<
    {
      readonly sourceId: SourceId;
      readonly fileName: string;
      readonly isSample: boolean;
      readonly bytesPort: MessagePort;
      /** Goes on with this archive: another one is refused with `archive/another`. */
      readonly goesOnWith?: ArchiveId;
    },
    ArchiveSummary
  >;
  /** What is in stays, consistently. */
  cancelImport: Call<{ readonly sourceId: SourceId }, null>;
  /** To an `import-question`. Remembered, it is given without asking wherever the same shape comes again. Nothing to do when the import has ended meanwhile. */
  answerImport: Call<
    { readonly sourceId: SourceId; readonly questionId: number; readonly answer: ImportAnswer; readonly remember: boolean },
    null
  >;
  /** How many answers are remembered. */
  rememberedAnswers: Call<null, { readonly count: number }>;
  forgetAnswers: Call<null, null>;
  /** Nothing new is read while it is paused; what was read is sealed and committed. Nothing to do when it has ended meanwhile. */
  pauseImport: Call<{ readonly sourceId: SourceId; readonly isPaused: boolean }, null>;
  /** Everything that is known of one archive, entry by entry. `vault/record-missing` when there is no such archive. */
  report: Call<{ readonly archiveId: ArchiveId }, ArchiveReport>;
  /**
   * Reads the archive once more and opens everything of it in the vault. Changes nothing. Another archive is refused with
   * `archive/another`; a verification that was cancelled fails with `archive/unreadable`. Progress comes as events.
   */
  verifyArchive: Call<
    { readonly archiveId: ArchiveId; readonly fileName: string; readonly bytesPort: MessagePort },
    ArchiveVerification
  >;
  cancelVerification: Call<{ readonly archiveId: ArchiveId }, null>;
  /**
   * Writes down, sealed, that the archive's own files are about to be destroyed (`state: 'begun'`), and in its place what became of
   * them. Refused unless a verification of this session was complete.
   */
  noteDestruction: Call<{ readonly archiveId: ArchiveId; readonly destruction: Omit<SourceDestruction, 'atMs'> }, null>;
  /** The user has been told of a destruction that was cut off, and leaves it at that. */
  leaveDestruction: Call<{ readonly archiveId: ArchiveId }, null>;

  list: Call<{ readonly query: RecordingQuery; readonly arrangement: Arrangement }, RecordingList>;
  /** Of these, the ones that are still in the vault. Transferred. */
  stillThere: Call<{ readonly ids: readonly number[] }, { readonly ids: Uint32Array }>;
  rows: Call<{ readonly ids: readonly number[] }, readonly RecordingRowView[]>;
  recording: Call<{ readonly id: RecordingId }, RecordingView>;
  summary: Call<null, VaultSummary>;
  /** One pass over all recordings: cheap enough to be asked after every list. */
  facets: Call<{ readonly query: RecordingQuery }, Facets>;

  /** In the user's order. */
  views: Call<null, readonly CountedView[]>;
  /** Under a name that there is (case doesn't count), it takes that view's place. This and what follows can be undone. */
  saveView: Call<Omit<SavedView, 'id'>, { readonly view: SavedView; readonly isReplaced: boolean }>;
  /** Absent parts stay. `vault/view-name-taken` when another view has the name. */
  changeView: Call<Partial<SavedView> & Pick<SavedView, 'id'>, SavedView>;
  removeView: Call<{ readonly id: ViewId }, null>;
  moveView: Call<{ readonly id: ViewId; readonly at: number }, null>;
  /** Sound as stored (transferred) with peaks: 1,000 min/max pairs as signed bytes, null where none could be made. */
  openSound: Call<
    { readonly id: RecordingId },
    { readonly bytes: ArrayBuffer; readonly mimeType: string; readonly peaks: Int8Array | null; readonly isPlayable: boolean }
  >;

  /**
   * Where somebody speaks in it, in order; null where only the page can decode it. Reads the sound piece by piece. What it finds is kept
   * with the recording where nobody had listened yet.
   */
  findSpeech: Call<
    { readonly id: RecordingId },
    { readonly speech: readonly Stretch[] | null; readonly loudnessDb: number | null }
  >;
  /** What the page found in sound that it alone can decode. Kept, without a step to undo. */
  noteSpeech: Call<{ readonly id: RecordingId; readonly speechMs: number }, null>;

  /**
   * One step of the history, however many recordings. With a `jobId` it tells by `change-progress` how far it is and can be stopped:
   * then `isWhole` is false, and what was changed until then is the step.
   */
  change: Call<
    { readonly ids: readonly number[] | Uint32Array; readonly change: RecordingChange; readonly jobId?: string },
    { readonly changed: number; readonly isWhole: boolean; readonly newTag: Tag | null }
  >;
  cancelChange: Call<{ readonly jobId: string }, null>;
  undo: Call<null, TurnedBack>;
  redo: Call<null, TurnedBack>;
  /** What was done, newest first. */
  journal: Call<null, Journal>;
  /** Undoes or redoes, in one commit, until this step of the journal is the last that is done; 0: until none is. */
  goToStep: Call<{ readonly step: number }, TurnedBack>;
  /** Renames, joins, colours, orders or deletes tags, also in saved views. One step of the history. `tag/name-taken` when another tag has the name. */
  changeTags: Call<{ readonly edit: TagsChange }, { readonly changed: number; readonly changedViews: number }>;
  /** Everybody who is known to speak, the most recordings first. */
  people: Call<null, readonly PersonCount[]>;
  /** All recordings of these people are `to`'s from then on, nobody's with null. One step of the history. */
  renamePeople: Call<{ readonly from: readonly string[]; readonly to: string | null }, { readonly changed: number }>;
  /** What these recordings have in common, and what only some of them have. */
  tally: Call<{ readonly ids: readonly number[] | Uint32Array }, Tally>;
  /** What is like this recording: the same words, person or device. Itself is among them. */
  similar: Call<{ readonly id: RecordingId }, readonly SimilarRecordings[]>;
  /** The tag of that name, made if there is none. */
  makeTag: Call<{ readonly name: string }, Tag>;

  /** Sound as it will be after a burn-in of these stretches, as WAV, for listening. Nothing is stored. */
  previewRedaction: Call<
    { readonly id: RecordingId; readonly stretches: readonly Stretch[]; readonly decoded: DecodedSound | null },
    { readonly bytes: ArrayBuffer; readonly peaks: Int8Array }
  >;
  /** Silence where the recording's stretches are; the old sound, peaks, words and key are shredded. One key epoch. */
  burnIn: Call<{ readonly id: RecordingId; readonly decoded: DecodedSound | null; readonly machine?: MachineFacts }, Receipt>;

  previewShred: Call<{ readonly ids: readonly RecordingId[] }, ShredPreview>;
  /** One key epoch for all of them. There is no undo. */
  shred: Call<{ readonly ids: readonly RecordingId[]; readonly machine?: MachineFacts }, Receipt>;
  receipts: Call<null, readonly Receipt[]>;

  /** What is known to be damaged: found at unlock, or by the last check. */
  damage: Call<null, VaultDamage>;
  /** Reads everything. Resolves when it is done or cancelled; progress comes as events. */
  checkVault: Call<null, VaultCheck>;
  cancelCheck: Call<null, null>;
  /** Gives up damaged pages for good, under a new key epoch. There is no undo. */
  giveUpDamage: Call<{ readonly pages: readonly { readonly kind: number; readonly index: number }[] }, Receipt>;

  /**
   * Writes everything into `sinkPort` (transferred), reads it back and compares; only then the file gets its name. Fails with
   * `backup/cancelled` when it was stopped: no file is left then, or it fails with `backup/left-behind`. Once it gets its name it can't
   * be stopped any more.
   */
  backup: Call<
    { readonly sinkPort: MessagePort; readonly to: BackupRecipient; readonly jobId: string; readonly fileName: string },
    WrittenBackup
  >;
  /** Newest last; among them those that were begun and never ended, and the one that is being made. */
  backups: Call<null, readonly MadeBackup[]>;
  /** One that never ended: somebody has looked, and its file is gone. */
  forgetBackup: Call<{ readonly number: number }, null>;
  /** Takes in what the vault lacks. `merged: null`: the passphrase or identity isn't the backup's. */
  mergeBackup: Call<
    { readonly bytesPort: MessagePort; readonly fileName: string; readonly key: BackupKey; readonly jobId: string },
    { readonly merged: MergedBackup | null }
  >;
  /** Where there is no vault: makes one under `passphrase`, opens it and takes the backup in. Nothing is made for a wrong `key`. */
  restore: Call<
    {
      readonly bytesPort: MessagePort;
      readonly fileName: string;
      readonly key: BackupKey;
      readonly jobId: string;
      readonly passphrase: string;
    },
    { readonly merged: MergedBackup | null }
  >;
  /** What was taken in stays; what was written goes. */
  cancelBackup: Call<{ readonly jobId: string }, null>;

  /** The ways in, in the order of their blocks, and how their keys are cared for. */
  keySlots: Call<null, KeySlots>;
  /**
   * 24 words, the one secret that ever leaves the worker, because a person has to write it down. They open nothing until they're
   * confirmed; `ask` names the three (from 1) to be asked back. Asked again, other words are made. Of a first key it is remembered
   * that its words were shown until they are confirmed or gone without.
   */
  makeRecoveryKey: Call<null, { readonly words: readonly string[]; readonly ask: readonly number[] }>;
  /** The words at the places of `ask`. Right: the slot is written, and an older recovery key opens nothing any more. Wrong: asked again. */
  confirmRecoveryKey: Call<{ readonly answers: readonly string[] }, { readonly isRight: boolean }>;
  /** Remembers that none was wanted, so that it can be offered again later. */
  skipRecoveryKey: Call<null, null>;
  /** A drill: nothing is opened or changed, but it is remembered when the words last fitted. */
  tryRecoveryKey: Call<
    { readonly words: string },
    {
      readonly fits: boolean;
      readonly problem: WordsFault['problem'] | null;
      readonly wordNumber: number | null;
    }
  >;
  /**
   * `isRight: false`: `current` opens no slot, nothing has changed. About two seconds. The root key is turned. `current` may be null
   * only in a session that was opened by the recovery key, because who uses that has forgotten the old one (`app/bad-request` else).
   */
  changePassphrase: Call<{ readonly current: string | null; readonly next: string }, { readonly isRight: boolean }>;
  /**
   * A damaged slot goes like any other. Refuses with `vault/last-key` when neither a passphrase nor a recovery key would be left. The
   * root key is turned.
   */
  removeKeySlot: Call<{ readonly block: number }, null>;
  /** Refuses with `vault/no-keychain` where the system can't keep a secret. */
  useThisComputer: Call<{ readonly isOn: boolean }, null>;
}

export type VaultCallName = keyof VaultCalls;
export type VaultArgs<Name extends VaultCallName> = VaultCalls[Name]['args'];
export type VaultResult<Name extends VaultCallName> = VaultCalls[Name]['result'];

export interface VaultEvents {
  'import-progress': ImportProgress;
  'verify-progress': VerifyProgress;
  /** The import waits until it is answered, or ends. One at a time; when it is answered, the next one comes. */
  'import-question': AskedQuestion;
  /** Before the import fails: how the archive is made, without anything that is in it. */
  'import-refused': { readonly sourceId: SourceId; readonly formatReport: string };
  'check-progress': CheckProgress;
  'backup-progress': BackupProgress;
  'change-progress': ChangeProgress;
  /** Something in the vault changed: lists, rows and summaries may be asked again. At most ten a second. */
  changed: {
    /** Of the vault as a whole; see `RecordingList.edition`. */
    readonly edition: number;
    /** Recordings came in and nothing else: what is known of the others still holds. */
    readonly isGrowth: boolean;
  };
  /** The vault can't go on, or mustn't be locked: the page shows the sentence and offers to lock, or to make a backup. */
  failed: FailureData;
}
export type VaultEventName = keyof VaultEvents;

export interface VaultRequest<Name extends VaultCallName = VaultCallName> {
  readonly callId: number;
  readonly name: Name;
  readonly args: VaultArgs<Name>;
}
/** The first message to a fresh worker, with the key file's port in the transfer list. */
export interface VaultHello {
  readonly hello: true;
  readonly keyFilePort: MessagePort;
}
export type VaultReply =
  | { readonly callId: number; readonly outcome: Outcome<unknown> }
  | { readonly [Name in VaultEventName]: { readonly event: Name; readonly payload: VaultEvents[Name] } }[VaultEventName];
