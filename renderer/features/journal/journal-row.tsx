/** One line of the journal: what it was by its sign, the sentence, the tag it is about, when. Only draws. */
import {
  BookmarkPlus,
  Flag,
  Flame,
  History,
  PencilLine,
  Strikethrough,
  Tag as TagIcon,
  Trash2,
  TriangleAlert,
  UserRound,
} from 'lucide-react';
import type { CSSProperties, ReactNode } from 'react';
import type { EditKind, JournalLine } from '../../../shared/model/journal.ts';
import { useText } from '../../app/text.ts';
import { TagChip } from '../../ui/tag-chip.tsx';
import { VerdictGlyph } from '../../ui/verdict-glyph.tsx';
import { keyOfLine } from './journal-layout.ts';
import { actText, rowName, timeText } from './journal-text.ts';

export const rowId = (line: JournalLine): string => `journal-${keyOfLine(line)}`;

export interface JournalRowProps {
  readonly line: JournalLine;
  readonly rowIndex: number;
  readonly isCurrent: boolean;
  readonly style: CSSProperties;
  readonly onPick: () => void;
  readonly onDo: () => void;
}

export function JournalRow({ line, rowIndex, isCurrent, style, onPick, onDo }: JournalRowProps) {
  const t = useText();
  const isUndone = line.kind === 'step' && !line.isDone;
  const isNow = (line.kind === 'step' || line.kind === 'start') && line.isNow;
  const states = [isCurrent && 'current', isUndone && 'undone', isNow && 'now', line.kind].filter(Boolean).join(' ');
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the grid has the focus and the keys
    <div
      id={rowId(line)}
      role="row"
      aria-rowindex={rowIndex}
      aria-selected={isCurrent}
      aria-label={rowName(t, line)}
      className={`journal-row ${states}`}
      style={style}
      onClick={onPick}
      onDoubleClick={onDo}
    >
      <span role="gridcell" className="journal-sign" aria-hidden>
        {signOf(line)}
      </span>
      <span role="gridcell" className="journal-act">
        <span className="journal-words">{actText(t, line)}</span>
        {line.kind === 'step' && line.tag !== null ? <TagChip name={line.tag.name} hue={line.tag.hue} size="pane" /> : null}
        {isUndone ? <em>{t('journal.undone')}</em> : null}
        {isNow ? <em className="here">{t('journal.now')}</em> : null}
      </span>
      <span role="gridcell" className="journal-time">
        {line.kind === 'step' || line.kind === 'receipt' ? timeText(line) : null}
      </span>
    </div>
  );
}

const icon = { size: 14, strokeWidth: 1.75 } as const;
const tag = <TagIcon {...icon} />;
const note = <PencilLine {...icon} />;
const struck = <Strikethrough {...icon} />;
const person = <UserRound {...icon} />;
const view = <BookmarkPlus {...icon} />;

const signs: Readonly<Record<EditKind, ReactNode>> = {
  keep: <VerdictGlyph verdict="keep" size={14} />,
  redact: <VerdictGlyph verdict="redact" size={14} />,
  delete: <VerdictGlyph verdict="delete" size={14} />,
  undecided: <VerdictGlyph verdict="undecided" size={14} />,
  'tag-on': tag,
  'tag-off': tag,
  'tag-made': tag,
  'tag-changed': tag,
  'tag-merged': tag,
  'tag-deleted': tag,
  'tags-ordered': tag,
  note,
  several: note,
  stretches: struck,
  'struck-words': struck,
  person,
  'people-merged': person,
  'view-made': view,
  'view-changed': view,
  'view-deleted': view,
  'views-ordered': view,
};

function signOf(line: JournalLine): ReactNode {
  if (line.kind === 'start') return <Flag {...icon} />;
  if (line.kind === 'earlier') return <History {...icon} />;
  if (line.kind === 'step') return signs[line.act];
  if (line.act === 'give-up') return <TriangleAlert {...icon} />;
  return line.act === 'shred' ? <Trash2 {...icon} /> : <Flame {...icon} />;
}
