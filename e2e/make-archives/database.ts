/** SQLite databases from statements. Node only. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import initSqlJs from 'sql.js';

const wasmPath = createRequire(import.meta.url).resolve('sql.js/dist/sql-wasm.wasm');

export async function makeDatabase(...statements: readonly string[]): Promise<Uint8Array> {
  const wasm = readFileSync(wasmPath);
  const { Database } = await initSqlJs({ wasmBinary: new Uint8Array(wasm).buffer });
  const database = new Database();
  for (const statement of statements) database.run(statement);
  const bytes = database.export();
  database.close();
  return bytes;
}
