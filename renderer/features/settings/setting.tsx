/** One setting: its name, a sentence, its control. */
import { type ReactNode, useId } from 'react';

export interface SettingProps {
  readonly name: string;
  readonly text: string;
  /** Given the id of the sentence, for aria-describedby. */
  readonly control: (describedBy: string) => ReactNode;
}

export function Setting({ name, text, control }: SettingProps) {
  const id = useId();
  return (
    <div className="set">
      <b>{name}</b>
      <p id={id}>{text}</p>
      <div className="set-control">{control(id)}</div>
    </div>
  );
}
