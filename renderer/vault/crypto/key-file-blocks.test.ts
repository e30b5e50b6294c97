import { beforeAll, describe, expect, it } from 'vitest';
import type { Bytes } from '../../../shared/bytes.ts';
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
  unlockSlotBlocks,
} from './key-file-blocks.ts';

const vaultId = randomBytes(16);
const wrapped = () => ({ nonce: randomBytes(12), sealed: randomBytes(48) });
const unlockSlot = { block: 1, vaultId, salt: randomBytes(16), cost: floorCost, vaultKey: wrapped() };
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
    const later = flipped(8, 2);
    later.fill(0xaa, 100, 4_096);
    await expect(decodeHeader(later)).rejects.toMatchObject({
      code: 'vault/key-file-too-new',
      facts: { found: 3, expected: 1 },
    });
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
