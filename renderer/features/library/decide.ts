/** What happens on a verdict: who is meant, what is shown, what comes next. The toast offers Undo. */
import { toFailureData } from '../../../shared/failure.ts';
import type { RecordingId } from '../../../shared/model/id.ts';
import type { Verdict } from '../../../shared/model/recording.ts';
import { t } from '../../app/text.ts';
import { edits, library, moves } from '../../state/library-live.ts';
import type { Changed } from '../../state/library-edits.ts';
import { countUnseen } from '../../state/library-selection.ts';
import { redaction } from '../../state/redaction-live.ts';
import { showFailure, showToast } from '../../state/toasts.ts';

/** One recording: decided, and on to the next. A selection: all of it, and it is let go. */
export async function decide(verdict: Verdict, how: { readonly isStaying: boolean }): Promise<void> {
  const ids = moves.targets();
  if (ids.length === 0) return;
  const isBulk = library.state.selection.size > 0;
  const unseen = isBulk ? countUnseen(library.state.selection, library.state.list.ids) : 0;
  // On at once, before anything is waited for: the next key already means the next recording.
  if (isBulk) moves.clearSelection();
  else if (!how.isStaying && verdict !== 'undecided') moves.by(1);
  await reported(async () => {
    await redaction.flush();
    const done = await edits.decide(ids, verdict);
    if (isBulk) sayDone(done, ids.length, (count) => t('review.decided', { verdict, count }), unseen);
  });
}

/** As many as a view shows or a likeness finds. Where one is, stays. */
export async function decideMany(ids: readonly RecordingId[], verdict: Verdict): Promise<void> {
  if (ids.length === 0) return;
  await reported(async () => {
    await redaction.flush();
    const changed = await edits.decide(ids, verdict);
    sayDone(changed, ids.length, (count) => t('review.decided', { verdict, count }));
  });
}

/** What was done, and that it can be taken back; of a change that was stopped, how far it came. `unseen`: of them, not shown here. */
export function sayDone({ changed, isWhole }: Changed, total: number, sentence: (count: number) => string, unseen = 0): void {
  const said = isWhole ? sentence(changed) : t('bulk.stopped', { count: changed, total });
  showToast(unseen > 0 ? `${said} ${t('list.selection.actedUnseen', { count: unseen })}` : said, { canUndo: changed > 0 });
}

/** Runs what a person asked for; what the vault refuses is said in a toast. */
export async function reported(run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (thrown) {
    showFailure(toFailureData(thrown));
  }
}
