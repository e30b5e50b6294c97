/**
 * Rows of an SQLite database of the archive, with the log beside it, and what a cell says. Vault worker. A database that can't be read
 * is a reason for the report, never a throw; the loss of the archive itself is.
 */
import type { AdapterInput, ImportIssue, ListedEntry } from '../adapter.ts';
import { isWholeArchiveGone, reasonOf } from './read-ahead.ts';

export type Row = Readonly<Record<string, string | number | null>>;

/** Each takes a worker of its own. No phone has more than a few, however many a stranger packs. */
export const mostDatabases = 32;
export const databasesToRead = (databases: readonly ListedEntry[]): readonly ListedEntry[] => databases.slice(0, mostDatabases);

export interface ReadRows {
  readonly kind: 'rows';
  readonly rows: readonly (readonly Row[])[];
  /** What lay beside the database and was read with it. */
  readonly log: ListedEntry | null;
}

/** For each SELECT its rows, none where the database has no such table. */
export async function readRows(
  entry: ListedEntry,
  input: Pick<AdapterInput, 'listing' | 'readEntry' | 'readDatabase'>,
  selects: readonly string[],
): Promise<ReadRows | ImportIssue> {
  let database: Uint8Array;
  try {
    database = await input.readEntry(entry);
  } catch (thrown) {
    return { kind: 'issue', entry, reason: reasonOf(thrown) };
  }
  try {
    const log = input.listing.entries.find(({ name, sizeBytes }) => sizeBytes > 0 && name === `${entry.name}-wal`) ?? null;
    const rows = await input.readDatabase({ database, wal: log && (await readLog(log, input)), selects });
    return { kind: 'rows', rows: selects.map((_, at) => rows[at] ?? []), log };
  } catch (thrown) {
    if (isWholeArchiveGone(thrown)) throw thrown;
    return { kind: 'issue', entry, reason: 'broken-row' };
  }
}

/** Without its log a database is whole, only older. */
async function readLog(log: ListedEntry, { readEntry }: Pick<AdapterInput, 'readEntry'>): Promise<Uint8Array | null> {
  try {
    return await readEntry(log);
  } catch (thrown) {
    if (isWholeArchiveGone(thrown)) throw thrown;
    return null;
  }
}

/** Of the first of these columns that holds words. */
export function textIn(row: Row, ...columns: readonly string[]): string | null {
  for (const column of columns) {
    const cell = row[column];
    if (typeof cell === 'string' && cell.trim() !== '') return cell.trim();
  }
  return null;
}

export function numberIn(row: Row, column: string): number | null {
  const cell = row[column];
  return typeof cell === 'number' && Number.isFinite(cell) ? cell : null;
}

const cocoaEpochMs = Date.UTC(2001, 0, 1);
const firstMs = Date.UTC(2000, 0, 1);
const lastMs = Date.UTC(2100, 0, 1);

/** Seconds since 2001, as Apple counts them, in milliseconds since 1970; null when no recording can be of then. */
export const cocoaMs = (seconds: number | null): number | null =>
  believable(seconds === null ? null : seconds * 1000 + cocoaEpochMs);

export const unixSecondsMs = (seconds: number | null): number | null => believable(seconds === null ? null : seconds * 1000);

function believable(ms: number | null): number | null {
  // An empty column counts from the epoch itself: that is no time.
  return ms === null || ms < firstMs || ms >= lastMs || ms === cocoaEpochMs ? null : Math.round(ms);
}
