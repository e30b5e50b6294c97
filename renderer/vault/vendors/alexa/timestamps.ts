/**
 * The timestamp spellings of Amazon's data-request files, which differ from file to file (alexa/README.md [A3]). A zone that
 * isn't written, or that several zones are called, stays unknown. Pure.
 */
import type { RecordedTime } from '../../../../shared/model/recording.ts';
import { epochDigitsMs, offsetMinutesOf, wallClockMs } from '../reading/calendar.ts';

export type ReadTimestamp = (cell: string) => RecordedTime | null;

interface WrittenDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly rest: string;
}

const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/;
const yearLast = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/;
const unixDate = /^\p{L}{2,9}\.?,? (\p{L}{3,9})\.? (\d{1,2}) (\d{1,2}:\d{2}(?::\d{2})?) (\S+) (\d{4})$/u;
const monthFirst = /^(?:\p{L}{2,10}\.?,? )?(\p{L}{3,10})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d)/u;
const dayFirstName = /^(?:\p{L}{2,10}\.?,? )?(\d{1,2})\.? (?:de )?(\p{L}{3,10})\.?,?(?: de)? (\d{4})(?!\d)/u;
const clockPattern =
  /^[T ,]*(?:at |um |à |alle |a las )?(\d{1,2})[:.h](\d{2})(?:[:.](\d{2})(?:[.,](\d{1,9}))?)?\s*(?:([ap])\.?\s?m\b\.?|uhr\b)?\s*(.*)$/i;

const hyphen = 0x2d;

/**
 * Reads the timestamps of one column. Whether 3/4 is in March or in April is decided by the whole column: a first number
 * over 12 anywhere means day first; otherwise month first, as Amazon writes it.
 */
export function timestampReader(header: string, cells: Iterable<string>): ReadTimestamp {
  const isUtcByHeading = /\b(utc|gmt)\b/i.test(header);
  let isDayFirst = false;
  for (const cell of cells) {
    if (isDayFirst || cell.charCodeAt(4) === hyphen) continue;
    const match = yearLast.exec(cell);
    isDayFirst = match !== null && match[2] !== '.' && Number(match[1]) > 12;
  }
  return (cell) => readTimestamp(cell, isDayFirst, isUtcByHeading);
}

/** By far the most frequent spelling, and the only one that is quick to read: `2024-11-16T08:31:07.123Z`. */
const isoUtc = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d{3})\d*)?Z$/;

function readTimestamp(cell: string, isDayFirst: boolean, isUtcByHeading: boolean): RecordedTime | null {
  const iso = isoUtc.exec(cell);
  if (iso) {
    const epochMs = wallClockMs([iso[1], iso[2], iso[3]], [iso[4], iso[5], iso[6], iso[7]]);
    return epochMs === null ? null : { kind: 'utc-exact', epochMs, source: 'metadata' };
  }
  const text = cell.replaceAll(/[\u00a0\u2003\u2009\u202f]/g, ' ').trim();
  if (text.length > 60) return null;
  if (/^\d+(\.\d+)?$/.test(text)) return fromEpoch(text);
  const date = writtenDate(text, isDayFirst);
  if (!date) return null;
  const clock = clockPattern.exec(date.rest);
  if (!clock) return fromDateAlone(date);
  const [, hour, minute, second, fraction, half, zone] = clock;
  const wallMs = wallClockMs(
    [date.year, date.month, date.day],
    [hourOf(Number(hour), half?.toLowerCase()), minute, second, millisecondsOf(fraction)],
  );
  return wallMs === null ? null : withZone(wallMs, zone ?? '', isUtcByHeading);
}

function fromEpoch(text: string): RecordedTime | null {
  const [whole = '', fraction = ''] = text.split('.');
  const ms = epochDigitsMs(whole);
  if (ms === null) return null;
  const extraMs = whole.length === 10 ? millisecondsOf(fraction) : 0;
  return { kind: 'utc-exact', epochMs: ms + extraMs, source: 'metadata' };
}

const millisecondsOf = (fraction = ''): number => Number(`${fraction}000`.slice(0, 3));

function fromDateAlone({ year, month, day, rest }: WrittenDate): RecordedTime | null {
  const ms = rest.trim() === '' ? wallClockMs([year, month, day]) : null;
  return ms === null ? null : { kind: 'date-only', epochMs: ms, source: 'metadata' };
}

function writtenDate(text: string, isDayFirst: boolean): WrittenDate | null {
  const first = yearFirst.exec(text);
  if (first) return written(first[1], first[2], first[3], text.slice(first[0].length));
  const last = yearLast.exec(text);
  if (last) {
    const [whole, a, separator, b, year = ''] = last;
    const fullYear = year.length === 2 ? `20${year}` : year;
    const rest = text.slice(whole.length);
    return isDayFirst || separator === '.' ? written(fullYear, b, a, rest) : written(fullYear, a, b, rest);
  }
  const unix = unixDate.exec(text);
  if (unix) return written(unix[5], monthNumber(unix[1]), unix[2], ` ${unix[3]} ${unix[4]}`);
  const named = monthFirst.exec(text);
  if (named) return written(named[3], monthNumber(named[1]), named[2], text.slice(named[0].length));
  const german = dayFirstName.exec(text);
  return german ? written(german[3], monthNumber(german[2]), german[1], text.slice(german[0].length)) : null;
}

function written(
  year: string | undefined,
  month: string | number | undefined,
  day: string | undefined,
  rest: string,
): WrittenDate | null {
  const date = { year: Number(year), month: Number(month), day: Number(day), rest };
  return wallClockMs([date.year, date.month, date.day]) === null ? null : date;
}

/** First three letters of the months in English, German, Spanish, French and Italian, where they differ. */
const monthStems: readonly (readonly string[])[] = [
  ['jan', 'jän', 'ene', 'gen'],
  ['feb', 'fév', 'fev'],
  ['mar', 'mär', 'mrz'],
  ['apr', 'abr', 'avr'],
  ['may', 'mai', 'mag'],
  ['jun', 'giu', 'juin'],
  ['jul', 'lug', 'juil'],
  ['aug', 'ago', 'aoû', 'aou'],
  ['sep', 'set'],
  ['oct', 'okt', 'ott'],
  ['nov'],
  ['dec', 'dez', 'dic', 'déc'],
];

function monthNumber(name: string | undefined): number {
  const lower = (name ?? '').toLowerCase().normalize('NFC');
  // "juin" and "juil" share three letters: the longer stem decides.
  const exact = monthStems.findIndex((stems) => stems.some((stem) => stem.length > 3 && lower.startsWith(stem)));
  return 1 + (exact >= 0 ? exact : monthStems.findIndex((stems) => stems.includes(lower.slice(0, 3))));
}

function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined) return hour;
  if (hour < 1 || hour > 12) return Number.NaN;
  return (hour % 12) + (half === 'p' ? 12 : 0);
}

/** Abbreviations that name one offset the world over, as far as devices are sold. CST, IST and BST name several. */
const zoneOffsets: Readonly<Record<string, number>> = {
  PST: -480,
  PDT: -420,
  MST: -420,
  MDT: -360,
  CDT: -300,
  EST: -300,
  EDT: -240,
  WET: 0,
  WEST: 60,
  CET: 60,
  MEZ: 60,
  CEST: 120,
  MESZ: 120,
  EET: 120,
  EEST: 180,
  JST: 540,
  AEST: 600,
  AEDT: 660,
};

function withZone(wallMs: number, spelling: string, isUtcByHeading: boolean): RecordedTime {
  const zone = spelling.replaceAll(/^[([]|[)\]]$/g, '').trim();
  if (/^(z|utc|gmt|coordinated universal time)$/i.test(zone) || (zone === '' && isUtcByHeading)) {
    return { kind: 'utc-exact', epochMs: wallMs, source: 'metadata' };
  }
  const offsetMinutes = offsetMinutesOf(zone.replace(/^(utc|gmt)\s*/i, '')) ?? zoneOffsets[zone.toUpperCase()];
  if (offsetMinutes === undefined) return { kind: 'local-unknown', epochMs: wallMs, source: 'metadata' };
  return { kind: 'offset-known', epochMs: wallMs - offsetMinutes * 60_000, offsetMinutes, source: 'metadata' };
}
