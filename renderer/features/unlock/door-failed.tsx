/** The vault can't be opened: what happened, what is safe, what to do, and a way to a new one that loses nothing of this one. */
import { useState } from 'react';
import { useStore } from 'zustand';
import { CommandButton } from '../../app/commands/command-button.tsx';
import { useText } from '../../app/text.ts';
import { failureText } from '../../app/failure-text.ts';
import type { FailureData } from '../../../shared/failure.ts';
import { preferencesStore } from '../../state/preferences.ts';
import { startAgain, tryAgain } from '../../state/session.ts';
import { Button } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';
import { PutAsideDialog } from './put-aside-dialog.tsx';
import { DoorFrame } from './door-frame.tsx';
import { helpFor } from './what-to-do.ts';

export function DoorFailed({ failure }: { readonly failure: FailureData }) {
  const t = useText();
  const isPutAsideRefused = useStore(preferencesStore, ({ info }) => info?.isPutAsideRefused ?? false);
  const [isAsking, setAsking] = useState(false);
  const { steps, canPutAside, isDatabaseOpen } = helpFor(failure.code);
  return (
    <DoorFrame>
      <h1>{t('door.failed.title')}</h1>
      <Note kind="mind" isAlert>
        {failureText(failure)}
      </Note>
      {isPutAsideRefused ? <Note kind="mind">{t('door.aside.refused')}</Note> : null}
      {steps.length === 0 ? null : (
        <>
          <h2 className="door-todo-head">{t('door.failed.todo')}</h2>
          <ol className="door-todo">
            {steps.map((step) => (
              <li key={step}>{t(`door.failed.todo.${step}`)}</li>
            ))}
          </ol>
        </>
      )}
      <Button kind="step" isBig onPress={() => void (isDatabaseOpen ? startAgain() : tryAgain())} autoFocus>
        {t(isDatabaseOpen ? 'door.failed.start' : 'door.failed.again')}
      </Button>
      <CommandButton id="vault.showFolder" kind="quiet" className="door-keep" hasKeycaps={false} />
      {canPutAside ? (
        <Button kind="quiet" className="door-keep" onPress={() => setAsking(true)}>
          {t('door.aside.offer')}
        </Button>
      ) : null}
      <p className="door-code">
        <span className="machine selectable">{t('shell.failureCode', { code: failure.code })}</span>
      </p>
      {isAsking ? <PutAsideDialog onClose={() => setAsking(false)} /> : null}
    </DoorFrame>
  );
}
