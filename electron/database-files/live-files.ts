/** Which files a LevelDB folder is made of now, as its manifest says. Pure. Main process. */
import { recordsOf } from './judge-log.ts';
import { VarintReader } from './varint-reader.ts';

export interface LiveFiles {
  readonly tables: ReadonlySet<number>;
  /** Logs from this number on are read at the next start. 0: all there are; no table was made yet. */
  readonly firstLog: number;
}

const tags = { comparator: 1, log: 2, next: 3, last: 4, compact: 5, deleted: 6, added: 7, earlierLog: 9 } as const;

/** null when a record says what no LevelDB of ours writes. */
export function liveFiles(manifest: Uint8Array): LiveFiles | null {
  const tables = new Set<number>();
  let firstLog = 0;
  for (const record of recordsOf(manifest)) {
    const reader = new VarintReader(record, 0);
    while (!reader.isAtEnd) {
      const tag = reader.varint();
      if (tag === tags.comparator) reader.skipText();
      else if (tag === tags.log) firstLog = reader.varint();
      else if (tag === tags.next || tag === tags.last || tag === tags.earlierLog) reader.varint();
      else if (tag === tags.compact) {
        reader.varint();
        reader.skipText();
      } else if (tag === tags.deleted) {
        reader.varint();
        tables.delete(reader.varint());
      } else if (tag === tags.added) {
        reader.varint();
        tables.add(reader.varint());
        reader.varint();
        reader.skipText();
        reader.skipText();
      } else return null;
    }
  }
  return { tables, firstLog };
}
