/**
 * The files of a source, read as one ([Note: one address space], shared/seams/byte-frames.ts). Main process. Files are opened when
 * they are first read and few stay open; that each is still what was chosen is asked after each read from it.
 */
import { Failure } from '../../shared/failure.ts';
import { fileFailure } from './file-failure.ts';
import { assertUnchanged, openSource, readWhole, type SourceFile, type SourceHandle, whereaboutsOf } from './source-file.ts';

export interface SourceReader {
  readonly sizeBytes: number;
  /**
   * Fills the frame from there, over the borders of files. One at a time. Fails with `archive/changed`, `archive/gone` or
   * `archive/unreadable`; what the frame holds then is worth nothing.
   */
  read(frame: Buffer, offset: number): Promise<void>;
  close(): Promise<void>;
}

/** Files that stay open for the next read. A frame ends in one and begins in another; sets of parts are read here and there. */
const mostKeptOpen = 8;
/** Small files of a folder that are read side by side. */
const sideBySide = 8;

interface Piece {
  readonly index: number;
  readonly from: number;
  readonly into: Buffer;
}

export function readSource(
  files: readonly SourceFile[],
  open: (file: SourceFile) => Promise<SourceHandle> = openSource,
): SourceReader {
  const starts = startsOf(files);
  /** Least recently used first. */
  const kept = new Map<number, SourceHandle>();

  const fileAt = (index: number): SourceFile => {
    const file = files[index];
    if (file === undefined) throw new Failure('app/bad-request');
    return file;
  };
  const readPiece = async (handle: SourceHandle, { index, from, into }: Piece): Promise<void> => {
    await readWhole(handle, into, from);
    await assertUnchanged(handle, fileAt(index));
  };
  const readKept = async (piece: Piece): Promise<void> => {
    const handle = kept.get(piece.index) ?? (await open(fileAt(piece.index)));
    kept.delete(piece.index);
    kept.set(piece.index, handle);
    for (const [index, old] of kept) {
      if (kept.size <= mostKeptOpen) break;
      kept.delete(index);
      await old.close();
    }
    await readPiece(handle, piece);
  };
  const readAtOnce = async (piece: Piece): Promise<void> => {
    const handle = await open(fileAt(piece.index));
    try {
      await readPiece(handle, piece);
    } finally {
      await handle.close();
    }
  };
  /** A drive that was pulled out answers with all sorts of errors; that its file is no longer there says it best. */
  const orGone = (read: (piece: Piece) => Promise<void>) => async (piece: Piece) => {
    try {
      await read(piece);
    } catch (thrown) {
      const failure = fileFailure(thrown);
      const isGone = failure.code === 'archive/unreadable' && (await whereaboutsOf(fileAt(piece.index))) === 'gone';
      throw isGone ? new Failure('archive/gone') : failure;
    }
  };

  return {
    sizeBytes: starts.at(-1) ?? 0,
    async read(frame, offset) {
      const pieces = piecesOf(starts, frame, offset);
      const isWhole = ({ index, into }: Piece): boolean => pieces.length > 1 && into.byteLength === fileAt(index).sizeBytes;
      for (const piece of pieces) if (!isWhole(piece)) await orGone(readKept)(piece);
      await sideBySideOver(pieces.filter(isWhole), orGone(readAtOnce));
    },
    async close() {
      const handles = [...kept.values()];
      kept.clear();
      // Closing a file that was only read can't lose anything.
      await Promise.all(handles.map((handle) => handle.close().catch(() => undefined)));
    },
  };
}

/** Where each file begins, and behind the last one where all of it ends. */
function startsOf(files: readonly SourceFile[]): readonly number[] {
  const starts = [0];
  for (const { sizeBytes } of files) starts.push((starts.at(-1) ?? 0) + sizeBytes);
  return starts;
}

function piecesOf(starts: readonly number[], frame: Buffer, offset: number): readonly Piece[] {
  const pieces: Piece[] = [];
  const end = offset + frame.byteLength;
  for (let index = fileWith(starts, offset), at = offset; at < end; index++) {
    const start = starts[index] ?? 0;
    const upTo = Math.min(end, starts[index + 1] ?? end);
    if (upTo > at) pieces.push({ index, from: at - start, into: frame.subarray(at - offset, upTo - offset) });
    at = upTo;
  }
  return pieces;
}

/** The last file that begins at or before the offset. */
function fileWith(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length - 2];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

async function sideBySideOver<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const waiting = items.values();
  const workThrough = async (): Promise<void> => {
    for (const item of waiting) await work(item);
  };
  const results = await Promise.allSettled(Array.from({ length: sideBySide }, workThrough));
  for (const result of results) if (result.status === 'rejected') throw result.reason;
}
