/** A word where it matters: amber for what should be minded, neutral for what is good to know. */
import { Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import './note.css';

export interface NoteProps {
  readonly kind: 'mind' | 'know';
  /** None where a heading above has said it. */
  readonly title?: string;
  readonly icon?: ReactNode;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  /** Read out when it appears. */
  readonly isAlert?: boolean;
}

export function Note({ kind, title, icon, children, actions, isAlert = false }: NoteProps) {
  const fallback = kind === 'mind' ? <TriangleAlert size={18} strokeWidth={1.75} /> : <Info size={18} strokeWidth={1.75} />;
  return (
    <section className={`note${kind === 'mind' ? ' warn' : ''}`} {...(isAlert ? { role: 'alert' } : {})}>
      {icon ?? fallback}
      <div className="note-text">
        {title === undefined ? null : <b>{title}</b>}
        {children === undefined ? null : <p>{children}</p>}
      </div>
      {actions === undefined ? null : <div className="note-actions">{actions}</div>}
    </section>
  );
}
