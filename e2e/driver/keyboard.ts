/**
 * A US keyboard as data: what Chromium needs to know of a key press that comes from no real keyboard.
 * `code` and `keyCode` after the UI Events specification and its legacy appendix.
 */
interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly keyCode: number;
  readonly text: string;
  readonly isShifted: boolean;
}

const named: Readonly<Record<string, { readonly code: string; readonly keyCode: number; readonly text?: string }>> = {
  Enter: { code: 'Enter', keyCode: 13, text: '\r' },
  Tab: { code: 'Tab', keyCode: 9 },
  Escape: { code: 'Escape', keyCode: 27 },
  Backspace: { code: 'Backspace', keyCode: 8 },
  Delete: { code: 'Delete', keyCode: 46 },
  Home: { code: 'Home', keyCode: 36 },
  End: { code: 'End', keyCode: 35 },
  PageUp: { code: 'PageUp', keyCode: 33 },
  PageDown: { code: 'PageDown', keyCode: 34 },
  ArrowLeft: { code: 'ArrowLeft', keyCode: 37 },
  ArrowUp: { code: 'ArrowUp', keyCode: 38 },
  ArrowRight: { code: 'ArrowRight', keyCode: 39 },
  ArrowDown: { code: 'ArrowDown', keyCode: 40 },
  Shift: { code: 'ShiftLeft', keyCode: 16 },
  Control: { code: 'ControlLeft', keyCode: 17 },
  Alt: { code: 'AltLeft', keyCode: 18 },
  ...Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`F${at + 1}`, { code: `F${at + 1}`, keyCode: 112 + at }])),
};

/** Code, keyCode, and the two characters of each key that isn't a letter. */
const signs: readonly (readonly [code: string, keyCode: number, plain: string, shifted: string])[] = [
  ['Space', 32, ' ', ' '],
  ['Minus', 189, '-', '_'],
  ['Equal', 187, '=', '+'],
  ['BracketLeft', 219, '[', '{'],
  ['BracketRight', 221, ']', '}'],
  ['Backslash', 220, '\\', '|'],
  ['Semicolon', 186, ';', ':'],
  ['Quote', 222, "'", '"'],
  ['Backquote', 192, '`', '~'],
  ['Comma', 188, ',', '<'],
  ['Period', 190, '.', '>'],
  ['Slash', 191, '/', '?'],
  ...[...')!@#$%^&*('].map((shifted, digit) => [`Digit${digit}`, 48 + digit, String(digit), shifted] as const),
];

export const modifierBits = { Alt: 1, Control: 2, Meta: 4, Shift: 8 } as const;

/** The key that produces `name`: a named key or a character. null for characters that a US keyboard lacks. */
export function keyPress(name: string): KeyPress | null {
  const special = named[name];
  if (special) return { key: name, text: '', isShifted: false, ...special };
  const upper = name.toUpperCase();
  if (/^[A-Z]$/.test(upper)) {
    return { key: name, code: `Key${upper}`, keyCode: upper.charCodeAt(0), text: name, isShifted: name === upper };
  }
  for (const [code, keyCode, plain, shifted] of signs) {
    if (name === plain) return { key: name, code, keyCode, text: name, isShifted: false };
    if (name === shifted) return { key: name, code, keyCode, text: name, isShifted: true };
  }
  return null;
}
