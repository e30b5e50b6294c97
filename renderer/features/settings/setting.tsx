/** One setting: its name, a sentence, its control. */
import type { ReactNode } from 'react';

export interface SettingProps {
  /** Of the sentence; the control names it in `describedBy`. */
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly children: ReactNode;
}

export function Setting({ id, name, text, children }: SettingProps) {
  return (
    <div className="set">
      <b>{name}</b>
      <p id={id}>{text}</p>
      <div className="set-control">{children}</div>
    </div>
  );
}
