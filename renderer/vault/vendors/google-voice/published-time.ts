/** RFC 3339 with the offset that the phone had: the same instant as the stamp in the name, and more. Pure. */
import type { RecordedTime } from '../../../../shared/model/recording.ts';
import { offsetMinutesOf, wallClockMs } from '../reading/calendar.ts';

const pattern = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d{1,9}))?(Z|[+-]\d\d:?\d\d)$/;

export function publishedTime(text: string | null): RecordedTime | null {
  const match = text === null ? null : pattern.exec(text.trim());
  if (!match) return null;
  const [, year, month, day, hour, minute, second, fraction = '', zone = 'Z'] = match;
  const wallMs = wallClockMs([year, month, day], [hour, minute, second, `${fraction}000`.slice(0, 3)]);
  if (wallMs === null) return null;
  if (zone === 'Z') return { kind: 'utc-exact', epochMs: wallMs, source: 'metadata' };
  const offsetMinutes = offsetMinutesOf(zone);
  if (offsetMinutes === null) return null;
  return { kind: 'offset-known', epochMs: wallMs - offsetMinutes * 60_000, offsetMinutes, source: 'metadata' };
}
