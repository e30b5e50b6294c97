/**
 * Puts what SQLite has written ahead (`…db-wal`) into the database it belongs to: copies of live folders keep the newest rows there.
 * After sqlite.org/fileformat2.html, sections 1.3 and 4. Pure; never throws. Of the log counts what SQLite itself would count:
 * frames of one salt with right checksums, up to the last that closes a transaction.
 */
import type { Bytes } from '../../../shared/bytes.ts';

const headBytes = 32;
const frameHeadBytes = 24;
const magicLittle = 0x377f0682;
const magicBig = 0x377f0683;
/** Where a database's head says how it is written: 2 is "with a log", which needs shared memory that no worker has. */
const writeVersionAt = 18;
const plainJournal = 1;

/** A new database, without the need for a log. `wal` may be empty, cut off or of another database. */
export function applyWal(database: Uint8Array, wal: Uint8Array | null): Bytes {
  const frames = wal === null ? null : committedFrames(wal, pageSizeOf(database));
  const pageBytes = frames?.pageBytes ?? 0;
  const made = new Uint8Array(frames === null ? database.byteLength : frames.pageCount * pageBytes);
  made.set(database.subarray(0, made.byteLength));
  for (const [page, at] of frames?.pages ?? []) {
    const offset = (page - 1) * pageBytes;
    if (wal !== null && offset + pageBytes <= made.byteLength) made.set(wal.subarray(at, at + pageBytes), offset);
  }
  if (made.byteLength > writeVersionAt + 1 && made[writeVersionAt] === 2)
    made.fill(plainJournal, writeVersionAt, writeVersionAt + 2);
  return made;
}

interface CommittedFrames {
  readonly pageBytes: number;
  /** Of the database after the last transaction. */
  readonly pageCount: number;
  /** Where in the log the last copy of a page lies, by page number from 1. */
  readonly pages: ReadonlyMap<number, number>;
}

function committedFrames(wal: Uint8Array, pageBytes: number | null): CommittedFrames | null {
  if (wal.byteLength < headBytes || pageBytes === null) return null;
  const view = new DataView(wal.buffer, wal.byteOffset, wal.byteLength);
  const magic = view.getUint32(0);
  if ((magic !== magicLittle && magic !== magicBig) || view.getUint32(8) !== pageBytes) return null;
  const isLittleEndian = magic === magicLittle;
  let sums = addUp(view, 0, 24, [0, 0], isLittleEndian);
  if (sums[0] !== view.getUint32(24) || sums[1] !== view.getUint32(28)) return null;

  const pages = new Map<number, number>();
  const pending = new Map<number, number>();
  let pageCount = 0;
  for (let at = headBytes; at + frameHeadBytes + pageBytes <= wal.byteLength; at += frameHeadBytes + pageBytes) {
    if (view.getUint32(at + 8) !== view.getUint32(16) || view.getUint32(at + 12) !== view.getUint32(20)) break;
    sums = addUp(view, at, 8, sums, isLittleEndian);
    sums = addUp(view, at + frameHeadBytes, pageBytes, sums, isLittleEndian);
    if (sums[0] !== view.getUint32(at + 16) || sums[1] !== view.getUint32(at + 20)) break;
    pending.set(view.getUint32(at), at + frameHeadBytes);
    const sizeAfter = view.getUint32(at + 4);
    if (sizeAfter === 0) continue;
    for (const [page, where] of pending) pages.set(page, where);
    pending.clear();
    pageCount = sizeAfter;
  }
  // A size that the two files together can't have filled is a lie, not a reason to take that much memory.
  const isBelievable = pageCount > 0 && pageCount * pageBytes <= mostDatabaseBytes;
  return isBelievable ? { pageBytes, pageCount, pages } : null;
}

const mostDatabaseBytes = 512 << 20;

function addUp(
  view: DataView,
  from: number,
  length: number,
  [one, other]: readonly [number, number],
  isLittleEndian: boolean,
): readonly [number, number] {
  let first = one;
  let second = other;
  for (let at = from; at + 8 <= from + length; at += 8) {
    first = (first + view.getUint32(at, isLittleEndian) + second) >>> 0;
    second = (second + view.getUint32(at + 4, isLittleEndian) + first) >>> 0;
  }
  return [first, second];
}

function pageSizeOf(database: Uint8Array): number | null {
  if (database.byteLength < 100) return null;
  const stated = ((database[16] as number) << 8) | (database[17] as number);
  return stated === 1 ? 65_536 : stated >= 512 ? stated : null;
}
