/**
 * [Note: sink frames] How the vault worker gives main the bytes of a file that is to be written: push, with credit. The other way
 * round than [Note: byte frames], over a port that goes the same way; no byte of it touches the page's thread.
 *
 * `write` appends; main answers each with `taken`, and the worker never has more than `sinkCreditBytes` under way. `sync` is answered
 * when the disk has everything. `read` gives back what was written (each range in one frame), so that it can be proved before
 * anybody relies on it. `keep` gives the file its name and is answered when the disk has that too. Until then it lies beside under
 * the name with `.part`; `cancel`, a failure and the port's end remove it.
 *
 * Main's last word says what became of the file, and then the port closes: `kept`; `removed`, the answer to `cancel`; `failed`, once it
 * is removed, or with `backup/left-behind` when it couldn't be. Once `keep` was sent, neither a `cancel` nor the port's end counts.
 */
import * as v from 'valibot';
import type { FailureData } from '../failure.ts';
import { maxFrameBytes } from './byte-frames.ts';

export const sinkCreditBytes = 16 << 20;

const wholeNumber = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const frame = v.pipe(
  v.instance(Uint8Array),
  v.check((bytes) => bytes.byteLength > 0 && bytes.byteLength <= maxFrameBytes),
);

/** Worker -> main. Arrives as `unknown`; main parses it. */
export const sinkRequest = v.variant('type', [
  v.strictObject({ type: v.literal('write'), bytes: frame }),
  v.strictObject({ type: v.literal('sync') }),
  v.strictObject({
    type: v.literal('read'),
    readId: wholeNumber,
    offset: wholeNumber,
    length: v.pipe(wholeNumber, v.maxValue(maxFrameBytes)),
  }),
  v.strictObject({ type: v.literal('keep') }),
  v.strictObject({ type: v.literal('cancel') }),
]);
export type SinkRequest = v.InferOutput<typeof sinkRequest>;

/** Main -> worker. After `kept`, `removed` or `failed` nothing more is answered. */
export type SinkReply =
  | { readonly type: 'taken'; readonly bytes: number }
  | { readonly type: 'synced'; readonly sizeBytes: number }
  | { readonly type: 'bytes'; readonly readId: number; readonly bytes: Uint8Array }
  | { readonly type: 'kept' }
  | { readonly type: 'removed' }
  | { readonly type: 'failed'; readonly failure: FailureData };
