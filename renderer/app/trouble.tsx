/** The open vault can't go on: said over everything, with the one thing that helps. */
import { useStore } from 'zustand';
import { sessionStore } from '../state/session.ts';
import { Button } from '../ui/button.tsx';
import { Note } from '../ui/note.tsx';
import { failureText } from './failure-text.ts';
import { lockNow } from './lock.ts';
import { useText } from './text.ts';

export function Trouble() {
  const t = useText();
  const trouble = useStore(sessionStore, (state) => state.trouble);
  if (trouble === null) return null;
  return (
    <div className="trouble">
      <Note
        kind="mind"
        title={t('shell.trouble.title')}
        isAlert
        actions={
          <>
            <span className="machine faint selectable">{trouble.code}</span>
            <Button onPress={lockNow}>{t('shell.trouble.lock')}</Button>
          </>
        }
      >
        {failureText(trouble)}
      </Note>
    </div>
  );
}
