/** One thing at a time, in the order asked. A failure is the asker's; the next one runs all the same. */
import { Failure } from '../../shared/failure.ts';

export class CommitQueue {
  #tail: Promise<unknown> = Promise.resolve();
  #isEnded = false;
  #waiting = 0;

  /** Somebody waits for something. */
  get isBusy(): boolean {
    return this.#waiting > 0;
  }

  /** Fails with `vault/locked` once the queue has ended. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.#isEnded) throw new Failure('vault/locked');
    const result = this.#tail.then(work);
    this.#waiting++;
    this.#tail = result.catch(leaveToAsker).then(() => {
      this.#waiting--;
    });
    return result;
  }

  /** Work that nobody waits for and that may fail: whoever opens the vault next does it again. */
  afterwards(work: () => Promise<void>): void {
    if (this.#isEnded) return;
    this.#tail = this.#tail.then(work).catch(leaveToAsker);
  }

  /** When everything asked so far is done. */
  async idle(): Promise<void> {
    await this.#tail;
  }

  /** Nothing more is taken; resolves when the rest is done. */
  async end(): Promise<void> {
    this.#isEnded = true;
    await this.#tail;
  }
}

/** The queue goes on whatever happened: `run` has handed the failure to whoever asked, `afterwards` needs nobody. */
function leaveToAsker(): void {}
