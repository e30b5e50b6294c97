/** Tells of changes at most ten times a second: the first at once, those that follow together. Vault worker. */
const leastGapMs = 100;

export class ChangedSignal {
  readonly #send: () => void;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #isDue = false;

  constructor(send: () => void) {
    this.#send = send;
  }

  raise(): void {
    this.#isDue = true;
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
    this.#send();
  }
}
