/**
 * Dates that recorders and exporters write into file names. Strict: digits that only might be a date are left alone, and a
 * time without a zone stays without one. Vault worker; pure.
 */
import type { RecordedTime } from '../../../../shared/model/recording.ts';
import { epochDigitsMs, offsetMinutesOf, wallClockMs } from './calendar.ts';
import { baseNameOf, stemOf } from './file-names.ts';

const date = String.raw`(?<!\d)(20\d\d)([-_.]?)(0[1-9]|1[0-2])\2([0-2]\d|3[01])`;
const clock = String.raw`([01]\d|2[0-3])([-_.:h]?)([0-5]\d)\6([0-5]\d)`;
const dateAndClock = new RegExp(
  String.raw`${date}(?:[-_ T]|\sat\s|,\s)?${clock}(?:[._](\d{3}))?(?!\d)\s?(Z|_?UTC|[+-]\d{4}|[+-]\d\d[:.]\d\d)?`,
);
const dateAndMinute = new RegExp(String.raw`${date}[-_ T]([01]\d|2[0-3])([-_.:h])([0-5]\d)(?!\d)`);
const dateAlone = new RegExp(String.raw`${date}(?!\d)`);

/** What the file's own name says about when it was recorded; null when it says nothing. Folders aren't looked at. */
export function timeFromFileName(name: string): RecordedTime | null {
  const stem = stemOf(baseNameOf(name));
  return fromDateAndClock(stem) ?? fromDateAndMinute(stem) ?? fromEpoch(stem) ?? fromDateAlone(stem);
}

function fromDateAndClock(stem: string): RecordedTime | null {
  const match = dateAndClock.exec(stem);
  if (!match) return null;
  const [, year, , month, day, hour, , minute, second, millisecond, zone] = match;
  const ms = wallClockMs([year, month, day], [hour, minute, second, millisecond]);
  if (ms === null) return null;
  if (zone === undefined) return { kind: 'local-unknown', epochMs: ms, source: 'file-name' };
  if (/Z|UTC/.test(zone)) return { kind: 'utc-exact', epochMs: ms, source: 'file-name' };
  const offsetMinutes = offsetMinutesOf(zone.replace('.', ':'));
  // "-0400" behind a time is an offset only if such an offset exists; otherwise it is some other number.
  if (offsetMinutes === null) return { kind: 'local-unknown', epochMs: ms, source: 'file-name' };
  return { kind: 'offset-known', epochMs: ms - offsetMinutes * 60_000, offsetMinutes, source: 'file-name' };
}

function fromDateAndMinute(stem: string): RecordedTime | null {
  const match = dateAndMinute.exec(stem);
  if (!match) return null;
  const [, year, , month, day, hour, , minute] = match;
  const ms = wallClockMs([year, month, day], [hour, minute]);
  return ms === null ? null : { kind: 'local-unknown', epochMs: ms, source: 'file-name' };
}

/** Only where the epoch is the sole long number of the name and nothing makes it look like a telephone number. */
function fromEpoch(stem: string): RecordedTime | null {
  const runs = stem.match(/\d{6,}/g);
  const [digits] = runs ?? [];
  if (runs?.length !== 1 || digits === undefined || /[+#]\d|@|\bcall\b/i.test(stem)) return null;
  const ms = epochDigitsMs(digits);
  return ms === null ? null : { kind: 'utc-exact', epochMs: ms, source: 'file-name' };
}

function fromDateAlone(stem: string): RecordedTime | null {
  const match = dateAlone.exec(stem);
  if (!match) return null;
  const ms = wallClockMs([match[1], match[3], match[4]]);
  return ms === null ? null : { kind: 'date-only', epochMs: ms, source: 'file-name' };
}
