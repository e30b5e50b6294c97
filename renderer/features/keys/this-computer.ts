/** Turns "Unlock with this computer" on or off, says what holds from now on, and asks the vault how it stands. */
import { t } from '../../app/text.ts';
import { failureOf } from '../../host/host.ts';
import { vault } from '../../host/vault-client.ts';
import { keySlotsStore, refreshKeySlots } from '../../state/key-slots.ts';
import { showFailure, showToast } from '../../state/toasts.ts';

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
  if (computer === 'ready' || computer === 'on') void letThisComputerUnlock(computer === 'ready');
}
