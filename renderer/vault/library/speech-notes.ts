/**
 * How much speech was heard in recordings that came in without being decoded: gathered while somebody listens, and put into the vault a
 * few at a time, so that no step from one recording to the next waits for a commit. Vault worker. What a lock cuts off is heard again.
 */
import type { RecordingId } from '../../../shared/model/id.ts';
import { withSpeechFlags } from '../../../shared/speech/speech-flags.ts';
import type { UnlockedVault } from '../unlocked-vault.ts';
import type { Turns } from './turns.ts';

const gatherMs = 5_000;

export class SpeechNotes {
  readonly #vault: UnlockedVault;
  readonly #turns: Turns;
  readonly #heard = new Map<RecordingId, number>();
  #timer: ReturnType<typeof setTimeout> | null = null;
  #isClosed = false;

  constructor(vault: UnlockedVault, turns: Turns) {
    this.#vault = vault;
    this.#turns = turns;
  }

  /** Nothing to do where it is known. */
  note(id: RecordingId, speechMs: number): void {
    if (this.#isClosed || this.#vault.recordings.get(id)?.speechMs !== null) return;
    this.#heard.set(id, Math.round(speechMs));
    this.#timer ??= setTimeout(() => void this.keep(), gatherMs);
  }

  close(): void {
    this.#isClosed = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#heard.clear();
  }

  /** Now, instead of in a moment. */
  async keep(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    await this.#turns
      .take(async () => {
        // As they are by now: burnt in or destroyed since, they are another sound, or none.
        const recordings = [...this.#heard].flatMap(([id, speechMs]) => {
          const here = this.#vault.recordings.get(id);
          return here === undefined || here.speechMs !== null
            ? []
            : [{ ...here, speechMs, flags: withSpeechFlags({ ...here, speechMs }) }];
        });
        this.#heard.clear();
        if (recordings.length > 0) await this.#vault.commit({ recordings });
      })
      .catch(heardAgainLater);
  }
}

/** A disk that refuses says so to whoever changes something; the vault's session ends by itself. */
function heardAgainLater(): void {}
