/** One toast at a time. Holds what is said, not how long: the view counts, so that hover and focus can pause it. */
import { createStore } from 'zustand/vanilla';
import type { FailureData } from '../../shared/failure.ts';

export interface ToastMessage {
  readonly number: number;
  /** Text that is already in the reader's language, or a failure whose sentence is looked up where it is shown. */
  readonly content: { readonly text: string } | { readonly failure: FailureData };
  /** Offers Undo, with its key. */
  readonly canUndo: boolean;
}

export const toasts = createStore<{ readonly current: ToastMessage | null }>(() => ({ current: null }));

let nextNumber = 1;

function put(content: ToastMessage['content'], canUndo: boolean): void {
  toasts.setState({ current: { number: nextNumber++, content, canUndo } });
}

export function showToast(text: string, options: { readonly canUndo?: boolean } = {}): void {
  put({ text }, options.canUndo ?? false);
}

/** For what went wrong beside the thing that is on screen. A failure that has a place of its own is shown there. */
export function showFailure(failure: FailureData): void {
  put({ failure }, false);
}

export function closeToast(): void {
  toasts.setState({ current: null });
}
