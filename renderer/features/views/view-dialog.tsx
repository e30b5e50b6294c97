/** Asks for the name of a view: of a new one, or another one for one that there is. */
import { useEffect, useRef, useState } from 'react';
import { Form } from 'react-aria-components';
import { useStore } from 'zustand';
import { mostViewNameLength, type SavedView } from '../../../shared/seams/vault-protocol.ts';
import { useText } from '../../app/text.ts';
import { savedViews } from '../../state/narrowing-live.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { rename, saveAs, stopAsking, viewDialog } from './view-acts.ts';

const formId = 'view-name';

export function ViewDialog() {
  const asked = useStore(viewDialog, (state) => state.asked);
  return asked === null ? null : <NameDialog renames={asked.renames} />;
}

function NameDialog({ renames }: { readonly renames: SavedView | null }) {
  const t = useText();
  // Who has narrowed a view further mostly means that view.
  const [name, setName] = useState(() => (renames ?? savedViews.opened)?.name ?? '');
  const tidied = name.trim().replaceAll(/\s+/g, ' ');
  const known = savedViews.views.find((view) => view.name.toLowerCase() === tidied.toLowerCase());
  const isTaken = renames !== null && known !== undefined && known.id !== renames.id;
  const isReplacing = renames === null && known !== undefined;
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  const act = () => {
    if (tidied === '' || isTaken) return;
    stopAsking();
    void (renames === null ? saveAs(tidied) : rename(renames, tidied));
  };
  return (
    <Dialog
      isOpen
      onClose={stopAsking}
      title={t(renames === null ? 'views.dialog.save' : 'views.dialog.rename')}
      foot={
        <>
          <Button onPress={stopAsking}>{t('shell.cancel')}</Button>
          <Button kind="step" type="submit" form={formId} isDisabled={tidied === '' || isTaken}>
            {t(
              renames !== null
                ? 'views.dialog.renameButton'
                : isReplacing
                  ? 'views.dialog.replaceButton'
                  : 'views.dialog.saveButton',
            )}
          </Button>
        </>
      }
    >
      <Form
        id={formId}
        onSubmit={(event) => {
          event.preventDefault();
          act();
        }}
      >
        <Field
          label={t('views.dialog.name')}
          value={name}
          onChange={setName}
          maxLength={mostViewNameLength}
          inputRef={field}
          autoFocus
          autoComplete="off"
          error={isTaken ? t('views.dialog.taken') : null}
          help={<Help isNew={renames === null} isReplacing={isReplacing} />}
        />
      </Form>
    </Dialog>
  );
}

function Help({ isNew, isReplacing }: { readonly isNew: boolean; readonly isReplacing: boolean }) {
  const t = useText();
  if (isReplacing) return t('views.dialog.replaces');
  if (!isNew) return null;
  const number = savedViews.views.length + 1;
  return number <= 9 ? t('views.dialog.helpKey', { key: number }) : t('views.dialog.help');
}
