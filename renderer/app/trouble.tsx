/** The open vault can't go on, or mustn't be locked: said over everything, with the one thing that helps. */
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { holdOpen, rescueMs } from '../state/hold-open.ts';
import { sessionStore } from '../state/session.ts';
import { Button } from '../ui/button.tsx';
import { Note } from '../ui/note.tsx';
import { CommandButton } from './commands/command-button.tsx';
import { failureText } from './failure-text.ts';
import { lockNow } from './lock.ts';
import { useText } from './text.ts';

export function Trouble() {
  const t = useText();
  const trouble = useStore(sessionStore, (state) => state.trouble);
  const isKeyFileGone = trouble?.code === 'vault/key-file-gone';
  // A lock by itself would be the end of the vault: whoever is away for a moment finds it open, and reads this.
  useEffect(() => (isKeyFileGone ? holdOpen(rescueMs) : undefined), [isKeyFileGone]);
  if (trouble === null) return null;
  return (
    <div className="trouble">
      <Note
        kind="mind"
        title={t(isKeyFileGone ? 'shell.trouble.keepOpen' : 'shell.trouble.title')}
        isAlert
        actions={
          <>
            <span className="machine faint selectable">{trouble.code}</span>
            {isKeyFileGone ? (
              <>
                <Button kind="quiet" onPress={() => sessionStore.setState({ trouble: null })}>
                  {t('shell.trouble.later')}
                </Button>
                <CommandButton id="backup.make" />
              </>
            ) : (
              <Button onPress={lockNow}>{t('shell.trouble.lock')}</Button>
            )}
          </>
        }
      >
        {failureText(trouble)}
      </Note>
    </div>
  );
}
