import { beforeEach, describe, expect, it } from 'vitest';
import { formatBytes, formatClock, formatCount, formatDay, formatDuration, formatTimeOfDay, setLanguage, t } from './text.ts';

/** Intl joins numbers and units by a no-break space. */
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('text in English', () => {
  beforeEach(() => setLanguage('en'));

  it.each([
    [6200, '6.2 s'],
    [0, '0.0 s'],
    [63_000, '1 min 3 s'],
    [1_274_000, '21 min 14 s'],
    [7_500_000, '2 h 5 min'],
    [3_600_000, '1 h'],
  ])('writes a length of %i ms', (ms, text) => {
    expect(plain(formatDuration(ms))).toBe(text);
  });

  it.each([
    [2740, 2, '0:02.74'],
    [62_000, 0, '1:02'],
    [3_723_000, 0, '1:02:03'],
  ] as const)('writes a place at %i ms', (ms, digits, text) => {
    expect(formatClock(ms, digits)).toBe(text);
  });

  it('writes counts, days, times and sizes', () => {
    expect(formatCount(1731)).toBe('1,731');
    const ms = Date.UTC(2024, 10, 16, 9, 31, 7);
    expect(formatDay(ms)).toBe('Saturday, 16 November 2024');
    expect(formatTimeOfDay(ms)).toBe('09:31');
    expect(plain(formatBytes(118_400_000))).toBe('118.4 MB');
    expect(plain(formatBytes(61_000))).toBe('61 KB');
  });

  it('counts in words', () => {
    expect(t('report.words', { count: 1 })).toBe('1 entry needs a word');
    expect(t('report.words', { count: 33 })).toBe('33 entries need a word');
  });
});

describe('text in German', () => {
  beforeEach(() => setLanguage('de'));

  it('writes numbers, lengths and places as one does there', () => {
    expect(formatCount(1731)).toBe('1.731');
    expect(plain(formatDuration(6200))).toBe('6,2 s');
    expect(plain(formatDuration(1_274_000))).toBe('21 min 14 s');
    expect(plain(formatDuration(7_500_000))).toBe('2 h 5 min');
    expect(formatClock(2740)).toBe('0:02,74');
    expect(formatDay(Date.UTC(2024, 10, 16))).toBe('Samstag, 16. November 2024');
  });

  it('counts in words', () => {
    expect(t('report.words', { count: 33 })).toBe('Zu 33 Einträgen ist etwas zu sagen');
  });
});
