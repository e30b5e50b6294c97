/** What a recorded call's file name says: who, which number, which way, when. Pure. */
import type { RecordedTime } from '../../../../shared/model/recording.ts';
import { offsetMinutesOf, wallClockMs } from '../reading/calendar.ts';
import { baseNameOf, folderOf, stemOf } from '../reading/file-names.ts';
import { callFolder, isNumber, type NameScheme, nameSchemes, samsungPrefixes } from './name-schemes.ts';

export interface CallFacts {
  readonly person: string | null;
  readonly number: string | null;
  /** `in`, `out`, `conference`, as the recorder writes it. */
  readonly direction: string | null;
  readonly time: RecordedTime | null;
}

export interface NamedCall extends CallFacts {
  readonly scheme: NameScheme;
}

/** null for a name that is no call's, or that only might be one. */
export function readCallName(name: string): NamedCall | null {
  const stem = stemOf(baseNameOf(name));
  for (const scheme of nameSchemes) {
    const groups = scheme.pattern.exec(stem)?.groups;
    if (groups === undefined) continue;
    const prefix = scheme.recorder === 'samsung' ? samsungPrefixes.find((one) => stem.startsWith(one)) : undefined;
    if (!scheme.isTelling && prefix === undefined && !callFolder.test(folderOf(name))) continue;
    const time = timeOf(groups);
    if (time === null) continue;
    return { scheme, ...whoIn(groups, scheme, prefix), direction: groups['direction'] ?? null, time };
  }
  return null;
}

function whoIn(groups: Readonly<Record<string, string | undefined>>, scheme: NameScheme, prefix: string | undefined) {
  const who = groups['who']?.slice(prefix?.length ?? 0).trim();
  if (who === undefined) return { person: groups['name']?.trim() || null, number: groups['number'] ?? null };
  if (isNumber(who)) return { person: null, number: who };
  // Behind a prefix of an unknown language a name begins nobody knows where: the whole is shown as the title.
  const isWhole = scheme.recorder === 'samsung' && prefix === undefined;
  return isWhole ? { person: null, number: who } : { person: who || null, number: null };
}

function timeOf(groups: Readonly<Record<string, string | undefined>>): RecordedTime | null {
  const { date = '', time = '', millisecond = '0', offset } = groups;
  const day = date.length === 6 ? `20${date}` : date;
  const epochMs = wallClockMs(
    [day.slice(0, 4), day.slice(4, 6), day.slice(6, 8)],
    [time.slice(0, 2), time.slice(2, 4), time.slice(4, 6) || 0, millisecond],
  );
  if (epochMs === null) return null;
  const offsetMinutes = offset === undefined ? null : offsetMinutesOf(offset);
  if (offsetMinutes === null) return { kind: 'local-unknown', epochMs, source: 'file-name' };
  return { kind: 'offset-known', epochMs: epochMs - offsetMinutes * 60_000, offsetMinutes, source: 'file-name' };
}
