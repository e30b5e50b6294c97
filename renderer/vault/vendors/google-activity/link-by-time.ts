/**
 * Records that name no file, joined by the moment in a recording's name. JSON states it to the millisecond. A page states
 * whole seconds, and often a wall clock of the export's zone: then the distance between the two clocks is looked for first, and
 * only one that many rows agree on counts. Pure.
 */
import type { ListedEntry } from '../adapter.ts';
import type { ActivityRecord } from './activity-record.ts';
import type { SoundIndex } from './sound-index.ts';

type Pair = readonly [entryIndex: number, record: ActivityRecord];

export function linkByTime(
  records: readonly ActivityRecord[],
  index: SoundIndex,
  isTaken: (entryIndex: number) => boolean,
): readonly Pair[] {
  const distances = distancesSeconds(records, index);
  const claims = new Map<number, ActivityRecord[]>();
  for (const record of records) {
    const fitting = soundsOf(record, index, distances).filter(({ index: at }) => !isTaken(at));
    const [only, another] = fitting;
    if (only === undefined || another !== undefined) continue;
    const known = claims.get(only.index);
    if (known === undefined) claims.set(only.index, [record]);
    else if (known.every(({ title }) => title !== record.title)) known.push(record);
  }
  return [...claims].flatMap(([at, [record, another]]): readonly Pair[] =>
    record === undefined || another !== undefined ? [] : [[at, record]],
  );
}

function soundsOf(
  { time }: ActivityRecord,
  { byMillisecond, bySecond }: SoundIndex,
  distances: readonly number[],
): readonly ListedEntry[] {
  if (time === null || time.kind === 'date-only') return [];
  const exact = byMillisecond.get(time.epochMs);
  if (time.kind === 'utc-exact') {
    // JSON has milliseconds; whole seconds are a page's, or the one JSON record in a thousand that ends in 000.
    return exact ?? (time.epochMs % 1000 === 0 ? (bySecond.get(time.epochMs / 1000) ?? []) : []);
  }
  return distances.flatMap((distance) => bySecond.get(time.epochMs / 1000 - distance) ?? []);
}

const quarterSeconds = 900;
const mostQuartersEast = 56;
const mostQuartersWest = 48;
const fewestAgreeing = 3;
/** Of all recordings whose names state a moment, so many must be met under a distance that counts. */
const leastShare = 0.1;

/** Seconds by which the wall clock of these rows is ahead of UTC: the commonest, and an hour beside it for the other half of the year. */
function distancesSeconds(records: readonly ActivityRecord[], { bySecond }: SoundIndex): readonly number[] {
  const walls = new Set(records.flatMap(({ time }) => (isWallClock(time) ? [time.epochMs / 1000] : [])));
  if (walls.size === 0) return [];
  const agreeing = new Map<number, number>();
  for (let quarter = -mostQuartersWest; quarter <= mostQuartersEast; quarter += 1) {
    const distance = quarter * quarterSeconds;
    let count = 0;
    for (const second of bySecond.keys()) if (walls.has(second + distance)) count += 1;
    agreeing.set(distance, count);
  }
  const needed = Math.max(fewestAgreeing, bySecond.size * leastShare);
  const [best] = [...agreeing].sort((a, b) => b[1] - a[1]);
  if (best === undefined || best[1] < needed) return [];
  const isOfYear = (distance: number): boolean => (agreeing.get(distance) ?? 0) > 0;
  const beside = [best[0] - 3600, best[0] + 3600]
    .filter(isOfYear)
    .sort((a, b) => (agreeing.get(b) ?? 0) - (agreeing.get(a) ?? 0));
  return [best[0], ...beside.slice(0, 1)];
}

const isWallClock = (time: ActivityRecord['time']): time is NonNullable<ActivityRecord['time']> =>
  time !== null && (time.kind === 'zone-of-export' || time.kind === 'local-unknown');
