/**
 * A key as the system's menus spell it: 'Mod+Shift+Z' -> 'CmdOrCtrl+Shift+Z'. Pure. null for sequences and for bare letters and
 * signs: a menu of macOS would take those from whoever types.
 */
import { partsOfChord } from './chord.ts';

const names: Readonly<Record<string, string>> = {
  Mod: 'CmdOrCtrl',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  '+': 'Plus',
};
const plain = /^([A-Z0-9,./;'=<>?-]|Alt|Shift|Home|End|PageUp|PageDown|Delete|Enter|Space|F\d{1,2})$/;

export function acceleratorOf(keys: readonly string[]): string | null {
  for (const chord of keys) {
    if (!/^(Mod|Alt)\+|^(Shift\+)?F\d+$/.test(chord) || chord.includes(' ')) continue;
    const parts = partsOfChord(chord).map((part) => names[part] ?? (plain.test(part) ? part : null));
    if (!parts.includes(null)) return parts.join('+');
  }
  return null;
}
