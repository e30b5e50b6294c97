/** Heads between rows, and lines of text that have no recording. A head stays on top while its day scrolls. */
import type { CSSProperties } from 'react';
import type { UnlinkedLine } from '../../../shared/model/archive.ts';
import type { RecordingList } from '../../../shared/seams/vault-protocol.ts';
import { formatCount, formatDay, formatDuration, type Translate, useText } from '../../app/text.ts';
import { Said } from './said.tsx';

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

export function UnlinkedHead({ list, isOnTop, style }: HeadProps & { readonly list: RecordingList }) {
  const t = useText();
  const isCut = list.unlinkedTotal > list.unlinked.length;
  return (
    <div className={isOnTop ? 'group on-top' : 'group'} role="row" style={style}>
      <span role="gridcell" className="group-title">
        {t('review.unlinked.head', { count: list.unlinkedTotal })}
      </span>
      {isCut ? (
        <span role="gridcell" className="group-sum">
          {t('review.unlinked.first', { count: formatCount(list.unlinked.length) })}
        </span>
      ) : null}
    </div>
  );
}

interface UnlinkedRowProps {
  readonly line: UnlinkedLine | undefined;
  readonly style: CSSProperties;
  readonly query: string;
  readonly isVeiled: boolean;
  readonly t: Translate;
}

export function UnlinkedRow({ line, style, query, isVeiled, t }: UnlinkedRowProps) {
  if (!line) return null;
  const name = line.entryName.slice(line.entryName.lastIndexOf('/') + 1);
  return (
    <div className="unlinked" role="row" style={style} title={line.entryName}>
      <span role="gridcell" className="said">
        <Said text={line.text} struck={[]} query={query} isVeiled={isVeiled} t={t} />
      </span>
      <span role="gridcell" className="machine faint">
        {name}, {line.place}
      </span>
    </div>
  );
}
