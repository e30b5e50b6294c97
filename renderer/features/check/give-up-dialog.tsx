/** The question before a damaged part is given up: a word to be typed, because it can't be undone. Ends in a receipt. */
import { type SubmitEvent, useId, useState } from 'react';
import type { DamagedPart } from '../../../shared/seams/vault-protocol.ts';
import { useText } from '../../app/text.ts';
import { failureOf } from '../../host/host.ts';
import { goTo } from '../../state/navigation.ts';
import { showFailure } from '../../state/toasts.ts';
import { giveUp } from '../../state/vault-check.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { usePartName } from './part-name.ts';

export interface GiveUpDialogProps {
  readonly part: DamagedPart;
  readonly onClose: () => void;
}

export function GiveUpDialog({ part, onClose }: GiveUpDialogProps) {
  const t = useText();
  const formId = useId();
  const name = usePartName(part);
  const word = t('check.giveUp.word');
  const [typed, setTyped] = useState('');
  const [wasWrong, setWasWrong] = useState(false);
  const [isPending, setPending] = useState(false);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (typed.trim().toLowerCase() !== word) return setWasWrong(true);
    setPending(true);
    giveUp(part)
      .then((number) => goTo({ name: 'receipt', number }))
      .catch((thrown: unknown) => showFailure(failureOf(thrown)))
      .finally(onClose);
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('check.giveUp.title')}
      role="alertdialog"
      canLeave={!isPending}
      foot={
        <>
          <Button isDisabled={isPending} onPress={onClose}>
            {t('check.giveUp.keep')}
          </Button>
          <Button kind="danger" type="submit" form={formId} isPending={isPending}>
            {t('check.giveUp.do')}
          </Button>
        </>
      }
    >
      <form id={formId} className="give-up" onSubmit={submit}>
        <p>
          <b>{name}</b>
        </p>
        <p className="muted">{t('check.giveUp.text')}</p>
        <Field
          label={t('check.giveUp.type', { word })}
          value={typed}
          onChange={(text) => {
            setTyped(text);
            setWasWrong(false);
          }}
          error={wasWrong ? t('check.giveUp.wrong', { word }) : null}
          autoFocus
        />
      </form>
    </Dialog>
  );
}
