/**
 * A menu of choices with what holds now ticked: one of each section, or any of it. Opened by a button or from outside, by a key;
 * the focus goes back to where it was. No knowledge of recordings.
 */
import { Check } from 'lucide-react';
import type { RefObject } from 'react';
import { Header, Menu, MenuItem, MenuSection, Popover } from 'react-aria-components';
import './menu.css';
import './choice-menu.css';

export interface ChoiceSection {
  readonly id: string;
  readonly title: string;
  readonly mode: 'single' | 'multiple';
  readonly chosen: readonly string[];
  readonly options: readonly { readonly id: string; readonly title: string }[];
  /** Of a single choice exactly one, also when it was chosen already. */
  readonly onChoose: (chosen: readonly string[]) => void;
}

export interface ChoiceMenuProps {
  readonly name: string;
  readonly sections: readonly ChoiceSection[];
  /** What it opens beside. */
  readonly anchor: RefObject<HTMLElement | null>;
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
}

export function ChoiceMenu({ name, sections, anchor, isOpen, onOpenChange }: ChoiceMenuProps) {
  return (
    <Popover
      className="popover"
      triggerRef={anchor}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      placement="bottom end"
      offset={4}
      aria-label={name}
    >
      <Menu className="menu choice-menu" aria-label={name} autoFocus="first" onClose={() => onOpenChange(false)}>
        {sections.map(({ id, title, mode, chosen, options, onChoose }) => (
          <MenuSection
            key={id}
            selectionMode={mode}
            disallowEmptySelection={mode === 'single'}
            selectedKeys={chosen}
            onSelectionChange={(keys) =>
              onChoose(options.map((option) => option.id).filter((one) => keys === 'all' || keys.has(one)))
            }
          >
            <Header className="menu-head">{title}</Header>
            {options.map((option) => (
              <MenuItem
                key={option.id}
                id={option.id}
                textValue={option.title}
                className="menu-item"
                // Several may be wanted: it stays until it is left.
                shouldCloseOnSelect={mode === 'single'}
              >
                {({ isSelected }) => (
                  <>
                    <span className="menu-check">{isSelected ? <Check size={14} strokeWidth={2} aria-hidden /> : null}</span>
                    {option.title}
                  </>
                )}
              </MenuItem>
            ))}
          </MenuSection>
        ))}
      </Menu>
    </Popover>
  );
}
