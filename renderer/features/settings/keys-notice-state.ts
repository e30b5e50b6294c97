/** What the last change of all keys came to, until it is closed or the room is left. */
import { createStore } from 'zustand/vanilla';
import type { KeyBindings } from '../../../shared/model/key-bindings.ts';
import type { FileProblem } from './check-keys-file.ts';

export type KeysNotice =
  | { readonly kind: 'reset'; readonly before: KeyBindings }
  | {
      readonly kind: 'taken';
      readonly before: KeyBindings;
      readonly count: number;
      readonly unknownCount: number;
      /** Their titles, in the reader's language. */
      readonly gaveWay: readonly string[];
    }
  | { readonly kind: 'problem'; readonly problem: FileProblem };

export const keysNotice = createStore<{ readonly notice: KeysNotice | null }>(() => ({ notice: null }));

export const sayOfKeys = (notice: KeysNotice | null): void => keysNotice.setState({ notice });
