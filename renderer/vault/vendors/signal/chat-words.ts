/** What the texts of both tools have in common: times on the exporting computer's clock, and names of sound. Pure. */
import type { RecordedTime } from '../../../../shared/model/recording.ts';
import { wallClockMs } from '../reading/calendar.ts';
import { isSoundName } from '../reading/file-names.ts';

const wallClock = /^(\d{4})-(\d\d)-(\d\d)(?:T|,? )(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{3})\d{0,3})?)?$/;

/** `2020-04-01T13:47:49.821000`, `2020-04-01 13:47:49`, and older `2020-04-01, 13:47`: no zone. */
export function localTime(text: string): RecordedTime | null {
  const match = wallClock.exec(text.trim());
  if (match === null) return null;
  const [, year, month, day, hour, minute, second, milliseconds] = match;
  const epochMs = wallClockMs([year, month, day], [hour, minute, second, milliseconds]);
  return epochMs === null ? null : { kind: 'local-unknown', epochMs, source: 'metadata' };
}

/** By its ending, and no film: kept as a record even when the file isn't there. */
export const isSoundAlone = (file: string): boolean => isSoundName(file) && !/\.(mp4|mov|webm|mka|3gp|3gpp|qta)$/i.test(file);
