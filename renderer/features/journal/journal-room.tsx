/**
 * What was done in this vault, newest first, and the way back to any step of it. What was shredded or burnt in stands between as a
 * fact, with its receipt.
 */
import { ScrollText } from 'lucide-react';
import { useState } from 'react';
import { toFailureData } from '../../../shared/failure.ts';
import type { JournalLine } from '../../../shared/model/journal.ts';
import { CommandButton } from '../../app/commands/command-button.tsx';
import { useCommands } from '../../app/commands/use-commands.ts';
import { t as translate, useText } from '../../app/text.ts';
import { edits } from '../../state/library-live.ts';
import { goTo } from '../../state/navigation.ts';
import { showFailure, showToast } from '../../state/toasts.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { JournalFoot } from './journal-foot.tsx';
import { doingOf, keyOfLine } from './journal-layout.ts';
import { JournalList } from './journal-list.tsx';
import { useJournal } from './use-journal.ts';
import './journal.css';

export function JournalRoom() {
  const t = useText();
  const journal = useJournal();
  /** Until somebody chooses, it is where one is. */
  const [chosen, setChosen] = useState<string | null>(null);
  const found = journal?.findIndex((line) => keyOfLine(line) === chosen) ?? -1;
  const now = journal?.findIndex((line) => (line.kind === 'step' || line.kind === 'start') && line.isNow) ?? -1;
  const current = Math.max(0, found >= 0 ? found : now);
  const line = journal?.[current];
  const doing = line === undefined ? null : doingOf(line);
  useCommands({ 'journal.goHere': line !== undefined && doing !== null ? () => act(line) : undefined });

  if (journal === null) return null;
  if (line === undefined) {
    return (
      <EmptyState title={t('journal.none')} icon={<ScrollText size={28} strokeWidth={1.5} aria-hidden />}>
        {t('journal.noneText')}
      </EmptyState>
    );
  }
  return (
    <div className="journal">
      <header className="row-flex">
        <div>
          <h1>{t('journal.title')}</h1>
          <p className="muted">{t('journal.lead')}</p>
        </div>
        <div className="push row-flex journal-ways">
          <CommandButton id="edit.undo" />
          <CommandButton id="edit.redo" />
        </div>
      </header>
      <JournalList journal={journal} current={current} onPick={(picked) => setChosen(keyOfLine(picked))} onDo={act} />
      <JournalFoot line={line} doing={doing} />
    </div>
  );
}

function act(line: JournalLine): void {
  const doing = doingOf(line);
  if (doing?.does === 'open') goTo({ name: 'receipt', number: doing.receipt });
  if (doing?.does === 'go') void go(doing.step, doing.isBack);
}

async function go(step: number, isBack: boolean): Promise<void> {
  try {
    const { steps, dropped } = await edits.goToStep(step);
    if (dropped > 0) showToast(translate('journal.unfit', { dropped }));
    else showToast(translate(isBack ? 'journal.wentBack' : 'journal.wentForward', { steps }));
  } catch (thrown) {
    showFailure(toFailureData(thrown));
  }
}
