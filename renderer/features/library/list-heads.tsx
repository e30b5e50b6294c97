/** Heads between rows. A head stays on top while its day scrolls. */
import type { CSSProperties } from 'react';
import type { RecordingList } from '../../../shared/seams/vault-protocol.ts';
import { formatCount, formatDay, formatDuration, useText } from '../../app/text.ts';

interface HeadProps {
  readonly isOnTop: boolean;
  readonly style: CSSProperties | undefined;
}

export function DayHead({ group, isOnTop, style }: HeadProps & { readonly group: RecordingList['groups'][number] | undefined }) {
  const t = useText();
  if (!group) return null;
  return (
    <div className={isOnTop ? 'group on-top' : 'group'} role="row" style={style}>
      <span role="gridcell" className="group-title">
        {group.dayMs === null ? t('review.list.undated') : formatDay(group.dayMs)}
      </span>
      <span role="gridcell" className="group-sum">
        {t('review.list.group', { count: group.count, length: formatDuration(group.soundMs) })}
      </span>
    </div>
  );
}

export interface UnlinkedHeadProps extends HeadProps {
  readonly list: RecordingList;
  readonly isWithoutSound: boolean;
}

export function UnlinkedHead({ list, isWithoutSound, isOnTop, style }: UnlinkedHeadProps) {
  const t = useText();
  const isCut = list.unlinkedTotal > list.unlinked.length;
  return (
    <div className={isOnTop ? 'group on-top' : 'group'} role="row" style={style}>
      <span role="gridcell" className="group-title">
        {t(isWithoutSound ? 'review.missing.head' : 'review.unlinked.head', { count: list.unlinkedTotal })}
      </span>
      {isCut ? (
        <span role="gridcell" className="group-sum">
          {t('review.unlinked.first', { count: formatCount(list.unlinked.length) })}
        </span>
      ) : null}
    </div>
  );
}
