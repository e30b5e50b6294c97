/** On or off, at once. The sentence beside it says what off means. */
import { SwitchButton, SwitchField } from 'react-aria-components';
import './switch.css';

export interface SwitchProps {
  readonly name: string;
  readonly describedBy?: string;
  readonly isOn: boolean;
  readonly isDisabled?: boolean;
  readonly onChange: (isOn: boolean) => void;
}

export function Switch({ name, describedBy, isOn, isDisabled = false, onChange }: SwitchProps) {
  return (
    <SwitchField
      aria-label={name}
      {...(describedBy === undefined ? {} : { 'aria-describedby': describedBy })}
      isSelected={isOn}
      isDisabled={isDisabled}
      onChange={onChange}
    >
      <SwitchButton className="switch">
        <span className="switch-track" />
      </SwitchButton>
    </SwitchField>
  );
}
