/** The commands of the keys, in every room, and the questions that they open. */
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { useCommands } from '../../app/commands/use-commands.ts';
import { keySlotsStore, refreshKeySlots } from '../../state/key-slots.ts';
import { ChangePassphraseDialog } from './change-passphrase-dialog.tsx';
import { keyDialog, openKeyDialog } from './key-dialog-state.ts';
import { MakeKeyDialog } from './make-key-dialog.tsx';
import { RemoveKeyDialog } from './remove-key-dialog.tsx';
import { hasWayIn, toggleThisComputer } from './this-computer.ts';
import { TryKeyDialog } from './try-key-dialog.tsx';

export function KeyDialogs() {
  const dialog = useStore(keyDialog, (state) => state.dialog);
  const keySlots = useStore(keySlotsStore, (state) => state.keySlots);
  useEffect(() => void refreshKeySlots(), []);
  const canTry = keySlots?.recoveryKey === 'made';
  const canUseComputer = keySlots !== null && (keySlots.computer === 'ready' || hasWayIn(keySlots.computer));
  useCommands({
    'keys.changePassphrase': keySlots === null ? undefined : () => openKeyDialog({ name: 'change-passphrase' }),
    'keys.makeRecoveryKey': keySlots === null ? undefined : () => openKeyDialog({ name: 'make-recovery-key' }),
    'keys.tryRecoveryKey': canTry ? () => openKeyDialog({ name: 'try-recovery-key' }) : undefined,
    'keys.thisComputer': canUseComputer ? toggleThisComputer : undefined,
  });
  switch (dialog?.name) {
    case 'change-passphrase':
      return <ChangePassphraseDialog />;
    case 'make-recovery-key':
      return <MakeKeyDialog isReplacing={keySlots?.recoveryKey === 'made'} />;
    case 'try-recovery-key':
      return <TryKeyDialog />;
    case 'remove-key':
      return <RemoveKeyDialog block={dialog.block} kind={dialog.kind} />;
    default:
      return null;
  }
}
