/**
 * Sounds that were opened: the one that plays and its neighbours, so that the next one starts at once. Page. Plain sound,
 * therefore few and small; all of it goes with the page at lock.
 */
import type { RecordingId } from '../../shared/model/id.ts';
import type { VaultResult } from '../../shared/seams/vault-protocol.ts';
import type { VaultPort } from './library-state.ts';

export type OpenedSound = VaultResult<'openSound'>;

/** Neighbours beyond this aren't fetched ahead: a one-hour recording is asked for when it is wanted. */
const mostAhead = 4;
const mostAheadBytes = 24 << 20;

export class PlayerSounds {
  readonly #vault: VaultPort;
  readonly #held = new Map<RecordingId, Promise<OpenedSound>>();

  constructor(vault: VaultPort) {
    this.#vault = vault;
  }

  open(id: RecordingId): Promise<OpenedSound> {
    const held = this.#held.get(id);
    if (held) {
      this.#held.delete(id);
      this.#held.set(id, held);
      return held;
    }
    const opening = this.#vault.call('openSound', { id });
    this.#held.set(id, opening);
    this.#trim();
    opening
      .then(({ bytes }) => {
        if (bytes.byteLength > mostAheadBytes) this.forget(id);
      })
      // Whoever awaits it gets the failure; the next try asks anew.
      .catch(() => this.forget(id));
    return opening;
  }

  /** Fetches ahead, without anybody waiting. */
  prefetch(id: RecordingId): void {
    if (!this.#held.has(id)) void this.open(id).catch(() => 'said when it is really wanted');
  }

  /** The sound has changed or is gone. */
  forget(id: RecordingId): void {
    this.#held.delete(id);
  }

  #trim(): void {
    for (const id of this.#held.keys()) {
      if (this.#held.size <= mostAhead) break;
      this.#held.delete(id);
    }
  }
}
