/** When a sound was recorded, as its own name tells, and by which kind of clock. Pure. */
import type { RecordedTime } from '../../../../shared/model/recording.ts';
import { wallClockMs } from '../reading/calendar.ts';
import { timeFromFileName } from '../reading/file-name-time.ts';
import { baseNameOf } from '../reading/file-names.ts';
import { identifiersIn } from './utterance-id.ts';

/** `u` runs in UTC, `l` in a zone that nobody wrote down. */
export interface ClockTime {
  readonly clock: 'u' | 'l';
  readonly ms: number;
}

/** An utterance id in the name first, then the name's own digits, then folders like `2024/11/16`. */
export function timeOfSound(name: string): RecordedTime | null {
  const { utteranceMs } = identifiersIn(name);
  if (utteranceMs !== null) return { kind: 'utc-exact', epochMs: utteranceMs, source: 'utterance-id' };
  return timeFromFileName(name) ?? dayOfFolders(name);
}

function dayOfFolders(name: string): RecordedTime | null {
  const match = /(?:^|\/)(20\d\d)\/(\d\d)\/(\d\d)\//.exec(name);
  const ms = match ? wallClockMs([match[1], match[2], match[3]]) : null;
  return ms === null ? null : { kind: 'date-only', epochMs: ms, source: 'file-name' };
}

export function clockOf(time: RecordedTime | null): ClockTime | null {
  if (time?.kind === 'utc-exact' || time?.kind === 'offset-known') return { clock: 'u', ms: time.epochMs };
  return time?.kind === 'local-unknown' ? { clock: 'l', ms: time.epochMs } : null;
}

/** None or one: a name that also holds a date without a time tells no clock. */
export function soundClocks(name: string): readonly ClockTime[] {
  const base = baseNameOf(name);
  if (!/\d{4}/.test(base)) return [];
  const clock = clockOf(timeOfSound(name));
  return clock ? [clock] : [];
}
