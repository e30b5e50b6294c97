/** Puts a key file of version 1 in the place of a new vault's: the same keys, laid out as the first program did. For unit tests. */
import { assert } from '../../../shared/assert.ts';
import { keyFileBlockBytes } from '../../../shared/seams/key-file-frames.ts';
import { encodeEmptyUnlockSlot, encodeHeader, encodeUnlockSlot, unlockSlotBound } from '../crypto/key-file-blocks.ts';
import { openSlot } from '../crypto/slot-key.ts';
import { rewrapVaultKey } from '../crypto/wrap-keys.ts';
import { readSlots } from '../read-slots.ts';
import { BenchVault } from './bench-vault.ts';
import { quickDerivation } from './quick-derivation.ts';

export async function setBackToVersion1({ file }: BenchVault): Promise<void> {
  const put = async (block: number, bytes: Promise<Uint8Array>) => file.set(await bytes, block * keyFileBlockBytes);
  const states = await readSlots(file);
  const slot = states.get(1);
  assert(typeof slot === 'object', 'a new vault has its passphrase in block 1');
  const secret = { kind: 'passphrase', passphrase: BenchVault.passphrase } as const;
  const opened = await openSlot([slot], secret, quickDerivation);
  assert(opened !== null, 'the passphrase fits');
  const place = { ...slot, version: 1, madeAtMs: null } as const;
  const vaultKey = await rewrapVaultKey(opened.underKey, opened.underKey.slotKey, unlockSlotBound(place));
  await put(0, encodeHeader(slot.vaultId, 1));
  await put(1, encodeUnlockSlot({ ...place, vaultKey }));
  for (const block of [...states.keys()].slice(1)) await put(block, encodeEmptyUnlockSlot(slot.vaultId, block, 1));
}
