/** A drill: do the words on the paper still open this vault? Nothing is changed; that they fitted is noted. */
import { BadgeCheck } from 'lucide-react';
import { type SubmitEvent, useState } from 'react';
import { useText } from '../../app/text.ts';
import { failureOf } from '../../host/host.ts';
import { vault } from '../../host/vault-client.ts';
import { useWordsEntry } from '../../keys/words-entry.tsx';
import { refreshKeySlots } from '../../state/key-slots.ts';
import { showFailure } from '../../state/toasts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Note } from '../../ui/note.tsx';
import { closeKeyDialog } from './key-dialog-state.ts';
import './keys.css';

const formId = 'try-recovery-key';

export function TryKeyDialog() {
  const [fits, setFits] = useState(false);
  return fits ? <Fits /> : <TryWords onFits={() => setFits(true)} />;
}

function TryWords({ onFits }: { readonly onFits: () => void }) {
  const t = useText();
  const [isPending, setPending] = useState(false);
  const { words, judge, say, field } = useWordsEntry();

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (isPending || !judge()) return;
    setPending(true);
    try {
      const { fits, problem, wordNumber } = await vault.call('tryRecoveryKey', { words });
      if (fits) {
        onFits();
        await refreshKeySlots();
      } else if (problem !== null) await say({ problem, wordNumber });
    } catch (thrown) {
      closeKeyDialog();
      showFailure(failureOf(thrown));
    } finally {
      setPending(false);
    }
  };

  return (
    <Dialog
      isOpen
      onClose={closeKeyDialog}
      title={t('keys.try.title')}
      widthPx={520}
      foot={
        <>
          <Button onPress={closeKeyDialog}>{t('keys.try.leave')}</Button>
          <Button kind="step" type="submit" form={formId} keycaps={['↵']} isPending={isPending}>
            {t('keys.try.do')}
          </Button>
        </>
      }
    >
      <p className="muted">{t('keys.try.text')}</p>
      <form id={formId} className="key-form" onSubmit={(event) => void submit(event)}>
        {field}
      </form>
    </Dialog>
  );
}

function Fits() {
  const t = useText();
  return (
    <Dialog
      isOpen
      onClose={closeKeyDialog}
      title={t('keys.try.title')}
      widthPx={520}
      foot={
        <Button kind="step" autoFocus onPress={closeKeyDialog}>
          {t('keys.try.close')}
        </Button>
      }
    >
      <Note
        kind="know"
        title={t('keys.try.fits')}
        icon={<BadgeCheck className="key-fits" size={18} strokeWidth={1.75} aria-hidden />}
        isAlert
      >
        {t('keys.try.fitsText')}
      </Note>
    </Dialog>
  );
}
