/**
 * The head of a message: `[29.01.18, 23:46:03] Pat: …` on iPhones, `29.01.18, 23:46 - Pat: …` on Android, in the spelling of
 * the phone's language. Lines without a head go on with the message above. Pure; bounded by the start of the line.
 */
import { plainSigns, readWrittenTime, type WrittenTime } from '../reading/written-time.ts';

export interface LineHead {
  readonly time: WrittenTime;
  /** Heads of one file are alike: brackets or dash, separator, with or without seconds. */
  readonly shape: string;
  /** Author and words, marks and all. */
  readonly rest: string;
}

const longestHead = 110;
/** A line is one message at most, and no message is longer. */
const longestLine = 100_000;
/** A word between the clock and the dash that isn't a half of the day we know: the hour may be of the afternoon. */
const dashBehind = /^(\s?[\p{L}\p{M}.\s]{1,14})?\s?[-–—]\s/u;
const bracketBehind = /^(\s?[\p{L}\p{M}.\s]{1,14})?\s?\]\s?/u;
const mayBegin = /^[^\p{L}\p{P}\p{S}]{0,4}[[\d٠-٩۰-۹०-९০-৯๐-๙]|^[^\p{L}]{0,4}\[/u;

export function headOf(line: string): LineHead | null {
  if (!mayBegin.test(line.slice(0, 8))) return null;
  const begin = line.slice(0, longestHead);
  const start = plainSigns(begin);
  const lead = start.length - start.trimStart().length;
  const isBracketed = start[lead] === '[';
  const time = readWrittenTime(start.slice(lead + (isBracketed ? 1 : 0)));
  if (time === null || time.date.kind !== 'numbers') return null;
  const behind = (isBracketed ? bracketBehind : dashBehind).exec(time.rest);
  if (behind === null) return null;
  const isHourUnsure = behind[1] !== undefined && behind[1].trim() !== '' && (time.clock?.[0] ?? 0) <= 12;
  const headLength = start.length - time.rest.length + behind[0].length;
  const { date, hasSeconds } = time;
  return {
    time: isHourUnsure ? { ...time, clock: null } : time,
    shape: `${isBracketed ? '[' : '-'} ${date.separator} ${hasSeconds ? 's' : 'm'}`,
    // Signs are replaced one by one; only marks are taken out.
    rest: line.slice(start.length === begin.length ? headLength : originalOffset(line, headLength), longestLine),
  };
}

const removed = /[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\u061c\ufeff]/;

/** Where in the line the sign stands that is the n-th once the marks are taken out. */
function originalOffset(line: string, plainOffset: number): number {
  let plain = 0;
  let at = 0;
  for (; at < line.length && plain < plainOffset; at += 1) if (!removed.test(line[at] as string)) plain += 1;
  return at;
}
