/** One row of the list. Draws what it is given; knows neither store nor position of the others. */
import { Ear, MicOff, Trash, VolumeX } from 'lucide-react';
import { type CSSProperties, memo, type PointerEvent } from 'react';
import type { RecordingRowView } from '../../../shared/seams/vault-protocol.ts';
import { currentLanguage, type Translate } from '../../app/text.ts';
import { lengthText } from '../../audio/time-text.ts';
import { LevelBars } from '../../ui/level-bars.tsx';
import { TagChip } from '../../ui/tag-chip.tsx';
import { VerdictGlyph } from '../../ui/verdict-glyph.tsx';
import { isNameless, noWordsReason, rowName, rowTime, whoOf } from './row-text.ts';
import { Said } from './said.tsx';
import './recording-row.css';

export interface RecordingRowProps {
  readonly row: RecordingRowView | undefined;
  readonly id: number;
  readonly rowIndex: number;
  readonly style: CSSProperties;
  readonly isCurrent: boolean;
  readonly isSelected: boolean;
  readonly isPlaying: boolean;
  readonly isDecidedHere: boolean;
  readonly isVeiled: boolean;
  readonly query: string;
  readonly t: Translate;
  readonly onPick: (id: number, event: PointerEvent) => void;
  readonly onOpen: (id: number) => void;
}

export const rowElementId = (id: number): string => `recording-${id}`;

export const RecordingRow = memo(function RecordingRow(props: RecordingRowProps) {
  const { row, id, rowIndex, style, isCurrent, isSelected, onPick, onOpen, t } = props;
  const classes = ['rec', isCurrent && 'now', isSelected && 'sel', props.isPlaying && 'playing', props.isDecidedHere && 'dim'];
  if (row?.verdict === 'delete') classes.push('dead');
  return (
    <div
      id={rowElementId(id)}
      role="row"
      aria-rowindex={rowIndex}
      aria-selected={isSelected}
      aria-current={isCurrent ? 'true' : undefined}
      aria-label={row ? rowName(row, t) : undefined}
      aria-busy={row === undefined}
      className={classes.filter(Boolean).join(' ')}
      style={style}
      onPointerDown={(event) => (event.button === 0 ? onPick(id, event) : undefined)}
      onDoubleClick={() => onOpen(id)}
    >
      {row ? <RowCells {...props} row={row} /> : <LoadingCells />}
    </div>
  );
});

function RowCells({ row, isPlaying, isVeiled, query, t }: RecordingRowProps & { readonly row: RecordingRowView }) {
  const who = whoOf(row, t);
  const reason = noWordsReason(row);
  const length = row.durationMs === null ? null : lengthText(row.durationMs, currentLanguage());
  const isWholePlanned = row.hasPlannedStretches && row.struckWords.length === 0;
  return (
    <>
      {isPlaying ? <LevelBars /> : null}
      <span role="gridcell" className="verdict">
        <VerdictGlyph verdict={row.verdict} size={14} />
      </span>
      <span role="gridcell" className="time">
        {rowTime(row)}
      </span>
      <span role="gridcell" className="who">
        <b className={who.isPerson ? '' : 'faint'}>{who.first}</b>
        {who.second === null ? null : <i> · {who.second}</i>}
      </span>
      {reason === null ? (
        <span role="gridcell" className={isWholePlanned ? 'said planned' : 'said'}>
          <Said text={row.words ?? ''} struck={row.struckWords} query={query} isVeiled={isVeiled} t={t} />
        </span>
      ) : (
        <span role="gridcell" className="said none">
          {t(reason)}
          {isNameless(row) ? <span className="machine">{row.fileName}</span> : null}
        </span>
      )}
      <span role="gridcell" className="marks">
        <RowMarks row={row} t={t} />
      </span>
      <span role="gridcell" className="len">
        {length?.value}
        {length?.unit ? <u>{length.unit}</u> : null}
      </span>
    </>
  );
}

function RowMarks({ row, t }: { readonly row: RecordingRowView; readonly t: Translate }) {
  const [first, ...others] = row.tags;
  return (
    <>
      {first ? (
        <span className="row-tags" title={row.tags.map((tag) => tag.name).join(', ')}>
          <TagChip name={first.name} hue={first.hue} />
          {others.length > 0 ? <span className="more">{t('review.row.moreTags', { count: others.length })}</span> : null}
        </span>
      ) : null}
      {row.flags.includes('woke-by-mistake') ? <RowFlag icon={Ear} name={t('review.flag.wokeByMistake')} /> : null}
      {row.flags.includes('no-words') ? <RowFlag icon={MicOff} name={t('review.flag.noWords')} /> : null}
      {row.flags.includes('was-deleted') ? <RowFlag icon={Trash} name={t('review.flag.wasDeleted')} /> : null}
      {row.isPlayable ? null : <RowFlag icon={VolumeX} name={t('review.flag.unplayable')} />}
    </>
  );
}

function RowFlag({ icon: Icon, name }: { readonly icon: typeof Ear; readonly name: string }) {
  return (
    <span title={name}>
      <Icon size={14} strokeWidth={1.75} aria-hidden="true" />
    </span>
  );
}

/** Grey bars, seen only when the rows take their time. */
function LoadingCells() {
  return (
    <>
      <span className="verdict" />
      <span className="time" />
      <span className="who">
        <i className="ghost late" style={{ width: 62 }} />
      </span>
      <span className="said">
        <i className="ghost late" style={{ width: '64%' }} />
      </span>
      <span className="marks" />
      <span className="len" />
    </>
  );
}
