/** Has an SQLite database read by a throw-away worker, within limits of size and patience. Vault worker. */
import type { Bytes } from '../../../shared/bytes.ts';
import { Failure } from '../../../shared/failure.ts';
import { startWorker } from '../start-worker.ts';
import workerUrl from './read-database.worker.ts?worker&url';

export type DatabaseCell = string | number | null;
export type DatabaseRow = Readonly<Record<string, DatabaseCell>>;
/** null: this database can't answer the SELECT; it has no such table. */
export type RowsOfSelect = readonly DatabaseRow[] | null;

export interface DatabaseToRead {
  readonly database: Uint8Array;
  /** What lies beside it as `…-wal`: rows that aren't in the database yet. */
  readonly wal: Uint8Array | null;
  /** Written by us, never put together from an archive's words. */
  readonly selects: readonly string[];
}

export type FromDatabaseWorker = { readonly type: 'rows'; readonly rows: readonly RowsOfSelect[] } | { readonly type: 'failed' };

const patienceMs = 30_000;
const mostBytes = 256 << 20;

/** Rejects with `archive/unreadable` when it is no database, too large or gets stuck. Takes the bytes over. */
export async function readDatabase(asked: DatabaseToRead, signal: AbortSignal): Promise<readonly RowsOfSelect[]> {
  const sizeBytes = asked.database.byteLength + (asked.wal?.byteLength ?? 0);
  if (sizeBytes > mostBytes) throw new Failure('archive/unreadable', { database: 'too-large', sizeBytes });
  // Where there are no workers (unit tests) it is read right here.
  if (typeof Worker === 'undefined') return readRightHere(asked);
  const worker = startWorker(workerUrl, 'read-database');
  try {
    return await answerOf(worker, asked, signal);
  } finally {
    worker.terminate();
  }
}

async function readRightHere(asked: DatabaseToRead): Promise<readonly RowsOfSelect[]> {
  const { queryDatabase } = await import('./query-database.ts');
  return queryDatabase(asked).catch(() => Promise.reject(new Failure('archive/unreadable', { database: 'failed' })));
}

function answerOf(worker: Worker, asked: DatabaseToRead, signal: AbortSignal): Promise<readonly RowsOfSelect[]> {
  return new Promise((resolve, reject) => {
    const fail = (database: string) => reject(new Failure('archive/unreadable', { database }));
    const patience = setTimeout(() => fail('stuck'), patienceMs);
    const settle = (settled: () => void) => {
      clearTimeout(patience);
      settled();
    };
    worker.addEventListener('message', ({ data }: MessageEvent<FromDatabaseWorker>) =>
      settle(() => (data.type === 'rows' ? resolve(data.rows) : fail('failed'))),
    );
    worker.addEventListener('error', () => settle(() => fail('failed')));
    signal.addEventListener('abort', () => settle(() => fail('cancelled')), { once: true });
    const owned = [asked.database, asked.wal].filter((bytes): bytes is Bytes => bytes !== null);
    worker.postMessage(asked, [...new Set(owned.map(({ buffer }) => buffer))]);
  });
}
