/** One row of the list. Draws what it is given; knows neither store nor position of the others. */
import { memo, type PointerEvent } from 'react';
import type { RecordingRowView } from '../../../shared/seams/vault-protocol.ts';
import { currentLanguage, type Translate } from '../../app/text.ts';
import { lengthText } from '../../audio/time-text.ts';
import { LevelBars } from '../../ui/level-bars.tsx';
import { VerdictGlyph } from '../../ui/verdict-glyph.tsx';
import { Found } from './found.tsx';
import type { RowColumns } from './row-columns.ts';
import { RowSigns, RowTags } from './row-marks.tsx';
import { isNameless, noWordsReason, rowMoment, rowName, rowTime, whoOf } from './row-text.ts';
import { Said } from './said.tsx';
import './recording-row.css';

export interface RecordingRowProps {
  readonly row: RecordingRowView | undefined;
  readonly id: number;
  readonly rowIndex: number;
  readonly topPx: number;
  readonly isCurrent: boolean;
  readonly isSelected: boolean;
  readonly isPlaying: boolean;
  readonly isDecidedHere: boolean;
  readonly isVeiled: boolean;
  readonly columns: RowColumns;
  /** Asked for where its column is shown. */
  readonly archiveName: string | null;
  readonly query: string;
  readonly t: Translate;
  readonly onPick: (id: number, event: PointerEvent) => void;
  readonly onOpen: (id: number) => void;
}

export const rowElementId = (id: number): string => `recording-${id}`;

export const RecordingRow = memo(function RecordingRow(props: RecordingRowProps) {
  const { row, id, rowIndex, topPx, isCurrent, isSelected, onPick, onOpen, t } = props;
  const classes = ['rec', isCurrent && 'now', isSelected && 'sel', props.isPlaying && 'playing', props.isDecidedHere && 'dim'];
  if (row?.verdict === 'delete') classes.push('dead');
  return (
    <div
      id={rowElementId(id)}
      role="row"
      aria-rowindex={rowIndex}
      aria-selected={isSelected}
      aria-current={isCurrent ? 'true' : undefined}
      aria-label={row ? rowName(row, t, props.columns.isDated) : undefined}
      aria-busy={row === undefined}
      className={classes.filter(Boolean).join(' ')}
      style={{ transform: `translateY(${topPx}px)` }}
      onPointerDown={(event) => (event.button === 0 ? onPick(id, event) : undefined)}
      onDoubleClick={() => onOpen(id)}
    >
      {row ? <RowCells {...props} row={row} /> : <LoadingCells columns={props.columns} />}
    </div>
  );
});

function RowCells({
  row,
  isPlaying,
  isVeiled,
  columns,
  archiveName,
  query,
  t,
}: RecordingRowProps & { readonly row: RecordingRowView }) {
  const { shows, isDated } = columns;
  const who = hasWho(columns) ? whoOf(row, t, shows) : null;
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
        {isDated ? rowMoment(row, t) : rowTime(row)}
      </span>
      {who === null ? null : (
        <span role="gridcell" className="who">
          <b className={who.firstIs === 'person' ? '' : 'faint'}>
            <Found text={who.first} field={who.firstIs} query={query} />
          </b>
          {who.second === null ? null : (
            <i>
              {' · '}
              <Found text={who.second} field={who.secondIs} query={query} />
            </i>
          )}
        </span>
      )}
      {archiveName === null ? null : (
        <span role="gridcell" className="name machine" title={archiveName}>
          <Found text={archiveName} field="archive" query={query} />
        </span>
      )}
      {shows.has('file') ? (
        <span role="gridcell" className="name machine" title={row.fileName}>
          <Found text={row.fileName} field="file" query={query} />
        </span>
      ) : null}
      {reason === null ? (
        <span role="gridcell" className={isWholePlanned ? 'said planned' : 'said'}>
          <Said text={row.words ?? ''} struck={row.struckWords} query={query} isVeiled={isVeiled} t={t} />
        </span>
      ) : (
        <span role="gridcell" className="said none">
          {t(reason)}
          {isNameless(row) ? (
            <span className="machine">
              <Found text={row.fileName} field="file" query={query} />
            </span>
          ) : null}
        </span>
      )}
      {hasMarks(columns) ? (
        <span role="gridcell" className="marks">
          {shows.has('tags') ? <RowTags row={row} t={t} /> : null}
          {shows.has('flags') ? <RowSigns row={row} t={t} /> : null}
        </span>
      ) : null}
      {shows.has('length') ? (
        <span role="gridcell" className="len">
          {length?.value}
          {length?.unit ? <u>{length.unit}</u> : null}
        </span>
      ) : null}
    </>
  );
}

const hasWho = ({ shows }: RowColumns): boolean => shows.has('person') || shows.has('device');
const hasMarks = ({ shows }: RowColumns): boolean => shows.has('tags') || shows.has('flags');

/** Grey bars, seen only when the rows take their time. */
function LoadingCells({ columns }: { readonly columns: RowColumns }) {
  return (
    <>
      <span className="verdict" />
      <span className="time" />
      {hasWho(columns) ? (
        <span className="who">
          <i className="ghost late" style={{ width: 62 }} />
        </span>
      ) : null}
      <span className="said">
        <i className="ghost late" style={{ width: '64%' }} />
      </span>
    </>
  );
}
