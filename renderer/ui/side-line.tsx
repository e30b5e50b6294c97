/** One line of a sidebar: what it shows, how many, whether it is pressed. Knows nothing of what is counted. */
import { X } from 'lucide-react';
import type { CSSProperties, ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { type KeyHint, saysKeys } from './key-hint.tsx';
import { WithTooltip } from './tooltip.tsx';

export interface SideLineProps {
  readonly title: string;
  /** The title as it is drawn, where that is more than text. */
  readonly drawn?: ReactNode;
  /** As it is written, with what is counted for those who don't see the column. */
  readonly count?: { readonly text: string; readonly name: string };
  readonly isOn: boolean;
  readonly onPress: () => void;
  readonly icon?: ReactNode;
  /** Levels below the first. */
  readonly depth?: number;
  /** Pressed again, it is taken off: a cross says so. */
  readonly isRemovable?: boolean;
  /** Behind the title, small. */
  readonly mark?: ReactNode;
  /** Said in a tooltip: for lines that are an icon alone in a narrow window, or have a key. */
  readonly tooltip?: KeyHint;
  /** Reached by the arrow keys from its neighbours, not by Tab. */
  readonly isBesideTabOrder?: boolean;
}

export function SideLine(props: SideLineProps) {
  const {
    title,
    drawn,
    count,
    isOn,
    onPress,
    icon,
    depth = 0,
    isRemovable = false,
    mark,
    tooltip,
    isBesideTabOrder = false,
  } = props;
  const className = `nav${isOn ? ' on' : ''}${icon === undefined ? ' plain' : ''}${isRemovable ? ' removable' : ''}`;
  const button = (
    <Button
      {...saysKeys(tooltip?.shortcuts)}
      className={className}
      aria-pressed={isOn}
      excludeFromTabOrder={isBesideTabOrder && !isOn}
      onPress={onPress}
      style={{ '--depth': depth } as CSSProperties}
    >
      {icon}
      <span>
        {drawn ?? title}
        {mark}
      </span>
      {count === undefined ? null : (
        <em>
          {count.text}
          <span className="unseen">{count.name}</span>
          {isOn && isRemovable ? <X size={12} strokeWidth={2} aria-hidden /> : null}
        </em>
      )}
    </Button>
  );
  if (tooltip === undefined) return button;
  return (
    <WithTooltip text={title} keycaps={tooltip.keycaps} placement="right">
      {button}
    </WithTooltip>
  );
}
