/** A line of text that has no recording, or the record of a recording that the archive doesn't hold. Draws what it is given. */
import { FileX } from 'lucide-react';
import type { UnlinkedLine } from '../../../shared/model/archive.ts';
import { formatShortDay, formatTimeOfDay, type Translate } from '../../app/text.ts';
import { hasHour, wallClockMs } from '../../state/library-time.ts';
import { Found } from './found.tsx';
import { Said } from './said.tsx';

export interface UnlinkedRowProps {
  readonly line: UnlinkedLine | undefined;
  readonly topPx: number;
  readonly query: string;
  readonly isVeiled: boolean;
  readonly t: Translate;
}

export function UnlinkedRow({ line, topPx, query, isVeiled, t }: UnlinkedRowProps) {
  if (!line) return null;
  const { text, time, person, missingSound, entryName, place } = line;
  const isMissing = missingSound !== undefined;
  const source = `${entryName.slice(entryName.lastIndexOf('/') + 1)}, ${place}`;
  return (
    <div className="unlinked" role="row" style={{ transform: `translateY(${topPx}px)` }} title={`${entryName}, ${place}`}>
      {isMissing ? (
        <span role="gridcell" className="missing" title={t('review.missing.noSound')}>
          <FileX size={14} strokeWidth={1.75} aria-hidden />
          {text === '' ? null : <span className="unseen">{t('review.missing.noSound')}</span>}
        </span>
      ) : null}
      {isMissing || time !== undefined ? (
        <span role="gridcell" className={time === undefined ? 'when faint' : 'when'}>
          {time === undefined ? t('review.missing.noTime') : momentOf(time)}
        </span>
      ) : null}
      {person === undefined ? null : (
        <span role="gridcell" className="by">
          <Found text={person} field="person" query={query} />
        </span>
      )}
      {text === '' ? (
        <span role="gridcell" className="said none">
          {t('review.missing.noSound')}
        </span>
      ) : (
        <span role="gridcell" className="said">
          <Said text={text} struck={[]} query={query} isVeiled={isVeiled} t={t} />
        </span>
      )}
      <span role="gridcell" className="machine faint">
        {missingSound ?? source}
      </span>
    </div>
  );
}

/** "Sat, 16 Nov 2024, 09:31": a line stands under no day. */
function momentOf(time: NonNullable<UnlinkedLine['time']>): string {
  const ms = wallClockMs(time);
  return hasHour(time) ? `${formatShortDay(ms)}, ${formatTimeOfDay(ms)}` : formatShortDay(ms);
}
