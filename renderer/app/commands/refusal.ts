/** Keys that are never bound, and why: they belong to the system, to text, to menus, or not every keyboard has them. Pure. */
import { chordsIn, partsOfChord } from './chord.ts';

/** `altgr`: a German keyboard needs AltGr for it. `menu`: Alt and a letter. `text`: copying and the like. `system`: taken already. */
export const refusals = ['altgr', 'menu', 'text', 'system', 'unknown'] as const;
export type Refusal = (typeof refusals)[number];

const needsAltGr = /^[[\]{}\\@~|^`´]$/;
const ofText = new Set(['Mod+C', 'Mod+V', 'Mod+X', 'Mod+Shift+V']);
const ofSystem = new Set(
  'Mod+Q Mod+W Mod+H Mod+M Mod+Space Alt+Tab Alt+F4 Alt+Space F10 Shift+F10 F11'.split(' ').concat(
    // Tab goes from control to control, and Escape always leaves.
    ['Tab', 'Escape'].flatMap((key) => [key, `Shift+${key}`, `Mod+${key}`, `Mod+Shift+${key}`]),
  ),
);
const named = /^(Arrow(Up|Down|Left|Right)|Home|End|PageUp|PageDown|Enter|Space|Delete|F([1-9]|1[0-2]))$/;
const modifiers = ['Mod', 'Alt', 'Shift'];

export function refusalOf(keys: string): Refusal | null {
  for (const chord of chordsIn(keys)) {
    const refusal = refusalOfChord(chord);
    if (refusal !== null) return refusal;
  }
  return null;
}

function refusalOfChord(chord: string): Refusal | null {
  const parts = partsOfChord(chord);
  const key = parts.at(-1) ?? '';
  const held = parts.slice(0, -1);
  if (ofSystem.has(chord)) return 'system';
  if (ofText.has(chord)) return 'text';
  // In the order they are written in, each once: anything else would never come from a keyboard.
  if (held.join('+') !== modifiers.filter((name) => held.includes(name)).join('+') || held.includes('')) return 'unknown';
  if (held.includes('Mod') && held.includes('Alt')) return 'altgr';
  const isCharacter = [...key].length === 1 && /^[\p{L}\p{N}\p{P}\p{S}]$/u.test(key);
  if (needsAltGr.test(key)) return 'altgr';
  if (isCharacter && held.includes('Alt')) return 'menu';
  // Latin letters are written large and with their Shift; whatever else is typed is its own sign (chord.ts).
  if (isCharacter) return /^[a-z]$/.test(key) || (held.includes('Shift') && !/^[A-Z]$/.test(key)) ? 'unknown' : null;
  return named.test(key) ? null : 'unknown';
}
