/** Which question about a key is open. No word and no passphrase passes through here: they live in the dialogs' own fields. */
import { createStore } from 'zustand/vanilla';
import type { KeyKind } from '../../../shared/model/key-slot.ts';

/** This computer is a switch. */
export type RemovableWay = Exclude<KeyKind, 'this-computer'> | 'damaged';

export type KeyDialog =
  | { readonly name: 'change-passphrase' }
  | { readonly name: 'make-recovery-key' }
  | { readonly name: 'try-recovery-key' }
  | { readonly name: 'remove-key'; readonly block: number; readonly kind: RemovableWay };

export const keyDialog = createStore<{ readonly dialog: KeyDialog | null }>(() => ({ dialog: null }));

export const openKeyDialog = (dialog: KeyDialog): void => keyDialog.setState({ dialog });
export const closeKeyDialog = (): void => keyDialog.setState({ dialog: null });
