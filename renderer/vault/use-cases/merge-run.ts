/** One backup on its way into the vault: what it has brought, completed and left out so far. merge-backup.ts says in which order. */
import type { Bytes } from '../../../shared/bytes.ts';
import { Failure } from '../../../shared/failure.ts';
import type { ImportedArchive, UnlinkedLine } from '../../../shared/model/archive.ts';
import { isFinished, type MadeBackup, type MergedBackup } from '../../../shared/model/backup.ts';
import type { ArchiveId, RecordingId, TagId } from '../../../shared/model/id.ts';
import type { Recording } from '../../../shared/model/recording.ts';
import type { Sealer } from '../archive/sealing.ts';
import {
  archivesSchema,
  type BackupHead,
  backupsSchema,
  linesSchema,
  manifestSchema,
  parseDocument,
  receiptsSchema,
  recordingSchema,
  type StoredArchive,
  type StoredRecording,
  type StoredView,
  tagsSchema,
  viewsSchema,
} from '../backup/backup-json.ts';
import { headOf } from '../backup/backup-head.ts';
import { backupLimits } from '../backup/backup-limits.ts';
import type { BackupMeter } from '../backup/backup-meter.ts';
import { completeRecording } from '../backup/complete-recording.ts';
import { type DocumentName, kindOfMember } from '../backup/member-names.ts';
import {
  finishedRow,
  freshBackups,
  freshLines,
  freshReceipts,
  interruptedRow,
  planArchives,
  planTags,
} from '../backup/merge-plan.ts';
import { type SealedSounds, SoundWindows } from '../backup/sound-windows.ts';
import type { TarMember } from '../backup/tar-members.ts';
import { lostSounds } from '../library/lost-sounds.ts';
import type { Turns } from '../library/turns.ts';
import type { SavedView } from '../../../shared/seams/vault-protocol.ts';
import type { UnlockedVault } from '../unlocked-vault.ts';
import { ImportCommits } from './import-commits.ts';
import { KnownSounds } from './known-sounds.ts';
import { freshViews } from './saved-views.ts';

export interface MergeEnd {
  readonly isDamaged: boolean;
  readonly wasCancelled: boolean;
}

/** The file that is taken in, as far as it can be remembered. */
export type BackupFile = Pick<MadeBackup, 'fileName' | 'to' | 'sizeBytes'>;

export class MergeRun {
  readonly #vault: UnlockedVault;
  /** Everything that changes what the user can change meanwhile. */
  readonly #turns: Turns;
  readonly #meter: BackupMeter;
  readonly #began = performance.now();
  readonly #known: KnownSounds;
  /** Sounds that don't open here any more; their words do. */
  readonly #lost: KnownSounds;
  readonly #commits: ImportCommits;
  readonly #windows: SoundWindows;
  readonly #lines = new Map<number, readonly Omit<UnlinkedLine, 'archiveId'>[]>();
  /** Recordings of the backup, by their number there. */
  readonly #ids = new Map<number, RecordingId>();
  /** Known here: what they lack is added at the end. Two of the backup may be one here. */
  readonly #toComplete: { readonly id: RecordingId; readonly stored: StoredRecording }[] = [];
  /** The backup has no sound of them. Whether the vault has it is known at the end: it may come in under another number. */
  readonly #silent: StoredRecording[] = [];
  #head: BackupHead | null = null;
  #archives: ReturnType<typeof planArchives> = { ids: new Map(), fresh: [], cutOff: [] };
  #tags: ReturnType<typeof planTags> = { ids: new Map(), fresh: [] };
  #storedTags: Parameters<typeof planTags>[1] = [];
  #receipts: Parameters<typeof freshReceipts>[1] = [];
  #backups: Parameters<typeof freshBackups>[1] = [];
  #views: readonly StoredView[] = [];
  #open: StoredRecording | null = null;
  #isBegun = false;
  #isEnded = false;
  #recordings = 0;
  #added = 0;
  #unchanged = 0;
  #completed = 0;
  #leftOut = 0;
  #withoutSound = 0;

  constructor(vault: UnlockedVault, turns: Turns, sealer: Sealer, meter: BackupMeter) {
    this.#vault = vault;
    this.#turns = turns;
    this.#meter = meter;
    // What can't be opened any more isn't here: a backup brings it back as a new recording.
    const lost = lostSounds(vault);
    const isLost = ({ id }: Recording) => lost.has(id);
    const recordings = [...vault.recordings.values()];
    this.#known = new KnownSounds(recordings.filter((recording) => !isLost(recording)));
    this.#lost = new KnownSounds(recordings.filter(isLost));
    this.#commits = new ImportCommits(
      vault,
      () => ({}),
      () => undefined,
    );
    this.#windows = new SoundWindows(sealer, (sealed) => this.#takeSealed(sealed));
  }

  /** It is a backup of ours, as far as can be seen. */
  get hasHead(): boolean {
    return this.#head !== null;
  }

  /** The manifest has come: nothing is missing at the end. */
  get isEnded(): boolean {
    return this.#isEnded;
  }

  async take(member: TarMember): Promise<void> {
    if (this.#head === null) {
      this.#head = await headOf(member);
      this.#meter.expect(this.#head.recordings);
      return;
    }
    const found = kindOfMember(member.name);
    switch (found?.kind) {
      case 'document':
        return this.#takeDocument(found.document, await documentOf(member));
      case 'lines':
        this.#lines.set(found.number, orDamaged(parseDocument(linesSchema, await documentOf(member))));
        return;
      case 'recording':
        return await this.#takeRecording(found.number, member);
      case 'sound':
        return await this.#takeSound(found.number, member);
      case 'manifest':
        orDamaged(parseDocument(manifestSchema, await documentOf(member)));
        this.#isEnded = true;
        break;
      default:
        // The hashes are for readers that check by them alone; what a later version adds is left alone.
        break;
    }
  }

  /** Puts in what is still under way, completes what was known, and the documents. */
  async finish(end: MergeEnd, file: BackupFile): Promise<MergedBackup> {
    const head = this.#head;
    if (head === null) throw new Failure('backup/not-a-backup');
    await this.#begin();
    await this.#windows.finish();
    await this.#commits.finish({});
    const withoutSound = this.#knowSilent();
    const { receipts } = await this.#turns.take(() => this.#finishDocuments(head, end, file));
    const reached = this.#added + this.#unchanged + this.#completed + this.#leftOut;
    return {
      madeAtMs: head.madeAtMs,
      recordings: this.#recordings,
      added: this.#added,
      unchanged: this.#unchanged,
      completed: this.#completed,
      leftOut: this.#leftOut,
      withoutSound,
      unreached: Math.max(0, head.recordings - reached),
      archives: this.#archives.fresh.length,
      tags: this.#tags.fresh.length,
      receipts,
      ...end,
      tookMs: Math.round(performance.now() - this.#began),
    };
  }

  #takeDocument(name: DocumentName, bytes: Bytes): void {
    if (this.#isBegun) throw new Failure('backup/damaged', { part: 'order' });
    const { documents } = this.#vault;
    if (name === 'archives') this.#archives = planArchives(documents.archives, orDamaged(parseDocument(archivesSchema, bytes)));
    else if (name === 'tags') this.#storedTags = orDamaged(parseDocument(tagsSchema, bytes));
    else if (name === 'receipts') this.#receipts = orDamaged(parseDocument(receiptsSchema, bytes));
    else if (name === 'views') this.#views = orDamaged(parseDocument(viewsSchema, bytes));
    else this.#backups = orDamaged(parseDocument(backupsSchema, bytes));
  }

  async #takeRecording(number: number, member: TarMember): Promise<void> {
    await this.#begin();
    if (++this.#recordings > backupLimits.recordings) throw new Failure('backup/damaged', { part: 'limit' });
    this.#leaveOpen();
    if (member.sizeBytes > backupLimits.recordingJsonBytes) return void this.#leftOut++;
    const stored = parseDocument(recordingSchema, await member.whole());
    const fits = stored !== null && stored.id === number && this.#archives.ids.has(stored.archiveId);
    if (stored?.soundFile === null) this.#withoutSound++;
    if (fits && stored.soundFile !== null) {
      this.#open = stored;
      return;
    }
    if (fits) this.#silent.push(stored);
    else this.#leftOut++;
    this.#meter.done(0, 1);
  }

  async #takeSound(number: number, member: TarMember): Promise<void> {
    const stored = this.#open;
    this.#open = null;
    if (stored === null) return;
    if (stored.id !== number || stored.sound.sizeBytes !== member.sizeBytes) {
      this.#leftOut++;
      return;
    }
    const [id] = this.#vault.takeRecordingIds(1) as [RecordingId];
    await this.#windows.add({ stored, id, knownHashes: this.#known.hashes(member.sizeBytes) }, member);
  }

  /** A recording whose sound never came. */
  #leaveOpen(): void {
    if (this.#open !== null) this.#leftOut++;
    this.#open = null;
  }

  /** Archives and tags before the first recording that refers to them. An archive is interrupted until the end has come. */
  async #begin(): Promise<void> {
    if (this.#isBegun) return;
    this.#isBegun = true;
    const { fresh } = this.#archives;
    await this.#turns.take(async () => {
      const { archives, tags } = this.#vault.documents;
      // As they are now: while it waited for its turn, somebody may have made one of them, or deleted it.
      this.#tags = planTags(tags, this.#storedTags);
      const isAnything = fresh.length + this.#tags.fresh.length > 0;
      if (!isAnything) return;
      const rows = fresh.map((archive) => interruptedRow(archive, this.#archiveId(archive.id)));
      await this.#vault.commit({ documents: { archives: [...archives, ...rows], tags: [...tags, ...this.#tags.fresh] } });
    });
  }

  async #takeSealed({ sounds, sealed }: SealedSounds): Promise<void> {
    const recordings: Recording[] = [];
    const keys: [RecordingId, Bytes][] = [];
    for (const entry of sealed.entries) {
      const sound = sounds[entry.entryIndex];
      if (sound === undefined) continue;
      const { stored } = sound;
      this.#meter.done(0, 1);
      if (entry.outcome === 'known') this.#isKnown(stored, entry.sha256);
      else if (entry.outcome === 'sealed' && entry.sound.sha256 === stored.sound.sha256) {
        const recording = this.#recordingOf(stored, entry);
        this.#ids.set(stored.id, recording.id);
        this.#known.add(recording.id, recording.sound);
        recordings.push(recording);
        keys.push([recording.id, entry.key]);
      } else this.#leftOut++;
    }
    this.#added += recordings.length;
    if (sealed.segment === null || recordings.length === 0) return;
    await this.#commits.add({ segment: sealed.segment, recordings, keys: new Map(keys), archiveBytes: 0 });
  }

  #isKnown(stored: StoredRecording, sha256: string): void {
    const here = this.#known.find(stored.sound.sizeBytes, sha256);
    if (here === undefined || sha256 !== stored.sound.sha256) {
      this.#leftOut++;
      return;
    }
    this.#complete(here, stored);
  }

  #complete(id: RecordingId, stored: StoredRecording): void {
    this.#ids.set(stored.id, id);
    this.#toComplete.push({ id, stored });
  }

  /** Known by the hash of the sound that they had. The others are left out: how many. */
  #knowSilent(): number {
    let unknown = 0;
    for (const stored of this.#silent) {
      const { sizeBytes, sha256 } = stored.sound;
      const here = this.#known.find(sizeBytes, sha256) ?? this.#lost.find(sizeBytes, sha256);
      if (here === undefined) unknown++;
      else this.#complete(here, stored);
    }
    this.#leftOut += unknown;
    return unknown;
  }

  #recordingOf(stored: StoredRecording, { id, sound, location }: Pick<Recording, 'id' | 'sound' | 'location'>): Recording {
    const { soundFile: _, ...facts } = stored;
    return { ...facts, id, archiveId: this.#archiveId(stored.archiveId), tags: this.#tagIds(stored), sound, location };
  }

  async #finishDocuments(head: BackupHead, end: MergeEnd, file: BackupFile): Promise<{ receipts: number }> {
    const { documents, lines } = this.#vault;
    const completed = this.#completeKnown();
    const isWhole = !end.isDamaged && !end.wasCancelled;
    if (isWhole) this.#leaveOpen();

    const receipts = freshReceipts(documents.receipts, this.#receipts);
    // Noted as begun, and cut off: here is its file, and it is whole.
    const isThis = (backup: MadeBackup) => isWhole && !isFinished(backup) && backup.madeAtMs === head.madeAtMs;
    const known = documents.backups.filter((backup) => !isThis(backup));
    const backups = freshBackups(known, isWhole ? [...this.#backups, this.#asMade(head, file)] : this.#backups);
    const views = freshViews(
      documents.views,
      this.#views.flatMap((view) => this.#viewHere(view) ?? []),
    );
    const newLines = freshLines(lines, this.#archives.ids, this.#lines);
    const finished = new Map(isWhole ? this.#unfinished() : []);
    const isAnything = completed.length + receipts.length + backups.length + views.length + newLines.size + finished.size > 0;
    if (isAnything) {
      await this.#vault.commit({
        ...(completed.length > 0 && { recordings: completed }),
        documents: {
          ...(finished.size > 0 && { archives: documents.archives.map((here) => this.#finished(here, finished.get(here.id))) }),
          ...(receipts.length > 0 && { receipts: [...documents.receipts, ...receipts] }),
          ...(backups.length > 0 && { backups: [...known, ...backups] }),
          ...(views.length > 0 && { views: [...documents.views, ...views] }),
        },
        ...(newLines.size > 0 && { lines: newLines }),
      });
    }
    return { receipts: receipts.length };
  }

  /** As they are now, with what they lacked. */
  #completeKnown(): readonly Recording[] {
    const completed = new Map<RecordingId, Recording>();
    for (const { id, stored } of this.#toComplete) {
      const here = completed.get(id) ?? this.#vault.recordings.get(id);
      const whole = here === undefined ? here : completeRecording(here, stored, this.#tagIds(stored));
      if (whole === undefined || whole === here) {
        this.#unchanged++;
        continue;
      }
      this.#completed++;
      completed.set(id, whole);
    }
    return [...completed.values()];
  }

  /** Read to its end just now, so it counts as checked. Its vault's epoch isn't told. */
  #asMade({ madeAtMs, recordings, soundBytes }: BackupHead, file: BackupFile): MadeBackup {
    const known = { recordings, soundBytes, withoutSound: this.#withoutSound };
    return { ...file, ...known, number: 0, madeAtMs, tookMs: 0, epoch: 0, verifiedAtMs: Date.now() };
  }

  /** null: it asks for a tag or an archive that the backup doesn't have either. */
  #viewHere({ query: { tag, archiveId, ...query }, ...rest }: StoredView): Omit<SavedView, 'id'> | null {
    const tagId = tag === null ? null : this.#tags.ids.get(tag.toLowerCase());
    const archive = archiveId === null ? null : this.#archives.ids.get(archiveId);
    return tagId === undefined || archive === undefined ? null : { ...rest, query: { ...query, tagId, archiveId: archive } };
  }

  /** Archives that came in now, and those that were cut off before. */
  #unfinished(): readonly (readonly [ArchiveId, StoredArchive])[] {
    return [...this.#archives.fresh, ...this.#archives.cutOff].map((archive) => [this.#archiveId(archive.id), archive]);
  }

  #finished(here: ImportedArchive, archive: StoredArchive | undefined): ImportedArchive {
    return archive === undefined ? here : finishedRow(archive, here, (stored) => this.#ids.get(stored));
  }

  #archiveId(stored: number) {
    const id = this.#archives.ids.get(stored);
    if (id === undefined) throw new Failure('backup/damaged', { part: 'archive' });
    return id;
  }

  #tagIds({ tags }: StoredRecording): readonly TagId[] {
    return [...new Set(tags.flatMap((name) => this.#tags.ids.get(name.toLowerCase()) ?? []))];
  }
}

async function documentOf(member: TarMember): Promise<Bytes> {
  if (member.sizeBytes > backupLimits.documentBytes) throw new Failure('backup/damaged', { part: 'limit' });
  return member.whole();
}

function orDamaged<T>(parsed: T | null): T {
  if (parsed === null) throw new Failure('backup/damaged', { part: 'document' });
  return parsed;
}
