/** How far the verification of an archive is: at least four times a second. Vault worker. */
import type { ArchiveId } from '../../../shared/model/id.ts';
import type { VerifyProgress } from '../../../shared/seams/vault-protocol.ts';
import { ByteRate } from './byte-rate.ts';

const tickMs = 200;

export class VerifyMeter {
  readonly #archiveId: ArchiveId;
  readonly #emit: (progress: VerifyProgress) => void;
  readonly #rate = new ByteRate();
  readonly #timer: ReturnType<typeof setInterval>;
  #entriesDone = 0;
  #entriesTotal = 0;
  #bytesDone = 0;
  #bytesTotal = 0;

  constructor(archiveId: ArchiveId, emit: (progress: VerifyProgress) => void) {
    this.#archiveId = archiveId;
    this.#emit = emit;
    this.#timer = setInterval(() => this.#say(), tickMs);
    this.#say();
  }

  begin(entries: readonly { readonly compressedBytes: number }[]): void {
    this.#entriesTotal = entries.length;
    this.#bytesTotal = entries.reduce((sum, { compressedBytes }) => sum + compressedBytes, 0);
    this.#rate.restart(performance.now(), 0);
    this.#say();
  }

  done(bytes: number): void {
    this.#entriesDone++;
    this.#bytesDone += bytes;
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#say();
  }

  #say(): void {
    const nowMs = performance.now();
    if (this.#entriesTotal > 0) this.#rate.note(nowMs, this.#bytesDone);
    this.#emit({
      archiveId: this.#archiveId,
      entriesDone: this.#entriesDone,
      entriesTotal: this.#entriesTotal,
      bytesDone: this.#bytesDone,
      bytesTotal: this.#bytesTotal,
      bytesPerSecond: this.#rate.bytesPerSecond,
      secondsLeft: this.#rate.secondsLeft(nowMs, this.#bytesTotal),
    });
  }
}
