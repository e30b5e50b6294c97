/** Turns "Unlock with this computer" on or off, says what holds from now on, and asks the vault how it stands. */
import type { ComputerState } from '../../../shared/model/key-slot.ts';
import { t } from '../../app/text.ts';
import { failureOf } from '../../host/host.ts';
import { vault } from '../../host/vault-client.ts';
import { keySlotsStore, refreshKeySlots } from '../../state/key-slots.ts';
import { showFailure, showToast } from '../../state/toasts.ts';

/** What can be switched off, also where nothing would answer to it now. */
export const hasWayIn = (computer: ComputerState): boolean => computer === 'on' || computer === 'asleep';

export async function letThisComputerUnlock(isOn: boolean): Promise<void> {
  try {
    await vault.call('useThisComputer', { isOn });
    showToast(t(isOn ? 'keys.computer.isOn' : 'keys.computer.isOff'));
  } catch (thrown) {
    showFailure(failureOf(thrown));
  }
  await refreshKeySlots();
}

/** The command: the other way round. */
export function toggleThisComputer(): void {
  const computer = keySlotsStore.getState().keySlots?.computer;
  if (computer === undefined) return;
  if (computer === 'ready' || hasWayIn(computer)) void letThisComputerUnlock(computer === 'ready');
}
