/** Wall-clock digits to a number, refusing days and hours that don't exist. Pure: never asks the machine's own clock or zone. */

type Digits = string | number | undefined;

/**
 * Milliseconds since 1970 of this wall-clock time read as UTC, or null when there is no such time, or not between 2000 and 2100.
 * `clock` is hour, minute, second, millisecond, as far as known.
 */
export function wallClockMs(
  date: readonly [year: Digits, month: Digits, day: Digits],
  clock: readonly Digits[] = [],
): number | null {
  const year = Number(date[0]);
  const month = Number(date[1]);
  const day = Number(date[2]);
  const hour = Number(clock[0] ?? 0);
  const minute = Number(clock[1] ?? 0);
  const second = Number(clock[2] ?? 0);
  if (!(year >= 2000 && year < 2100 && month >= 1 && month <= 12 && day >= 1)) return null;
  if (hour > 23 || minute > 59 || second > 59) return null;
  if (day > 28 && day > daysIn(year, month)) return null;
  const ms = Date.UTC(year, month - 1, day, hour, minute, second, Number(clock[3] ?? 0));
  return Number.isNaN(ms) ? null : ms;
}

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

const firstMs = Date.UTC(2000, 0, 1);
const lastMs = Date.UTC(2100, 0, 1);

/** A run of digits as seconds (10) or milliseconds (12 or 13) since 1970, or null when it can't be one. */
export function epochDigitsMs(digits: string): number | null {
  const ms =
    digits.length === 10 ? Number(digits) * 1000 : digits.length === 12 || digits.length === 13 ? Number(digits) : Number.NaN;
  return ms >= firstMs && ms < lastMs ? ms : null;
}

/** `+0130`, `-04:00`, `+2` as minutes east of UTC, or null. */
export function offsetMinutesOf(text: string): number | null {
  const match = /^([+-−])(\d{1,2}):?(\d{2})?$/.exec(text);
  if (!match) return null;
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  if (minutes > 14 * 60) return null;
  return match[1] === '+' ? minutes : -minutes;
}
