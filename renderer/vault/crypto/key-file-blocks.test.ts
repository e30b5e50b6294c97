import { beforeAll, describe, expect, it } from 'vitest';
import { type Bytes, concatBytes, toHex } from '../../../shared/bytes.ts';
import { keyFileBlockBytes, keyFileBytes } from '../../../shared/seams/key-file-frames.ts';
import { randomBytes } from './aes-gcm.ts';
import { ceilingMemoryKiB, floorCost } from './argon2-cost.ts';
import {
  assembleKeyFile,
  decodeHeader,
  decodeRootSlot,
  decodeUnlockSlot,
  encodeEmptyUnlockSlot,
  encodeHeader,
  encodeRootSlot,
  encodeUnlockSlot,
  isHeaderCurrent,
  type UnlockSlot,
  unlockSlotBlocks,
  unlockSlotBound,
} from './key-file-blocks.ts';

const vaultId = randomBytes(16);
const wrapped = () => ({ nonce: randomBytes(12), sealed: randomBytes(48) });
const unlockSlot: UnlockSlot = {
  version: 2,
  block: 1,
  kind: 'passphrase',
  vaultId,
  salt: randomBytes(16),
  cost: floorCost,
  madeAtMs: 1_795_000_000_123,
  vaultKey: wrapped(),
};
const rootSlot = { block: 9, vaultId, epoch: 2 ** 40 + 7, rootKey: wrapped() } as const;
let file: Bytes;

beforeAll(async () => {
  file = assembleKeyFile([
    await encodeHeader(vaultId),
    await encodeUnlockSlot(unlockSlot),
    ...(await Promise.all(unlockSlotBlocks.slice(1).map((block) => encodeEmptyUnlockSlot(vaultId, block)))),
    await encodeRootSlot(rootSlot),
    randomBytes(keyFileBlockBytes),
  ]);
});

function flipped(offset: number, bit = 1): Bytes {
  const copy = file.slice();
  copy[offset]! ^= bit;
  return copy;
}

describe('a key file', () => {
  it('[V3] has eleven blocks and gives back what was put in', async () => {
    expect(file.byteLength).toBe(keyFileBytes);
    expect(await decodeHeader(file)).toEqual(vaultId);
    expect(await decodeUnlockSlot(file, 1)).toEqual(unlockSlot);
    for (const block of unlockSlotBlocks.slice(1)) expect(await decodeUnlockSlot(file, block)).toBeNull();
    expect(await decodeRootSlot(file, 9)).toEqual(rootSlot);
  });

  it('[V3.1] notices any byte that changes, and names the block', async () => {
    for (let offset = 0; offset < keyFileBlockBytes; offset++) {
      const bit = 1 << (offset % 8);
      await expect(decodeHeader(flipped(offset, bit))).rejects.toMatchObject({
        code: 'vault/key-file-damaged',
        facts: { block: 0 },
      });
      for (const block of [1, 2]) {
        const damaged = decodeUnlockSlot(flipped(block * keyFileBlockBytes + offset, bit), block);
        await expect(damaged).rejects.toMatchObject({ code: 'vault/key-file-damaged', facts: { block } });
      }
      expect(await decodeRootSlot(flipped(9 * keyFileBlockBytes + offset, bit), 9)).toBeNull();
    }
  });

  it('[V3.1] is damaged when it is cut short, empty or something else', async () => {
    for (const bytes of [
      new Uint8Array(0),
      file.slice(0, keyFileBlockBytes),
      file.slice(0, -1),
      randomBytes(keyFileBlockBytes),
    ]) {
      await expect(decodeHeader(bytes)).rejects.toMatchObject({ code: 'vault/key-file-damaged', facts: { block: 0 } });
    }
  });

  it('[V3.2] of a later version is refused as such, whatever the rest looks like', async () => {
    const later = flipped(8, 1);
    later.fill(0xaa, 100, 4_096);
    await expect(decodeHeader(later)).rejects.toMatchObject({
      code: 'vault/key-file-too-new',
      facts: { found: 3, expected: 2 },
    });
  });

  it('[V4] gives back a slot of every kind, and of version 1, as it was put in', async () => {
    const random = { ...unlockSlot, cost: null };
    const slots: readonly UnlockSlot[] = [
      { ...random, kind: 'recovery-key' },
      { ...random, kind: 'this-computer', madeAtMs: null },
      { ...unlockSlot, version: 1, madeAtMs: null },
    ];
    for (const slot of slots) {
      const other = file.slice();
      other.set(await encodeUnlockSlot(slot), keyFileBlockBytes);
      expect(await decodeUnlockSlot(other, 1)).toEqual(slot);
    }
  });

  it('[V4] binds kind, date, cost and version to the key in the slot', () => {
    const bound = (change: Partial<UnlockSlot>) => toHex(unlockSlotBound({ ...unlockSlot, ...change }));
    const others: readonly Partial<UnlockSlot>[] = [
      {},
      { version: 1 },
      { block: 2 },
      { kind: 'recovery-key' },
      { madeAtMs: unlockSlot.madeAtMs! + 1 },
      { cost: { ...floorCost, passes: 4 } },
      { salt: unlockSlot.salt.with(0, unlockSlot.salt[0]! ^ 1) },
      { vaultId: vaultId.with(0, vaultId[0]! ^ 1) },
    ];
    expect(new Set(others.map(bound)).size).toBe(others.length);
    expect(bound({}).length / 2).toBe(80);
    expect(bound({ version: 1 }).length / 2).toBe(64);
  });

  it('[V4] knows no kind but its own, and in version 1 passphrases alone', async () => {
    const version1 = { ...unlockSlot, version: 1, madeAtMs: null, kind: 'recovery-key', cost: null } as const;
    const withCost = { ...unlockSlot, kind: 'recovery-key' } as const;
    for (const slot of [version1, withCost]) {
      const forged = file.slice();
      forged.set(await encodeUnlockSlot(slot), keyFileBlockBytes);
      await expect(decodeUnlockSlot(forged, 1)).rejects.toMatchObject({ code: 'vault/key-file-damaged' });
    }
  });

  it('[V13.3] takes no single byte of the other version for a header that was cut off', async () => {
    const [first, current] = await Promise.all([encodeHeader(vaultId, 1), encodeHeader(vaultId)]);
    const at = first.findLastIndex((byte, index) => byte !== current[index]);
    const damaged = concatBytes([current.with(at, first[at]!), file.slice(keyFileBlockBytes)]);
    await expect(decodeHeader(damaged)).rejects.toMatchObject({ code: 'vault/key-file-damaged', facts: { block: 0 } });
  });

  it('[V13.3] takes a header for its own that was cut off between the versions, and no other', async () => {
    const [first, current] = await Promise.all([encodeHeader(vaultId, 1), encodeHeader(vaultId)]);
    const with0 = (block: Bytes) => concatBytes([block, file.slice(keyFileBlockBytes)]);
    expect(await isHeaderCurrent(with0(current), vaultId)).toBe(true);
    expect(await decodeHeader(with0(first))).toEqual(vaultId);
    expect(await isHeaderCurrent(with0(first), vaultId)).toBe(false);
    for (let sector = 512; sector < keyFileBlockBytes; sector += 512) {
      for (const [head, tail] of [
        [first, current],
        [current, first],
      ] as const) {
        const torn = with0(concatBytes([head.slice(0, sector), tail.slice(sector)]));
        expect(await decodeHeader(torn)).toEqual(vaultId);
        expect(await isHeaderCurrent(torn, vaultId)).toBe(false);
        torn[20]! ^= 1;
        await expect(decodeHeader(torn)).rejects.toMatchObject({ code: 'vault/key-file-damaged', facts: { block: 0 } });
      }
    }
  });

  it('[V4.3] with a cost out of range is damaged, checksum or not', async () => {
    for (const cost of [
      { memoryKiB: 4_000_000_000, passes: 3 },
      { memoryKiB: 8, passes: 3 },
      { ...floorCost, passes: 1 },
      { ...floorCost, passes: 17 },
      { memoryKiB: ceilingMemoryKiB, passes: 5 },
      { memoryKiB: ceilingMemoryKiB / 2, passes: 9 },
    ]) {
      const forged = file.slice();
      forged.set(await encodeUnlockSlot({ ...unlockSlot, cost }), keyFileBlockBytes);
      await expect(decodeUnlockSlot(forged, 1)).rejects.toMatchObject({ code: 'vault/key-file-damaged' });
    }
  });

  it('[V4.3] takes the dearest slot that is still a matter of seconds', async () => {
    for (const cost of [
      { memoryKiB: ceilingMemoryKiB, passes: 4 },
      { memoryKiB: ceilingMemoryKiB / 4, passes: 16 },
    ]) {
      const dear = file.slice();
      dear.set(await encodeUnlockSlot({ ...unlockSlot, cost }), keyFileBlockBytes);
      expect(await decodeUnlockSlot(dear, 1)).toMatchObject({ cost });
    }
  });

  it('[V5.2] takes an erased slot, and a slot in the wrong place, for none', async () => {
    expect(await decodeRootSlot(file, 10)).toBeNull();
    const moved = file.slice();
    moved.copyWithin(10 * keyFileBlockBytes, 9 * keyFileBlockBytes, 10 * keyFileBlockBytes);
    expect(await decodeRootSlot(moved, 10)).toBeNull();
  });
});
