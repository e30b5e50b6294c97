/**
 * [Note: byte frames] How main hands the bytes of an archive to the vault worker: pull, with credit.
 *
 * The port goes main -> preload -> page -> worker; no recording byte touches the page's thread. Electron copies
 * buffers between processes and its ports have no back-pressure, so the worker says how many bytes it is ready to
 * take (`credit`) and main never has more than that under way. Main knows a path and ranges; it parses nothing.
 *
 * [Note: one address space] A source is a list of files laid one behind the other: one file is a list of one, a set of parts its
 * parts, a folder its files. `list` is answered by `files` frames in that order, each at most `filesPerFrame`, the last one with
 * `isLast`; the sizes add up to `size`. A read may reach over the borders between files.
 *
 * One `read` is answered by `bytes` frames in order, each at most `maxFrameBytes`, a fresh buffer each, the last one
 * with `isLast`. Reads are answered in the order they were asked. `cancel` ends everything and closes the file.
 */
import * as v from 'valibot';
import type { FailureData } from '../failure.ts';

export const maxFrameBytes = 1 << 20;
/** Credit that the worker grants at the start: bytes that may be under way to it. */
export const initialCreditBytes = 16 << 20;
/** Files that one `files` frame names at most. */
export const filesPerFrame = 4096;

const wholeNumber = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** Worker -> main. Arrives as `unknown`; main parses it. */
export const byteRequest = v.variant('type', [
  v.strictObject({ type: v.literal('size') }),
  v.strictObject({ type: v.literal('list') }),
  v.strictObject({ type: v.literal('read'), readId: wholeNumber, offset: wholeNumber, length: wholeNumber }),
  v.strictObject({ type: v.literal('credit'), bytes: wholeNumber }),
  v.strictObject({ type: v.literal('cancel') }),
]);
export type ByteRequest = v.InferOutput<typeof byteRequest>;

/** A file of the source. Its name is for reading and joining, never a path to anything. */
export interface ListedFile {
  /** Of a picked file its base name; of a folder's file the way from the folder to it, with `/` between the parts. */
  readonly name: string;
  readonly sizeBytes: number;
  /** When the disk says it was last written; null where it doesn't. */
  readonly modifiedMs: number | null;
}

/** How the source was picked: single files, in the order in which they are laid out, or a whole folder, sorted by name. */
export type SourceKind = 'files' | 'folder';

/** Main -> worker. */
export type ByteReply =
  | { readonly type: 'size'; readonly sizeBytes: number }
  | { readonly type: 'files'; readonly kind: SourceKind; readonly files: readonly ListedFile[]; readonly isLast: boolean }
  | { readonly type: 'bytes'; readonly readId: number; readonly bytes: Uint8Array; readonly isLast: boolean }
  | { readonly type: 'failed'; readonly readId: number | null; readonly failure: FailureData };
