/** What happens on a verdict, a tag or a note: who is meant, what is shown, what comes next. The toast offers Undo. */
import { toFailureData } from '../../../shared/failure.ts';
import type { Verdict } from '../../../shared/model/recording.ts';
import type { Tag } from '../../../shared/model/tag.ts';
import { t } from '../../app/text.ts';
import { edits, library, moves } from '../../state/library-live.ts';
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
    const count = await edits.decide(ids, verdict);
    if (!isBulk) return;
    const said = t('review.decided', { verdict, count });
    showToast(unseen > 0 ? `${said} ${t('list.selection.actedUnseen', { count: unseen })}` : said, { canUndo: true });
  });
}

export async function toggleTag(tag: Tag): Promise<void> {
  const ids = moves.targets();
  if (ids.length === 0) return;
  await reported(async () => {
    const which = await edits.toggleTag(ids, tag);
    if (ids.length > 1) sayTagged(which, tag.name, ids.length);
  });
}

export async function tagByName(name: string): Promise<void> {
  const ids = moves.targets();
  if (ids.length === 0 || name.trim() === '') return;
  await reported(async () => {
    const tag = await edits.tagByName(ids, name.trim());
    if (ids.length > 1) sayTagged('added', tag.name, ids.length);
  });
}

/** Runs what a person asked for; what the vault refuses is said in a toast. */
export async function reported(run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (thrown) {
    showFailure(toFailureData(thrown));
  }
}

function sayTagged(which: 'added' | 'removed', name: string, count: number): void {
  showToast(t(`review.tags.${which}`, { name, count }), { canUndo: true });
}
