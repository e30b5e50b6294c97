/**
 * The times of an activity page. Its rows say less than the JSON: whole seconds, months in the account's language, and a zone
 * that is none before 2018 (UTC), "UTC" until about 2020, and since then the abbreviation that the account's zone had when the
 * archive was made, in July as in January: such a time is the wall clock's, in the zone of the export. Pure.
 */
import type { DateOrder } from '../../../../shared/model/import-question.ts';
import type { RecordedTime } from '../../../../shared/model/recording.ts';
import { wallClockMs } from '../reading/calendar.ts';
import { type DateNumbers, inOrder } from '../reading/date-order.ts';
import { plainSigns, readWrittenTime, type WrittenTime } from '../reading/written-time.ts';
import { monthReader } from '../reading/written-words.ts';

const firstYearWithZone = 2018;

export const readRowTime = (timeText: string): WrittenTime | null => readWrittenTime(plainSigns(timeText).trim());

export interface TimeLanguage {
  readonly monthOf: (word: string) => number | null;
  readonly order: DateOrder;
}

/** Month names are understood by all of the page together: it is in one language. */
export const monthsOfPage = (times: readonly (WrittenTime | null)[]): TimeLanguage['monthOf'] =>
  monthReader(times.flatMap((time) => (time?.date.kind === 'named' ? [time.date.month] : [])));

export function numbersOf(time: WrittenTime | null): DateNumbers | null {
  return time?.date.kind === 'numbers' ? time.date.numbers : null;
}

export function timeOfRow(written: WrittenTime | null, { monthOf, order }: TimeLanguage): RecordedTime | null {
  if (written === null) return null;
  const { date, clock, rest } = written;
  const month = date.kind === 'named' ? monthOf(date.month) : null;
  if (date.kind === 'named' && month === null) return null;
  const ymd = date.kind === 'named' ? ([date.year, month ?? 0, date.day] as const) : inOrder(date.numbers, order);
  const ms = wallClockMs(ymd, clock ?? []);
  if (ms === null) return null;
  if (clock === null) return { kind: 'date-only', epochMs: ms, source: 'metadata' };
  return { kind: kindOf(rest.trim(), ymd[0]), epochMs: ms, source: 'metadata' };
}

function kindOf(zone: string, year: number): 'utc-exact' | 'zone-of-export' | 'local-unknown' {
  if (/^\(?(utc|gmt|z)\)?$/i.test(zone)) return 'utc-exact';
  if (zone === '') return year < firstYearWithZone ? 'utc-exact' : 'local-unknown';
  return 'zone-of-export';
}
