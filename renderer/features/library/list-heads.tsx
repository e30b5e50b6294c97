/** Heads between rows. A head stays on top while its group scrolls. */
import { memo } from 'react';
import { useStore } from 'zustand';
import type { RecordingGroup, RecordingList } from '../../../shared/seams/vault-protocol.ts';
import { formatCount, formatDuration, useText } from '../../app/text.ts';
import { library } from '../../state/library-live.ts';
import { groupTitle, noArchives } from './group-title.ts';

interface HeadProps {
  /** null: it stays on top. */
  readonly topPx: number | null;
}

const placed = (topPx: number | null) =>
  topPx === null ? { className: 'group on-top' } : { className: 'group', style: { transform: `translateY(${topPx}px)` } };

export const GroupHead = memo(function GroupHead({ group, topPx }: HeadProps & { readonly group: RecordingGroup | undefined }) {
  const t = useText();
  const archives = useStore(library.store, ({ summary }) => summary?.archives ?? noArchives);
  if (!group) return null;
  return (
    <div {...placed(topPx)} role="row">
      <span role="gridcell" className={group.key.by === 'archive' ? 'group-title machine' : 'group-title'}>
        {groupTitle(group.key, archives, t)}
      </span>
      <span role="gridcell" className="group-sum">
        {t('review.list.group', { count: group.count, length: formatDuration(group.soundMs) })}
      </span>
    </div>
  );
});

export interface UnlinkedHeadProps extends HeadProps {
  readonly list: RecordingList;
  readonly isWithoutSound: boolean;
}

export function UnlinkedHead({ list, isWithoutSound, topPx }: UnlinkedHeadProps) {
  const t = useText();
  const isCut = list.unlinkedTotal > list.unlinked.length;
  return (
    <div {...placed(topPx)} role="row">
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
