import { describe, expect, it } from 'vitest';
import { clockText, lengthText, parseClock } from './time-text.ts';

describe('clockText', () => {
  it('shows hundredths with the sign of the language', () => {
    expect(clockText(2740, 'en')).toBe('0:02.74');
    expect(clockText(2740, 'de')).toBe('0:02,74');
  });
  it('carries when rounding fills the second', () => {
    expect(clockText(59_999, 'en')).toBe('1:00.00');
    expect(clockText(59_999, 'en', 3)).toBe('0:59.999');
  });
  it('never rounds up when it shows whole seconds', () => expect(clockText(1999, 'en', 0)).toBe('0:01'));
  it('shows hours when there are some', () => expect(clockText(3_723_000, 'en', 0)).toBe('1:02:03'));
  it('clamps when the place lies before the start', () => expect(clockText(-5, 'en')).toBe('0:00.00'));
});

describe('parseClock', () => {
  it.each([
    ['11.34', 11_340],
    ['11,34', 11_340],
    ['0:11.340', 11_340],
    ['1:02:11', 3_731_000],
    ['90', 90_000],
    [' 7 ', 7000],
  ])('reads %s', (text, ms) => expect(parseClock(text)).toBe(ms));
  it.each(['', 'a', '1:75', '-3', '1.2345', '0:00:'])('refuses "%s"', (text) => expect(parseClock(text)).toBeNull());
});

describe('lengths', () => {
  it('keeps the unit apart in a row', () => expect(lengthText(6200, 'de')).toEqual({ value: '6,2', unit: 's' }));
  it('shows minutes from a minute up', () => expect(lengthText(67_400, 'en')).toEqual({ value: '1:07', unit: '' }));
});
