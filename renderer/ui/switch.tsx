/** On or off, at once. The sentence beside it says what off means. */
import { Switch as AriaSwitch } from 'react-aria-components';
import './switch.css';

export interface SwitchProps {
  readonly name: string;
  readonly describedBy?: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

export function Switch({ name, describedBy, isOn, onChange }: SwitchProps) {
  return (
    <AriaSwitch
      className="switch"
      aria-label={name}
      {...(describedBy === undefined ? {} : { 'aria-describedby': describedBy })}
      isSelected={isOn}
      onChange={onChange}
    >
      <span className="switch-track" />
    </AriaSwitch>
  );
}
