/** Says how far a backup is, at least four times a second. Vault worker. */
import type { BackupProgress } from '../../../shared/seams/vault-protocol.ts';

const tickMs = 200;
const firstEstimateMs = 500;

type Counts = { -readonly [Name in keyof BackupProgress]: BackupProgress[Name] };

export class BackupMeter {
  readonly #emit: (progress: BackupProgress) => void;
  readonly #counts: Counts;
  readonly #timer: ReturnType<typeof setInterval>;
  #sinceMs = performance.now();

  constructor(jobId: string, emit: (progress: BackupProgress) => void) {
    this.#emit = emit;
    const zeros = { recordingsDone: 0, recordingsTotal: 0, bytesDone: 0, bytesTotal: 0, bytesPerSecond: 0 };
    this.#counts = { jobId, phase: 'preparing', ...zeros, secondsLeft: null };
    this.#timer = setInterval(() => this.#say(), tickMs);
    this.#say();
  }

  begin(phase: BackupProgress['phase'], bytesTotal: number, recordingsTotal: number): void {
    Object.assign(this.#counts, { phase, bytesTotal, bytesDone: 0, bytesPerSecond: 0, secondsLeft: null });
    Object.assign(this.#counts, { recordingsTotal, recordingsDone: 0 });
    this.#sinceMs = performance.now();
    this.#say();
  }

  done(bytes: number, recordings: number): void {
    this.#counts.bytesDone += bytes;
    this.#counts.recordingsDone += recordings;
  }

  /** The head of a backup has said how many there are. */
  expect(recordingsTotal: number): void {
    this.#counts.recordingsTotal = recordingsTotal;
  }

  finishing(): void {
    Object.assign(this.#counts, { phase: 'finishing', secondsLeft: null });
    this.#say();
  }

  /** The last word; nothing is said afterwards. */
  stop(): void {
    clearInterval(this.#timer);
    this.#say();
  }

  #say(): void {
    const passedMs = performance.now() - this.#sinceMs;
    const { bytesDone, bytesTotal } = this.#counts;
    const bytesPerSecond = bytesDone === 0 ? 0 : (bytesDone * 1000) / Math.max(1, passedMs);
    const isEstimate = passedMs >= firstEstimateMs && bytesPerSecond > 0;
    this.#counts.bytesPerSecond = bytesPerSecond;
    this.#counts.secondsLeft = isEstimate ? Math.max(0, bytesTotal - bytesDone) / bytesPerSecond : null;
    this.#emit({ ...this.#counts });
  }
}
