/**
 * Puts a changed block of the key file right from its own checksum (docs/vault-format.md [V12.2]). Vault worker. Pure.
 *
 * A key file is eleven blocks of which a few hundred bytes matter, and losing one of those bits would lose the vault. The checksum
 * says what the block was: whatever makes it fit again is what was there, and nothing else is taken.
 */
import { type Bytes, equalBytes } from '../../../shared/bytes.ts';
import { keyFileBlockBytes, keyFileBlocks, keyFileBytes } from '../../../shared/seams/key-file-frames.ts';

export interface MendedKeyFile {
  readonly file: Bytes;
  readonly mendedBlocks: readonly number[];
  readonly damagedBlocks: readonly number[];
}

const checkedBytes = keyFileBlockBytes - 32;
const headerBlock = 0;
const firstRootBlock = 9;
/** No rule names a byte of a block behind these: they are zero. */
export const namedBytes = 160;
/** More changed blocks than this are no accident, or a later program's: nothing is searched then. */
export const mostChangedBlocks = 3;
/** Random bytes have about sixteen zeros in a block; a root slot has nearly four thousand. */
export const fewestZerosInUse = 3_000;
export const mostStrayBytes = 64;
const candidatesAtOnce = 256;

export function blockOfKeyFile(file: Bytes, block: number): Bytes {
  return file.slice(block * keyFileBlockBytes, (block + 1) * keyFileBlockBytes);
}

export async function mendKeyFile(file: Bytes): Promise<MendedKeyFile> {
  if (file.byteLength !== keyFileBytes) return { file, mendedBlocks: [], damagedBlocks: [] };
  const changed: number[] = [];
  for (let block = 0; block < keyFileBlocks; block++) {
    if (isInUse(file, block) && !(await isChecked(blockOf(file, block)))) changed.push(block);
  }
  const mended = file.slice();
  const mendedBlocks: number[] = [];
  for (const block of changed.length > mostChangedBlocks ? [] : changed) {
    const whole = (await mendBlock(blockOf(file, block))) ?? (block === headerBlock ? await headerFromSlots(file) : null);
    if (whole === null) continue;
    mended.set(whole, block * keyFileBlockBytes);
    mendedBlocks.push(block);
  }
  return { file: mended, mendedBlocks, damagedBlocks: changed.filter((block) => !mendedBlocks.includes(block)) };
}

/** The block as it was, or null when more than one of its bits has changed. */
async function mendBlock(changed: Bytes): Promise<Bytes | null> {
  if (isOverwritten(changed)) return null;
  const block = changed.slice();
  block.fill(0, namedBytes, checkedBytes);
  const stored = block.subarray(checkedBytes);
  const checksum = await checksumOf(block);
  if (differingBytes(checksum, stored) <= 1) {
    block.set(checksum, checkedBytes);
    return block;
  }
  return searchBit(block);
}

/** Random bytes, or half a block of them, as a crash leaves a block that is erased: no byte makes that whole, and trying takes seconds. */
function isOverwritten(block: Bytes): boolean {
  let strays = 0;
  for (let at = namedBytes; at < checkedBytes; at++) if (block[at] !== 0) strays++;
  return strays > mostStrayBytes;
}

/** Tries one bit after the other, many candidates at a time. More than one would take longer than anybody waits at a door. */
async function searchBit(block: Bytes): Promise<Bytes | null> {
  let candidates: Bytes[] = [];
  const found = async () => {
    const checked = await Promise.all(candidates.map(isChecked));
    return candidates[checked.indexOf(true)] ?? null;
  };
  for (let at = 0; at < namedBytes; at++) {
    for (const change of singleBits) {
      const candidate = block.slice();
      candidate[at] = (candidate[at] ?? 0) ^ change;
      candidates.push(candidate);
    }
    if (candidates.length < candidatesAtOnce && at < namedBytes - 1) continue;
    const whole = await found();
    if (whole !== null) return whole;
    candidates = [];
  }
  return null;
}

const singleBits = [1, 2, 4, 8, 16, 32, 64, 128];

/** The header says nothing that the slots don't: version and vault id. They must agree, and opening them proves both. */
async function headerFromSlots(file: Bytes): Promise<Bytes | null> {
  const heads: Bytes[] = [];
  for (let number = 1; number < firstRootBlock; number++) {
    const slot = blockOf(file, number);
    if (await isChecked(slot)) heads.push(slot.slice(8, 32));
  }
  const [head] = heads;
  if (head === undefined || heads.some((other) => !isSameVault(head, other))) return null;
  const header = new Uint8Array(keyFileBlockBytes);
  header.set(new TextEncoder().encode('OVHDKEYS'));
  header[8] = head[0] ?? 0;
  header.set(head.subarray(8), 16);
  header.set(await checksumOf(header), checkedBytes);
  return header;
}

const isSameVault = (a: Bytes, b: Bytes): boolean => a[0] === b[0] && equalBytes(a.subarray(8), b.subarray(8));

/** An erased root slot holds random bytes: nothing in it can be damaged. */
export function isInUse(file: Bytes, block: number): boolean {
  if (block < firstRootBlock) return true;
  let zeros = 0;
  for (const byte of blockOf(file, block)) if (byte === 0) zeros++;
  return zeros >= fewestZerosInUse;
}

function differingBytes(a: Bytes, b: Bytes): number {
  let count = 0;
  for (let i = 0; i < a.byteLength; i++) if (a[i] !== b[i]) count++;
  return count;
}

const blockOf = blockOfKeyFile;

const isChecked = async (block: Bytes): Promise<boolean> => equalBytes(await checksumOf(block), block.subarray(checkedBytes));

const checksumOf = async (block: Bytes): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', block.subarray(0, checkedBytes)));
