/** A button that opens a menu of things to do. */
import type { ReactNode } from 'react';
import { Menu as AriaMenu, Button, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { Keys } from './keys.tsx';
import './button.css';
import './menu.css';

export interface MenuEntry {
  readonly id: string;
  readonly title: string;
  readonly icon?: ReactNode;
  readonly keycaps?: readonly string[];
  readonly isDisabled?: boolean;
  readonly onAction: () => void;
}

export interface MenuProps {
  readonly name: string;
  readonly entries: readonly MenuEntry[];
  /** What the button shows. */
  readonly children: ReactNode;
  readonly buttonClassName?: string;
}

export function Menu({ name, entries, children, buttonClassName = 'ibtn' }: MenuProps) {
  return (
    <MenuTrigger>
      <Button aria-label={name} className={buttonClassName}>
        {children}
      </Button>
      <Popover className="popover" offset={4}>
        <AriaMenu className="menu" aria-label={name}>
          {entries.map((entry) => (
            <MenuItem
              key={entry.id}
              id={entry.id}
              className="menu-item"
              textValue={entry.title}
              isDisabled={entry.isDisabled ?? false}
              onAction={entry.onAction}
            >
              {entry.icon}
              <span>{entry.title}</span>
              <Keys keycaps={entry.keycaps ?? []} />
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
