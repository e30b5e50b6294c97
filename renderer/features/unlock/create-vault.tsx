/** First start, step 1: a passphrase, typed twice or made. */
import type { SubmitEvent } from 'react';
import { useStore } from 'zustand';
import { CommandButton } from '../../app/commands/command-button.tsx';
import { useText } from '../../app/text.ts';
import { useNewPassphrase } from '../../keys/new-passphrase.tsx';
import { preferencesStore } from '../../state/preferences.ts';
import { beginRestoring } from '../../state/restoring.ts';
import { createVault, sessionStore } from '../../state/session.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';
import { Promises } from './promises.tsx';
import { Steps } from './steps.tsx';

export function CreateVault() {
  const t = useText();
  const { passphrase, isFit, judge, fields } = useNewPassphrase({ label: t('door.passphrase'), hasAutoFocus: true });
  const isCreating = useStore(sessionStore, ({ session }) => session.phase === 'creating');

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    judge();
    if (isFit && !isCreating) void createVault(passphrase);
  };

  return (
    <div className="door-create">
      <div className="door-drag" />
      <main className="door-create-main">
        <Steps current={1} />
        <h1>{t('door.create.title')}</h1>
        <p className="door-lead">{t('door.create.text')}</p>
        <PutAside />
        <form onSubmit={submit}>
          {fields}
          <div className="door-create-actions">
            <Button kind="step" isBig type="submit" keycaps={['↵']} isPending={isCreating}>
              {t(isCreating ? 'door.create.making' : 'door.create.go')}
            </Button>
          </div>
          <p className="door-restore">
            <LinkButton isDisabled={isCreating} onPress={beginRestoring}>
              {t('restore.link')}
            </LinkButton>
          </p>
        </form>
      </main>
      <Promises />
    </div>
  );
}

/** A vault that was put aside is still there, whole: said where it would be thought gone. */
function PutAside() {
  const t = useText();
  const folders = useStore(preferencesStore, ({ info }) => info?.vaultsPutAside) ?? [];
  const name = folders.at(-1);
  if (name === undefined) return null;
  return (
    <Note
      kind="know"
      title={t('door.aside.done', { count: folders.length })}
      actions={<CommandButton id="vault.showFolder" hasKeycaps={false} />}
    >
      {t('door.aside.doneText', { count: folders.length, name })}
    </Note>
  );
}
