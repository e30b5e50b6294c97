/**
 * Tells of a sound by its hash whether the user destroyed it here, and how: the receipts hold a commitment for each, which only who has
 * the sound can check. So nothing is called destroyed because it is merely missing. Vault worker.
 */
import { concatBytes, fromHex, toHex } from '../../../shared/bytes.ts';
import type { Receipt } from '../../../shared/model/receipt.ts';

export class DestroyedSounds {
  readonly #receipts: readonly { readonly act: Receipt['act']; readonly salt: Uint8Array; readonly all: ReadonlySet<string> }[];

  constructor(receipts: readonly Receipt[]) {
    this.#receipts = receipts.map(({ act, salt, commitments }) => ({ act, salt: fromHex(salt), all: new Set(commitments) }));
  }

  /** The last act on it; null when no receipt knows it. */
  async actOn(sha256: string): Promise<Receipt['act'] | null> {
    const sound = fromHex(sha256);
    for (const { act, salt, all } of this.#receipts.toReversed()) {
      if (all.size === 0) continue;
      const digest = await crypto.subtle.digest('SHA-256', concatBytes([salt, sound]));
      if (all.has(toHex(new Uint8Array(digest)))) return act;
    }
    return null;
  }
}
