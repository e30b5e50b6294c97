/** A word that passes: said politely, with the one thing that may be done about it. Time is counted by its owner. */
import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import type { KeyHint } from './key-hint.tsx';
import './toast.css';

export interface ToastProps {
  readonly text: string;
  readonly isBad?: boolean;
  readonly action?: { readonly title: string; readonly hint: KeyHint; readonly run: () => void };
  readonly onPause: () => void;
  readonly onResume: () => void;
  readonly close?: ReactNode;
}

export function Toast({ text, isBad = false, action, onPause, onResume, close }: ToastProps) {
  return (
    <div
      className={isBad ? 'toast bad' : 'toast'}
      onPointerEnter={onPause}
      onPointerLeave={onResume}
      onFocus={onPause}
      onBlur={onResume}
    >
      {isBad ? <TriangleAlert size={16} strokeWidth={1.75} aria-hidden /> : null}
      <span>{text}</span>
      {action === undefined ? null : (
        <Button kind="quiet" {...action.hint} onPress={action.run}>
          {action.title}
        </Button>
      )}
      {close}
    </div>
  );
}
