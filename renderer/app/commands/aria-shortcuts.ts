/**
 * Keys as `aria-keyshortcuts` names them: what a screen reader says of a button when it is asked for its key. Independent of the
 * language. Sequences (`G R`) have no form there and are left out. Pure.
 */
import { chordsIn, partsOfChord } from './chord.ts';

const names: Readonly<Record<string, string>> = { '+': 'Plus' };

/** undefined where there is nothing to say: the attribute isn't set then. */
export function ariaShortcutsOf(keys: readonly string[], isMac: boolean): string | undefined {
  const mod = isMac ? 'Meta' : 'Control';
  const named = keys
    .filter((one) => chordsIn(one).length === 1)
    .map((chord) =>
      partsOfChord(chord)
        .map((part) => (part === 'Mod' ? mod : (names[part] ?? part)))
        .join('+'),
    );
  return named.length === 0 ? undefined : named.join(' ');
}
