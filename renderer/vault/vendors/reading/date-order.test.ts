import { describe, expect, it } from 'vitest';
import { type DateNumbers, findDateOrder, inOrder } from './date-order.ts';

const slashes = { separator: '/', isTwelveHour: false };
const find = (dates: readonly DateNumbers[], hints: Partial<Parameters<typeof findDateOrder>[1]> = {}) =>
  findDateOrder(dates, { ...slashes, ...hints });

describe('the order of day and month', () => {
  it.each<[string, readonly DateNumbers[], string]>([
    ['a day over 12 in front', [[29, 1, 2018]], 'day-month-year'],
    ['a day over 12 in the middle', [[1, 29, 18]], 'month-day-year'],
    ['a year in front', [[2018, 1, 2]], 'year-month-day'],
    [
      'days that would run backwards',
      [
        [9, 1, 18],
        [10, 1, 18],
        [2, 2, 18],
      ],
      'day-month-year',
    ],
    [
      'what changes often',
      [
        [3, 1, 18],
        [3, 2, 18],
        [3, 3, 18],
        [3, 4, 18],
        [3, 5, 18],
      ],
      'month-day-year',
    ],
  ])('is settled by %s', (_, dates, order) => {
    expect(find(dates)).toEqual({ order, isSettled: true });
  });

  it('is settled by a day that the file states in full', () => {
    const told = [{ numbers: [3, 2, 18] as const, ms: Date.UTC(2018, 2, 2) }];
    expect(find([[3, 2, 18]], { told })).toEqual({ order: 'month-day-year', isSettled: true });
  });

  it('bears a quoted line of another order, but not many', () => {
    const days: DateNumbers[] = Array.from({ length: 80 }, (_, at) => [1 + (at % 28), 1 + Math.floor(at / 28), 2018]);
    expect(find([...days, [1, 30, 2018]])).toEqual({ order: 'day-month-year', isSettled: true });
  });

  it('is not settled otherwise, and the proposal goes by the clock', () => {
    expect(find([[3, 2, 2018]])).toEqual({ order: 'day-month-year', isSettled: false });
    expect(find([[3, 2, 18]], { isTwelveHour: true })).toEqual({ order: 'month-day-year', isSettled: false });
    expect(find([])).toMatchObject({ isSettled: true });
  });

  it('gives full years, Thai ones put right', () => {
    expect(inOrder([29, 1, 18], 'day-month-year')).toEqual([2018, 1, 29]);
    expect(inOrder([29, 1, 2561], 'day-month-year')).toEqual([2018, 1, 29]);
  });
});
