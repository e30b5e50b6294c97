/** Changes bytes as damage and malice do: flips, numbers at their edges, pieces cut, doubled, moved, taken from another input. */
import { type Bytes, concatBytes } from '../../shared/bytes.ts';
import type { Random } from './random.ts';

export const mostInputBytes = 1 << 20;

const edges = [
  0, 1, 2, 4, 0x7f, 0x80, 0xff, 0x100, 0x7fff, 0x8000, 0xffff, 0x10000, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff,
];

type Mutation = (bytes: Bytes, random: Random, others: readonly Uint8Array[], words: readonly Uint8Array[]) => Bytes;

const cutRange = (bytes: Uint8Array, random: Random): readonly [from: number, to: number] => {
  const from = random.below(bytes.byteLength);
  return [from, Math.min(bytes.byteLength, from + 1 + random.skewed(4_096))];
};
const insert = (bytes: Uint8Array, at: number, what: Uint8Array): Bytes =>
  concatBytes([bytes.subarray(0, at), what, bytes.subarray(at)]);
const over = (bytes: Bytes, at: number, what: Uint8Array): Bytes => {
  bytes.set(what.subarray(0, Math.max(0, bytes.byteLength - at)), at);
  return bytes;
};

const mutations: readonly Mutation[] = [
  (bytes, random) => {
    const at = random.below(bytes.byteLength);
    bytes[at] = (bytes[at] as number) ^ (1 << random.below(8));
    return bytes;
  },
  (bytes, random) => over(bytes, random.below(bytes.byteLength), Uint8Array.of(random.below(256))),
  (bytes, random) => {
    const width = random.pick([1, 2, 4, 8] as const);
    const number = new DataView(new ArrayBuffer(8));
    const value = BigInt(random.pick(edges)) << (random.chance(4) ? 31n : 0n);
    number.setBigUint64(0, BigInt.asUintN(64, value), true);
    const little = new Uint8Array(number.buffer, 0, width);
    return over(bytes, random.below(bytes.byteLength), random.chance(2) ? little : little.slice().reverse());
  },
  (bytes, random) => {
    const [from, to] = cutRange(bytes, random);
    return concatBytes([bytes.subarray(0, from), bytes.subarray(to)]);
  },
  (bytes, random) => {
    const [from, to] = cutRange(bytes, random);
    return insert(bytes, random.below(bytes.byteLength), bytes.slice(from, to));
  },
  (bytes, random) => {
    const [from, to] = cutRange(bytes, random);
    const times = 2 + random.skewed(600);
    const piece = bytes.slice(from, Math.min(to, from + 64));
    return insert(bytes, from, concatBytes(Array.from({ length: times }, () => piece)));
  },
  (bytes, random) => bytes.slice(0, random.below(bytes.byteLength)),
  (bytes, random, others) => {
    const other = random.pick(others);
    const [from, to] = cutRange(other, random);
    return insert(bytes, random.below(bytes.byteLength), other.subarray(from, to));
  },
  (bytes, random, others) => {
    const other = random.pick(others);
    return concatBytes([bytes.subarray(0, random.below(bytes.byteLength)), other.subarray(random.below(other.byteLength))]);
  },
  (bytes, random) => {
    const [from, to] = cutRange(bytes, random);
    return over(bytes, random.below(bytes.byteLength), bytes.slice(from, to));
  },
  (bytes, random) => {
    const [from, to] = cutRange(bytes, random);
    return bytes.fill(random.pick([0, 0xff, 0x20, 0x41]), from, to);
  },
  (bytes, random, _, words) => (words.length === 0 ? bytes : insert(bytes, random.below(bytes.byteLength), random.pick(words))),
  (bytes, random, _, words) => (words.length === 0 ? bytes : over(bytes, random.below(bytes.byteLength), random.pick(words))),
];

/** A few changes, mostly one to four. `others` for splicing, `words` that mean something in this format. */
export function mutate(seed: Uint8Array, random: Random, others: readonly Uint8Array[], words: readonly Uint8Array[]): Bytes {
  let bytes: Bytes = seed.slice();
  for (let left = 1 + random.skewed(12); left > 0; left--) {
    if (bytes.byteLength === 0) bytes = new Uint8Array(1 + random.below(64));
    bytes = random.pick(mutations)(bytes, random, others, words);
    if (bytes.byteLength > mostInputBytes) bytes = bytes.slice(0, mostInputBytes);
  }
  return bytes;
}
