/**
 * Which commands apply now and what they do. Features put their handlers in while they are on screen; for a command that
 * several know, the one that came last is asked first. Outside React, so that keys, menu and palette share it.
 */
import { keysOf } from './bindings.ts';
import { type CommandId, commandIds, commandSpec } from './registry.ts';

/** Answers `false` for "not mine at the moment": then the one before is asked. */
export type Run = () => unknown;
export interface Held {
  readonly press: () => void;
  readonly release: () => void;
}
export type CommandHandler = Run | Held;
/** Absent or undefined: the feature doesn't know the command, or it doesn't apply now. */
export type CommandHandlers = { readonly [Id in CommandId]?: CommandHandler | undefined };

/** Where a feature's handlers are looked up each time, so that they may change without being put in again. */
export interface HandlerSource {
  readonly handlers: () => CommandHandlers;
  /** Of the frame around all rooms: asked after every room, whenever it was put in. */
  readonly isLast?: boolean;
}

const sources: HandlerSource[] = [];
const listeners = new Set<() => void>();
let version = 0;

function changed(): void {
  version++;
  for (const listener of listeners) listener();
}

export function addHandlers(source: HandlerSource): () => void {
  if (source.isLast === true) sources.unshift(source);
  else sources.push(source);
  changed();
  return () => {
    sources.splice(sources.indexOf(source), 1);
    changed();
  };
}

/** Tells buttons and hints that what applies has changed. */
export function noteHandlersChanged(): void {
  changed();
}

export function onHandlersChanged(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function handlersVersion(): number {
  return version;
}

function* handlersOf(id: CommandId): Iterable<CommandHandler> {
  for (let i = sources.length - 1; i >= 0; i--) {
    const handler = sources[i]?.handlers()[id];
    if (handler !== undefined) yield handler;
  }
}

export function isActive(id: CommandId): boolean {
  for (const _ of handlersOf(id)) return true;
  return false;
}

export function runCommand(id: CommandId): boolean {
  for (const handler of handlersOf(id)) {
    if (typeof handler !== 'function') {
      handler.press();
      handler.release();
      return true;
    }
    if (handler() !== false) return true;
  }
  return false;
}

export function heldHandler(id: CommandId): Held | null {
  for (const handler of handlersOf(id)) if (typeof handler !== 'function') return handler;
  return null;
}

/** Active commands for exactly this key text, those that override another one first. */
export function activeCommandsFor(keys: string): readonly CommandId[] {
  const found = commandIds.filter((id) => keysOf(id).includes(keys) && isActive(id));
  const overridden = new Set(found.map((id) => commandSpec(id).overrides));
  return found.filter((id) => !overridden.has(id));
}

/** Active commands whose key is a sequence that begins with this chord: what may follow. */
export function activeSequences(firstChord: string): readonly CommandId[] {
  return commandIds.filter((id) => keysOf(id).some((keys) => keys.startsWith(`${firstChord} `)) && isActive(id));
}
