/**
 * Counts an import and says how far it is: at once when something new is in the vault, and at least four times a second, in every
 * phase. Of the time left it says nothing that it doesn't know.
 */
import type { EntryFate, EntryReason } from '../../../shared/model/archive.ts';
import type { ArchiveId, SourceId } from '../../../shared/model/id.ts';
import type { VendorId } from '../../../shared/model/vendor.ts';
import type { ImportProgress } from '../../../shared/seams/vault-protocol.ts';
import { ByteRate } from './byte-rate.ts';

const tickMs = 200;
const shortestGapMs = 180;
const latelyKept = 5;

type Counts = { -readonly [Name in keyof ImportProgress]: ImportProgress[Name] };

export class ImportMeter {
  readonly #emit: (progress: ImportProgress) => void;
  readonly #counts: Counts;
  readonly #timer: ReturnType<typeof setInterval>;
  readonly #rate = new ByteRate();
  /** An import that only prepares has nothing to measure. */
  #isMeasured = false;
  /** Questions that wait for a person. */
  #asking = 0;
  #lastEmitMs = 0;

  constructor(sourceId: SourceId, archiveId: ArchiveId, emit: (progress: ImportProgress) => void) {
    this.#emit = emit;
    this.#counts = {
      sourceId,
      archiveId,
      vendor: null,
      phase: 'preparing',
      isPaused: false,
      entriesListed: 0,
      recordingsSealed: 0,
      recordingsExpected: 0,
      recordingsRead: 0,
      bytesSealed: 0,
      bytesRead: 0,
      bytesTotal: 0,
      bytesPerSecond: 0,
      secondsLeft: null,
      withTranscript: 0,
      withoutWords: 0,
      duplicates: 0,
      setAside: 0,
      lately: [],
    };
    this.#timer = setInterval(() => this.#say(), tickMs);
    this.#say();
  }

  /** While the list of contents is read. `bytesTotal` 0: nobody can say how much of the archive has to be read for it. */
  listing(listed: { readonly entries: number; readonly bytesRead: number; readonly bytesTotal: number }): void {
    const { entries, bytesRead, bytesTotal } = listed;
    if (!this.#isMeasured && bytesTotal > 0) this.#measureFrom(bytesRead);
    Object.assign(this.#counts, { entriesListed: entries, bytesRead, bytesTotal });
    this.#soon();
  }

  /** The list of contents is read; now its texts are. */
  reading(entries: number): void {
    this.#isMeasured = false;
    Object.assign(this.#counts, { phase: 'reading', entriesListed: entries, bytesRead: 0, bytesTotal: 0 });
    this.#say();
  }

  begin(vendor: VendorId, archiveId: ArchiveId, recordingsExpected: number, bytesTotal: number): void {
    Object.assign(this.#counts, { vendor, archiveId, recordingsExpected, bytesTotal, phase: 'sealing' });
    this.#measureFrom(0);
    this.#say();
  }

  pause(isPaused: boolean): void {
    this.#counts.isPaused = isPaused;
    // What was done before the pause says nothing about now.
    if (this.#isMeasured) this.#measureFrom(this.#done());
    this.#say();
  }

  /** Begins or ends to wait for an answer. */
  asking(isWaiting: boolean): void {
    this.#asking += isWaiting ? 1 : -1;
    // A person's time says nothing about the disk's.
    if (this.#isMeasured) this.#measureFrom(this.#done());
    this.#say();
  }

  bytesRead(bytes: number): void {
    // Headers and gaps are read along; more than all is never said.
    this.#counts.bytesRead = Math.min(this.#counts.bytesTotal, this.#counts.bytesRead + bytes);
  }

  recordingsRead(count: number): void {
    this.#counts.recordingsRead += count;
    this.#soon();
  }

  committed(recordings: number, bytes: number, withTranscript: number): void {
    this.#counts.recordingsSealed += recordings;
    this.#counts.bytesSealed += bytes;
    this.#counts.withTranscript += withTranscript;
    this.#counts.withoutWords += recordings - withTranscript;
    if (recordings > 0) this.#say();
  }

  /** An entry that needs a word. `bytes` of the archive are done with. */
  setAside(entryName: string, fate: EntryFate, reason: EntryReason, bytes: number): void {
    if (fate === 'duplicate') this.#counts.duplicates++;
    else this.#counts.setAside++;
    this.#counts.bytesSealed += bytes;
    this.#counts.lately = [{ entryName, fate, reason }, ...this.#counts.lately].slice(0, latelyKept);
    this.#soon();
  }

  finishing(): void {
    this.#counts.phase = 'finishing';
    this.#say();
  }

  /** The last word; nothing is said afterwards. */
  stop(): void {
    clearInterval(this.#timer);
    this.#say();
  }

  #soon(): void {
    if (performance.now() - this.#lastEmitMs >= shortestGapMs) this.#say();
  }

  /** What counts as done: sealed, or, while it prepares, read. */
  #done(): number {
    return this.#counts.phase === 'preparing' ? this.#counts.bytesRead : this.#counts.bytesSealed;
  }

  #measureFrom(bytes: number): void {
    this.#isMeasured = true;
    this.#rate.restart(performance.now(), bytes);
  }

  #say(): void {
    this.#lastEmitMs = performance.now();
    if (this.#asking > 0) {
      this.#emit({ ...this.#counts, phase: 'asking', bytesPerSecond: 0, secondsLeft: null });
      return;
    }
    if (!this.#isMeasured || this.#counts.isPaused) {
      this.#emit({ ...this.#counts, bytesPerSecond: 0, secondsLeft: null });
      return;
    }
    this.#rate.note(this.#lastEmitMs, this.#done());
    const secondsLeft =
      this.#counts.phase === 'finishing' ? null : this.#rate.secondsLeft(this.#lastEmitMs, this.#counts.bytesTotal);
    this.#emit({ ...this.#counts, bytesPerSecond: this.#rate.bytesPerSecond, secondsLeft });
  }
}
