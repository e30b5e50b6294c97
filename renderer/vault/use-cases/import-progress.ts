/** Counts an import and says how far it is: at once when something new is in the vault, and at least four times a second. */
import type { EntryFate, EntryReason } from '../../../shared/model/archive.ts';
import type { ArchiveId, SourceId } from '../../../shared/model/id.ts';
import type { VendorId } from '../../../shared/model/vendor.ts';
import type { ImportProgress } from '../../../shared/seams/vault-protocol.ts';

const tickMs = 200;
const shortestGapMs = 180;
/** Nothing is said about the time left before this: the first windows are small and tell little. */
const firstEstimateMs = 500;
const latelyKept = 5;

type Counts = { -readonly [Name in keyof ImportProgress]: ImportProgress[Name] };

export class ImportMeter {
  readonly #emit: (progress: ImportProgress) => void;
  readonly #counts: Counts;
  readonly #timer: ReturnType<typeof setInterval>;
  #sealingSinceMs: number | null = null;
  #lastEmitMs = 0;

  constructor(sourceId: SourceId, archiveId: ArchiveId, emit: (progress: ImportProgress) => void) {
    this.#emit = emit;
    this.#counts = {
      sourceId,
      archiveId,
      vendor: null,
      phase: 'preparing',
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

  begin(vendor: VendorId, archiveId: ArchiveId, recordingsExpected: number, bytesTotal: number): void {
    Object.assign(this.#counts, { vendor, archiveId, recordingsExpected, bytesTotal, phase: 'sealing' });
    this.#sealingSinceMs = performance.now();
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

  #say(): void {
    this.#lastEmitMs = performance.now();
    const passedMs = this.#sealingSinceMs === null ? 0 : this.#lastEmitMs - this.#sealingSinceMs;
    const { bytesSealed, bytesTotal } = this.#counts;
    const bytesPerSecond = passedMs === 0 ? 0 : (bytesSealed * 1000) / passedMs;
    const isEstimate = passedMs >= firstEstimateMs && bytesPerSecond > 0;
    const secondsLeft = isEstimate ? Math.max(0, (bytesTotal - bytesSealed) / bytesPerSecond) : null;
    this.#emit({ ...this.#counts, bytesPerSecond, secondsLeft });
  }
}
