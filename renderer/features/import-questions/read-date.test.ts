import { describe, expect, it } from 'vitest';
import { possibleOrders, readDate, tellingExamples } from './read-date.ts';

describe('a date read in one order', () => {
  it.each([
    ['03/04/21, 14:15', 'day-month-year', Date.UTC(2021, 3, 3)],
    ['03/04/21, 14:15', 'month-day-year', Date.UTC(2021, 2, 4)],
    ['[3.4.2021, 09:15:00] ', 'day-month-year', Date.UTC(2021, 3, 3)],
    ['21/03/04', 'year-month-day', Date.UTC(2021, 2, 4)],
    ['２０２１/03/04', 'year-month-day', Date.UTC(2021, 2, 4)],
    ['31/04/2021', 'day-month-year', null],
    ['13/13/2021', 'month-day-year', null],
    ['2021/03/04', 'day-month-year', null],
    ['Monday', 'day-month-year', null],
  ] as const)('%s, %s', (written, order, ms) => {
    expect(readDate(written, order)).toBe(ms);
  });
});

describe('what is offered', () => {
  it('is each order that makes a day of every example', () => {
    expect(possibleOrders(['3/4/2021', '5/6/2021'], 'day-month-year')).toEqual(['day-month-year', 'month-day-year']);
    expect(possibleOrders(['31/4/2021'], 'month-day-year')).toEqual(['month-day-year']);
  });

  it('shows dates first whose day and month differ', () => {
    expect(tellingExamples(['4/4/21', '3/4/21', '3/4/21', '5/6/21'])).toEqual(['3/4/21', '5/6/21']);
  });
});
