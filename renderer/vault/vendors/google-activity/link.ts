/**
 * Which record belongs to which recording: by the name that the record states; then by the moment in the recording's name
 * (link-by-time.ts). A better rung is never overruled by a worse one, and a tie joins nothing. Pure.
 */
import type { LinkStep } from '../../../../shared/model/recording.ts';
import { folderOf } from '../reading/file-names.ts';
import type { ActivityRecord } from './activity-record.ts';
import { linkByTime } from './link-by-time.ts';
import type { SoundIndex } from './sound-index.ts';

export interface Joined {
  readonly record: ActivityRecord;
  readonly step: LinkStep;
}

export interface Links {
  /** By the recording's index in the archive. */
  readonly joined: ReadonlyMap<number, Joined>;
  /** Records whose words stand with no recording, though one was named: the recording isn't there, or another record has it. */
  readonly left: readonly { readonly record: ActivityRecord; readonly missing: string | null }[];
}

export function linkRecords(records: readonly ActivityRecord[], index: SoundIndex): Links {
  const joined = new Map<number, Joined>();
  const left: { record: ActivityRecord; missing: string | null }[] = [];
  const rest: ActivityRecord[] = [];
  for (const record of records) {
    if (record.files.length === 0) rest.push(record);
    for (const file of record.files) {
      const found = index.byName(folderOf(record.source.name), file);
      const known = found === null ? undefined : joined.get(found.entry.index);
      if (found === null) left.push({ record, missing: file });
      else if (known === undefined) joined.set(found.entry.index, { record, step: found.step });
      else if (known.record.title !== record.title) left.push({ record, missing: null });
    }
  }
  for (const [entryIndex, record] of linkByTime(rest, index, (at) => joined.has(at))) {
    joined.set(entryIndex, { record, step: 'time-in-name' });
  }
  return { joined, left };
}
