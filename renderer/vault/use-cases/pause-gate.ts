/**
 * Holds a job at its next read for as long as it is paused: what was read goes on being sealed and committed. Vault worker. It lives as
 * long as the job; a lock ends both.
 */
import type { ByteSource } from '../archive/byte-source.ts';

export class PauseGate {
  #isPaused = false;
  #isOpenForGood = false;
  readonly #waiting: (() => void)[] = [];
  #onChange: (isPaused: boolean) => void = () => undefined;

  get isPaused(): boolean {
    return this.#isPaused;
  }

  /** The one who is told of every change. */
  onChange(listener: (isPaused: boolean) => void): void {
    this.#onChange = listener;
  }

  pause(isPaused: boolean): void {
    if (isPaused === this.#isPaused || this.#isOpenForGood) return;
    this.#isPaused = isPaused;
    if (!isPaused) this.#letThrough();
    this.#onChange(isPaused);
  }

  /** The job ends: whoever waits goes on into what its end has in store. */
  open(): void {
    this.pause(false);
    this.#isOpenForGood = true;
  }

  /** Resolves as soon as the job may read. */
  async passed(): Promise<void> {
    while (this.#isPaused) await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  #letThrough(): void {
    for (const resolve of this.#waiting.splice(0)) resolve();
  }
}

/** The same source; no read begins while the gate is closed. Closing the source opens the gate, so that nothing waits for ever. */
export function pausable(source: ByteSource, gate: PauseGate): ByteSource {
  return {
    ...source,
    readParts: (offset, lengthBytes) =>
      gate.isPaused ? gate.passed().then(() => source.readParts(offset, lengthBytes)) : source.readParts(offset, lengthBytes),
    close: () => {
      source.close();
      gate.open();
    },
  };
}
