/**
 * The key file's blocks, bytes to values and back (docs/vault-format.md [V3] to [V5]). Layout and checksums only; the
 * wrapped keys in them are opened by wrap-keys.ts. A block carries a checksum of its own, so that damage (a Failure that
 * names the block) is told from a wrong passphrase (an everyday null).
 *
 * Header and unlock slots are written in version 2; those of version 1 are read for ever. Root slots have one version.
 */
import { assert } from '../../../shared/assert.ts';
import { type Bytes, concatBytes, equalBytes } from '../../../shared/bytes.ts';
import { Failure } from '../../../shared/failure.ts';
import { type KeyKind, keyKinds } from '../../../shared/model/key-slot.ts';
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
const sectorBytes = 512;
const sectorStarts = Array.from({ length: keyFileBlockBytes / sectorBytes }, (_, index) => index * sectorBytes);
const checkedBytes = keyFileBlockBytes - checksumBytes;
const wrappedKeyBytes = keyBytes + tagBytes;
const rootBoundBytes = 40;
const freeSlot = 0;
const kindNumbers = { passphrase: 1, 'recovery-key': 2, 'this-computer': 3 } as const satisfies Record<KeyKind, number>;

/** Of header and unlock slots. */
export const keyFileVersion = 2;
export type SlotVersion = 1 | 2;
/** Everything in a slot before its wrapped key: what that is bound to. */
const unlockBoundBytes: Readonly<Record<SlotVersion, number>> = { 1: 64, 2: 80 };

/** A key under another key: nonce, then ciphertext and tag. */
export interface WrappedKey {
  readonly nonce: Bytes;
  readonly sealed: Bytes;
}

export interface UnlockSlot {
  readonly version: SlotVersion;
  readonly block: number;
  readonly kind: KeyKind;
  readonly vaultId: Bytes;
  readonly salt: Bytes;
  /** Of a passphrase; null for the other kinds, whose keys are random. */
  readonly cost: Argon2Cost | null;
  /** null: nobody noted it, as in version 1. */
  readonly madeAtMs: number | null;
  readonly vaultKey: WrappedKey;
}
/** A slot before its key is in it. */
export type SlotPlace = Omit<UnlockSlot, 'vaultKey'>;

export interface RootSlot {
  readonly block: RootSlotBlock;
  readonly vaultId: Bytes;
  readonly epoch: number;
  readonly rootKey: WrappedKey;
}

export async function encodeHeader(vaultId: Bytes, version: SlotVersion = keyFileVersion): Promise<Bytes> {
  const block = blankBlock('OVHDKEYS', version);
  block.set(vaultId, 16);
  return withChecksum(block);
}

/** The vault's id. Fails with what is wrong: damaged, or made by a later version. */
export async function decodeHeader(file: Bytes): Promise<Bytes> {
  const block = blockOf(file, 0);
  const vaultId = block.slice(16, 16 + vaultIdBytes);
  if (file.byteLength >= keyFileBlockBytes && hasMagic(block, 'OVHDKEYS')) {
    const [first, current] = await Promise.all([encodeHeader(vaultId, 1), encodeHeader(vaultId)]);
    const version = block[magicBytes] ?? 0;
    // A later version may lay the rest out anew, checksum included, so nothing else of it is looked at. But where all the rest
    // is as we write it, it's the number that is damaged.
    if (version > keyFileVersion && !equalBytes(block.with(magicBytes, keyFileVersion), current)) {
      throw new Failure('vault/key-file-too-new', { found: version, expected: keyFileVersion });
    }
    // [V13.3] An upgrade may have been cut off in the middle of this block: each sector is then of one version or of the other.
    const isOfOne = (at: number) => [first, current].some((one) => equalBytes(sectorOf(one, at), sectorOf(block, at)));
    const isWhole = sectorStarts.every(isOfOne);
    if (isWhole && file.byteLength === keyFileBytes) return vaultId;
  }
  throw damagedBlock(0);
}

/** False: of version 1, or of an upgrade that was cut off. */
export async function isHeaderCurrent(file: Bytes, vaultId: Bytes): Promise<boolean> {
  return equalBytes(blockOf(file, 0), await encodeHeader(vaultId));
}

/** Bytes that a wrapped vault key is bound to: everything in the slot before it. */
export function unlockSlotBound(slot: SlotPlace): Bytes {
  const block = blankBlock('OVHDUNLK', slot.version);
  const view = new DataView(block.buffer);
  view.setUint8(9, kindNumbers[slot.kind]);
  view.setUint8(10, slot.block);
  block.set(slot.vaultId, 16);
  block.set(slot.salt, 32);
  if (slot.cost !== null) {
    view.setUint32(48, slot.cost.memoryKiB);
    view.setUint32(52, slot.cost.passes);
    view.setUint32(56, 1);
  }
  if (slot.version > 1) view.setBigUint64(64, BigInt(slot.madeAtMs ?? 0));
  return block.slice(0, unlockBoundBytes[slot.version]);
}

export async function encodeUnlockSlot(slot: UnlockSlot): Promise<Bytes> {
  const block = blankBlock('OVHDUNLK', slot.version);
  const keyAt = unlockBoundBytes[slot.version];
  block.set(unlockSlotBound(slot), 0);
  block.set(slot.vaultKey.nonce, keyAt);
  block.set(slot.vaultKey.sealed, keyAt + nonceBytes);
  return withChecksum(block);
}

/** A slot that is free says so, under a checksum: damage can't look like freedom. */
export async function encodeEmptyUnlockSlot(
  vaultId: Bytes,
  blockNumber: number,
  version: SlotVersion = keyFileVersion,
): Promise<Bytes> {
  const block = blankBlock('OVHDUNLK', version);
  block[9] = freeSlot;
  block[10] = blockNumber;
  block.set(vaultId, 16);
  return withChecksum(block);
}

/** The slot, null when it is free, or `vault/key-file-damaged`. */
export async function decodeUnlockSlot(file: Bytes, blockNumber: number): Promise<UnlockSlot | null> {
  const block = blockOf(file, blockNumber);
  if (!hasMagic(block, 'OVHDUNLK') || !(await isChecked(block)) || block[10] !== blockNumber) throw damagedBlock(blockNumber);
  if (block[9] === freeSlot) return null;
  const view = new DataView(block.buffer, block.byteOffset);
  const version = versionOf(block);
  const kind = kindOf(block, version);
  if (version === null || kind === null) throw damagedBlock(blockNumber);
  const cost = { memoryKiB: view.getUint32(48), passes: view.getUint32(52) };
  const lanes = view.getUint32(56);
  // A checksum stops accidents, not people: a forged cost mustn't take the machine's memory, or minutes.
  const isReadable = kind === 'passphrase' ? lanes === 1 && isAcceptableCost(cost) : cost.memoryKiB + cost.passes + lanes === 0;
  const madeAtMs = version > 1 ? Number(view.getBigUint64(64)) : 0;
  if (!isReadable || !Number.isSafeInteger(madeAtMs)) throw damagedBlock(blockNumber);
  return {
    version,
    block: blockNumber,
    kind,
    vaultId: block.slice(16, 16 + vaultIdBytes),
    salt: block.slice(32, 32 + saltBytes),
    cost: kind === 'passphrase' ? cost : null,
    madeAtMs: madeAtMs === 0 ? null : madeAtMs,
    vaultKey: wrappedKeyAt(block, unlockBoundBytes[version]),
  };
}

function versionOf(block: Bytes): SlotVersion | null {
  const version = block[magicBytes];
  return version === 1 || version === 2 ? version : null;
}

/** Version 1 knew passphrases alone. */
function kindOf(block: Bytes, version: SlotVersion | null): KeyKind | null {
  const kind = keyKinds.find((candidate) => kindNumbers[candidate] === block[9]) ?? null;
  return version === 1 && kind !== 'passphrase' ? null : kind;
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

/** One of the pieces that a disk writes as a whole, or not at all. */
function sectorOf(block: Bytes, at: number): Bytes {
  return block.subarray(at, at + sectorBytes);
}

function wrappedKeyAt(block: Bytes, offset: number): WrappedKey {
  const sealedAt = offset + nonceBytes;
  return { nonce: block.slice(offset, sealedAt), sealed: block.slice(sealedAt, sealedAt + wrappedKeyBytes) };
}

function blankBlock(magic: Magic, version = formatVersion): Bytes {
  const block = new Uint8Array(keyFileBlockBytes);
  writeMagic(block, magic);
  block[magicBytes] = version;
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
