/**
 * Keeps the place and turns the root key ahead of the lock, whenever the vault has been left alone for a while: the lock then
 * finds little or nothing to do, and one that is cut short loses a few seconds of scrolling (docs/adr/0020). Vault worker.
 */
import type { Place } from '../../../shared/seams/vault-protocol.ts';
import { isGone } from '../read-key-file.ts';
import type { UnlockedVault } from '../unlocked-vault.ts';

/** Long enough not to stand in the way of somebody who decides one recording after the other. */
export const quietMs = 10_000;

export interface QuietTurnRules {
  readonly vault: Pick<UnlockedVault, 'turnIfDue' | 'commit'>;
  /** An import or a backup runs: the queue of commits is theirs, and there will be a turn when they are done. */
  readonly isBusy: () => boolean;
  /** A lock would be the end of the vault: whoever sits before it has to hear that while it is open. */
  readonly onKeyFileGone: () => void;
}

export class QuietTurn {
  readonly #rules: QuietTurnRules;
  #place: Place | null;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #isClosed = false;

  /** `place`: what the vault has. */
  constructor(rules: QuietTurnRules, place: Place | null) {
    this.#rules = rules;
    this.#place = place;
  }

  /** Where the user is now. Written at once: a lock may come that leaves no time for it. */
  keep(place: Place): void {
    this.#place = place;
    void this.#rules.vault.commit({ documents: { place } }).catch(this.#tryAgainAtLock);
    this.wake();
  }

  /** Something happened: the quiet begins anew. */
  wake(): void {
    if (this.#isClosed) return;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#rest(), quietMs);
  }

  close(): void {
    this.#isClosed = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #rest(): void {
    this.#timer = null;
    if (this.#rules.isBusy()) return this.wake();
    void this.#rules.vault.turnIfDue(this.#place).catch(this.#tryAgainAtLock);
  }

  /** A disk that refuses has said so to whoever changed something; what is due stays due. */
  readonly #tryAgainAtLock = (thrown: unknown): void => {
    if (isGone(thrown)) this.#rules.onKeyFileGone();
  };
}
