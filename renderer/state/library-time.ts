/** The clock on the wall where a recording was made, as far as the archive tells. Pure but for this machine's zone. */
import type { RecordedTime } from '../../shared/model/recording.ts';

/** Milliseconds of the wall clock, to be read as if they were UTC. The vault groups days by the same rule. */
export function wallClockMs(time: RecordedTime): number {
  switch (time.kind) {
    case 'utc-exact':
      return time.epochMs - new Date(time.epochMs).getTimezoneOffset() * 60_000;
    case 'offset-known':
      return time.epochMs + (time.offsetMinutes ?? 0) * 60_000;
    case 'zone-of-export':
    case 'local-unknown':
    case 'date-only':
    case 'archive-mtime':
      return time.epochMs;
  }
}

/** Of a day alone there is no hour to show. */
export const hasHour = (time: RecordedTime): boolean => time.kind !== 'date-only';

/** Minutes east of UTC as `+01:00`. */
export function offsetText(minutes: number): string {
  const two = (n: number) => String(n).padStart(2, '0');
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '−' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
