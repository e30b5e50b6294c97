/**
 * Which keys each command has: its usual ones, or those that somebody chose. Everything that reads keys asks here: the listener,
 * palette, sheet, tooltips, hints and menu. Fed from the preferences (follow-bindings.ts), never written from here.
 */
import type { KeyBindings } from '../../../shared/model/key-bindings.ts';
import { drawTextAnew } from '../text.ts';
import { chordsIn, isSingleKey } from './chord.ts';
import { clashesWith } from './clash.ts';
import { refusalOf } from './refusal.ts';
import { type CommandId, commandIds, commandSpec, isCommandId } from './registry.ts';

let chosen: ReadonlyMap<CommandId, readonly string[]> = new Map();
let effective: ReadonlyMap<CommandId, readonly string[]> = new Map();
let areLettersOff = false;

export function keysOf(id: CommandId): readonly string[] {
  return effective.get(id) ?? commandSpec(id).keys;
}

/** Those of them that act: somebody may have switched single letters off. For all that names a key to be pressed. */
export function actingKeysOf(id: CommandId): readonly string[] {
  const keys = keysOf(id);
  return areLettersOff ? keys.filter((one) => !chordsIn(one).some(isSingleKey)) : keys;
}

export function usualKeysOf(id: CommandId): readonly string[] {
  return commandSpec(id).keys;
}

export function isRebound(id: CommandId): boolean {
  return chosen.has(id);
}

/** Everything that shows keys draws anew. */
export function setBindings(bindings: KeyBindings): void {
  chosen = readable(bindings);
  effective = settle(chosen);
  drawTextAnew();
}

/** The same, of the setting for single letters. */
export function switchLetters(areOn: boolean): void {
  areLettersOff = !areOn;
  drawTextAnew();
}

/** The keys that commands would have with these bindings. */
export function keysWith(bindings: KeyBindings): (id: CommandId) => readonly string[] {
  const settled = settle(readable(bindings));
  return (id) => settled.get(id) ?? commandSpec(id).keys;
}

/** What a version that knows other commands wrote stays in the preferences and means nothing here. */
function readable(bindings: KeyBindings): ReadonlyMap<CommandId, readonly string[]> {
  const known = new Map<CommandId, readonly string[]>();
  for (const [id, keys] of Object.entries(bindings)) {
    if (!isCommandId(id) || commandSpec(id).isFixed === true) continue;
    known.set(
      id,
      keys.filter((one) => refusalOf(one) === null),
    );
  }
  return known;
}

/** A usual key gives way to one that was chosen: a later version may bring a command whose key is taken here. */
function settle(own: ReadonlyMap<CommandId, readonly string[]>): ReadonlyMap<CommandId, readonly string[]> {
  if (own.size === 0) return own;
  const ownKeys = (id: CommandId) => own.get(id) ?? [];
  return new Map(
    commandIds.map((id) => [
      id,
      own.get(id) ?? commandSpec(id).keys.filter((keys) => clashesWith(id, keys, ownKeys).length === 0),
    ]),
  );
}
