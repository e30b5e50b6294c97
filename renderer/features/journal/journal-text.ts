/** The sentences of a line: what was done, what its row is called, and what could be done from there. Pure but for the language. */
import type { JournalLine } from '../../../shared/model/journal.ts';
import { formatTimeOfDay, type Translate, wallClockMs } from '../../app/text.ts';
import { doingOf } from './journal-layout.ts';

export function actText(t: Translate, line: JournalLine): string {
  switch (line.kind) {
    case 'step':
    case 'earlier':
      return t(`journal.act.${line.act}`, { count: line.count });
    case 'receipt':
      return t(`journal.receipt.${line.act}`, { count: line.count });
    case 'start':
      return t('journal.start');
  }
}

export const timeText = (line: JournalLine): string => formatTimeOfDay(wallClockMs(line.atMs));

/** With everything that only the eye would see. */
export function rowName(t: Translate, line: JournalLine): string {
  const said = actText(t, line);
  if (line.kind === 'earlier') return t('journal.rowEarlier', { act: said });
  if (line.kind === 'start') return said;
  const tag = line.kind === 'step' ? line.tag : null;
  const values = { time: timeText(line), act: tag === null ? said : t('journal.tagged', { act: said, tag: tag.name }) };
  if (line.kind === 'receipt') return t('journal.row', values);
  return t(line.isNow ? 'journal.rowNow' : line.isDone ? 'journal.row' : 'journal.rowUndone', values);
}

export function footText(t: Translate, line: JournalLine): string {
  if (line.kind === 'receipt') return t('journal.foot.receipt');
  if (line.kind === 'earlier') return t('journal.foot.earlier');
  const doing = doingOf(line);
  if (doing?.does === 'go') return t(doing.isBack ? 'journal.foot.back' : 'journal.foot.forward', { ...line.reach });
  if (line.kind === 'start' || line.isNow) return t('journal.foot.now');
  if (!line.isFixed) return t('journal.foot.now');
  return t(line.isDone ? 'journal.foot.fixedDone' : 'journal.foot.fixedUndone');
}
