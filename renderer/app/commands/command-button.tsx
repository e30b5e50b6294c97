/** A button for a command of the registry: its title and key come from there, and it is off while the command doesn't apply. */
import type { ReactNode } from 'react';
import { Button, type ButtonProps, IconButton } from '../../ui/button.tsx';
import type { CommandId } from './registry.ts';
import { useCommand } from './use-commands.ts';

export interface CommandButtonProps extends Omit<ButtonProps, 'children' | 'onPress' | 'keycaps' | 'shortcuts' | 'id'> {
  readonly id: CommandId;
  /** Instead of the title: where the place says the rest. */
  readonly children?: ReactNode;
  readonly hasKeycaps?: boolean;
}

export function CommandButton({ id, children, hasKeycaps = true, ...rest }: CommandButtonProps) {
  const { title, hint, isAvailable, run } = useCommand(id);
  return (
    <Button {...rest} {...(hasKeycaps ? hint : { shortcuts: hint.shortcuts })} isDisabled={!isAvailable} onPress={run}>
      {children ?? title}
    </Button>
  );
}

export interface CommandIconButtonProps {
  readonly id: CommandId;
  readonly className?: string;
  /** The icon. */
  readonly children: ReactNode;
}

export function CommandIconButton({ id, className = '', children }: CommandIconButtonProps) {
  const { title, hint, isAvailable, run } = useCommand(id);
  return (
    <IconButton name={title} {...hint} className={className} isDisabled={!isAvailable} onPress={run}>
      {children}
    </IconButton>
  );
}
