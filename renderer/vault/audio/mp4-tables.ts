/**
 * Whether the sample tables of an MP4 (ISO/IEC 14496-12, 8.6 to 8.8) state what can be: no more samples, chunks or runs than the file has
 * bytes, and no list that is longer than its box. A library that believes them counts to four billion. Pure; sealing helpers, decode
 * workers.
 */
import type { Bytes } from '../../../shared/bytes.ts';

const containers: ReadonlySet<string> = new Set(['moov', 'trak', 'mdia', 'minf', 'stbl', 'edts', 'mvex', 'moof', 'traf']);
/** Where the count of entries stands in the box's content, and how many bytes an entry takes at least. */
const lists: Readonly<Record<string, { readonly countAt: number; readonly entryBytes: number }>> = {
  stts: { countAt: 4, entryBytes: 8 },
  ctts: { countAt: 4, entryBytes: 8 },
  stsc: { countAt: 4, entryBytes: 12 },
  stco: { countAt: 4, entryBytes: 4 },
  co64: { countAt: 4, entryBytes: 8 },
  stss: { countAt: 4, entryBytes: 4 },
  elst: { countAt: 4, entryBytes: 12 },
  // One size for all, or a list; a run may state no more than how many.
  stsz: { countAt: 8, entryBytes: 0 },
  trun: { countAt: 4, entryBytes: 0 },
};
const mostBoxes = 100_000;

export function hasSoundTables(bytes: Bytes): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let boxes = 0;
  const walk = (from: number, end: number): boolean => {
    for (let at = from; at + 8 <= end; ) {
      if (++boxes > mostBoxes) return false;
      const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
      const { headBytes, boxBytes } = sizeOf(view, at, end);
      if (boxBytes < headBytes) return true;
      const boxEnd = Math.min(end, at + boxBytes);
      const isSound = containers.has(name)
        ? walk(at + headBytes, boxEnd)
        : isSoundList(view, name, at + headBytes, boxEnd, bytes.byteLength);
      if (!isSound) return false;
      at += boxBytes;
    }
    return true;
  };
  return walk(0, bytes.byteLength);
}

/** A size of 1: it stands behind the name, in 64 bits. 0: up to the end. */
function sizeOf(view: DataView, at: number, end: number): { readonly headBytes: number; readonly boxBytes: number } {
  const short = view.getUint32(at);
  if (short === 0) return { headBytes: 8, boxBytes: end - at };
  if (short !== 1) return { headBytes: 8, boxBytes: short };
  return { headBytes: 16, boxBytes: at + 16 <= end ? Number(view.getBigUint64(at + 8)) : 0 };
}

function isSoundList(view: DataView, name: string, from: number, end: number, fileBytes: number): boolean {
  const list = lists[name];
  if (list === undefined || from + list.countAt + 4 > end) return true;
  const count = view.getUint32(from + list.countAt);
  const first = from + list.countAt + 4;
  if (count > fileBytes || first + count * list.entryBytes > end) return false;
  if (name !== 'stts' && name !== 'ctts' && name !== 'stsc') return true;
  let samples = 0;
  for (let entry = 0; entry < count; entry++) {
    const at = first + entry * list.entryBytes;
    if (name === 'stsc') {
      // The first chunk that the entry is for, and the samples in each.
      if (Math.max(view.getUint32(at), view.getUint32(at + 4)) > fileBytes) return false;
    } else {
      samples += view.getUint32(at);
      if (samples > fileBytes) return false;
    }
  }
  return true;
}
