/** Drafts of sounds that the vault has already, waiting to be put into the recordings that lack what they say. Vault worker. */
import type { RecordingId } from '../../../shared/model/id.ts';
import type { Recording } from '../../../shared/model/recording.ts';
import type { UnlockedVault } from '../unlocked-vault.ts';
import type { RecordingDraft } from '../vendors/adapter.ts';
import { completedBy } from './complete-recording.ts';

export class Completions {
  readonly #drafts = new Map<RecordingId, RecordingDraft[]>();
  /** As they will be: a second draft adds to what the first one brings. */
  readonly #foreseen = new Map<RecordingId, Recording>();

  get count(): number {
    return this.#drafts.size;
  }

  /** Whether the draft says anything that `recording` lacks. */
  note(recording: Recording, draft: RecordingDraft): boolean {
    const whole = completedBy(this.#foreseen.get(recording.id) ?? recording, draft);
    if (whole === null) return false;
    this.#foreseen.set(recording.id, whole);
    this.#drafts.set(recording.id, [...(this.#drafts.get(recording.id) ?? []), draft]);
    return true;
  }

  /** Completes the recordings as they are by now: they may have been marked, burnt or destroyed since. */
  async commit(vault: UnlockedVault, leaving?: AbortSignal): Promise<void> {
    const recordings = [...this.#drafts].flatMap(([id, drafts]) => {
      const here = vault.recordings.get(id);
      if (here === undefined) return [];
      const whole = drafts.reduce((so, draft) => completedBy(so, draft) ?? so, here);
      return whole === here ? [] : [whole];
    });
    this.#drafts.clear();
    if (recordings.length > 0) await vault.commit({ recordings }, leaving);
  }
}
