/** One row of a table or one object of a JSON file that tells of an utterance, before it is known which sound it belongs to. */
import type { RecordedTime, RecordingFlag } from '../../../../shared/model/recording.ts';
import type { ListedEntry } from '../adapter.ts';

export interface VoiceRecord {
  readonly source: ListedEntry;
  /** Row, from 1, as a person would count it in the file. */
  readonly place: number;
  /** Plain paths (sound-index.ts) that may name a sound file. */
  readonly files: readonly string[];
  readonly tokens: readonly string[];
  readonly time: RecordedTime | null;
  readonly device: string | null;
  readonly person: string | null;
  readonly transcript: string | null;
  readonly reply: string | null;
  readonly flags: readonly RecordingFlag[];
  /** Alexa's own record of a recording, which was there when it was written. A row of a table may be about anything. */
  readonly isOfSound: boolean;
}

/** A row's time and what its identifier says: the row's own if its zone is plain, or if both agree; then the identifier's. */
export function surerTime(row: RecordedTime | null, utteranceMs: number | null): RecordedTime | null {
  if (utteranceMs === null || row?.kind === 'utc-exact' || row?.kind === 'offset-known') return row;
  if (row?.kind === 'local-unknown' && Math.abs(row.epochMs - utteranceMs) <= 3000) return { ...row, kind: 'utc-exact' };
  return { kind: 'utc-exact', epochMs: utteranceMs, source: 'utterance-id' };
}
