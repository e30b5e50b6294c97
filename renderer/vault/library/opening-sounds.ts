/**
 * Who opens sound for the player, or for its next key, goes first; what merely listens for speech waits meanwhile. Vault worker.
 */
export class OpeningSounds {
  #underWay = 0;
  readonly #waiting: (() => void)[] = [];

  async during<Result>(open: () => Promise<Result>): Promise<Result> {
    this.#underWay++;
    try {
      return await open();
    } finally {
      this.#underWay--;
      if (this.#underWay === 0) for (const goOn of this.#waiting.splice(0)) goOn();
    }
  }

  /** Resolves when nobody opens anything: at once, if so. */
  async over(): Promise<void> {
    while (this.#underWay > 0) await new Promise<void>((goOn) => this.#waiting.push(goOn));
  }
}
