/** The JSON file that BCR writes beside a call (github.com/chenxiaolong/BCR). Pure; null for any other JSON. */
import * as v from 'valibot';
import type { RecordedTime } from '../../../../shared/model/recording.ts';
import { offsetMinutesOf } from '../reading/calendar.ts';
import { decodeText } from '../reading/decode-text.ts';
import type { CallFacts } from './read-name.ts';

const words = v.optional(v.nullish(v.string()));
const call = v.object({
  phone_number: words,
  phone_number_formatted: words,
  caller_name: words,
  contact_name: words,
});
const twin = v.object({
  timestamp_unix_ms: v.pipe(v.number(), v.integer(), v.minValue(946_684_800_000), v.maxValue(4_102_444_800_000)),
  timestamp: words,
  direction: words,
  call_log_name: words,
  calls: v.optional(v.nullish(v.pipe(v.array(call), v.maxLength(64)))),
});

export function readCallTwin(bytes: Uint8Array): CallFacts | null {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), twin), decodeText(bytes));
  if (!parsed.success) return null;
  const { timestamp_unix_ms: epochMs, timestamp, direction, call_log_name: logged, calls } = parsed.output;
  const several = calls ?? [];
  const names = several.map(({ contact_name: contact, caller_name: caller }) => contact?.trim() || caller?.trim());
  const numbers = several.map(({ phone_number: plain, phone_number_formatted: formatted }) => plain?.trim() || formatted?.trim());
  return {
    person: listed(names) ?? (logged?.trim() || null),
    number: listed(numbers),
    direction: direction?.trim() || null,
    time: timeOf(epochMs, timestamp ?? null),
  };
}

/** A conference has several. */
const listed = (texts: readonly (string | undefined)[]): string | null =>
  [...new Set(texts.filter((text) => text !== undefined && text !== ''))].join(', ') || null;

/** `2023-04-14T21:57:01.088-04:00` adds the offset to what is exact already. */
function timeOf(epochMs: number, timestamp: string | null): RecordedTime {
  const offset = /([+-]\d\d:?\d\d)$/.exec(timestamp ?? '')?.[1];
  const offsetMinutes = offset === undefined ? null : offsetMinutesOf(offset);
  if (offsetMinutes === null) return { kind: 'utc-exact', epochMs, source: 'metadata' };
  return { kind: 'offset-known', epochMs, offsetMinutes, source: 'metadata' };
}
