/** "My Activity" as JSON, by the field list that Google publishes; any field may be missing. Vault worker; never throws. */
import * as v from 'valibot';
import type { RecordedTime } from '../../../../shared/model/recording.ts';
import type { ListedEntry } from '../adapter.ts';
import { wallClockMs } from '../reading/calendar.ts';
import { baseNameOf } from '../reading/file-names.ts';
import { jsonItems } from '../reading/json-items.ts';
import type { ActivityRecord } from './activity-record.ts';

/** Whatever isn't as expected is as if it weren't there: one odd field doesn't lose a record. */
const words = v.fallback(v.optional(v.string()), undefined);
const texts = v.fallback(v.optional(v.array(words)), undefined);
const activity = v.object({
  header: words,
  title: words,
  time: words,
  products: texts,
  subtitles: v.fallback(v.optional(v.array(v.fallback(v.object({ name: words }), {}))), undefined),
  audioFiles: texts,
});
type Activity = v.InferOutput<typeof activity>;

const isActivity = ({ time, products, header, audioFiles }: Activity): boolean =>
  audioFiles !== undefined || (timeOf(time) !== null && (products !== undefined || header !== undefined));

/** Whether a value is an activity that names a recording. */
export function namesSound(value: unknown): boolean {
  const read = v.safeParse(activity, value);
  return read.success && (read.output.audioFiles ?? []).some((name) => name !== undefined && name !== '');
}

export interface ReadActivities {
  readonly records: readonly ActivityRecord[];
  readonly isBroken: boolean;
}

/** Records that name a recording, and those of a moment at which there is one. */
export async function recordsOfJson(
  source: ListedEntry,
  bytes: Uint8Array,
  isMomentOfSound: (epochMs: number) => boolean,
): Promise<ReadActivities> {
  const records: ActivityRecord[] = [];
  let isBroken = false;
  for await (const item of jsonItems(bytes)) {
    if (item.kind === 'broken') {
      isBroken = true;
      continue;
    }
    const read = v.safeParse(activity, item.value);
    if (!read.success || !isActivity(read.output)) continue;
    const record = recordOf(source, item.place, read.output);
    if (record.files.length > 0 || (record.time !== null && isMomentOfSound(record.time.epochMs))) records.push(record);
  }
  return { records, isBroken };
}

function recordOf(source: ListedEntry, place: number, found: Activity): ActivityRecord {
  const replies = (found.subtitles ?? []).flatMap(({ name }) => (name?.trim() ? [name.trim()] : []));
  const files = (found.audioFiles ?? []).flatMap((name) => (name ? [baseNameOf(name.normalize('NFC'))] : []));
  const product = found.header ?? found.products?.[0] ?? null;
  return { source, place, product, time: timeOf(found.time), title: found.title ?? '', replies, files };
}

const isoUtc = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d{1,9}))?Z$/;

function timeOf(text: string | undefined): RecordedTime | null {
  const match = text === undefined ? null : isoUtc.exec(text);
  if (!match) return null;
  const [, year, month, day, hour, minute, second, fraction = ''] = match;
  const epochMs = wallClockMs([year, month, day], [hour, minute, second, `${fraction}000`.slice(0, 3)]);
  return epochMs === null ? null : { kind: 'utc-exact', epochMs, source: 'metadata' };
}
