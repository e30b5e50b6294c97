/** What all containers of one import come to together: no trick of nesting or parting gets past the limits of one archive. */
import { Failure } from '../../../shared/failure.ts';
import { limits } from './limits.ts';

export class Totals {
  readonly #archiveBytes: number;
  #entries = 0;
  #bytes = 0;

  constructor(archiveBytes: number) {
    this.#archiveBytes = archiveBytes;
  }

  /** Throws a Failure that refuses the whole. */
  add(entries: readonly { readonly sizeBytes: number }[]): void {
    this.#entries += entries.length;
    if (this.#entries > limits.entries) {
      throw new Failure('archive/too-many-entries', { entries: this.#entries, limit: limits.entries });
    }
    for (const { sizeBytes } of entries) this.#bytes += sizeBytes;
    const ratio = this.#bytes / Math.max(1, this.#archiveBytes);
    const isTooMuch = this.#bytes > limits.ratioFromTotalBytes && ratio > limits.ratio;
    if (isTooMuch || this.#bytes > limits.totalBytes) {
      throw new Failure('archive/bomb', { totalBytes: this.#bytes, ratio: Math.round(ratio), limit: limits.ratio });
    }
  }
}
