/** Which ways into the open vault there are, as the vault last said. Facts alone: no key, no word of one. */
import { createStore } from 'zustand/vanilla';
import type { KeySlots } from '../../shared/model/key-slot.ts';
import { failureOf } from '../host/host.ts';
import { vault } from '../host/vault-client.ts';
import { showFailure } from './toasts.ts';

/** null until the vault has answered. */
export const keySlotsStore = createStore<{ readonly keySlots: KeySlots | null }>(() => ({ keySlots: null }));

/** After the rooms were entered, and after each change of a key. */
export async function refreshKeySlots(): Promise<void> {
  try {
    keySlotsStore.setState({ keySlots: await vault.call('keySlots', null) });
  } catch (thrown) {
    showFailure(failureOf(thrown));
  }
}

/** How long a vault without a recovery key isn't spoken of. */
export const reminderPauseMs = 30 * 24 * 3_600_000;

/**
 * Once a month while there is no recovery key: counted from when it was last gone without, else from the passphrase. A vault from
 * before such notes is due at once: it has never been asked.
 */
export function isReminderDue({ recoveryKey, skippedAtMs, slots }: KeySlots, nowMs: number): boolean {
  if (recoveryKey === 'made') return false;
  const sinceMs = skippedAtMs ?? slots.find((slot) => slot.kind === 'passphrase')?.madeAtMs ?? null;
  // A clock that was set back must not silence it for ever.
  return sinceMs === null || Math.abs(nowMs - sinceMs) >= reminderPauseMs;
}
