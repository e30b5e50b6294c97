/**
 * [Note: key file] The one small file outside IndexedDB, because its blocks must really be replaced on the disk
 * (docs/vault-format.md). Main reads and writes blocks of it for the vault worker, over a port of its own, and knows
 * nothing of what they mean: every block holds wrapped keys only.
 *
 * Over the same port, because it must never pass through the page's script: what main keeps with the help of the system's
 * keychain, namely the 32 random bytes of "unlock with this computer" and the last epoch of the vault that this computer saw.
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
const epochNumber = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
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
  v.strictObject({ type: v.literal('report-computer'), callId }),
  /** Makes a new secret and keeps it; answers with it. Refuses with `vault/no-keychain`. */
  v.strictObject({ type: v.literal('make-secret'), callId }),
  /** Answers with the secret; null when none is kept or the keychain doesn't give it out. */
  v.strictObject({ type: v.literal('read-secret'), callId }),
  v.strictObject({ type: v.literal('forget-secret'), callId }),
  /** Does nothing where there is no keychain. */
  v.strictObject({ type: v.literal('note-epoch'), callId, vaultId: sized(16), epoch: epochNumber }),
  /** Answers with the epoch; null when nothing is known of this vault. */
  v.strictObject({ type: v.literal('noted-epoch'), callId, vaultId: sized(16) }),
]);
export type KeyFileRequest = v.InferOutput<typeof keyFileRequest>;

/** `plain-text`: what is kept would lie readable for every program of the user, so nothing is. */
export interface ComputerReport {
  readonly keychain: 'ready' | 'none' | 'plain-text';
  readonly hasSecret: boolean;
}

export type KeyFileAnswer = Uint8Array | ComputerReport | number | null;

/** `read` answers with the bytes, or null when there is no key file; the others with null, where they say nothing else. */
export interface KeyFileReply {
  readonly callId: number;
  readonly outcome: Outcome<KeyFileAnswer>;
}
