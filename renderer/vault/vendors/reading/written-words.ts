/**
 * What months, and the halves of the day, are called in the languages that phones are set to, from the runtime's own tables
 * (Intl). Built on first use. A word that nobody knows, or that two languages use for two months, gives no answer. Pure.
 */

const languages = (
  'en de fr es it pt nl sv da nb fi is pl cs sk hu ro bg hr sr sl uk ru el tr ar he fa hi bn th vi id ms ko ja zh zh-TW ca eu gl ' +
  'et lv lt sq mk ka hy az kk uz mn ta te ml kn mr gu pa ur sw af ga cy mt'
).split(' ');

/** Lower case, without the dots and blanks that differ from version to version of the tables. */
const fold = (word: string): string =>
  word
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[.\s'’\u200e\u200f]/g, '');

type MonthsByName = ReadonlyMap<string, number>;

/** Other spellings that exports have and the tables don't. */
const furtherMonths: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  en: { sept: 9 },
  de: { jän: 1, jänner: 1, mrz: 3, febr: 2 },
  pt: { março: 3 },
};

function monthsOf(language: string): MonthsByName {
  const names = new Map(Object.entries(furtherMonths[language] ?? {}));
  for (const style of ['long', 'short'] as const) {
    for (const around of [{}, { day: 'numeric', year: 'numeric' }] as const) {
      const format = new Intl.DateTimeFormat(`${language}-u-nu-latn-ca-gregory`, { month: style, ...around, timeZone: 'UTC' });
      for (let month = 0; month < 12; month += 1) {
        const name = format.formatToParts(Date.UTC(2018, month, 15)).find(({ type }) => type === 'month')?.value ?? '';
        if (/\p{L}/u.test(name)) names.set(fold(name), month + 1);
      }
    }
  }
  return names;
}

let tables: readonly MonthsByName[] | null = null;
const monthTables = (): readonly MonthsByName[] => {
  tables ??= languages.map(monthsOf);
  return tables;
};

/** Which month a word names, 1 to 12, going by all the month words of the same file: they are in one language. */
export function monthReader(words: Iterable<string>): (word: string) => number | null {
  const folded = new Set([...words].map(fold));
  // No file has more; what does is noise.
  if (folded.size > 200) return () => null;
  const fitting = monthTables().filter((names) => [...folded].every((word) => names.has(word)));
  const asked = fitting.length > 0 ? fitting : monthTables();
  const found = new Map<string, number | null>();
  for (const word of folded) {
    const months = new Set(asked.flatMap((names) => names.get(word) ?? []));
    const [only] = months;
    found.set(word, months.size === 1 && only !== undefined ? only : null);
  }
  return (word) => found.get(fold(word)) ?? null;
}

/** Spellings of older versions and of chat apps. */
const furtherHalves: readonly (readonly [string, 'am' | 'pm'])[] = [
  ['am', 'am'],
  ['pm', 'pm'],
  ['a', 'am'],
  ['p', 'pm'],
  ['vorm', 'am'],
  ['nachm', 'pm'],
  ['πμ', 'am'],
  ['μμ', 'pm'],
  ['오전', 'am'],
  ['오후', 'pm'],
  ['凌晨', 'am'],
  ['早上', 'am'],
  ['晚上', 'pm'],
  ['पूर्वाह्न', 'am'],
  ['अपराह्न', 'pm'],
];

let halves: ReadonlyMap<string, 'am' | 'pm'> | null = null;

function halvesOfDay(): ReadonlyMap<string, 'am' | 'pm'> {
  const found = new Map<string, 'am' | 'pm'>(furtherHalves);
  for (const language of languages) {
    const format = new Intl.DateTimeFormat(`${language}-u-nu-latn`, { hour: 'numeric', hour12: true, timeZone: 'UTC' });
    const nameAt = (hour: number): string =>
      fold(format.formatToParts(Date.UTC(2018, 0, 1, hour)).find(({ type }) => type === 'dayPeriod')?.value ?? '');
    const morning = nameAt(9);
    const evening = nameAt(21);
    if (morning === '' || evening === '' || morning === evening) continue;
    if (!found.has(morning)) found.set(morning, 'am');
    if (!found.has(evening)) found.set(evening, 'pm');
  }
  return found;
}

export function halfOfDay(word: string): 'am' | 'pm' | null {
  halves ??= halvesOfDay();
  return halves.get(fold(word)) ?? null;
}

/** 0 to 23, or NaN when there is no such hour. */
export function hourOf(hour: number, half: 'am' | 'pm' | null): number {
  if (half === null) return hour;
  // "0:30 AM" and "13:30 PM" are written by phones whose two settings disagree.
  if (hour > 12) return half === 'pm' ? hour : Number.NaN;
  return (hour % 12) + (half === 'pm' ? 12 : 0);
}
