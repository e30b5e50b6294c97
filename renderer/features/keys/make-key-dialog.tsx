/** A recovery key for a vault that has none, or in place of the one it has. */
import { useEffect } from 'react';
import { t as translate, useText } from '../../app/text.ts';
import { failureOf } from '../../host/host.ts';
import { vault } from '../../host/vault-client.ts';
import { useRecoveryKey } from '../../keys/recovery-key.tsx';
import { holdOpen, writingMs } from '../../state/hold-open.ts';
import { refreshKeySlots } from '../../state/key-slots.ts';
import { showFailure, showToast } from '../../state/toasts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { closeKeyDialog } from './key-dialog-state.ts';
import './keys.css';

export function MakeKeyDialog({ isReplacing }: { readonly isReplacing: boolean }) {
  const t = useText();
  const { title, text, body, next, beside } = useRecoveryKey({ onKept: keep });
  useEffect(() => holdOpen(writingMs), []);
  const leave = isReplacing ? closeKeyDialog : goWithout;
  return (
    <Dialog
      isOpen
      onClose={leave}
      title={title}
      widthPx={640}
      foot={
        <>
          <span className="key-leave">
            <Button kind="quiet" onPress={leave}>
              {t('keys.words.never')}
            </Button>
          </span>
          {beside}
          {next}
        </>
      }
    >
      <p className="muted">
        {text} {isReplacing ? t('keys.words.replaces') : ''}
      </p>
      <div>{body}</div>
    </Dialog>
  );
}

/** The words were on the screen and aren't wanted: a vault that didn't know would ask at the next unlock what became of them. */
function goWithout(): void {
  closeKeyDialog();
  vault
    .call('skipRecoveryKey', null)
    .catch((thrown: unknown) => showFailure(failureOf(thrown)))
    .finally(() => void refreshKeySlots());
}

function keep(): void {
  closeKeyDialog();
  showToast(translate('keys.ask.kept'));
  void refreshKeySlots();
}
