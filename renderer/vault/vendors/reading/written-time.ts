/**
 * A date and a time of day as people's phones write them, in any of many languages, taken apart but not yet understood: which
 * number is the month is for date-order.ts, which word for written-words.ts. Vault worker; pure; bounded by the text's length.
 */
import { halfOfDay, hourOf } from './written-words.ts';

/** Three numbers in the order in which they stand, or a month's name with day and year. */
export type WrittenDate =
  | { readonly kind: 'numbers'; readonly numbers: readonly [number, number, number]; readonly separator: string }
  | { readonly kind: 'named'; readonly day: number; readonly month: string; readonly year: number };

export interface WrittenTime {
  readonly date: WrittenDate;
  /** Hour 0 to 23, minute, second; null when the hour can't be told, as behind a word that might mean the afternoon. */
  readonly clock: readonly [hour: number, minute: number, second: number] | null;
  /** Whether a half of the day was named. */
  readonly isTwelveHour: boolean;
  readonly hasSeconds: boolean;
  /** The written date alone, for a question. */
  readonly dateText: string;
  /** What follows, blanks kept. */
  readonly rest: string;
}

const numbersDate =
  /^(\d{1,4})(\s?[-/.](?:\s|\u200f)?|\.\s|\s?[年년]\s?)(\d{1,2})(?:\s?[-/.](?:\s|\u200f)?|\.\s|\s?[月월]\s?)(\d{1,4})(?:\.|\s?[日일])?(?!\d)/u;
const dayMonthYear =
  /^(?:[\p{L}\p{M}]{2,14}\.?,? )?(\d{1,2})\.?[ \-/](?:de |d['’])?([\p{L}\p{M}'’]{2,14}\.?)[ \-/,]{1,2}(?:de |del )?(\d{4})(?!\d)/u;
const monthDayYear = /^(?:[\p{L}\p{M}]{2,14}\.?,? )?([\p{L}\p{M}'’]{2,14}\.?) (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d)/u;
const yearMonthDay = /^(\d{4})(?:\.|e?ko)?[ \-/](?:m\. |gada )?([\p{L}\p{M}'’]{2,14}\.?)[ \-/](\d{1,2})(?:\.|a)?(?!\d)/u;
/** At most one word before the clock ("um", "klo", "下午"), perhaps two ("a las"). */
const clockPattern =
  /^(?:\s?г\.?|\s?р\.?|\s?m\.?|年)?[,.،、]?\s?((?:[^\d\s[\]:]{1,14}\s?){0,3}?)(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,]\d{1,6})?)?(?!\d)/u;
/** Dotted halves may be spaced: "p. m.". A letter that goes on is part of another word. */
const halfPattern = /^\s?(\p{L}\.\s?\p{L}\.?|[\p{L}\p{M}]{1,14}\.?(?:\p{L}\.)?)(?![\p{L}\p{M}])/u;

/** Every kind of blank as a blank, every decimal digit as 0 to 9, marks of writing direction gone. */
export function plainSigns(text: string): string {
  if (isPlain(text)) return text;
  return text
    .replaceAll(/[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\u061c\ufeff]/g, '')
    .replaceAll(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
    .replaceAll(/[٠-٩۰-۹०-९০-৯๐-๙０-９]/g, (digit) => String(digitValue(digit.charCodeAt(0))));
}

const isPlain = (text: string): boolean => /^[\x20-\x7e]*$/.test(text);
const zeros = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50, 0xff10];
const digitValue = (code: number): number => code - (zeros.findLast((zero) => code >= zero) ?? code);

/** Reads what stands at the very start of `text`, whose signs are already plain; null when that is no date with a time. */
export function readWrittenTime(text: string): WrittenTime | null {
  const found = readDate(text);
  if (found === null) return null;
  const { date, length } = found;
  const clock = clockPattern.exec(text.slice(length, length + 80));
  if (clock === null) return null;
  const [whole, before = '', hour, minute, second] = clock;
  const after = text.slice(length + whole.length);
  const half = halfOfDay(before.replaceAll(/[,\s]/g, ''));
  const word = half === null ? halfPattern.exec(after.slice(0, 24)) : null;
  const halfAfter = word?.[1] === undefined ? null : halfOfDay(word[1]);
  const known = half ?? halfAfter;
  const hours = hourOf(Number(hour), known);
  const isReal = hours <= 23 && Number(minute) <= 59 && Number(second ?? 0) <= 59;
  return {
    date,
    clock: isReal ? [hours, Number(minute), Number(second ?? 0)] : null,
    isTwelveHour: known !== null,
    hasSeconds: second !== undefined,
    dateText: text.slice(0, length),
    rest: halfAfter === null ? after : after.slice(word?.[0].length ?? 0),
  };
}

function readDate(text: string): { readonly date: WrittenDate; readonly length: number } | null {
  const start = text.slice(0, 60);
  const numbers = numbersDate.exec(start);
  if (numbers) {
    const [whole, a, separator = '', b, c] = numbers;
    const date = { kind: 'numbers', numbers: [Number(a), Number(b), Number(c)], separator: separator.trim() } as const;
    return { date, length: whole.length };
  }
  const dayFirst = dayMonthYear.exec(start);
  if (dayFirst) return named(dayFirst[0], dayFirst[1], dayFirst[2], dayFirst[3]);
  const monthFirst = monthDayYear.exec(start);
  if (monthFirst) return named(monthFirst[0], monthFirst[2], monthFirst[1], monthFirst[3]);
  const yearFirst = yearMonthDay.exec(start);
  return yearFirst ? named(yearFirst[0], yearFirst[3], yearFirst[2], yearFirst[1]) : null;
}

const named = (whole: string, day: string | undefined, month: string | undefined, year: string | undefined) => ({
  date: { kind: 'named', day: Number(day), month: month ?? '', year: Number(year) } as const,
  length: whole.length,
});
