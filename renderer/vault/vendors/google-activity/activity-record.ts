/** One activity of "My Activity" that is, or may be, of a recording, wherever it was read. */
import type { RecordedTime } from '../../../../shared/model/recording.ts';
import type { ListedEntry } from '../adapter.ts';

export interface ActivityRecord {
  readonly source: ListedEntry;
  /** From 1, in the index it comes from. */
  readonly place: number;
  /** "Assistant", in the account's language. */
  readonly product: string | null;
  readonly time: RecordedTime | null;
  /** As written, prefix and all. */
  readonly title: string;
  /** What was answered, line by line. */
  readonly replies: readonly string[];
  /** Base names of recordings that the record names. */
  readonly files: readonly string[];
}
