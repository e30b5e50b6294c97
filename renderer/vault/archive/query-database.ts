/**
 * Reads rows from an SQLite database in memory. Runs in the throw-away worker of read-database.ts and in unit tests: a database from
 * a stranger may hold views that never end and pages that lie; SQLite, as WebAssembly, meets them there alone.
 */
import initSqlJs from 'sql.js';
import sqliteWasm from 'sql.js/dist/sql-wasm-browser.wasm?url&inline';
import { applyWal } from './apply-wal.ts';
import type { DatabaseCell, DatabaseRow, DatabaseToRead, RowsOfSelect } from './read-database.ts';

const mostRows = 200_000;
const mostTextLength = 1 << 20;

/** Rows of each SELECT, null for one that this database can't answer. Throws when it is no database. */
export async function queryDatabase({ database, wal, selects }: DatabaseToRead): Promise<readonly RowsOfSelect[]> {
  const { Database } = await initSqlJs({ wasmBinary: bytesOfDataUrl(sqliteWasm).buffer });
  const open = new Database(applyWal(database, wal));
  try {
    // Nothing that stands in the file itself is run with more rights than our own SELECTs.
    open.exec(
      'PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA query_only = ON; SELECT count(*) FROM sqlite_master',
    );
    return selects.map((select) => rowsOf(open, select));
  } finally {
    open.close();
  }
}

interface Queried {
  prepare(sql: string): { step(): boolean; getAsObject(): Readonly<Record<string, unknown>>; free(): boolean };
}

function rowsOf(database: Queried, select: string): RowsOfSelect {
  const rows: DatabaseRow[] = [];
  try {
    const statement = database.prepare(select);
    try {
      while (rows.length < mostRows && statement.step()) rows.push(plainRow(statement.getAsObject()));
    } finally {
      statement.free();
    }
  } catch {
    // No such table or column, or a page that makes no sense: what was read until then is what there is.
    return rows.length === 0 ? null : rows;
  }
  return rows;
}

const plainRow = (row: Readonly<Record<string, unknown>>): DatabaseRow =>
  Object.fromEntries(Object.entries(row).map(([column, cell]) => [column, plainCell(cell)]));

/** Bytes in a cell are nobody's words. */
function plainCell(cell: unknown): DatabaseCell {
  if (typeof cell === 'number') return cell;
  return typeof cell === 'string' ? cell.slice(0, mostTextLength) : null;
}

const bytesOfDataUrl = (url: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(url.slice(url.indexOf(',') + 1)), (letter) => letter.charCodeAt(0));
