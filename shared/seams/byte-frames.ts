/**
 * [Note: byte frames] How main hands the bytes of an archive to the vault worker: pull, with credit.
 *
 * The port goes main -> preload -> page -> worker; no recording byte touches the page's thread. Electron copies
 * buffers between processes and its ports have no back-pressure, so the worker says how many bytes it is ready to
 * take (`credit`) and main never has more than that under way. Main knows a path and ranges; it parses nothing.
 *
 * One `read` is answered by `bytes` frames in order, each at most `maxFrameBytes`, a fresh buffer each, the last one
 * with `isLast`. Reads are answered in the order they were asked. `cancel` ends everything and closes the file.
 */
import * as v from 'valibot';
import type { FailureData } from '../failure.ts';

export const maxFrameBytes = 1 << 20;
/** Credit that the worker grants at the start: bytes that may be under way to it. */
export const initialCreditBytes = 16 << 20;

const wholeNumber = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** Worker -> main. Arrives as `unknown`; main parses it. */
export const byteRequest = v.variant('type', [
  v.strictObject({ type: v.literal('size') }),
  v.strictObject({ type: v.literal('read'), readId: wholeNumber, offset: wholeNumber, length: wholeNumber }),
  v.strictObject({ type: v.literal('credit'), bytes: wholeNumber }),
  v.strictObject({ type: v.literal('cancel') }),
]);
export type ByteRequest = v.InferOutput<typeof byteRequest>;

/** Main -> worker. */
export type ByteReply =
  | { readonly type: 'size'; readonly sizeBytes: number }
  | { readonly type: 'bytes'; readonly readId: number; readonly bytes: Uint8Array; readonly isLast: boolean }
  | { readonly type: 'failed'; readonly readId: number | null; readonly failure: FailureData };
