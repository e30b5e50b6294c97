/**
 * Whether 3/4 is in March or in April. Settled by the whole file, in this order: a number that can only be a day or a year;
 * dates that must not run backwards; how often each number changes. What none of them settles is asked. Pure.
 */
import { type DateOrder, dateOrders } from '../../../../shared/model/import-question.ts';
import { wallClockMs } from './calendar.ts';

export type DateNumbers = readonly [number, number, number];

export interface DateOrderFinding {
  readonly order: DateOrder;
  readonly isSettled: boolean;
}

/** Years as written in the Thai calendar are 543 ahead; no other reading of them exists. */
const fullYear = (year: number): number => (year < 100 ? 2000 + year : year >= 2543 && year < 2643 ? year - 543 : year);

/** Year, month, day under an order. */
export function inOrder([a, b, c]: DateNumbers, order: DateOrder): readonly [number, number, number] {
  switch (order) {
    case 'day-month-year':
      return [fullYear(c), b, a];
    case 'month-day-year':
      return [fullYear(c), a, b];
    case 'year-month-day':
      return [fullYear(a), b, c];
  }
}

/**
 * `dates` in the order of the file, which is that of time. `told`: days that the file itself states in full beside a date, as
 * in the name of a file that was sent then.
 */
export function findDateOrder(dates: readonly DateNumbers[], hints: DateOrderHints): DateOrderFinding {
  const { separator, isTwelveHour } = hints;
  const proposed: DateOrder = isTwelveHour && separator === '/' ? 'month-day-year' : 'day-month-year';
  const [first] = dates;
  if (first === undefined) return { order: proposed, isSettled: true };
  if (first[0] > 31) return { order: 'year-month-day', isSettled: true };
  // Nobody writes the month first between dots.
  if (separator === '.' && first[2] > 31) return { order: 'day-month-year', isSettled: true };
  let left: readonly DateOrder[] = dateOrders.filter((order) => isPossible(dates, order));
  if (left.length === 0) return { order: proposed, isSettled: false };
  const told = hints.told ?? [];
  left = mostOf(left, (order) => told.filter(({ numbers, ms }) => dayOf(numbers, order) === ms).length);
  left = fewestOf(left, (order) => stepsBack(dates, order));
  const [only] = left;
  if (left.length === 1 && only !== undefined) return { order: only, isSettled: true };
  return byChanges(dates, left, proposed);
}

export interface DateOrderHints {
  readonly separator: string;
  readonly isTwelveHour: boolean;
  readonly told?: readonly { readonly numbers: DateNumbers; readonly ms: number }[];
}

const dayOf = (numbers: DateNumbers, order: DateOrder): number | null => wallClockMs(inOrder(numbers, order));

/** A line or two of a hundred may be quoted from elsewhere. A year in front has four digits, or it shows by being over 31. */
function isPossible(dates: readonly DateNumbers[], order: DateOrder): boolean {
  if (order === 'year-month-day') return dates.every(([a]) => a > 31);
  return dates.filter((date) => dayOf(date, order) === null).length <= dates.length / 50;
}

const mostOf = (orders: readonly DateOrder[], count: (order: DateOrder) => number): readonly DateOrder[] => {
  const most = Math.max(...orders.map(count));
  return orders.filter((order) => count(order) === most);
};

/** A few steps back are travel and clocks put right; three times as many are a wrong order. */
const fewestOf = (orders: readonly DateOrder[], count: (order: DateOrder) => number): readonly DateOrder[] => {
  const fewest = Math.min(...orders.map(count));
  return orders.filter((order) => count(order) <= 3 * fewest);
};

/** How often a date lies before the one above it. */
function stepsBack(dates: readonly DateNumbers[], order: DateOrder): number {
  let count = 0;
  let last = Number.NEGATIVE_INFINITY;
  for (const date of dates) {
    const ms = dayOf(date, order);
    if (ms === null) continue;
    if (ms < last) count += 1;
    last = ms;
  }
  return count;
}

/** Days change more often than months do. */
function byChanges(dates: readonly DateNumbers[], left: readonly DateOrder[], proposed: DateOrder): DateOrderFinding {
  let first = 0;
  let second = 0;
  dates.forEach((date, at) => {
    const before = dates[at - 1];
    if (before === undefined) return;
    if (date[0] !== before[0]) first += 1;
    if (date[1] !== before[1]) second += 1;
  });
  const order: DateOrder = first > second ? 'day-month-year' : second > first ? 'month-day-year' : proposed;
  const isSettled = Math.max(first, second) >= 4 && Math.max(first, second) >= 3 * Math.min(first, second);
  return left.includes(order) ? { order, isSettled } : { order: left[0] ?? proposed, isSettled: left.length === 1 };
}
