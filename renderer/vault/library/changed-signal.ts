/**
 * Tells of changes at most ten times a second: the first at once, those that follow together. Changes that are told together
 * are growth only if each of them is. Vault worker.
 */
const leastGapMs = 100;

export class ChangedSignal {
  readonly #send: (isGrowth: boolean) => void;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #isDue = false;
  #isGrowth = true;

  constructor(send: (isGrowth: boolean) => void) {
    this.#send = send;
  }

  raise(isGrowth: boolean): void {
    this.#isDue = true;
    this.#isGrowth &&= isGrowth;
    if (this.#timer === null) this.#sendDue();
  }

  close(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#isDue = false;
  }

  #sendDue(): void {
    this.#timer = null;
    if (!this.#isDue) return;
    this.#isDue = false;
    this.#timer = setTimeout(() => this.#sendDue(), leastGapMs);
    const isGrowth = this.#isGrowth;
    this.#isGrowth = true;
    this.#send(isGrowth);
  }
}
