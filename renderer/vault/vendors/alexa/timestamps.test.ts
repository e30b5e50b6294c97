import { describe, expect, it } from 'vitest';
import { timestampReader } from './timestamps.ts';

const read = (cell: string, header = 'Timestamp') => timestampReader(header, [cell])(cell);
const wall = (text: string): number => Date.parse(`${text}Z`);

describe('a timestamp', () => {
  it.each([
    ['2024-11-16T08:31:07Z', '2024-11-16T08:31:07'],
    ['2024-11-16T08:31:07.123Z', '2024-11-16T08:31:07.123'],
    ['2024-11-16 08:31:07 UTC', '2024-11-16T08:31:07'],
    ['11/16/2024 08:31:07 GMT', '2024-11-16T08:31:07'],
    ['Sat Nov 16 08:31:07 UTC 2024', '2024-11-16T08:31:07'],
    ['11/16/24 8:31:07 PM UTC', '2024-11-16T20:31:07'],
    ['Nov 16, 2024, 8:31:07\u202fAM UTC', '2024-11-16T08:31:07'],
    ['1731745867000', '2024-11-16T08:31:07'],
    ['1731745867', '2024-11-16T08:31:07'],
  ])('is exact when it says UTC: %s', (cell, at) => {
    expect(read(cell)).toEqual({ kind: 'utc-exact', epochMs: wall(at), source: 'metadata' });
  });

  it('is exact when the heading says UTC', () => {
    expect(read('11/16/2024 08:31', 'Date (UTC)')).toMatchObject({ kind: 'utc-exact', epochMs: wall('2024-11-16T08:31:00') });
  });

  it.each([
    ['2024-11-16T09:31:07+01:00', 60],
    ['2024-11-16 00:31:07 PST', -480],
    ['Sat Nov 16 01:31:07 PDT 2024', -420],
    ['16.11.2024 09:31:07 MEZ', 60],
    ['2024-11-16T14:01:07+05:30', 330],
    ['16 Nov 2024 09:31:07 GMT+1', 60],
  ])('keeps its offset: %s', (cell, offsetMinutes) => {
    const time = read(cell);
    expect(time).toMatchObject({ kind: 'offset-known', offsetMinutes });
    expect(new Date(time?.epochMs ?? 0).getUTCMinutes()).toBe(31);
  });

  it.each([
    ['2024-11-16 09:31:07', '2024-11-16T09:31:07'],
    ['11/16/2024 09:31', '2024-11-16T09:31:00'],
    ['16.11.2024 09:31:07', '2024-11-16T09:31:07'],
    ['16. November 2024 um 09:31:07', '2024-11-16T09:31:07'],
    ['16 juil. 2024 09:31:07', '2024-07-16T09:31:07'],
    ['16 de junio de 2024 09:31:07', '2024-06-16T09:31:07'],
    ['2024-11-16 09:31:07 CST', '2024-11-16T09:31:07'],
    ['2024-11-16 12:31:07 AM', '2024-11-16T00:31:07'],
  ])('stays without a zone when none is plain: %s', (cell, at) => {
    expect(read(cell)).toEqual({ kind: 'local-unknown', epochMs: wall(at), source: 'metadata' });
  });

  it('is a day when it has no clock', () => {
    expect(read('2024-11-16')).toEqual({ kind: 'date-only', epochMs: wall('2024-11-16T00:00:00'), source: 'metadata' });
  });

  it('has the day first when any other of its column must have', () => {
    const reader = timestampReader('Date', ['3/4/2024 10:00', '25/4/2024 10:00']);
    expect(reader('3/4/2024 10:00')?.epochMs).toBe(wall('2024-04-03T10:00:00'));
    expect(read('3/4/2024 10:00')?.epochMs).toBe(wall('2024-03-04T10:00:00'));
  });

  it.each([
    '',
    'N/A',
    'soon',
    '31/31/2024',
    '2024-02-30',
    '2024-11-16 25:00',
    '13:05',
    '42',
    '99999999999999',
    'Alexa 2024',
    '0/0/00',
  ])('is absent, not guessed: %s', (cell) => {
    expect(read(cell)).toBeNull();
  });
});
