/** Catches a view that breaks: a sentence instead of an empty window, never a stack. The vault and its worker go on. */
import { Component, type ReactNode } from 'react';
import { Button } from '../ui/button.tsx';
import { Note } from '../ui/note.tsx';
import { t } from './text.ts';

export interface FailureBoundaryProps {
  readonly children: ReactNode;
}

interface BoundaryState {
  readonly isBroken: boolean;
}

export class FailureBoundary extends Component<FailureBoundaryProps, BoundaryState> {
  override state: BoundaryState = { isBroken: false };

  static getDerivedStateFromError(): BoundaryState {
    return { isBroken: true };
  }

  override render(): ReactNode {
    if (!this.state.isBroken) return this.props.children;
    return (
      <div className="pagewrap">
        <Note
          kind="mind"
          title={t('shell.broken.title')}
          isAlert
          actions={<Button onPress={() => this.setState({ isBroken: false })}>{t('shell.broken.goOn')}</Button>}
        >
          {t('shell.broken.text')}
        </Note>
      </div>
    );
  }
}
