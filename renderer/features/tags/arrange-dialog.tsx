/** The frame of the two dialogs: a list at the left, what can be done with its current row at the right, what was done below. */
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { failureText } from '../../app/failure-text.ts';
import { useText } from '../../app/text.ts';
import { library } from '../../state/library-live.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { arranging, closeArranging, undoArranging } from './arranging.ts';
import './arrange.css';

export interface ArrangeDialogProps {
  readonly title: string;
  readonly list: ReactNode;
  readonly editor: ReactNode;
}

export function ArrangeDialog({ title, list, editor }: ArrangeDialogProps) {
  const t = useText();
  const { said, failure } = useStore(arranging);
  const canUndo = useStore(library.store, ({ summary }) => summary?.canUndo ?? false);
  return (
    <Dialog
      isOpen
      onClose={closeArranging}
      title={title}
      widthPx={760}
      foot={
        <>
          <p className={failure === null ? 'arrange-said' : 'arrange-said bad'} role="status">
            {failure === null ? said : failureText(failure)}
          </p>
          <span className="push" />
          <Button kind="quiet" isDisabled={!canUndo} onPress={() => void undoArranging()}>
            {t('tags.undo')}
          </Button>
          <Button onPress={closeArranging}>{t('tags.close')}</Button>
        </>
      }
    >
      <div className="arrange">
        <div className="arrange-list">{list}</div>
        <div className="arrange-editor">{editor}</div>
      </div>
    </Dialog>
  );
}
