import sodium from 'libsodium-wrappers-sumo';
import { beforeAll, describe, expect, it } from 'vitest';
import { toHex } from '../../../shared/bytes.ts';
import { argon2id } from './argon2id.ts';
import { calibratedCost, ceilingMemoryKiB, floorCost, isAcceptableCost } from './argon2-cost.ts';

/** Encoded hashes of the reference implementation's own tests (phc-winner-argon2, src/test.c, version 0x13, Argon2id). */
const referenceHashes: readonly (readonly [password: string, encoded: string])[] = [
  ['password', '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc'],
  ['password', '$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4'],
  ['password', '$argon2id$v=19$m=256,t=2,p=2$c29tZXNhbHQ$bQk8UB/VmZZF4Oo79iDXuL5/0ttZwg2f/5U52iv1cDc'],
  ['password', '$argon2id$v=19$m=65536,t=1,p=1$c29tZXNhbHQ$9qWtwbpyPd3vm1rB1GThgPzZ3/ydHL92zKL+15XZypg'],
  ['password', '$argon2id$v=19$m=65536,t=4,p=1$c29tZXNhbHQ$kCXUjmjvc5XMqQedpMTsOv+zyJEf5PhtGiUghW9jFyw'],
  ['differentpassword', '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$C4TWUs9rDEvq7w3+J4umqA32aWKB1+DSiRuBfYxFj94'],
  ['password', '$argon2id$v=19$m=65536,t=2,p=1$ZGlmZnNhbHQ$vfMrBczELrFdWP0ZsfhWsRPaHppYdP3MVEMIVlqoFBw'],
];

beforeAll(() => sodium.ready);

describe('the Argon2id that comes with libsodium', () => {
  it.each(referenceHashes)('[V4.1] is the reference one for %s, %s', (password, encoded) => {
    expect(sodium.crypto_pwhash_str_verify(encoded, password)).toBe(true);
    expect(sodium.crypto_pwhash_str_verify(encoded, `${password}!`)).toBe(false);
  });

  it('[V4.1] gives the bytes that its own encoded hash holds', async () => {
    const encoded = sodium.crypto_pwhash_str('a lamp', floorCost.passes, floorCost.memoryKiB * 1024);
    const [, , , , salt, hash] = encoded.split('$').map((part) => Buffer.from(part, 'base64'));
    const derived = await argon2id(new TextEncoder().encode('a lamp'), Uint8Array.from(salt!), floorCost);
    expect(toHex(derived!)).toBe(toHex(hash!));
  });

  it('[V4.1] gives other bytes when a word, the salt, the memory or the passes are others', async () => {
    const words = new TextEncoder().encode('a lamp');
    const salt = new Uint8Array(16);
    const cheap = { memoryKiB: 8 * 1024, passes: 3 };
    const derived = await Promise.all([
      argon2id(words, salt, cheap),
      argon2id(words.slice(1), salt, cheap),
      argon2id(words, salt.with(3, 1), cheap),
      argon2id(words, salt, { ...cheap, memoryKiB: 9 * 1024 }),
      argon2id(words, salt, { ...cheap, passes: 4 }),
    ]);
    expect(new Set(derived.map((bytes) => toHex(bytes!))).size).toBe(5);
  });
});

describe('the cost', () => {
  it('stays on the floor when the machine is slow', () => {
    expect(calibratedCost(4_000)).toEqual(floorCost);
    expect(calibratedCost(1_000)).toEqual(floorCost);
  });

  it('grows with the machine, in steps of 16 MiB, to 1 GiB at most', () => {
    expect(calibratedCost(160)).toEqual({ memoryKiB: 400 * 1024, passes: 3 });
    expect(calibratedCost(62.5)).toEqual({ memoryKiB: ceilingMemoryKiB, passes: 3 });
  });

  it('has one pass more where memory is at its ceiling and time is left, and never more than is accepted', () => {
    expect(calibratedCost(46)).toEqual({ memoryKiB: ceilingMemoryKiB, passes: 4 });
    expect(calibratedCost(0)).toEqual({ memoryKiB: ceilingMemoryKiB, passes: 4 });
  });

  it('[V4.3] is accepted whatever the machine', () => {
    for (let floorMs = 0; floorMs < 5_000; floorMs += 0.5) expect(isAcceptableCost(calibratedCost(floorMs))).toBe(true);
  });

  it('[V4.3] is refused outside what this program writes', () => {
    expect(isAcceptableCost(floorCost)).toBe(true);
    expect(isAcceptableCost({ memoryKiB: ceilingMemoryKiB, passes: 4 })).toBe(true);
    expect(isAcceptableCost({ ...floorCost, passes: 16 })).toBe(true);
    // Within both ranges, but minutes of work: 4 GiB of memory times passes is the most.
    expect(isAcceptableCost({ memoryKiB: ceilingMemoryKiB, passes: 5 })).toBe(false);
    expect(isAcceptableCost({ memoryKiB: ceilingMemoryKiB, passes: 16 })).toBe(false);
    expect(isAcceptableCost({ memoryKiB: 1024, passes: 3 })).toBe(false);
    expect(isAcceptableCost({ memoryKiB: ceilingMemoryKiB + 1, passes: 3 })).toBe(false);
    expect(isAcceptableCost({ ...floorCost, passes: 2 })).toBe(false);
    expect(isAcceptableCost({ ...floorCost, passes: 17 })).toBe(false);
  });
});
