/** One of a few: a button with the choice on it, and a list that opens. */
import { Check, ChevronDown } from 'lucide-react';
import { Select as AriaSelect, Button, ListBox, ListBoxItem, Popover, SelectValue } from 'react-aria-components';
import './menu.css';

export interface SelectProps<Value extends string> {
  readonly name: string;
  readonly describedBy?: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly title: string }[];
  readonly onChange: (value: Value) => void;
}

export function Select<Value extends string>({ name, describedBy, value, options, onChange }: SelectProps<Value>) {
  return (
    <AriaSelect
      aria-label={name}
      {...(describedBy === undefined ? {} : { 'aria-describedby': describedBy })}
      value={value}
      onChange={(key) => {
        const chosen = options.find((option) => option.value === key);
        if (chosen !== undefined) onChange(chosen.value);
      }}
    >
      <Button className="select">
        <SelectValue>{options.find((option) => option.value === value)?.title}</SelectValue>
        <ChevronDown size={14} strokeWidth={1.75} aria-hidden />
      </Button>
      <Popover className="popover" offset={4}>
        <ListBox className="menu">
          {options.map((option) => (
            <ListBoxItem key={option.value} id={option.value} textValue={option.title} className="menu-item">
              <span className="menu-check">{option.value === value ? <Check size={14} strokeWidth={2} /> : null}</span>
              {option.title}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
