/**
 * Finds where a ZIP's directory lies, from the last bytes of the file: the end record, and the ZIP64 one before it. Pure.
 * Strict where tolerant readers differ from each other, because there crafted archives hide: docs/archive-safety.md.
 */
import { Failure } from '../../../shared/failure.ts';

export interface DirectoryEnd {
  readonly entryCount: number;
  readonly directoryOffset: number;
  readonly directoryBytes: number;
}

const endSignature = 0x06054b50;
const end64Signature = 0x06064b50;
const locator64Signature = 0x07064b50;
const endBytes = 22;
const locator64Bytes = 20;
const end64Bytes = 56;
const longestComment = 0xffff;

/** What has to be read from the end of a file, so that the end records are surely in it. */
export const tailBytes = endBytes + longestComment + locator64Bytes + end64Bytes;

/**
 * `disks` says where each disk of a split ZIP begins; numbers of disks that aren't there name the one that is missing. `tail` is the end of the file, from `tailOffset`; `head` its first bytes, which say what it was meant to be.
 */
export function findDirectory(tail: Uint8Array, tailOffset: number, head: Uint8Array, disks: readonly number[]): DirectoryEnd {
  const view = new DataView(tail.buffer, tail.byteOffset, tail.byteLength);
  const end = findEnd(view, head);
  const diskFields = [view.getUint16(end + 4, true), view.getUint16(end + 6, true), view.getUint16(end + 8, true)];
  const entryCount = view.getUint16(end + 10, true);
  const directoryBytes = view.getUint32(end + 12, true);
  const offsetOnDisk = view.getUint32(end + 16, true);
  const [disk, directoryDisk, entriesHere] = diskFields as [number, number, number];

  const locator = end - locator64Bytes;
  const hasLocator = locator >= 0 && view.getUint32(locator, true) === locator64Signature;
  const needs64 = entryCount === 0xffff || directoryBytes === 0xffffffff || offsetOnDisk === 0xffffffff;
  if (hasLocator) return withZip64(view, tailOffset, locator, { entryCount, directoryBytes, offsetOnDisk }, disks);
  // An archive of exactly 65,535 entries needs no ZIP64, and an offset of all ones can't be meant.
  if (needs64 && (directoryBytes === 0xffffffff || offsetOnDisk === 0xffffffff)) throw inconsistent('zip64-missing');
  assertDisks(disks, disk + 1, directoryDisk);
  // Of a split ZIP's entries the last disk's own are counted apart.
  if (entriesHere > entryCount || (disks.length === 1 && entriesHere !== entryCount)) throw new Failure('archive/multi-part');
  const directoryOffset = (disks[directoryDisk] as number) + offsetOnDisk;
  assertAdjoins(directoryOffset, directoryBytes, tailOffset + end);
  return { entryCount, directoryOffset, directoryBytes };
}

/** The one end record whose comment ends with the file. None: no ZIP, cut off, or bytes hung on. Two: made to be read in two ways. */
function findEnd(view: DataView, head: Uint8Array): number {
  let found = -1;
  let other = false;
  const first = Math.max(0, view.byteLength - endBytes - longestComment);
  for (let offset = view.byteLength - endBytes; offset >= first; offset--) {
    if (view.getUint32(offset, true) !== endSignature) continue;
    if (offset + endBytes + view.getUint16(offset + 20, true) !== view.byteLength) other = true;
    else if (found === -1) found = offset;
    else throw inconsistent('two-ends');
  }
  if (found !== -1) return found;
  if (other) throw inconsistent('bytes-after-end');
  const signature = head.byteLength < 4 ? 0 : new DataView(head.buffer, head.byteOffset, 4).getUint32(0, true);
  if (signature === 0x08074b50) throw new Failure('archive/multi-part');
  if (signature === 0x04034b50) throw new Failure('archive/truncated');
  throw new Failure('archive/not-a-zip');
}

function withZip64(
  view: DataView,
  tailOffset: number,
  locator: number,
  short: { readonly entryCount: number; readonly directoryBytes: number; readonly offsetOnDisk: number },
  disks: readonly number[],
): DirectoryEnd {
  // Some writers of whole archives count no disk at all.
  assertDisks(disks, Math.max(1, view.getUint32(locator + 16, true)), view.getUint32(locator + 4, true));
  const end64At = (disks[view.getUint32(locator + 4, true)] as number) + long(view, locator + 8);
  const end64 = end64At - tailOffset;
  if (end64 < 0 || end64 + end64Bytes > locator || view.getUint32(end64, true) !== end64Signature) {
    throw inconsistent('zip64-end');
  }
  if (end64 + 12 + long(view, end64 + 4) !== locator) throw inconsistent('zip64-end');
  const directoryDisk = view.getUint32(end64 + 20, true);
  assertDisks(disks, view.getUint32(end64 + 16, true) + 1, directoryDisk);
  const entryCount = long(view, end64 + 32);
  const directoryBytes = long(view, end64 + 40);
  const offsetOnDisk = long(view, end64 + 48);
  const directoryOffset = (disks[directoryDisk] as number) + offsetOnDisk;
  const entriesHere = long(view, end64 + 24);
  if (entriesHere > entryCount || (disks.length === 1 && entriesHere !== entryCount)) throw new Failure('archive/multi-part');
  // What fits into the short record must say the same there.
  const agrees =
    (short.entryCount === 0xffff || short.entryCount === entryCount) &&
    (short.directoryBytes === 0xffffffff || short.directoryBytes === directoryBytes) &&
    (short.offsetOnDisk === 0xffffffff || short.offsetOnDisk === offsetOnDisk);
  if (!agrees) throw inconsistent('zip64-disagrees');
  assertAdjoins(directoryOffset, directoryBytes, end64At);
  return { entryCount, directoryOffset, directoryBytes };
}

/** All disks are there, and the one that is pointed at is among them. */
function assertDisks(disks: readonly number[], count: number, pointedAt: number): void {
  if (count === disks.length && pointedAt < count) return;
  // The last one is the one that this was read from: of those before it, the first isn't there.
  throw new Failure('archive/multi-part', { part: 'named', missing: disks.length === 1 ? 1 : disks.length, parts: count });
}

/** The directory ends where the end record begins: else bytes were put before the archive, taken out or slipped in. */
function assertAdjoins(directoryOffset: number, directoryBytes: number, endAt: number): void {
  if (directoryOffset + directoryBytes === endAt) return;
  // Only what was cut off in front or in the middle makes the directory begin beyond its own end.
  if (directoryOffset + directoryBytes > endAt)
    throw new Failure('archive/truncated', { missingBytes: directoryOffset + directoryBytes - endAt });
  throw inconsistent('directory-place');
}

/** 64 bits as a number; beyond 2^53 it only has to stay large. */
const long = (view: DataView, offset: number): number => Number(view.getBigUint64(offset, true));

const inconsistent = (what: string): Failure => new Failure('archive/inconsistent', { what });
