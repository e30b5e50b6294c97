/** What an icon means, with its key, half a second after the pointer rests on it or at once with the focus. */
import type { ReactElement } from 'react';
import { Tooltip, TooltipTrigger } from 'react-aria-components';
import { Keys } from './keys.tsx';
import './tooltip.css';

export interface WithTooltipProps {
  readonly text: string;
  readonly keycaps?: readonly string[];
  readonly placement?: 'top' | 'bottom' | 'right' | 'left';
  /** One focusable component of React Aria. */
  readonly children: ReactElement;
}

export function WithTooltip({ text, keycaps = [], placement = 'bottom', children }: WithTooltipProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={80}>
      {children}
      <Tooltip className="tooltip" placement={placement} offset={6}>
        {text}
        <Keys keycaps={keycaps} />
      </Tooltip>
    </TooltipTrigger>
  );
}
