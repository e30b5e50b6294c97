/** Records of an activity page. How a page names its recordings isn't known, so a row counts by its time (link-by-time.ts). */
import type { Ask, ListedEntry } from '../adapter.ts';
import { findDateOrder } from '../reading/date-order.ts';
import { baseNameOf } from '../reading/file-names.ts';
import type { ActivityRecord } from './activity-record.ts';
import { readActivityRows } from './html-rows.ts';
import { monthsOfPage, numbersOf, readRowTime, timeOfRow } from './html-times.ts';
import type { ReadActivities } from './json-records.ts';

/** All rows of the page; which of them are of a recording is seen later. `ask`: for pages with dates in numbers alone. */
export async function recordsOfHtml(source: ListedEntry, bytes: Uint8Array, ask: Ask): Promise<ReadActivities> {
  const { rows, isBroken } = await readActivityRows(bytes);
  const times = rows.map(({ timeText }) => readRowTime(timeText));
  const order = await orderOf(source, times, ask);
  const language = { monthOf: monthsOfPage(times), order };
  const records = rows.map(({ place, product, lines, addresses }, at): ActivityRecord => {
    const [title = '', ...replies] = lines;
    return {
      source,
      place,
      product,
      time: timeOfRow(times[at] ?? null, language),
      title,
      replies,
      files: addresses.flatMap(nameIn),
    };
  });
  return { records, isBroken };
}

type Times = readonly ReturnType<typeof readRowTime>[];

async function orderOf(source: ListedEntry, times: Times, ask: Ask) {
  const numeric = times.filter((time) => time?.date.kind === 'numbers');
  const [sample] = numeric;
  if (!sample || sample.date.kind !== 'numbers') return 'day-month-year';
  // The newest stands on top.
  const dates = numeric
    .map(numbersOf)
    .filter((numbers) => numbers !== null)
    .toReversed();
  const found = findDateOrder(dates, { separator: sample.date.separator, isTwelveHour: sample.isTwelveHour });
  if (found.isSettled) return found.order;
  const examples = [...new Set(numeric.map((time) => time?.dateText ?? ''))].slice(0, 5);
  return (await ask({ kind: 'date-order', entryName: source.name, examples, proposed: found.order })).order;
}

/** The file that an address ends with, if it is one beside the page. */
function nameIn(address: string): readonly string[] {
  if (/^[a-z]{2,10}:/i.test(address)) return [];
  try {
    return [baseNameOf(decodeURIComponent(address).normalize('NFC'))];
  } catch (thrown) {
    if (!(thrown instanceof URIError)) throw thrown;
    return [baseNameOf(address)];
  }
}
