/**
 * The payload of an age file (C2SP age, "Payload"): 64 KiB chunks, each sealed by ChaCha20-Poly1305 under the payload's key, its
 * nonce the number of the chunk and a mark in the last one. By libsodium, because script takes three times as long; the chunks are
 * independent, so that two helpers share them (start-payload-cipher.ts). Payload helpers and unit tests.
 */
import sodium from 'libsodium-wrappers-sumo';
import type { Bytes } from '../../../shared/bytes.ts';
import { payloadChunkBytes, payloadTagBytes, sealedPayloadChunkBytes } from './age-layout.ts';
import type { OpenedPayload } from './payload-cipher.ts';

/**
 * Chunks from number `firstChunk` on. `isLast`: the payload ends with them; else `plain` is a whole number of chunks. Where the buffer
 * that `plain` lies at the start of has room for the tags, they are sealed in it, from the last to the first.
 */
export function sealPayload(key: Bytes, firstChunk: number, isLast: boolean, plain: Bytes): Bytes {
  const count = Math.max(1, Math.ceil(plain.byteLength / payloadChunkBytes));
  const sealed = roomFor(plain, plain.byteLength + count * payloadTagBytes);
  for (let n = count - 1; n >= 0; n--) {
    const chunk = plain.subarray(n * payloadChunkBytes, (n + 1) * payloadChunkBytes);
    const nonce = chunkNonce(firstChunk + n, isLast && n === count - 1);
    const made = sodium.crypto_aead_chacha20poly1305_ietf_encrypt(chunk, null, null, nonce, key);
    sealed.set(made, n * sealedPayloadChunkBytes);
  }
  return sealed;
}

/** Opened where they lie, from the first to the last. */
export function openPayload(key: Bytes, firstChunk: number, isLast: boolean, sealed: Bytes): OpenedPayload {
  const count = Math.max(1, Math.ceil(sealed.byteLength / sealedPayloadChunkBytes));
  let openedBytes = 0;
  for (let n = 0; n < count; n++) {
    const chunk = sealed.subarray(n * sealedPayloadChunkBytes, (n + 1) * sealedPayloadChunkBytes);
    const opened = openChunk(key, chunkNonce(firstChunk + n, isLast && n === count - 1), chunk);
    // An empty chunk is right in an empty payload alone.
    const isOutOfPlace = opened?.byteLength === 0 && firstChunk + n > 0;
    if (opened === null || isOutOfPlace) return { plain: sealed.subarray(0, openedBytes), isWhole: false };
    sealed.set(opened, openedBytes);
    openedBytes += opened.byteLength;
  }
  return { plain: sealed.subarray(0, openedBytes), isWhole: true };
}

/** In the buffer of `bytes` when it is long enough, else elsewhere. Fresh memory costs a page fault for every 4 KiB of it. */
function roomFor(bytes: Bytes, lengthBytes: number): Bytes {
  const fits = bytes.byteOffset === 0 && bytes.buffer.byteLength >= lengthBytes;
  return fits ? new Uint8Array(bytes.buffer, 0, lengthBytes) : new Uint8Array(lengthBytes);
}

function openChunk(key: Bytes, nonce: Bytes, sealed: Bytes): Uint8Array | null {
  if (sealed.byteLength < payloadTagBytes) return null;
  try {
    return sodium.crypto_aead_chacha20poly1305_ietf_decrypt(null, sealed, null, nonce, key);
  } catch {
    // libsodium has no other way to say that it doesn't open.
    return null;
  }
}

/** Eleven bytes of number, one of mark. A payload of 2^32 chunks would be 281 TB. */
function chunkNonce(number: number, isLast: boolean): Bytes {
  const nonce = new Uint8Array(12);
  new DataView(nonce.buffer).setBigUint64(3, BigInt(number));
  nonce[11] = isLast ? 1 : 0;
  return nonce;
}
