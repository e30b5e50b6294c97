import { describe, expect, it } from 'vitest';
import type { RecordedTime } from '../../../shared/model/recording.ts';
import { dayOrder, type ZoneOffset } from './day-order.ts';

const dayOf = (text: string): number => Date.parse(`${text}T00:00:00Z`);
const time = (kind: RecordedTime['kind'], iso: string, offsetMinutes?: number): RecordedTime => ({
  kind,
  epochMs: Date.parse(`${iso}Z`),
  source: 'metadata',
  ...(offsetMinutes === undefined ? {} : { offsetMinutes }),
});
const twoHoursEast: ZoneOffset = () => 120;
/** Berlin in 2024: clocks go back on 27 October at 01:00 UTC. */
const berlin: ZoneOffset = (epochMs) => (epochMs < Date.parse('2024-10-27T01:00:00Z') ? 120 : 60);

describe('dayOrder', () => {
  it('puts an exact time on the day of the machine`s zone', () => {
    expect(dayOrder(time('utc-exact', '2018-05-01T22:30:00'), twoHoursEast).dayMs).toBe(dayOf('2018-05-02'));
    expect(dayOrder(time('utc-exact', '2018-05-01T21:30:00'), twoHoursEast).dayMs).toBe(dayOf('2018-05-01'));
  });

  it.each(['local-unknown', 'zone-of-export', 'date-only', 'archive-mtime'] as const)('keeps the wall clock of %s', (kind) => {
    expect(dayOrder(time(kind, '2018-05-01T23:30:00'), twoHoursEast).dayMs).toBe(dayOf('2018-05-01'));
  });

  it('puts a time with an offset on its own day', () => {
    expect(dayOrder(time('offset-known', '2018-05-02T03:00:00', -300), twoHoursEast).dayMs).toBe(dayOf('2018-05-01'));
  });

  it('has no day without a time, and comes last', () => {
    expect(dayOrder(null, twoHoursEast)).toEqual({ dayMs: null, orderKey: Number.POSITIVE_INFINITY });
  });

  it('goes by the instant when the clock shows an hour twice, and never into the next day', () => {
    const keys = [
      '2024-10-26T22:10:00',
      '2024-10-27T00:30:00',
      '2024-10-27T01:10:00',
      '2024-10-27T22:59:59',
      '2024-10-27T23:00:00',
    ].map((iso) => dayOrder(time('utc-exact', iso), berlin));
    expect(keys.map(({ dayMs }) => dayMs)).toEqual([...Array<number>(4).fill(dayOf('2024-10-27')), dayOf('2024-10-28')]);
    expect(keys.map(({ orderKey }) => orderKey)).toEqual(keys.map(({ orderKey }) => orderKey).sort((a, b) => a - b));
  });

  it('keeps days together when kinds of time are mixed', () => {
    const exact = dayOrder(time('utc-exact', '2018-05-01T22:30:00'), twoHoursEast);
    const wall = dayOrder(time('local-unknown', '2018-05-01T23:30:00'), twoHoursEast);
    expect(wall.orderKey).toBeLessThan(exact.orderKey);
  });

  it('is in order before 1970 too', () => {
    const early = dayOrder(time('local-unknown', '1969-12-30T10:00:00'), twoHoursEast);
    const later = dayOrder(time('local-unknown', '1969-12-31T09:00:00'), twoHoursEast);
    expect(early.orderKey).toBeLessThan(later.orderKey);
    expect(early.dayMs).toBe(dayOf('1969-12-30'));
  });
});
