/** How a feature says which commands apply while it is on screen, and how a button gets one. */
import { useEffect, useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import { useText } from '../text.ts';
import {
  addHandlers,
  type CommandHandlers,
  handlersVersion,
  isActive,
  noteHandlersChanged,
  onHandlersChanged,
  runCommand,
} from './active-commands.ts';
import { keycapsForCommand } from './keycaps.ts';
import { type CommandId, commandSpec } from './registry.ts';

/**
 * While the component is mounted, these commands apply. A handler that is undefined doesn't apply now; one that answers
 * `false` passes the key on to the feature that was there before.
 */
export function useCommands(handlers: CommandHandlers, { isLast = false }: { readonly isLast?: boolean } = {}): void {
  const latest = useRef(handlers);
  useLayoutEffect(() => {
    latest.current = handlers;
  });
  useEffect(() => addHandlers({ handlers: () => latest.current, isLast }), [isLast]);
  const known = Object.entries(handlers)
    .filter(([, handler]) => handler !== undefined)
    .map(([id]) => id)
    .join(' ');
  useEffect(() => noteHandlersChanged(), [known]);
}

export { keycapsForCommand } from './keycaps.ts';

export interface CommandButtonFacts {
  readonly title: string;
  /** Keycaps of the first key, empty when the command has none. */
  readonly keycaps: readonly string[];
  readonly isAvailable: boolean;
  readonly run: () => void;
}

export function useCommand(id: CommandId): CommandButtonFacts {
  const t = useText();
  useSyncExternalStore(onHandlersChanged, handlersVersion);
  const spec = commandSpec(id);
  return {
    title: t(spec.title, spec.titleValues),
    keycaps: keycapsForCommand(id),
    isAvailable: isActive(id),
    run: () => void runCommand(id),
  };
}
