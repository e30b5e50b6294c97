/** Seals and opens payload blocks in the thread that asks: unit tests, which have no web workers and no content policy. */
import sodium from 'libsodium-wrappers-sumo';
import type { Bytes } from '../../../shared/bytes.ts';
import { openPayload, sealPayload } from './age-payload.ts';
import type { PayloadCipher } from './payload-cipher.ts';

export function cipherRightHere(key: Bytes): PayloadCipher {
  return {
    lanes: 1,
    seal: async (firstChunk, isLast, plain) => {
      await sodium.ready;
      return sealPayload(key, firstChunk, isLast, plain);
    },
    open: async (firstChunk, isLast, sealed) => {
      await sodium.ready;
      return openPayload(key, firstChunk, isLast, sealed);
    },
    end: () => void key.fill(0),
  };
}
