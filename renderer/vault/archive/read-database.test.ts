import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import initSqlJs from 'sql.js';
import { describe, expect, it } from 'vitest';
import { readDatabase } from './read-database.ts';

const wasmBinary = readFileSync(createRequire(import.meta.url).resolve('sql.js/dist/sql-wasm.wasm'));
const signal = new AbortController().signal;

async function made(...statements: readonly string[]): Promise<Uint8Array> {
  const { Database } = await initSqlJs({ wasmBinary: wasmBinary.buffer.slice(wasmBinary.byteOffset) as ArrayBuffer });
  const database = new Database();
  for (const statement of statements) database.run(statement);
  return database.export();
}

describe('readDatabase', () => {
  it('gives rows for each select, and null where there is no such table', async () => {
    const database = await made(
      'CREATE TABLE memo (title TEXT, at REAL, bytes BLOB)',
      "INSERT INTO memo VALUES ('Quince', 1.5, x'00')",
    );
    const rows = await readDatabase({ database, wal: null, selects: ['SELECT * FROM memo', 'SELECT * FROM other'] }, signal);
    expect(rows).toEqual([[{ title: 'Quince', at: 1.5, bytes: null }], null]);
  });

  it('reads one that says that it keeps a log', async () => {
    const database = await made('CREATE TABLE memo (title TEXT)', "INSERT INTO memo VALUES ('Quince')");
    database.fill(2, 18, 20);
    expect(await readDatabase({ database, wal: null, selects: ['SELECT * FROM memo'] }, signal)).toEqual([[{ title: 'Quince' }]]);
  });

  it('reads what was written ahead, as far as a transaction closed', async () => {
    const before = await made('CREATE TABLE memo (title TEXT)');
    const after = await made('CREATE TABLE memo (title TEXT)', "INSERT INTO memo VALUES ('Quince')");
    const wal = logOf(after, { isClosed: true });
    expect(await readDatabase({ database: before.slice(), wal, selects: ['SELECT * FROM memo'] }, signal)).toEqual([
      [{ title: 'Quince' }],
    ]);
    for (const broken of [
      logOf(after, { isClosed: false }),
      wal.subarray(0, 40),
      new Uint8Array(9),
      wal.map((byte, at) => (at === 30 ? byte ^ 1 : byte)),
    ]) {
      expect(
        await readDatabase({ database: before.slice(), wal: broken.slice(), selects: ['SELECT * FROM memo'] }, signal),
      ).toEqual([[]]);
    }
  });

  it('refuses what is no database', async () => {
    const noise = Uint8Array.from({ length: 9_000 }, (_, at) => (at * 7919) & 255);
    await expect(readDatabase({ database: noise, wal: null, selects: ['SELECT 1'] }, signal)).rejects.toMatchObject({
      code: 'archive/unreadable',
    });
  });

  it('gives what it can of a damaged one, and never throws anything else', async () => {
    const rows = Array.from({ length: 400 }, (_, at) => `('${'quince '.repeat(20)}${at}')`).join(',');
    const whole = await made('CREATE TABLE memo (title TEXT)', `INSERT INTO memo VALUES ${rows}`);
    for (let page = 1; page * 4_096 < whole.byteLength; page += 3) {
      const database = whole.slice();
      database.fill(0xff, page * 4_096, page * 4_096 + 200);
      const answer = await readDatabase({ database, wal: null, selects: ['SELECT * FROM memo'] }, signal).catch(
        ({ code }) => code,
      );
      expect(answer === 'archive/unreadable' || Array.isArray(answer)).toBe(true);
    }
  });

  it('writes nothing, whatever it is told', async () => {
    const database = await made('CREATE TABLE memo (title TEXT)');
    expect(
      await readDatabase({ database, wal: null, selects: ["INSERT INTO memo VALUES ('x') RETURNING title"] }, signal),
    ).toEqual([null]);
  });
});

/** A log that holds every page of a database, as section 4 of the file format has it. */
function logOf(database: Uint8Array, { isClosed }: { readonly isClosed: boolean }): Uint8Array {
  const pageBytes = (database[16]! << 8) | database[17]!;
  const pages = database.byteLength / pageBytes;
  const log = new Uint8Array(32 + pages * (24 + pageBytes));
  const view = new DataView(log.buffer);
  const sums: [number, number] = [0, 0];
  const addUp = (from: number, length: number): void => {
    for (let at = from; at < from + length; at += 8) {
      sums[0] = (sums[0] + view.getUint32(at) + sums[1]) >>> 0;
      sums[1] = (sums[1] + view.getUint32(at + 4) + sums[0]) >>> 0;
    }
  };
  const put = (at: number, ...values: number[]): void => values.forEach((value, place) => view.setUint32(at + 4 * place, value));
  put(0, 0x377f0683, 3_007_000, pageBytes, 0, 11, 22);
  addUp(0, 24);
  put(24, ...sums);
  for (let page = 0; page < pages; page++) {
    const at = 32 + page * (24 + pageBytes);
    put(at, page + 1, isClosed && page === pages - 1 ? pages : 0, 11, 22);
    log.set(database.subarray(page * pageBytes, (page + 1) * pageBytes), at + 24);
    addUp(at, 8);
    addUp(at + 24, pageBytes);
    put(at + 16, ...sums);
  }
  return log;
}
