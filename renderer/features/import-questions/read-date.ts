/** A written date read in one order, to show what it would mean. Pure; null where that order makes no day of it. */
import { type DateOrder, dateOrders } from '../../../shared/model/import-question.ts';

const places: Readonly<Record<DateOrder, readonly [year: number, month: number, day: number]>> = {
  'day-month-year': [2, 1, 0],
  'month-day-year': [2, 0, 1],
  'year-month-day': [0, 1, 2],
};

/** UTC midnight of that day. */
export function readDate(written: string, order: DateOrder): number | null {
  const numbers = written.normalize('NFKC').match(/\d{1,4}/g);
  if (numbers === null || numbers.length < 3) return null;
  const [yearAt, monthAt, dayAt] = places[order];
  const year = numbers[yearAt] ?? '';
  if (year.length === 1 || year.length === 3) return null;
  const fullYear = year.length === 2 ? 2000 + Number(year) : Number(year);
  const [month, day] = [Number(numbers[monthAt]), Number(numbers[dayAt])];
  const ms = Date.UTC(fullYear, month - 1, day);
  const date = new Date(ms);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? ms : null;
}

/** Orders in which every example is a day, and the proposed one always. */
export function possibleOrders(examples: readonly string[], proposed: DateOrder): readonly DateOrder[] {
  return dateOrders.filter((order) => order === proposed || examples.every((written) => readDate(written, order) !== null));
}

/** What to show: first of all dates that differ between day and month, two of them. */
export function tellingExamples(examples: readonly string[]): readonly string[] {
  const isTelling = (written: string): boolean => readDate(written, 'day-month-year') !== readDate(written, 'month-day-year');
  const distinct = [...new Set(examples)];
  return [...distinct.filter(isTelling), ...distinct.filter((written) => !isTelling(written))].slice(0, 2);
}
