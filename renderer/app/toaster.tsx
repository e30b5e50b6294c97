/** Shows the toast that is due, for 8 seconds, longer under the pointer or with the focus in it. Read out politely. */
import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { Scope } from '../host/scope.ts';
import { closeToast, type ToastMessage, toasts } from '../state/toasts.ts';
import { IconButton } from '../ui/button.tsx';
import { Toast } from '../ui/toast.tsx';
import { useCommand } from './commands/use-commands.ts';
import { failureText } from './failure-text.ts';
import { useText } from './text.ts';
import './toaster.css';

const shownForMs = 8000;

export function Toaster() {
  const current = useStore(toasts, (state) => state.current);
  return (
    <div className="toaster" role="status" aria-live="polite">
      {current === null ? null : <Current key={current.number} message={current} />}
    </div>
  );
}

function Current({ message }: { readonly message: ToastMessage }) {
  const t = useText();
  const undo = useCommand('edit.undo');
  const [isPaused, setPaused] = useState(false);
  const isBad = 'failure' in message.content;
  useEffect(() => {
    if (isPaused || isBad) return;
    const scope = new Scope();
    scope.after(shownForMs, closeToast);
    return () => scope.end();
  }, [isPaused, isBad]);
  const runUndo = () => {
    closeToast();
    undo.run();
  };
  return (
    <Toast
      text={'failure' in message.content ? failureText(message.content.failure) : message.content.text}
      isBad={isBad}
      {...(message.canUndo && undo.isAvailable ? { action: { title: t('shell.undo'), hint: undo.hint, run: runUndo } } : {})}
      onPause={() => setPaused(true)}
      onResume={() => setPaused(false)}
      close={
        <IconButton name={t('shell.close')} onPress={closeToast}>
          <X size={14} strokeWidth={1.75} />
        </IconButton>
      }
    />
  );
}
