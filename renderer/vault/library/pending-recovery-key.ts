/** A recovery key that was shown and isn't confirmed yet: it opens nothing, and lives no longer than the session. Vault worker. */
import type { Bytes } from '../../../shared/bytes.ts';

export class PendingRecoveryKey {
  /** Three places, from 1, in order: the words that are asked back. */
  readonly ask: readonly number[];
  readonly #secret: Bytes;

  /** Takes the secret over. */
  constructor(secret: Bytes, ask: readonly number[]) {
    this.#secret = secret;
    this.ask = ask;
  }

  get secret(): Bytes {
    return this.#secret;
  }

  forget(): void {
    this.#secret.fill(0);
  }
}
