/**
 * The key file's blocks, bytes to values and back (docs/vault-format.md [V3] to [V5]). Layout and checksums only; the
 * wrapped keys in them are opened by wrap-keys.ts. A block carries a checksum of its own, so that damage (a Failure that
 * names the block) is told from a wrong passphrase (an everyday null).
 */
import { assert } from '../../../shared/assert.ts';
import { type Bytes, concatBytes, equalBytes } from '../../../shared/bytes.ts';
import { Failure } from '../../../shared/failure.ts';
import { keyFileBlockBytes, keyFileBlocks, keyFileBytes } from '../../../shared/seams/key-file-frames.ts';
import { keyBytes, nonceBytes, tagBytes } from './aes-gcm.ts';
import { type Argon2Cost, isAcceptableCost } from './argon2-cost.ts';
import { formatVersion, hasMagic, type Magic, magicBytes, writeMagic } from './clear-header.ts';

export const unlockSlotBlocks = [1, 2, 3, 4, 5, 6, 7, 8] as const;
export const rootSlotBlocks = [9, 10] as const;
export type RootSlotBlock = (typeof rootSlotBlocks)[number];

export const vaultIdBytes = 16;
export const saltBytes = 16;
const checksumBytes = 32;
const checkedBytes = keyFileBlockBytes - checksumBytes;
const wrappedKeyBytes = keyBytes + tagBytes;
const unlockBoundBytes = 64;
const rootBoundBytes = 40;
const kindOfSlot = { empty: 0, passphrase: 1 } as const;

/** A key under another key: nonce, then ciphertext and tag. */
export interface WrappedKey {
  readonly nonce: Bytes;
  readonly sealed: Bytes;
}

export interface UnlockSlot {
  readonly block: number;
  readonly vaultId: Bytes;
  readonly salt: Bytes;
  readonly cost: Argon2Cost;
  readonly vaultKey: WrappedKey;
}

export interface RootSlot {
  readonly block: RootSlotBlock;
  readonly vaultId: Bytes;
  readonly epoch: number;
  readonly rootKey: WrappedKey;
}

export async function encodeHeader(vaultId: Bytes): Promise<Bytes> {
  const block = blankBlock('OVHDKEYS');
  block.set(vaultId, 16);
  return withChecksum(block);
}

/** The vault's id. Fails with what is wrong: damaged, or made by a later version. */
export async function decodeHeader(file: Bytes): Promise<Bytes> {
  const block = blockOf(file, 0);
  // A later version may lay the rest out anew, checksum included: the version is looked at first.
  const version = block[magicBytes] ?? 0;
  if (hasMagic(block, 'OVHDKEYS') && version > formatVersion) {
    throw new Failure('vault/key-file-too-new', { found: version, expected: formatVersion });
  }
  if (file.byteLength !== keyFileBytes || !hasMagic(block, 'OVHDKEYS') || !(await isChecked(block))) throw damagedBlock(0);
  return block.slice(16, 16 + vaultIdBytes);
}

/** Bytes that a wrapped vault key is bound to: everything in the slot before it. */
export function unlockSlotBound(slot: Omit<UnlockSlot, 'vaultKey'>): Bytes {
  const block = blankBlock('OVHDUNLK');
  const view = new DataView(block.buffer);
  view.setUint8(9, kindOfSlot.passphrase);
  view.setUint8(10, slot.block);
  block.set(slot.vaultId, 16);
  block.set(slot.salt, 32);
  view.setUint32(48, slot.cost.memoryKiB);
  view.setUint32(52, slot.cost.passes);
  view.setUint32(56, 1);
  return block.slice(0, unlockBoundBytes);
}

export async function encodeUnlockSlot(slot: UnlockSlot): Promise<Bytes> {
  const block = blankBlock('OVHDUNLK');
  block.set(unlockSlotBound(slot), 0);
  block.set(slot.vaultKey.nonce, unlockBoundBytes);
  block.set(slot.vaultKey.sealed, unlockBoundBytes + nonceBytes);
  return withChecksum(block);
}

/** A slot that is free says so, under a checksum: damage can't look like freedom. */
export async function encodeEmptyUnlockSlot(vaultId: Bytes, blockNumber: number): Promise<Bytes> {
  const block = blankBlock('OVHDUNLK');
  block[9] = kindOfSlot.empty;
  block[10] = blockNumber;
  block.set(vaultId, 16);
  return withChecksum(block);
}

/** The slot, null when it is free, or `vault/key-file-damaged`. */
export async function decodeUnlockSlot(file: Bytes, blockNumber: number): Promise<UnlockSlot | null> {
  const block = blockOf(file, blockNumber);
  if (!hasMagic(block, 'OVHDUNLK') || !(await isChecked(block)) || block[10] !== blockNumber) throw damagedBlock(blockNumber);
  if (block[9] === kindOfSlot.empty) return null;
  const view = new DataView(block.buffer, block.byteOffset);
  const cost = { memoryKiB: view.getUint32(48), passes: view.getUint32(52) };
  // A checksum stops accidents, not people: a forged cost mustn't take the machine's memory, or minutes.
  const isReadable = block[9] === kindOfSlot.passphrase && view.getUint32(56) === 1 && isAcceptableCost(cost);
  if (!isReadable) throw damagedBlock(blockNumber);
  return {
    block: blockNumber,
    vaultId: block.slice(16, 16 + vaultIdBytes),
    salt: block.slice(32, 32 + saltBytes),
    cost,
    vaultKey: wrappedKeyAt(block, unlockBoundBytes),
  };
}

/** Bytes that a wrapped root key is bound to: version, slot, vault, epoch. */
export function rootSlotBound(slot: Omit<RootSlot, 'rootKey'>): Bytes {
  const block = blankBlock('OVHDROOT');
  block[10] = slot.block;
  block.set(slot.vaultId, 16);
  new DataView(block.buffer).setBigUint64(32, BigInt(slot.epoch));
  return block.slice(0, rootBoundBytes);
}

export async function encodeRootSlot(slot: RootSlot): Promise<Bytes> {
  const block = blankBlock('OVHDROOT');
  block.set(rootSlotBound(slot), 0);
  block.set(slot.rootKey.nonce, rootBoundBytes);
  block.set(slot.rootKey.sealed, rootBoundBytes + nonceBytes);
  return withChecksum(block);
}

/** The slot, or null: erased (random bytes), torn, or damaged, which look alike and are treated alike. */
export async function decodeRootSlot(file: Bytes, blockNumber: RootSlotBlock): Promise<RootSlot | null> {
  const block = blockOf(file, blockNumber);
  if (!hasMagic(block, 'OVHDROOT') || block[10] !== blockNumber || !(await isChecked(block))) return null;
  const epoch = new DataView(block.buffer, block.byteOffset).getBigUint64(32);
  if (epoch > BigInt(Number.MAX_SAFE_INTEGER)) return null;
  return {
    block: blockNumber,
    vaultId: block.slice(16, 16 + vaultIdBytes),
    epoch: Number(epoch),
    rootKey: wrappedKeyAt(block, rootBoundBytes),
  };
}

/** Blocks 0 to 10, one after the other. */
export function assembleKeyFile(blocks: readonly Bytes[]): Bytes {
  assert(blocks.length === keyFileBlocks, 'a key file has all its blocks');
  return concatBytes(blocks);
}

export function damagedBlock(block: number): Failure {
  return new Failure('vault/key-file-damaged', { block });
}

function blockOf(file: Bytes, block: number): Bytes {
  return file.slice(block * keyFileBlockBytes, (block + 1) * keyFileBlockBytes);
}

function wrappedKeyAt(block: Bytes, offset: number): WrappedKey {
  const sealedAt = offset + nonceBytes;
  return { nonce: block.slice(offset, sealedAt), sealed: block.slice(sealedAt, sealedAt + wrappedKeyBytes) };
}

function blankBlock(magic: Magic): Bytes {
  const block = new Uint8Array(keyFileBlockBytes);
  writeMagic(block, magic);
  return block;
}

async function withChecksum(block: Bytes): Promise<Bytes> {
  block.set(await checksumOf(block), checkedBytes);
  return block;
}

async function isChecked(block: Bytes): Promise<boolean> {
  return block.byteLength === keyFileBlockBytes && equalBytes(await checksumOf(block), block.subarray(checkedBytes));
}

async function checksumOf(block: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', block.subarray(0, checkedBytes)));
}
