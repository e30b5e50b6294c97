/** What the phone's database says of each voicemail. Pure. */
import type { RecordedTime } from '../../../../shared/model/recording.ts';
import type { ListedEntry } from '../adapter.ts';
import { numberIn, type Row, textIn, unixSecondsMs } from '../reading/read-rows.ts';

export interface Message {
  readonly source: ListedEntry;
  /** `ROWID`: the name of its sound and of its transcript. */
  readonly row: number;
  readonly time: RecordedTime | null;
  readonly sender: string | null;
  /** The number to call back, where it isn't the sender's. */
  readonly callBack: string | null;
  /** The user had put it into the phone's bin. */
  readonly isTrashed: boolean;
}

export const messageSelects = ['SELECT ROWID AS "number of row", * FROM voicemail'];

export function messagesOf(source: ListedEntry, [rows = []]: readonly (readonly Row[])[]): readonly Message[] {
  return rows.flatMap((row) => {
    const number = numberIn(row, 'number of row');
    if (number === null) return [];
    const epochMs = unixSecondsMs(numberIn(row, 'date'));
    const sender = textIn(row, 'sender');
    const callBack = textIn(row, 'callback_num');
    return {
      source,
      row: number,
      time: epochMs === null ? null : { kind: 'utc-exact', epochMs, source: 'metadata' },
      sender: sender ?? callBack,
      callBack: sender === null || callBack === sender ? null : callBack,
      isTrashed: (numberIn(row, 'trashed_date') ?? 0) > 0,
    };
  });
}
