/** What a row says, in the reader's language: for the eye in parts, for a screen reader as one sentence. Pure but for the language. */
import { type ListColumn, listColumns } from '../../../shared/seams/ipc-contract.ts';
import type { RecordingRowView } from '../../../shared/seams/vault-protocol.ts';
import { formatNumericDay, formatTimeOfDay, type MessageId, type Translate } from '../../app/text.ts';
import { hasHour, wallClockMs } from '../../state/library-time.ts';
import { signNames, signsOf } from './row-flags.ts';
import { saidPieces } from './said-pieces.ts';

/** "09:31"; empty when the archive knows no hour. */
export const rowTime = ({ time }: Pick<RecordingRowView, 'time'>): string =>
  time === null || !hasHour(time) ? '' : formatTimeOfDay(wallClockMs(time));

/** "16/11/2024, 09:31", where no head says the day; the day alone when the archive knows no hour, empty when it knows neither. */
export function rowMoment(row: Pick<RecordingRowView, 'time'>, t: Translate): string {
  if (row.time === null) return '';
  const day = formatNumericDay(wallClockMs(row.time));
  const time = rowTime(row);
  return time === '' ? day : t('list.row.dated', { day, time });
}

const everyColumn: ReadonlySet<ListColumn> = new Set(listColumns);

/** Why there are no words, or null when there are some. */
export function noWordsReason(row: RecordingRowView): MessageId | null {
  if (row.words !== null && row.words.trim() !== '') return null;
  if (row.isBurnt) return 'review.row.burntWords';
  if (row.flags.includes('woke-by-mistake')) return 'review.row.wokeByMistake';
  if (row.flags.includes('no-words')) return 'review.row.noWords';
  return 'review.row.noTranscript';
}

/** Who is named first, and what follows after the dot. Without a person the device takes the first place, then what it is filed under. */
export function whoOf(row: RecordingRowView, t: Translate, shows: ReadonlySet<ListColumn> = everyColumn): Who {
  const title = row.title === row.person ? null : row.title;
  const device = row.device === null ? ('title' as const) : ('device' as const);
  if (row.person !== null && shows.has('person')) {
    const second = shows.has('device') ? (row.device ?? title) : null;
    return { first: row.person, firstIs: 'person', second, secondIs: device };
  }
  const named = shows.has('device') ? (row.device ?? title) : null;
  return { first: named ?? t('review.row.unknown'), firstIs: named === null ? null : device, second: null, secondIs: null };
}

export interface Who {
  readonly first: string;
  /** null: nobody knows. */
  readonly firstIs: 'person' | 'device' | 'title' | null;
  readonly second: string | null;
  readonly secondIs: 'device' | 'title' | null;
}

/** Nothing but its file name tells it from the others. */
export const isNameless = (row: RecordingRowView): boolean => row.person === null && row.device === null && row.title === null;

/** "09:31, Marlene, Living room, undecided, 6.2 seconds. Call zero four zero …" */
export function rowName(row: RecordingRowView, t: Translate, isDated = false): string {
  const { first, second } = whoOf(row, t);
  const reason = noWordsReason(row);
  const length =
    row.durationMs === null
      ? t('review.row.noLength')
      : t('review.row.seconds', { seconds: Math.round(row.durationMs / 100) / 10 });
  const marks = [...signsOf(row).map((sign) => t(signNames[sign])), ...row.tags.map((tag) => tag.name)].join(', ');
  const parts = {
    time: (isDated ? rowMoment(row, t) : rowTime(row)) || t('review.row.noTime'),
    who: second === null ? first : `${first}, ${second}`,
    verdict: t(`review.row.state.${row.verdict}`),
    length,
    words: reason === null ? spokenWords(row, t) : `${t(reason)}${isNameless(row) ? `, ${row.fileName}` : ''}`,
  };
  return marks === '' ? t('review.row.name', parts) : t('list.row.marked', { ...parts, marks });
}

/** Struck words aren't read out: they are what is to be gone. */
function spokenWords(row: RecordingRowView, t: Translate): string {
  return saidPieces(row.words ?? '', row.struckWords, '')
    .map((piece) => {
      if (piece.kind === 'struck') return `[${t('review.row.struckName')}]`;
      return piece.kind === 'burnt' ? `[${t('review.row.burntName')}]` : piece.text;
    })
    .join('');
}
