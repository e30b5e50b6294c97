/** Days, months and years in a query: `2018`, `2018-05`, `2018-05-03`, `3.5.2018`, `05.2018`. By the clock on the wall. Pure. */
import type { NamedDay } from './query-tree.ts';

const iso = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/;
const dotted = /^(?:(\d{1,2})\.)?(\d{1,2})\.(\d{4})$/;
/** What some write instead, and only the year of which says which number it is. */
const yearFirst = /^(\d{4})[./](\d{1,2})(?:[./](\d{1,2}))?$/;
const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;

export function readDay(text: string): NamedDay | null {
  const fromIso = iso.exec(text);
  if (fromIso) return real(fromIso[1], fromIso[2], fromIso[3]);
  const fromDotted = dotted.exec(text);
  return fromDotted ? real(fromDotted[3], fromDotted[2], fromDotted[1]) : null;
}

/** A day that might have been meant, for a proposal; null when nothing is near. */
export function guessDay(text: string): NamedDay | null {
  const year = yearFirst.exec(text);
  if (year) return real(year[1], year[2], year[3]);
  const slash = slashed.exec(text);
  // Day before month, unless there is no such month: only a proposal, somebody looks at it.
  if (slash) return real(slash[3], slash[2], slash[1]) ?? real(slash[3], slash[1], slash[2]);
  const parts = iso.exec(text);
  if (parts?.[2] === undefined) return null;
  return real(parts[1], parts[2], undefined) ?? real(parts[1], undefined, undefined);
}

export function writeDay({ year, month, day }: NamedDay): string {
  const two = (number: number) => String(number).padStart(2, '0');
  const parts = [String(year).padStart(4, '0')];
  if (month !== null) parts.push(two(month));
  if (month !== null && day !== null) parts.push(two(day));
  return parts.join('-');
}

/** UTC midnights of the wall-clock days it spans, as `LibraryColumns.dayMs` has them; end exclusive. */
export function spanOfDay({ year, month, day }: NamedDay): { readonly fromMs: number; readonly untilMs: number } {
  const midnight = (y: number, m: number, d: number) => new Date(0).setUTCFullYear(y, m, d);
  if (month === null) return { fromMs: midnight(year, 0, 1), untilMs: midnight(year + 1, 0, 1) };
  if (day === null) return { fromMs: midnight(year, month - 1, 1), untilMs: midnight(year, month, 1) };
  return { fromMs: midnight(year, month - 1, day), untilMs: midnight(year, month - 1, day + 1) };
}

function real(year: string | undefined, month: string | undefined, day: string | undefined): NamedDay | null {
  const named: NamedDay = {
    year: Number(year),
    month: month === undefined ? null : Number(month),
    day: day === undefined ? null : Number(day),
  };
  if (named.month !== null && (named.month < 1 || named.month > 12)) return null;
  if (named.month === null || named.day === null) return named;
  const lastDay = new Date(spanOfDay({ ...named, day: null }).untilMs - 1).getUTCDate();
  return named.day >= 1 && named.day <= lastDay ? named : null;
}
