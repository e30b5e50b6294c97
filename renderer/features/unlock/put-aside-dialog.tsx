/** Asks for a word before the files of a vault that can't be opened are moved out of the way. The app starts anew after it. */
import { type SubmitEvent, useId, useState } from 'react';
import { useText } from '../../app/text.ts';
import { failureText } from '../../app/failure-text.ts';
import { failureOf, host } from '../../host/host.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';

export function PutAsideDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const formId = useId();
  const word = t('door.aside.word');
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string | null>(null);
  const [isPending, setPending] = useState(false);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (typed.trim().toLowerCase() !== word) return setError(t('check.giveUp.wrong', { word }));
    setPending(true);
    host.call('vault.putAside', {}).catch((thrown: unknown) => {
      setPending(false);
      setError(failureText(failureOf(thrown)));
    });
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('door.aside.title')}
      role="alertdialog"
      canLeave={!isPending}
      foot={
        <>
          <Button isDisabled={isPending} onPress={onClose}>
            {t('door.aside.keep')}
          </Button>
          <Button kind="danger" type="submit" form={formId} isPending={isPending}>
            {t('door.aside.do')}
          </Button>
        </>
      }
    >
      <form id={formId} className="door-aside-form" onSubmit={submit}>
        <p className="muted">{t('door.aside.text')}</p>
        <Field
          label={t('check.giveUp.type', { word })}
          value={typed}
          onChange={(text) => {
            setTyped(text);
            setError(null);
          }}
          error={error}
          autoFocus
        />
      </form>
    </Dialog>
  );
}
