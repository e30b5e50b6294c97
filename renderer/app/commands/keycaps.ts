/** What stands on the keys: the signs of a Mac keyboard there, the words of the reader's language elsewhere. */
import type { KeyHint } from '../../ui/key-hint.tsx';
import { type MessageId, t } from '../text.ts';
import { ariaShortcutsOf } from './aria-shortcuts.ts';
import { actingKeysOf, keysOf } from './bindings.ts';
import { partsOf } from './chord.ts';
import { isMac } from './platform.ts';
import { type CommandId, commandSpec } from './registry.ts';

const signs: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Enter: '↵',
  Escape: 'Esc',
};
const macSigns: Readonly<Record<string, string>> = { Mod: '⌘', Alt: '⌥', Shift: '⇧', Delete: '⌫' };
const words: Readonly<Record<string, MessageId>> = {
  Mod: 'key.ctrl',
  Shift: 'key.shift',
  Space: 'key.space',
  Delete: 'key.delete',
  Home: 'key.home',
  End: 'key.end',
  PageUp: 'key.pageUp',
  PageDown: 'key.pageDown',
};

/** The keycaps of a chord or sequence, in order. */
export function keycapsOf(keys: string): readonly string[] {
  return partsOf(keys).map(keycap);
}

/** Of the command's first key that acts; empty when it has none. */
export function keycapsForCommand(id: CommandId): readonly string[] {
  const [first] = actingKeysOf(id);
  return first === undefined ? [] : keycapsOf(first);
}

/** What is still to be pressed of its sequence once the first key was. */
export function keycapsAfter(first: string, id: CommandId): readonly string[] {
  const sequence = keysOf(id).find((keys) => keys.startsWith(`${first} `));
  return sequence === undefined ? [] : keycapsOf(sequence.slice(first.length + 1));
}

function keycap(part: string): string {
  const sign = isMac() ? (macSigns[part] ?? signs[part]) : signs[part];
  if (sign !== undefined) return sign;
  const word = words[part];
  return word === undefined ? part : t(word);
}

/** In a sentence: its key as it is now; of a command without one, its name as the palette shows it. */
export function keyInText(id: CommandId): string {
  const keycaps = keycapsForCommand(id);
  const { title, titleValues } = commandSpec(id);
  return keycaps.length > 0 ? keycaps.join(' ') : t('key.byName', { command: t(title, titleValues) });
}

/** What a button shows of its command's keys, and says of them: spread into it. */
export function keyHint(id: CommandId): KeyHint {
  return { keycaps: keycapsForCommand(id), shortcuts: ariaShortcutsOf(actingKeysOf(id), isMac()) };
}
