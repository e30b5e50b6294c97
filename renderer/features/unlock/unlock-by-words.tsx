/** The 24 words in one field. A word that isn't one is named by its number. */
import type { SubmitEvent } from 'react';
import { useStore } from 'zustand';
import { useText } from '../../app/text.ts';
import { useWordsEntry } from '../../keys/words-entry.tsx';
import { sessionStore, unlockVault } from '../../state/session.ts';
import { Button } from '../../ui/button.tsx';

export function UnlockByWords() {
  const t = useText();
  const isUnlocking = useStore(sessionStore, ({ session }) => session.phase === 'unlocking');
  const { words, judge, say, field } = useWordsEntry();
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (isUnlocking || !judge()) return;
    const { isOpen, words: fault } = await unlockVault({ words });
    if (!isOpen && fault !== null) await say(fault);
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      {field}
      <Button kind="step" isBig type="submit" keycaps={['↵']} isPending={isUnlocking}>
        {t(isUnlocking ? 'door.unlocking' : 'door.unlock')}
      </Button>
    </form>
  );
}
