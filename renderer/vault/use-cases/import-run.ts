/** One import under way: what it has learnt, put in and set aside so far. import-archive.ts says in which order things happen. */
import { toHex } from '../../../shared/bytes.ts';
import { Failure, type FailureCode } from '../../../shared/failure.ts';
import type { EntryReason, ImportedArchive, UnlinkedLine } from '../../../shared/model/archive.ts';
import { type ArchiveId, archiveId, type RecordingId, segmentId } from '../../../shared/model/id.ts';
import { type AnswerTo, type ImportAnswer, type ImportQuestion, proposalOf } from '../../../shared/model/import-question.ts';
import type { Recording } from '../../../shared/model/recording.ts';
import { withSpeechFlags } from '../../../shared/speech/speech-flags.ts';
import type { VendorId } from '../../../shared/model/vendor.ts';
import type { ImportProgress } from '../../../shared/seams/vault-protocol.ts';
import type { ByteSource } from '../archive/byte-source.ts';
import { readDatabase } from '../archive/read-database.ts';
import { readPdfLines } from '../archive/read-pdf-lines.ts';
import { readEntryPieces } from '../archive/read-entry-pieces.ts';
import { readZipEntry } from '../archive/read-zip-entry.ts';
import { sealInOrder } from '../archive/seal-archive.ts';
import { untilAborted } from '../archive/until-aborted.ts';
import type { SealedEntry, SealedWindow, Sealer } from '../archive/sealing.ts';
import { planReads } from '../archive/windows.ts';
import type { ArchiveEntry, ArchiveTree } from '../archive/archive-tree.ts';
import { NotedFormat, notingFirst } from '../format-report/noted-format.ts';
import { lostSounds } from '../library/lost-sounds.ts';
import type { UnlockedVault, VaultChange } from '../unlocked-vault.ts';
import type { AdapterInput, ImportPlan, ListedEntry, RecordingDraft } from '../vendors/adapter.ts';
import { type Share, shareOut } from '../vendors/registry.ts';
import { Completions } from './completions.ts';
import { breathing } from './breathing.ts';
import type { ImportArguments } from './import-archive.ts';
import { ImportCommits, type ReadyWindow } from './import-commits.ts';
import { ImportDrafts } from './import-drafts.ts';
import { ImportMeter } from './import-progress.ts';
import { countReport, ImportReport, withEarlier } from './import-report.ts';
import { firstsAndRepeats, KnownSounds } from './known-sounds.ts';

type State = ImportedArchive['state'];
type Sealed = Extract<SealedEntry, { readonly outcome: 'sealed' }>;

export class ImportRun {
  readonly #vault: UnlockedVault;
  readonly #args: Omit<ImportArguments, 'bytesPort' | 'gate'>;
  readonly #signal: AbortSignal;
  readonly #leaving: AbortSignal | undefined;
  readonly #startedAtMs = Date.now();
  readonly #began = performance.now();
  readonly #meter: ImportMeter;
  readonly #report = new ImportReport();
  readonly #format = new NotedFormat();
  readonly #known: KnownSounds;
  readonly #commits: ImportCommits;
  #added: Recording[] = [];
  /** Of this import, as it is being put in: by the time that another one turns out the same, it may not be in the vault yet. */
  readonly #byId = new Map<RecordingId, Recording>();
  readonly #completions = new Completions();
  #committed = 0;
  #isPaused = false;
  #id: ArchiveId;
  #sizeBytes = 0;
  #tree: Omit<ArchiveTree, 'source'> = { entries: [], fingerprint: '' };
  #earlier: ImportedArchive | null = null;
  #vendor: VendorId = 'generic';
  /** By place in archive order. */
  readonly #vendorOf = new Map<number, VendorId>();
  #drafts: ImportDrafts | null = null;

  constructor(
    vault: UnlockedVault,
    args: Omit<ImportArguments, 'bytesPort' | 'gate'>,
    emit: (progress: ImportProgress) => void,
    signal: AbortSignal,
    leaving?: AbortSignal,
  ) {
    this.#vault = vault;
    this.#args = args;
    this.#signal = signal;
    this.#leaving = leaving;
    this.#id = archiveId(1 + Math.max(0, ...vault.documents.archives.map(({ id }) => id)));
    this.#meter = new ImportMeter(args.sourceId, this.#id, emit);
    // What can't be opened any more isn't here: it comes back as a new recording.
    const lost = lostSounds(vault);
    this.#known = new KnownSounds([...vault.recordings.values()].filter(({ id }) => !lost.has(id)));
    this.#commits = new ImportCommits(
      vault,
      () => this.#rows(this.#row('interrupted')),
      (windows) => this.#onCommitted(windows),
      leaving === undefined ? signal : AbortSignal.any([signal, leaving]),
    );
  }

  /** The directory is read and judged. An archive that was here before goes on under its old row. */
  begin(sizeBytes: number, tree: ArchiveTree): void {
    this.#sizeBytes = sizeBytes;
    this.#tree = tree;
    this.#earlier = this.#vault.documents.archives.find(({ fingerprint }) => fingerprint === tree.fingerprint) ?? null;
    const { goesOnWith } = this.#args;
    if (goesOnWith !== undefined && this.#earlier?.id !== goesOnWith) throw new Failure('archive/another');
    this.#id = this.#earlier?.id ?? this.#id;
    for (const entry of tree.entries) if (entry.reason !== null) this.#setAside(entry, entry.reason, 0);
    this.#meter.reading(tree.entries.length);
  }

  /** Recognises, plans, seals and commits everything. */
  async read(source: ByteSource, sealer: Sealer): Promise<void> {
    const breathe = breathing(this.#signal);
    const shares: PlannedShare[] = [];
    for (const share of await shareOut(this.#adapterInput(source), breathe)) {
      await breathe();
      shares.push(planned(share));
    }
    await breathe();
    this.#format.vendors = shares.map(({ adapter, recognition }) => ({ vendor: adapter.vendor, because: recognition.because }));
    for (const { plan } of shares) for (const { entry, reason } of plan.leftOut) this.#setAside(entry, reason, 0);
    for (const { adapter, plan } of shares) for (const { index } of plan.candidates) this.#vendorOf.set(index, adapter.vendor);
    const candidates = shares
      .flatMap(({ plan }) => plan.candidates)
      .map((entry) => this.#entry(entry.index))
      .sort((a, b) => a.index - b.index);
    // Where nothing at all may be read there is no share, and so no vendor.
    if (shares.length === 0) throw this.#noSound();
    this.#vendor = shares.reduce((most, share) => (weight(share) > weight(most) ? share : most)).adapter.vendor;
    // A vendor's own texts may tell of sound that isn't in the archive; texts that nobody knows aren't worth a place without any.
    const isKnown = shares.some(({ adapter, plan }) => adapter.vendor !== 'generic' && plan.metadata.length > 0);
    if (candidates.length === 0 && !isKnown) throw this.#noSound();
    this.#meter.begin(this.#vendor, this.#id, candidates.length, sum(candidates, 'compressedBytes'));

    this.#drafts = new ImportDrafts(shares, this.#signal);
    await breathe();
    const { firsts, repeats } = firstsAndRepeats(candidates);
    await this.#seal(source, sealer, firsts);
    await this.#seal(source, sealer, repeats);
    if (this.#added.length === 0 && !this.#report.entries().some(({ fate }) => fate === 'duplicate')) {
      await this.#drafts.done;
      if (!isKnown || this.#drafts.lines.length === 0) throw this.#noSound();
    }
    this.#meter.finishing();
    await this.#drafts.done;
    for (const { entry, reason } of this.#drafts.issues) this.#setAside(entry, reason, 0);
    for (const { plan } of shares) for (const entry of plan.metadata) this.#report.note(entry, 'read-for-transcripts');
  }

  #noSound(): Failure {
    return new Failure('archive/no-audio', { entries: this.#tree.entries.length, vendor: this.#vendor });
  }

  /** Commits the rest and the archive's row. */
  async finish(): Promise<ImportedArchive> {
    const report = { ...this.#row('complete'), formatReport: this.formatReport(null) };
    await this.#commits.finish({ ...this.#rows(report), ...this.#lines() });
    await this.#complete();
    return report;
  }

  /** What is in the vault stays; what only waits for its commit is left out. Before anything was put in, nothing is left behind. */
  async cancel(): Promise<ImportedArchive> {
    await this.#commits.abandon();
    const added = this.#added.filter(({ id }) => this.#vault.recordings.has(id));
    this.#added = added;
    // Without a report of the format: looking at each of a hundred thousand names again would keep whoever stops it waiting.
    const report = this.#row('cancelled');
    if (added.length === 0 && this.#earlier === null) return report;
    await this.#vault.commit(this.#rows(report), this.#leaving);
    await this.#complete();
    return report;
  }

  /** What was missing in recordings that were there before. */
  async #complete(): Promise<void> {
    const { inTurn = (work) => work() } = this.#args;
    await inTurn(() => this.#completions.commit(this.#vault, this.#leaving));
  }

  /** How the archive is made, without anything that is in it. Also of one that was refused. */
  formatReport(refusedAs: FailureCode | null): string {
    const about = { entries: this.#tree.entries, archiveBytes: this.#sizeBytes };
    return this.#format.report(about, this.#report.reasons(), refusedAs);
  }

  /** After a failure: keeps what can be kept. How many recordings are in. */
  async interrupt(): Promise<number> {
    if (this.#added.length === 0) return 0;
    try {
      await this.#commits.finish(this.#rows(this.#row('interrupted')));
    } catch {
      // The disk takes nothing more. What it has is whole, and its row says "interrupted" since the first commit.
      this.#commits.drop();
    }
    return this.#committed;
  }

  /** The list of contents is being read. */
  listing(listed: Parameters<ImportMeter['listing']>[0]): void {
    this.#meter.listing(listed);
  }

  /** What was sealed is committed as soon as it is paused. */
  pause(isPaused: boolean): void {
    this.#isPaused = isPaused;
    this.#meter.pause(isPaused);
    // A commit that fails is met by whoever commits next.
    if (isPaused) this.#commits.flush().catch(() => undefined);
  }

  stop(): void {
    this.#meter.stop();
  }

  async #seal(source: ByteSource, sealer: Sealer, entries: readonly ArchiveEntry[]): Promise<void> {
    const job = {
      source,
      sealer,
      plans: planReads(entries),
      prepare: (planned: readonly ArchiveEntry[]) => {
        const ids = this.#vault.takeRecordingIds(planned.length);
        return planned.map(({ sizeBytes }, n) => ({ id: ids[n] as RecordingId, knownHashes: this.#known.hashes(sizeBytes) }));
      },
      newSegmentId: () => segmentId(toHex(crypto.getRandomValues(new Uint8Array(16)))),
      onRead: (bytes: number) => this.#meter.bytesRead(bytes),
      signal: this.#signal,
    };
    for await (const sealed of sealInOrder(job)) await untilAborted(this.#take(sealed), this.#signal);
  }

  async #take(window: SealedWindow): Promise<void> {
    this.#meter.recordingsRead(window.entries.length);
    const recordings: Recording[] = [];
    const keys: [RecordingId, Sealed['key']][] = [];
    let archiveBytes = 0;
    for (const sealed of window.entries) {
      const entry = this.#entry(sealed.entryIndex);
      if (sealed.outcome === 'set-aside') this.#setAside(entry, sealed.reason, entry.compressedBytes);
      else if (sealed.outcome === 'known') await this.#duplicate(entry, sealed.sha256);
      else if (this.#known.find(sealed.sound.sizeBytes, sealed.sound.sha256) !== undefined) {
        // Two windows had it at once, or one had it twice. Nobody gets this one's key.
        sealed.key.fill(0);
        await this.#duplicate(entry, sealed.sound.sha256);
      } else {
        const recording = await this.#recording(entry, sealed);
        if (sealed.isTruncated) this.#setAside(entry, 'sound-truncated', 0);
        else if (!sealed.sound.isPlayable) this.#setAside(entry, 'unplayable', 0);
        this.#known.add(recording.id, recording.sound);
        this.#byId.set(recording.id, recording);
        recordings.push(recording);
        keys.push([recording.id, sealed.key]);
        archiveBytes += entry.compressedBytes;
      }
    }
    if (window.segment === null || recordings.length === 0) return;
    this.#added.push(...recordings);
    await this.#commits.add({ segment: window.segment, recordings, keys: new Map(keys), archiveBytes });
    if (this.#isPaused) await this.#commits.flush();
  }

  async #recording(entry: ArchiveEntry, { id, sound, speechMs, location }: Sealed): Promise<Recording> {
    const draft = await (this.#drafts as ImportDrafts).take(listed(entry));
    this.#format.sound(entry, sound.format, sound.codec);
    const { time, device, person, title, transcript, reply, linkedBy, flags } = draft;
    const found = { time, device, person, title, transcript, reply, linkedBy };
    const fresh = { verdict: 'undecided', tags: [], note: '', stretches: [], struckWords: [], burnt: [] } as const;
    return {
      id,
      archiveId: this.#id,
      entryName: entry.name,
      vendor: this.#vendorOf.get(entry.index) ?? this.#vendor,
      ...found,
      flags: withSpeechFlags({ flags, speechMs, transcript, burnt: [] }),
      speechMs,
      sound,
      location,
      ...fresh,
    };
  }

  /** Not stored twice; what this archive knows of it and the earlier one didn't is added to what is there. */
  async #duplicate(entry: ArchiveEntry, sha256: string): Promise<void> {
    const draft: RecordingDraft = await (this.#drafts as ImportDrafts).take(listed(entry));
    const id = this.#known.find(entry.sizeBytes, sha256);
    const same = id === undefined ? undefined : (this.#vault.recordings.get(id) ?? this.#byId.get(id));
    const isMore = same !== undefined && this.#completions.note(same, draft);
    this.#setAside(entry, isMore ? 'duplicate-completed' : 'duplicate', entry.compressedBytes, sha256);
  }

  #setAside(entry: ListedEntry, reason: EntryReason, bytes: number, sha256?: string): void {
    const sameAs = sha256 === undefined ? undefined : this.#known.find(entry.sizeBytes, sha256);
    const reported = this.#report.note(entry, reason, sameAs);
    if (reported !== null) this.#meter.setAside(reported.entryName, reported.fate, reason, bytes);
  }

  #onCommitted(windows: readonly ReadyWindow[]): void {
    const recordings = windows.flatMap((window) => window.recordings);
    this.#committed += recordings.length;
    const withTranscript = recordings.filter(({ transcript }) => transcript !== null).length;
    this.#meter.committed(recordings.length, sum(windows, 'archiveBytes'), withTranscript);
  }

  /** This import's own report. */
  #row(state: State): ImportedArchive {
    const entries = this.#report.entries().map((entry) => {
      // What was shredded meanwhile is named nowhere any more.
      const { sameAs, ...rest } = entry;
      return sameAs !== undefined && this.#isGone(sameAs) ? rest : entry;
    });
    return {
      id: this.#id,
      fileName: this.#args.fileName,
      isSample: this.#args.isSample,
      sizeBytes: this.#sizeBytes,
      fingerprint: this.#tree.fingerprint,
      vendor: this.#vendor,
      ...severalVendors(this.#added),
      startedAtMs: this.#startedAtMs,
      tookMs: Math.round(performance.now() - this.#began),
      state,
      entryCount: this.#tree.entries.length,
      unlinkedLines: this.#drafts?.lines.length ?? 0,
      missingSounds: this.#drafts?.lines.filter(({ missingSound }) => missingSound !== undefined).length ?? 0,
      ...(this.#completions.count > 0 && { completed: this.#completions.count }),
      ...countReport(entries, this.#added),
    };
  }

  #isGone(id: RecordingId): boolean {
    return !this.#vault.recordings.has(id) && !this.#added.some((recording) => recording.id === id);
  }

  /** The archive's row beside all others. */
  #rows(now: ImportedArchive): VaultChange {
    const row = this.#earlier === null ? now : withEarlier(now, this.#earlier, this.#vault.recordings, this.#added);
    const others = this.#vault.documents.archives.filter(({ id }) => id !== this.#id);
    return { documents: { archives: [...others, row] } };
  }

  #lines(): VaultChange {
    const lines = (this.#drafts?.lines ?? []).map((line): UnlinkedLine => ({ archiveId: this.#id, ...line }));
    return lines.length === 0 ? {} : { lines: new Map([[this.#id, lines]]) };
  }

  #adapterInput(source: ByteSource): AdapterInput {
    const entries = this.#tree.entries.filter(({ reason }) => reason === null).map(listed);
    return {
      listing: { fileName: this.#args.fileName, entries },
      readEntry: async (entry) => {
        const bytes = await readZipEntry(source, this.#entry(entry.index));
        this.#format.text(entry, bytes);
        return bytes;
      },
      readEntryPieces: (entry) =>
        notingFirst(readEntryPieces(source, this.#entry(entry.index)), (piece) => this.#format.text(entry, piece)),
      readPdfLines: (bytes) => readPdfLines(bytes, this.#signal),
      readDatabase: (asked) => readDatabase(asked, this.#signal),
      ask: async <Question extends ImportQuestion>(question: Question) => (await this.#ask(question)) as AnswerTo<Question>,
    };
  }

  #ask(question: ImportQuestion): Promise<ImportAnswer> {
    const { ask = async () => proposalOf(question) } = this.#args;
    return ask(question, (isWaiting) => this.#meter.asking(isWaiting));
  }

  #entry(index: number): ArchiveEntry {
    return this.#tree.entries[index] as ArchiveEntry;
  }
}

export interface PlannedShare extends Share {
  readonly plan: ImportPlan;
}
const planned = (share: Share): PlannedShare => ({ ...share, plan: share.adapter.plan(share.input.listing) });
/** Whoever brings the most sound gives the archive its name; where there is none, whoever knows its texts. */
const weight = ({ plan, recognition }: PlannedShare): number => 1e6 * plan.candidates.length + recognition.score;

/** Absent where one vendor made all of them. */
function severalVendors(added: readonly Recording[]): Pick<ImportedArchive, 'vendors'> {
  const counts = new Map<VendorId, number>();
  for (const { vendor } of added) counts.set(vendor, (counts.get(vendor) ?? 0) + 1);
  if (counts.size < 2) return {};
  const vendors = [...counts].map(([vendor, recordings]) => ({ vendor, recordings }));
  return { vendors: vendors.sort((a, b) => b.recordings - a.recordings) };
}

const listed = ({ index, name, sizeBytes, modifiedMs }: ArchiveEntry): ListedEntry => ({ index, name, sizeBytes, modifiedMs });

function sum<Name extends string>(of: readonly { readonly [Key in Name]: number }[], name: Name): number {
  return of.reduce((total, one) => total + one[name], 0);
}
