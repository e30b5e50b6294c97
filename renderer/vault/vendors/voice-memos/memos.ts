/** What the databases of Voice Memos say of each memo; README says since when which column. Pure. */
import type { RecordedTime } from '../../../../shared/model/recording.ts';
import type { ListedEntry } from '../adapter.ts';
import { cocoaMs, numberIn, type Row, textIn } from '../reading/read-rows.ts';

export interface Memo {
  /** The database, and the row's number in it. */
  readonly source: ListedEntry;
  readonly place: number;
  /** Within its folders: `Ideas / Bridge`. */
  readonly title: string | null;
  readonly time: RecordedTime | null;
  /** Of its file, as the database has it: a name, or the whole path on the device. */
  readonly path: string | null;
}

/** All columns: their set changes with every version, and the missing ones are simply not there. */
export const memoSelects = ['SELECT * FROM ZCLOUDRECORDING', 'SELECT * FROM ZRECORDING', 'SELECT * FROM ZFOLDER'];

export function memosOf(
  source: ListedEntry,
  [cloud = [], local = [], folders = []]: readonly (readonly Row[])[],
): readonly Memo[] {
  const folderNames = new Map<number, string>();
  for (const folder of folders) {
    const key = numberIn(folder, 'Z_PK');
    const name = textIn(folder, 'ZENCRYPTEDNAME', 'ZNAME', 'ZTITLE');
    if (key !== null && name !== null) folderNames.set(key, name);
  }
  return [...cloud, ...local].map((row, at) => {
    const epochMs = cocoaMs(numberIn(row, 'ZDATE'));
    const path = textIn(row, 'ZPATH');
    return {
      source,
      place: numberIn(row, 'Z_PK') ?? at + 1,
      title: titleOf(row, folderNames.get(numberIn(row, 'ZFOLDER') ?? -1)),
      time: epochMs === null ? null : { kind: 'utc-exact', epochMs, source: 'metadata' },
      path,
    };
  });
}

/** Some versions write the moment into a column of titles: that is no title. */
const isMoment = (text: string): boolean => /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(text);

function titleOf(row: Row, folder: string | undefined): string | null {
  const columns = ['ZCUSTOMLABELFORSORTING', 'ZENCRYPTEDTITLE', 'ZCUSTOMLABEL'];
  const title = columns.map((column) => textIn(row, column)).find((text) => text !== null && !isMoment(text));
  return [folder, title].filter((part) => part !== undefined && part !== null).join(' / ') || null;
}
