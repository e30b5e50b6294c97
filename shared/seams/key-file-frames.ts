/**
 * [Note: key file] The one small file outside IndexedDB, because its blocks must really be replaced on the disk
 * (docs/vault-format.md). Main reads and writes blocks of it for the vault worker, over a port of its own, and knows
 * nothing of what they mean: every block holds wrapped keys only.
 *
 * Requests carry a `callId`; each is answered once, in order. `write-block` and `erase-block` answer after fsync.
 */
import * as v from 'valibot';
import type { Outcome } from '../failure.ts';

/** A file system's usual block: each part of the key file has blocks of its own, so overwriting one touches no other. */
export const keyFileBlockBytes = 4096;
/** Block 0: header. 1 to 8: unlock slots. 9 and 10: root slots. */
export const keyFileBlocks = 11;
export const keyFileBytes = keyFileBlockBytes * keyFileBlocks;

const callId = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const blockIndex = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(keyFileBlocks - 1));
const sized = (bytes: number) =>
  v.pipe(
    v.instance(Uint8Array),
    v.check((array) => array.byteLength === bytes),
  );

export const keyFileRequest = v.variant('type', [
  v.strictObject({ type: v.literal('read'), callId }),
  /** Creates the file; refuses with `vault/exists` when there is one. */
  v.strictObject({ type: v.literal('create'), callId, bytes: sized(keyFileBytes) }),
  /** pwrite of one block, in place, then fsync. */
  v.strictObject({ type: v.literal('write-block'), callId, block: blockIndex, bytes: sized(keyFileBlockBytes) }),
  /** Overwrites one block with random bytes, in place, then fsync. */
  v.strictObject({ type: v.literal('erase-block'), callId, block: blockIndex }),
]);
export type KeyFileRequest = v.InferOutput<typeof keyFileRequest>;

/** `read` answers with the bytes, or null when there is no key file; the others with null. */
export interface KeyFileReply {
  readonly callId: number;
  readonly outcome: Outcome<Uint8Array | null>;
}
