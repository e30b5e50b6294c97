/**
 * Looks through a log of LevelDB (also its manifest), record by record, as doc/log_format.md of LevelDB describes it: is every
 * checksum right, and if not, which one byte makes it right? Pure. Main process. Framing alone: what a record says is not looked at.
 */
import { crc32c, findFlippedBit, masked } from './crc32c.ts';

export const logBlockBytes = 32_768;
const headerBytes = 7;
const lengthAt = 4;
const typeAt = 6;

export interface BytePatch {
  readonly at: number;
  readonly value: number;
}

export interface Judged {
  readonly patches: readonly BytePatch[];
  /** Changed beyond one bit in one piece. */
  readonly isDamaged: boolean;
}

export interface JudgedLog extends Judged {
  /**
   * Behind its last whole record, where more follows: a record that was being written when the machine stopped, or room that was never
   * written. Nobody was told that it is in, and LevelDB passes over it, but also goes on writing behind it, and at the start after
   * that finds a broken record in the middle of its log.
   */
  readonly tornAt: number | null;
}

const [full, first, middle, last] = [1, 2, 3, 4] as const;

/** Patches are put into `log` as they are found: what follows is read with them. */
export function judgeLog(log: Uint8Array): JudgedLog {
  const view = new DataView(log.buffer, log.byteOffset, log.byteLength);
  const patches: BytePatch[] = [];
  const damaged = { patches, isDamaged: true, tornAt: null };
  let at = 0;
  let wholeTo = 0;
  let isInPieces = false;
  while (at < log.length) {
    const blockEnd = (Math.floor(at / logBlockBytes) + 1) * logBlockBytes;
    if (at + headerBytes > blockEnd) {
      at = blockEnd;
      if (!isInPieces) wholeTo = Math.min(at, log.length);
      continue;
    }
    if (at + headerBytes > log.length) break;
    const length = view.getUint16(at + lengthAt, true);
    // Room that was set aside and never written.
    if (log[at + typeAt] === 0 && length === 0 && view.getUint32(at, true) === 0) {
      at = blockEnd;
      continue;
    }
    const end = Math.min(blockEnd, log.length);
    if (!isRecord(log, view, at, length, end)) {
      const patch = mendRecord(log, view, at, length, end);
      if (patch === null) {
        if (at + headerBytes + length <= log.length || end < log.length || hasRecordBehind(log, view, at)) return damaged;
        break;
      }
      patches.push(patch);
      log[patch.at] = patch.value;
    }
    const type = log[at + typeAt] as number;
    // A piece without the ones that belong to it: LevelDB would call all of it broken.
    if (isInPieces !== (type === middle || type === last)) return damaged;
    isInPieces = type === first || type === middle;
    at += headerBytes + view.getUint16(at + lengthAt, true);
    if (!isInPieces) wholeTo = at;
  }
  return { patches, isDamaged: false, tornAt: wholeTo < log.length ? wholeTo : null };
}

/** Written behind what is torn, and acknowledged: LevelDB would pass over it without a word. */
function hasRecordBehind(log: Uint8Array, view: DataView, tornAt: number): boolean {
  for (let at = tornAt + 1; at + headerBytes < log.length; at++) {
    const length = view.getUint16(at + lengthAt, true);
    const type = log[at + typeAt] as number;
    if (length > 0 && type >= full && type <= last && isRecord(log, view, at, length, log.length)) return true;
  }
  return false;
}

function isRecord(log: Uint8Array, view: DataView, at: number, length: number, blockEnd: number): boolean {
  const end = at + headerBytes + length;
  return end <= blockEnd && masked(crc32c(log.subarray(at + typeAt, end))) === view.getUint32(at, true);
}

function mendRecord(log: Uint8Array, view: DataView, at: number, length: number, blockEnd: number): BytePatch | null {
  for (let bit = 0; bit < 16; bit++) {
    if (!isRecord(log, view, at, length ^ (1 << bit), blockEnd)) continue;
    const place = at + lengthAt + (bit >> 3);
    return { at: place, value: (log[place] ?? 0) ^ (1 << (bit & 7)) };
  }
  const end = at + headerBytes + length;
  if (end > blockEnd) return null;
  const found = findFlippedBit(log.subarray(at + typeAt, end), view.getUint32(at, true));
  if (found === null) return null;
  return { at: found.where === 'crc' ? at + found.at : at + typeAt + found.at, value: found.value };
}

/** The records' payloads, fragments joined: for the manifest. Only of a log that is sound. */
export function recordsOf(log: Uint8Array): readonly Uint8Array[] {
  const view = new DataView(log.buffer, log.byteOffset, log.byteLength);
  const records: Uint8Array[] = [];
  let pieces: Uint8Array[] = [];
  let at = 0;
  while (at + headerBytes <= log.length) {
    const blockEnd = Math.min(log.length, (Math.floor(at / logBlockBytes) + 1) * logBlockBytes);
    const length = at + headerBytes <= blockEnd ? view.getUint16(at + lengthAt, true) : 0;
    const type = at + headerBytes <= blockEnd ? log[at + typeAt] : 0;
    const end = at + headerBytes + length;
    if (type === 0 || end > blockEnd) {
      at = blockEnd;
      continue;
    }
    pieces.push(log.subarray(at + headerBytes, end));
    if (type === full || type === last) {
      records.push(Buffer.concat(pieces));
      pieces = [];
    }
    at = end;
  }
  return records;
}
