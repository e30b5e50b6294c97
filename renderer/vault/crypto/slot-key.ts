/**
 * From what somebody brings to the key of an unlock slot (docs/vault-format.md [V4.1], [V4.5]). Vault worker. A passphrase is
 * stretched, because people choose it; recovery words and this computer's secret are 256 random bits and only made a key of.
 */
import { assert } from '../../../shared/assert.ts';
import type { Bytes } from '../../../shared/bytes.ts';
import type { KeyKind } from '../../../shared/model/key-slot.ts';
import { randomBytes } from './aes-gcm.ts';
import { deriveAsDearAsPossible, type KeyDerivation, passphraseBytes } from './derive-key.ts';
import { keyFileVersion, saltBytes, type SlotPlace, type UnlockSlot, unlockSlotBound } from './key-file-blocks.ts';
import { importPassphraseKey, type KeyUnderKey, makeVaultKey, rewrapVaultKey, unwrapVaultKey } from './wrap-keys.ts';

/** `bytes`: 32 random ones. They stay the caller's, who wipes them. */
export type SlotSecret =
  | { readonly kind: 'passphrase'; readonly passphrase: string }
  | { readonly kind: Exclude<KeyKind, 'passphrase'>; readonly bytes: Bytes };

export interface OpenedSlot {
  readonly block: number;
  readonly kind: KeyKind;
  readonly vaultKey: CryptoKey;
  readonly underKey: KeyUnderKey;
}

/** Names format and kind: the same 32 bytes would be another key anywhere else. */
const purposes = {
  'recovery-key': 'overheard vault 2 recovery key',
  'this-computer': 'overheard vault 2 this computer',
} as const;

/** The first of these slots that the secret opens, or null. */
export async function openSlot(
  slots: readonly UnlockSlot[],
  secret: SlotSecret,
  derivation: KeyDerivation,
): Promise<OpenedSlot | null> {
  for (const slot of slots) {
    if (slot.kind !== secret.kind) continue;
    const slotKey = await keyOfSlot(slot, secret, derivation);
    const bound = unlockSlotBound(slot);
    const vaultKey = await unwrapVaultKey(slotKey, bound, slot.vaultKey);
    if (vaultKey !== null)
      return { block: slot.block, kind: slot.kind, vaultKey, underKey: { slotKey, bound, wrapped: slot.vaultKey } };
  }
  return null;
}

interface NewSlot {
  readonly vaultId: Bytes;
  readonly block: number;
  readonly secret: SlotSecret;
  readonly madeAtMs: number;
}

/** A slot for another key to the same vault. A passphrase is made as dear as a second of this machine allows. */
export async function makeSlot(from: KeyUnderKey, wanted: NewSlot, derivation: KeyDerivation): Promise<UnlockSlot> {
  const { place, slotKey } = await preparePlace(wanted, derivation);
  return { ...place, vaultKey: await rewrapVaultKey(from, slotKey, unlockSlotBound(place)) };
}

/** The first slot of a vault, with a fresh vault key in it. */
export async function makeFirstSlot(
  wanted: NewSlot,
  derivation: KeyDerivation,
): Promise<{ readonly slot: UnlockSlot; readonly opened: OpenedSlot }> {
  const { place, slotKey } = await preparePlace(wanted, derivation);
  const bound = unlockSlotBound(place);
  const { key: vaultKey, wrapped } = await makeVaultKey(slotKey, bound);
  return {
    slot: { ...place, vaultKey: wrapped },
    opened: { block: place.block, kind: place.kind, vaultKey, underKey: { slotKey, bound, wrapped } },
  };
}

async function preparePlace({ vaultId, block, secret, madeAtMs }: NewSlot, derivation: KeyDerivation) {
  const salt = randomBytes(saltBytes);
  const place = { version: keyFileVersion, block, vaultId, kind: secret.kind, salt, madeAtMs } as const;
  if (secret.kind !== 'passphrase') {
    const slotKey = await keyFromRandom(secret.kind, secret.bytes, salt);
    return { place: { ...place, cost: null } satisfies SlotPlace, slotKey };
  }
  const { cost, derived } = await deriveAsDearAsPossible(secret.passphrase, salt, derivation);
  return { place: { ...place, cost } satisfies SlotPlace, slotKey: await importPassphraseKey(derived) };
}

async function keyOfSlot({ salt, cost }: UnlockSlot, secret: SlotSecret, derivation: KeyDerivation): Promise<CryptoKey> {
  if (secret.kind !== 'passphrase') return keyFromRandom(secret.kind, secret.bytes, salt);
  assert(cost !== null, 'a passphrase slot has a cost');
  return importPassphraseKey(await derivation.derive(passphraseBytes(secret.passphrase), salt, cost));
}

async function keyFromRandom(kind: keyof typeof purposes, bytes: Bytes, salt: Bytes): Promise<CryptoKey> {
  const base = await crypto.subtle.importKey('raw', bytes, 'HKDF', false, ['deriveKey']);
  const info = new TextEncoder().encode(purposes[kind]);
  const aesKey = { name: 'AES-GCM', length: 256 } as const;
  return crypto.subtle.deriveKey({ name: 'HKDF', hash: 'SHA-256', salt, info }, base, aesKey, false, ['wrapKey', 'unwrapKey']);
}
