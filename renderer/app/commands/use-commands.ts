/** How a feature says which commands apply while it is on screen, and how a button gets one. */
import { useEffect, useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import type { KeyHint } from '../../ui/key-hint.tsx';
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
import { keyHint } from './keycaps.ts';
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

export { keycapsForCommand, keyHint } from './keycaps.ts';

export interface CommandButtonFacts {
  readonly title: string;
  readonly hint: KeyHint;
  readonly isAvailable: boolean;
  readonly run: () => void;
}

export function useCommand(id: CommandId): CommandButtonFacts {
  const t = useText();
  useSyncExternalStore(onHandlersChanged, handlersVersion);
  const spec = commandSpec(id);
  return {
    title: t(spec.title, spec.titleValues),
    hint: keyHint(id),
    isAvailable: isActive(id),
    run: () => void runCommand(id),
  };
}
