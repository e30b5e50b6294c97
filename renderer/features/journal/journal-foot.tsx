/** Beneath the journal: what going to the chosen line would do, with its counts, before it is done. */
import type { JournalLine } from '../../../shared/model/journal.ts';
import { useCommand } from '../../app/commands/use-commands.ts';
import { useText } from '../../app/text.ts';
import { Button } from '../../ui/button.tsx';
import type { JournalDoing } from './journal-layout.ts';
import { footText } from './journal-text.ts';

export function JournalFoot({ line, doing }: { readonly line: JournalLine; readonly doing: JournalDoing | null }) {
  const t = useText();
  const { hint, run } = useCommand('journal.goHere');
  return (
    <footer className="journal-foot">
      <p role="status">{footText(t, line)}</p>
      {doing === null ? null : (
        <Button onPress={run} {...hint}>
          {doing.does === 'open'
            ? t('journal.openReceipt', { number: doing.receipt })
            : t(doing.isBack ? 'journal.goBack' : 'journal.goForward')}
        </Button>
      )}
    </footer>
  );
}
