/**
 * SHA-256 (FIPS 180-4) of bytes that come piece by piece, for recordings too long to hold whole; WebCrypto, which does all
 * others, only takes whole ones. Pure.
 */
import { type Bytes, toHex } from '../../../shared/bytes.ts';

export interface Sha256 {
  add(bytes: Uint8Array): void;
  /** Hex. Nothing may be added afterwards. */
  finish(): string;
}

const blockBytes = 64;
/** The first 32 bits of the fractional parts of the cube roots of the first 64 primes, and of the square roots of the first eight. */
const primes = firstPrimes(64);
const rounds = Int32Array.from(primes, (prime) => fraction(Math.cbrt(prime)));
const start = Int32Array.from(primes.slice(0, 8), (prime) => fraction(Math.sqrt(prime)));

export function startSha256(): Sha256 {
  const state = start.slice();
  const schedule = new Int32Array(64);
  const rest = new Uint8Array(blockBytes);
  let restBytes = 0;
  let total = 0;

  const add = (bytes: Uint8Array): void => {
    total += bytes.byteLength;
    let from = 0;
    if (restBytes > 0) {
      from = Math.min(blockBytes - restBytes, bytes.byteLength);
      rest.set(bytes.subarray(0, from), restBytes);
      restBytes += from;
      if (restBytes < blockBytes) return;
      digestBlocks(state, schedule, rest);
      restBytes = 0;
    }
    const whole = bytes.byteLength - from - ((bytes.byteLength - from) % blockBytes);
    digestBlocks(state, schedule, bytes.subarray(from, from + whole));
    restBytes = bytes.byteLength - from - whole;
    rest.set(bytes.subarray(from + whole));
  };

  return {
    add,
    finish() {
      const bits = BigInt(total) * 8n;
      const padding: Bytes = new Uint8Array((restBytes < 56 ? 56 : 120) - restBytes + 8);
      padding[0] = 0x80;
      new DataView(padding.buffer).setBigUint64(padding.byteLength - 8, bits);
      add(padding);
      const digest = new Uint8Array(32);
      const view = new DataView(digest.buffer);
      for (let i = 0; i < 8; i++) view.setInt32(4 * i, state[i] as number);
      return toHex(digest);
    },
  };
}

function digestBlocks(state: Int32Array, w: Int32Array, blocks: Uint8Array): void {
  const view = new DataView(blocks.buffer, blocks.byteOffset, blocks.byteLength);
  for (let offset = 0; offset < blocks.byteLength; offset += blockBytes) {
    for (let i = 0; i < 16; i++) w[i] = view.getInt32(offset + 4 * i);
    for (let i = 16; i < 64; i++) {
      const x = w[i - 15] as number;
      const y = w[i - 2] as number;
      const small0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
      const small1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
      w[i] = ((w[i - 16] as number) + small0 + (w[i - 7] as number) + small1) | 0;
    }
    let a = state[0] as number;
    let b = state[1] as number;
    let c = state[2] as number;
    let d = state[3] as number;
    let e = state[4] as number;
    let f = state[5] as number;
    let g = state[6] as number;
    let h = state[7] as number;
    for (let i = 0; i < 64; i++) {
      const big1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
      const t1 = (h + big1 + ((e & f) ^ (~e & g)) + (rounds[i] as number) + (w[i] as number)) | 0;
      const big0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
      const t2 = (big0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      h = g;
      g = f;
      f = e;
      e = (d + t1) | 0;
      d = c;
      c = b;
      b = a;
      a = (t1 + t2) | 0;
    }
    state[0] = ((state[0] as number) + a) | 0;
    state[1] = ((state[1] as number) + b) | 0;
    state[2] = ((state[2] as number) + c) | 0;
    state[3] = ((state[3] as number) + d) | 0;
    state[4] = ((state[4] as number) + e) | 0;
    state[5] = ((state[5] as number) + f) | 0;
    state[6] = ((state[6] as number) + g) | 0;
    state[7] = ((state[7] as number) + h) | 0;
  }
}

function firstPrimes(count: number): number[] {
  const found: number[] = [];
  for (let n = 2; found.length < count; n++) if (found.every((prime) => n % prime !== 0)) found.push(n);
  return found;
}

function fraction(root: number): number {
  return Math.floor((root - Math.floor(root)) * 2 ** 32) | 0;
}
