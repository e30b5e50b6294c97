/** One of a few views of the same list, as a row of words with their counts. */
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import './button.css';
import './segmented-filter.css';

export interface SegmentedFilterProps<Value extends string> {
  readonly name: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly title: string }[];
  readonly onChange: (value: Value) => void;
}

export function SegmentedFilter<Value extends string>({ name, value, options, onChange }: SegmentedFilterProps<Value>) {
  return (
    <ToggleButtonGroup
      className="segments"
      aria-label={name}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const chosen = options.find((option) => keys.has(option.value));
        if (chosen !== undefined) onChange(chosen.value);
      }}
    >
      {options.map((option) => (
        <ToggleButton key={option.value} id={option.value} className="tgl">
          {option.title}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
