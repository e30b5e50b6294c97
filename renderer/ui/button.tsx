/** The four kinds of button: the one next step, a plain one, a quiet one, the one that destroys. And icon buttons. */
import type { ReactNode } from 'react';
import {
  Button as AriaButton,
  type ButtonProps as AriaButtonProps,
  ToggleButton,
  type ToggleButtonProps,
} from 'react-aria-components';
import { saysKeys } from './key-hint.tsx';
import { Keys } from './keys.tsx';
import { WithTooltip } from './tooltip.tsx';
import './button.css';

export interface ButtonProps extends Omit<AriaButtonProps, 'children' | 'className' | 'style'> {
  readonly kind?: 'step' | 'plain' | 'quiet' | 'danger';
  readonly isBig?: boolean;
  readonly keycaps?: readonly string[];
  readonly shortcuts?: string | undefined;
  readonly className?: string;
  readonly children: ReactNode;
}

export function Button({
  kind = 'plain',
  isBig = false,
  keycaps = [],
  shortcuts,
  className = '',
  children,
  ...rest
}: ButtonProps) {
  return (
    <AriaButton {...rest} {...saysKeys(shortcuts)} className={`btn ${kind}${isBig ? ' big' : ''} ${className}`}>
      {children}
      <Keys keycaps={keycaps} />
    </AriaButton>
  );
}

export interface IconButtonProps extends Omit<AriaButtonProps, 'children' | 'className' | 'style' | 'aria-label'> {
  /** Its name, and what the tooltip says. */
  readonly name: string;
  readonly keycaps?: readonly string[];
  readonly shortcuts?: string | undefined;
  readonly className?: string;
  readonly children: ReactNode;
}

export function IconButton({ name, keycaps = [], shortcuts, className = '', children, ...rest }: IconButtonProps) {
  return (
    <WithTooltip text={name} keycaps={keycaps}>
      <AriaButton {...rest} {...saysKeys(shortcuts)} aria-label={name} className={`ibtn ${className}`}>
        {children}
      </AriaButton>
    </WithTooltip>
  );
}

export interface ToggleProps extends Omit<ToggleButtonProps, 'children' | 'className' | 'style'> {
  /** What the tooltip says. */
  readonly tooltip?: string;
  readonly keycaps?: readonly string[];
  readonly shortcuts?: string | undefined;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A word that is on or off: "Autoplay", "Loop". */
export function Toggle({ tooltip, keycaps = [], shortcuts, className = '', children, ...rest }: ToggleProps) {
  const button = (
    <ToggleButton {...rest} {...saysKeys(shortcuts)} className={`tgl ${className}`}>
      {children}
    </ToggleButton>
  );
  if (tooltip === undefined) return button;
  return (
    <WithTooltip text={tooltip} keycaps={keycaps}>
      {button}
    </WithTooltip>
  );
}

export interface LinkButtonProps extends Omit<AriaButtonProps, 'children' | 'className' | 'style'> {
  readonly children: ReactNode;
}

/** Does something, looks like a word of the sentence it stands in. */
export function LinkButton({ children, ...rest }: LinkButtonProps) {
  return (
    <AriaButton {...rest} className="link">
      {children}
    </AriaButton>
  );
}
