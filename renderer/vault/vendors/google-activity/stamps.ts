/**
 * The names that Google gives to recordings: the moment to the millisecond, in UTC, and until about 2019 the first words
 * behind it. The ending may differ after conversion. Pure.
 */
import { wallClockMs } from '../reading/calendar.ts';
import { baseNameOf } from '../reading/file-names.ts';

const stampPattern = /^(\d{4})-(\d\d)-(\d\d)_(\d\d)_(\d\d)_(\d\d)_(\d{3})_UTC(?:[-( ].*)?(?:\.\w{2,4})?$/;

/** The moment that the file's own name states, or null. */
export function stampMsOf(name: string): number | null {
  const match = stampPattern.exec(baseNameOf(name));
  if (!match) return null;
  const [, year, month, day, hour, minute, second, millisecond] = match;
  return wallClockMs([year, month, day], [hour, minute, second, millisecond]);
}
