/**
 * Where a recording stands in time: its day by the clock on the wall, and its place within that day. Pure.
 *
 * An exact UTC time is shown in this machine's zone; every other kind keeps its own wall clock, because its zone is
 * either stated or unknown. Days come first in the order, so that the days of a list never fall into pieces.
 */
import type { RecordedTime } from '../../../shared/model/recording.ts';

/** Minutes east of UTC at that instant. The machine's own zone in the app; fixed zones in tests. */
export type ZoneOffset = (epochMs: number) => number;
export const localZoneOffset: ZoneOffset = (epochMs) => -new Date(epochMs).getTimezoneOffset();

const dayLengthMs = 86_400_000;
/** More than the 25 hours of the longest day, so that a day's last moment sorts before the next day's first. */
const dayStride = 100_000_000;

export interface DayOrder {
  /** UTC midnight of the wall-clock day, null when there is no time. */
  readonly dayMs: number | null;
  /** Sorts by day, then by the moment in it; Infinity when there is no time. */
  readonly orderKey: number;
}

export const undated: DayOrder = { dayMs: null, orderKey: Number.POSITIVE_INFINITY };

export function dayOrder(time: RecordedTime | null, zoneOffset: ZoneOffset): DayOrder {
  if (time === null) return undated;
  const offsetMs = wallOffsetMinutes(time, zoneOffset) * 60_000;
  const dayMs = Math.floor((time.epochMs + offsetMs) / dayLengthMs) * dayLengthMs;
  // Within a day of one zone the instant decides, not the wall clock: in autumn the clock shows one hour twice.
  const midnightOffsetMs = time.kind === 'utc-exact' ? zoneOffset(dayMs - offsetMs) * 60_000 : offsetMs;
  const sinceMidnightMs = time.epochMs - (dayMs - midnightOffsetMs);
  return { dayMs, orderKey: (dayMs / dayLengthMs) * dayStride + sinceMidnightMs };
}

function wallOffsetMinutes(time: RecordedTime, zoneOffset: ZoneOffset): number {
  if (time.kind === 'utc-exact') return zoneOffset(time.epochMs);
  if (time.kind === 'offset-known') return time.offsetMinutes ?? 0;
  return 0;
}
