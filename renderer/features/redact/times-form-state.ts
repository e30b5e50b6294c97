/** Times being typed: of a stretch that is there, or of a new one at the playhead. */
import { createStore } from 'zustand/vanilla';

export type TimesEditing = { readonly at: number } | { readonly fromMs: number; readonly toMs: number };
export const timesForm = createStore<{ readonly editing: TimesEditing | null }>(() => ({ editing: null }));
