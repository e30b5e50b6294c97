/**
 * A throw-away worker: reads rows from one SQLite database, hands them back, ends. Its script may run WebAssembly (the policy names it by
 * its file name); it holds no key and sees nothing but this one file.
 */
import { queryDatabase } from './query-database.ts';
import type { DatabaseToRead, FromDatabaseWorker } from './read-database.ts';

const reply = (message: FromDatabaseWorker) => self.postMessage(message);

self.onmessage = async ({ data }: MessageEvent<DatabaseToRead>) => {
  try {
    reply({ type: 'rows', rows: await queryDatabase(data) });
  } catch {
    // What is wrong with it nobody can mend; the import report names the entry.
    reply({ type: 'failed' });
  }
};
