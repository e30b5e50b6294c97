/** What every screen before the vault stands in: the strip that drags the window, the redacted lines, the mark. Shows nothing of a vault. */
import type { ReactNode } from 'react';
import { Mark } from '../../ui/mark.tsx';
import { RedactedLines } from './redacted-lines.tsx';
import './door.css';

export function DoorFrame({ children }: { readonly children: ReactNode }) {
  return (
    <div className="door">
      <div className="door-drag" />
      <RedactedLines />
      <main className="door-form">
        <div className="door-mark">
          <Mark size={36} />
        </div>
        {children}
      </main>
    </div>
  );
}
