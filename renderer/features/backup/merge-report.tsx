/** What came of taking a backup in: in a sentence, what is missing and what to do then, and the figures that are not nothing. */
import type { MergedBackup } from '../../../shared/model/backup.ts';
import { formatCount, formatMoment, type MessageId, useText } from '../../app/text.ts';
import { mergeSentences } from './merge-sentences.ts';
import './backup.css';

export function MergeReport({ fileName, merged }: { readonly fileName: string; readonly merged: MergedBackup }) {
  const t = useText();
  const { added, completed, unchanged, leftOut, tags, receipts, madeAtMs } = merged;
  const [outcome, ...missing] = mergeSentences(merged);
  const figures: readonly (readonly [MessageId, number])[] = [
    ['backup.result.added', added],
    ['backup.result.completed', completed],
    ['backup.result.unchanged', unchanged],
    ['backup.result.leftOut', leftOut],
    ['backup.result.tags', tags],
    ['backup.result.receipts', receipts],
  ];
  return (
    <div className="backup-words">
      <b className="machine">{fileName}</b> <span>{t(...outcome)}</span>
      {missing.map((sentence) => (
        <p key={sentence[0]} className={sentence[0] === 'backup.takenStopped' ? undefined : 'backup-mind'}>
          {t(...sentence)}
        </p>
      ))}
      <dl className="facts backup-result" aria-label={t('backup.result')}>
        {madeAtMs === null ? null : (
          <>
            <dt>{t('backup.result.from')}</dt>
            <dd>{formatMoment(madeAtMs)}</dd>
          </>
        )}
        {figures
          .filter(([, count]) => count > 0)
          .map(([title, count]) => (
            <Figure key={title} title={t(title)} count={count} />
          ))}
      </dl>
    </div>
  );
}

function Figure({ title, count }: { readonly title: string; readonly count: number }) {
  return (
    <>
      <dt>{title}</dt>
      <dd>{formatCount(count)}</dd>
    </>
  );
}
