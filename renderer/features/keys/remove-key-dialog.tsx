/** Takes one way into the vault away. What it doesn't reach, copies made earlier, is said before. */
import { useState } from 'react';
import { useText } from '../../app/text.ts';
import { failureOf } from '../../host/host.ts';
import { vault } from '../../host/vault-client.ts';
import { refreshKeySlots } from '../../state/key-slots.ts';
import { showFailure, showToast } from '../../state/toasts.ts';
import { refreshDamage } from '../../state/vault-check.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { closeKeyDialog, type RemovableWay } from './key-dialog-state.ts';

export function RemoveKeyDialog({ block, kind }: { readonly block: number; readonly kind: RemovableWay }) {
  const t = useText();
  const [isPending, setPending] = useState(false);
  const remove = async () => {
    setPending(true);
    try {
      await vault.call('removeKeySlot', { block });
      showToast(t('keys.remove.done'));
    } catch (thrown) {
      showFailure(failureOf(thrown));
    }
    closeKeyDialog();
    await Promise.all([refreshKeySlots(), kind === 'damaged' ? refreshDamage() : undefined]);
  };
  return (
    <Dialog
      isOpen
      onClose={closeKeyDialog}
      title={t(`keys.remove.title.${kind}`)}
      role="alertdialog"
      canLeave={!isPending}
      foot={
        <>
          <Button autoFocus isDisabled={isPending} onPress={closeKeyDialog}>
            {t('keys.remove.keep')}
          </Button>
          <Button kind="danger" isPending={isPending} onPress={() => void remove()}>
            {t(`keys.remove.do.${kind}`)}
          </Button>
        </>
      }
    >
      <p className="muted">{t(`keys.remove.text.${kind}`)}</p>
    </Dialog>
  );
}
