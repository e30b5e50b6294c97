/** The key of a control, seen and said. React Aria hands on the attributes that it knows; this one goes on by `render`. */
import type { JSX } from 'react';

export interface KeyHint {
  readonly keycaps: readonly string[];
  /** As `aria-keyshortcuts` names them. */
  readonly shortcuts: string | undefined;
}

export const noHint: KeyHint = { keycaps: [], shortcuts: undefined };

type ButtonElement = JSX.IntrinsicElements['button'];

/** Spread into a button of React Aria. */
export const saysKeys = (shortcuts: string | undefined): { render?: (props: ButtonElement) => JSX.Element } =>
  shortcuts === undefined ? {} : { render: (props) => <button type="button" {...props} aria-keyshortcuts={shortcuts} /> };
