/** The weakest date there is: when the packer says the file was last written. No zone, two-second steps, often the day of packing. */
import type { RecordedTime } from '../../../../shared/model/recording.ts';
import type { ListedEntry } from '../adapter.ts';

export function timeFromEntry({ modifiedMs }: ListedEntry): RecordedTime | null {
  return modifiedMs === null ? null : { kind: 'archive-mtime', epochMs: modifiedMs, source: 'archive-entry' };
}
