/**
 * Sizes of an age file and the key of its payload (C2SP age). Apart from what seals and opens, because that is WebAssembly, which the
 * vault worker may not compile.
 */
import type { Bytes } from '../../../shared/bytes.ts';

/** A header with a hundred recipients is 20 KiB. */
export const mostHeaderBytes = 64 * 1024;
export const payloadChunkBytes = 64 * 1024;
export const payloadTagBytes = 16;
export const payloadNonceBytes = 16;
export const sealedPayloadChunkBytes = payloadChunkBytes + payloadTagBytes;
/** Chunks worked on in one go: sealed, they fit into one frame on their way to main. */
export const chunksPerBlock = 15;
export const payloadBlockBytes = chunksPerBlock * payloadChunkBytes;
export const sealedPayloadBlockBytes = chunksPerBlock * sealedPayloadChunkBytes;

/** The payload's key: HKDF-SHA256 of the file key, salted with the nonce that stands before the payload. The caller wipes it. */
export async function payloadKey(fileKey: Bytes, nonce: Bytes): Promise<Bytes> {
  const key = await crypto.subtle.importKey('raw', fileKey, 'HKDF', false, ['deriveBits']);
  const info = new TextEncoder().encode('payload');
  return new Uint8Array(await crypto.subtle.deriveBits({ name: 'HKDF', hash: 'SHA-256', salt: nonce, info }, key, 256));
}
