/**
 * A listing that goes on in memory alone leaves no turn to anybody else: not to a stop, a pause or the clock of the progress. So it
 * takes a breath now and then. Vault worker.
 */

/** Short enough for a stop to be heard, long enough that breathing costs nothing. */
const workMs = 40;

export class Breath {
  #sinceMs = performance.now();

  /** Asked at every step; to be awaited only when it is due. */
  get isDue(): boolean {
    return performance.now() - this.#sinceMs >= workMs;
  }

  async take(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve));
    this.#sinceMs = performance.now();
  }
}
