/** The vault can't be opened: what happened, what is safe, what to do. */
import { useText } from '../../app/text.ts';
import { failureText } from '../../app/failure-text.ts';
import type { FailureData } from '../../../shared/failure.ts';
import { tryAgain } from '../../state/session.ts';
import { Button } from '../../ui/button.tsx';
import { Mark } from '../../ui/mark.tsx';
import { Note } from '../../ui/note.tsx';
import { RedactedLines } from './redacted-lines.tsx';

export function DoorFailed({ failure }: { readonly failure: FailureData }) {
  const t = useText();
  return (
    <div className="door">
      <RedactedLines />
      <main className="door-form">
        <div className="door-mark">
          <Mark size={36} />
        </div>
        <h1>{t('door.failed.title')}</h1>
        <Note kind="mind" isAlert>
          {failureText(failure)}
        </Note>
        <Button kind="step" isBig onPress={() => void tryAgain()} autoFocus>
          {t('door.failed.again')}
        </Button>
        <p className="door-code">
          <span className="machine selectable">{t('shell.failureCode', { code: failure.code })}</span>
        </p>
      </main>
    </div>
  );
}
