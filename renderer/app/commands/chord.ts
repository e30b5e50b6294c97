/**
 * From a key event to the chords it may mean, as the registry writes them. Pure.
 *
 * Why not tinykeys: its sequences end after a time limit, Shift must be spelt out for punctuation (which layouts place
 * differently), it knows no second reading of a digit by its place (AZERTY), and Delete and Backspace are two keys to it.
 */

/** The parts of a KeyboardEvent that matter here, so that a test needs no DOM. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

const letter = /^\p{L}$/u;
const latinLetter = /^[a-z]$/i;

/** The chords of a press, the likeliest first; empty for what is never bound: AltGr, dead keys, modifiers alone. */
export function chordsOf(press: KeyPress, isMac: boolean): readonly string[] {
  const mod = isMac ? press.metaKey : press.ctrlKey;
  const foreign = isMac ? press.ctrlKey : press.metaKey;
  // Ctrl+Alt is AltGr on Windows: what it types belongs to the user's text.
  if (foreign || (press.altKey && (mod || press.ctrlKey))) return [];
  if (press.key === 'Dead' || press.key === 'Process' || press.key === 'Unidentified') return [];

  const chords: string[] = [];
  const add = (name: string, countsShift: boolean) => {
    const chord = [
      ...(mod ? ['Mod'] : []),
      ...(press.altKey ? ['Alt'] : []),
      ...(press.shiftKey && countsShift ? ['Shift'] : []),
      name,
    ];
    chords.push(chord.join('+'));
  };

  if (press.key.length === 1) {
    if (press.key === ' ') add('Space', true);
    else if (latinLetter.test(press.key)) add(press.key.toUpperCase(), true);
    // Cyrillic, Greek and others have no K: there the key's place speaks.
    else if (letter.test(press.key) && /^Key[A-Z]$/.test(press.code)) add(press.code.slice(3), true);
    else add(press.key, false);
    const digit = /^Digit(\d)$/.exec(press.code)?.[1];
    if (digit !== undefined && !press.shiftKey && press.key !== digit) add(digit, false);
  } else if (!['Control', 'Shift', 'Alt', 'Meta', 'AltGraph', 'CapsLock', 'Insert'].includes(press.key)) {
    add(press.key === 'Backspace' ? 'Delete' : press.key, true);
  }
  return chords;
}

/** One letter, digit or sign without Ctrl, Cmd or Alt: what WCAG 2.1.4 calls a single-character key. */
export function isSingleKey(chord: string): boolean {
  if (chord.startsWith('Mod+') || chord.startsWith('Alt+')) return false;
  const name = chord.startsWith('Shift+') ? chord.slice('Shift+'.length) : chord;
  return name.length === 1;
}

/** Parts of the keys as the registry writes them: 'Mod+Shift+Z' -> ['Mod', 'Shift', 'Z']; a sequence gives all its steps. */
export function partsOf(keys: string): readonly string[] {
  return chordsIn(keys).flatMap(partsOfChord);
}

/** Its steps: one, or two for a sequence. */
export function chordsIn(keys: string): readonly string[] {
  return keys.split(' ');
}

export function partsOfChord(chord: string): readonly string[] {
  if (chord === '+') return ['+'];
  if (chord.endsWith('++')) return [...chord.slice(0, -2).split('+'), '+'];
  return chord.split('+');
}
