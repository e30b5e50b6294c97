/**
 * From a key file and what somebody brings to the vault key: the unlocking itself. Vault worker. Reads only; whatever was brought
 * is used here and kept nowhere.
 */
import type { Bytes } from '../../shared/bytes.ts';
import type { UnlockWith } from '../../shared/model/key-slot.ts';
import type { ComputerClient } from './computer-client.ts';
import type { KeyDerivation } from './crypto/derive-key.ts';
import { damagedBlock, decodeHeader } from './crypto/key-file-blocks.ts';
import { secretOfWords } from './crypto/recovery-words.ts';
import type { VaultIdentity } from './crypto/root-keys.ts';
import { type OpenedSlot, openSlot, type SlotSecret } from './crypto/slot-key.ts';
import { blocksThatAre, readSlots, slotsInUse } from './read-slots.ts';

export interface IdentifiedVault {
  readonly identity: VaultIdentity;
  readonly opened: OpenedSlot;
}

/** null: not a key of this vault. Fails with `vault/key-file-damaged` when a damaged slot may be the one that it was meant for. */
export async function identifyVault(
  file: Bytes,
  how: UnlockWith,
  computer: ComputerClient,
  derivation: KeyDerivation,
): Promise<IdentifiedVault | null> {
  const vaultId = await decodeHeader(file);
  const secret = await secretBrought(how, computer);
  if (secret === null) return null;
  const states = await readSlots(file);
  const slots = slotsInUse(states);
  const opened = await openSlot(slots, secret, derivation).finally(() => wipe(secret));
  if (opened !== null) return { identity: { vaultId, vaultKey: opened.vaultKey }, opened };
  // There is one slot of a kind, two only while it is being changed. With one that is whole, what is damaged beside it is another
  // kind's, or the half of a change that was cut off: then the key is simply the other one.
  const [damaged] = blocksThatAre(states, 'damaged');
  if (damaged !== undefined && !slots.some(({ kind }) => kind === secret.kind)) throw damagedBlock(damaged);
  return null;
}

/** null: words that are none, or a computer that keeps nothing. */
async function secretBrought(how: UnlockWith, computer: ComputerClient): Promise<SlotSecret | null> {
  if ('passphrase' in how) return { kind: 'passphrase', passphrase: how.passphrase };
  if ('words' in how) {
    const bytes = secretOfWords(how.words);
    return bytes instanceof Uint8Array ? { kind: 'recovery-key', bytes } : null;
  }
  const bytes = await computer.readSecret();
  return bytes === null ? null : { kind: 'this-computer', bytes };
}

function wipe(secret: SlotSecret): void {
  if (secret.kind !== 'passphrase') secret.bytes.fill(0);
}
