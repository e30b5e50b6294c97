/** One thing that destroying can't reach: a sign, its name, a sentence. */
import type { ReactNode } from 'react';
import './limit.css';

export const limitIcon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const;

interface LimitProps {
  readonly icon: ReactNode;
  readonly title: ReactNode;
  readonly children: ReactNode;
}

export function Limit({ icon, title, children }: LimitProps) {
  return (
    <li>
      {icon}
      <span>
        <b>{title}</b> {children}
      </span>
    </li>
  );
}
