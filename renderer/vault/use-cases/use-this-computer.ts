/**
 * "Unlock with this computer", on or off. Vault worker. Main makes the secret and keeps it under the system's keychain, and refuses
 * where there is none; the slot that it opens is written here. It is never the only way in: passphrase or recovery key stay.
 */
import { changeSlots, settleSlots } from '../change-slots.ts';
import type { Desk } from '../library/desk.ts';

export function useThisComputer(desk: Desk, isOn: boolean): Promise<void> {
  return desk.turns.take(async () => {
    const { vault } = desk;
    const { slots } = vault;
    await settleSlots(vault);
    const freed = (await slots.inUse()).filter(({ kind }) => kind === 'this-computer').map(({ block }) => block);
    if (isOn) {
      // From here on a slot of before opens nothing any more: a crash leaves this computer shut out, and nobody else.
      const bytes = await slots.computer.makeSecret();
      const written = await slots.make({ kind: 'this-computer', bytes }).finally(() => bytes.fill(0));
      await changeSlots(vault, { written, freed });
      return;
    }
    if (freed.length > 0) await changeSlots(vault, { written: null, freed });
    await slots.computer.forgetSecret();
  });
}
