/**
 * Looks through a table of LevelDB, block by block, as doc/table_format.md of LevelDB describes it: is every checksum right, and if
 * not, which one byte makes it right? Pure. Main process. Framing alone: keys and values are not looked at.
 */
import { uncompressIndex } from './snappy.ts';
import { crc32c, findFlippedBit, masked } from './crc32c.ts';
import type { BytePatch, Judged } from './judge-log.ts';
import { VarintReader } from './varint-reader.ts';

const footerBytes = 48;
const trailerBytes = 5;
const magic = [0x57, 0xfb, 0x80, 0x8b, 0x24, 0x75, 0x47, 0xdb];

interface Handle {
  readonly offset: number;
  readonly size: number;
}

/** Patches are put into `table` as they are found. */
export function judgeTable(table: Uint8Array): Judged {
  const patches: BytePatch[] = [];
  const damaged: Judged = { patches, isDamaged: true };
  if (table.length < footerBytes) return damaged;
  const mend = (patch: BytePatch) => {
    table[patch.at] = patch.value;
    patches.push(patch);
  };

  const magicAt = table.length - magic.length;
  const wrong = magic.flatMap((value, place) => (table[magicAt + place] === value ? [] : [{ at: magicAt + place, value }]));
  if (wrong.length > 1) return damaged;
  for (const patch of wrong) mend(patch);

  let handles = readFooter(table);
  if (handles === null || !isWhole(table, handles.index) || !isWhole(table, handles.metaindex)) {
    const patch = mendFooter(table) ?? (handles && (mendBlock(table, handles.index) ?? mendBlock(table, handles.metaindex)));
    if (!patch) return damaged;
    mend(patch);
    handles = readFooter(table);
  }
  if (handles === null || !isWhole(table, handles.index) || !isWhole(table, handles.metaindex)) return damaged;

  const blocks = [...handlesIn(table, handles.index), ...handlesIn(table, handles.metaindex)];
  for (const block of blocks) {
    if (isWhole(table, block)) continue;
    const patch = mendBlock(table, block);
    if (patch === null) return damaged;
    mend(patch);
  }
  return { patches, isDamaged: false };
}

function readFooter(table: Uint8Array): { readonly metaindex: Handle; readonly index: Handle } | null {
  const reader = new VarintReader(table, table.length - footerBytes);
  const metaindex = { offset: reader.varint(), size: reader.varint() };
  const index = { offset: reader.varint(), size: reader.varint() };
  const limit = table.length - footerBytes;
  const isInside = ({ offset, size }: Handle) => offset + size + trailerBytes <= limit;
  return isInside(metaindex) && isInside(index) ? { metaindex, index } : null;
}

/** The footer has no checksum of its own; the blocks that it points to have. */
function mendFooter(table: Uint8Array): BytePatch | null {
  for (let at = table.length - footerBytes; at < table.length - magic.length; at++) {
    for (let bit = 0; bit < 8; bit++) {
      const before = table[at] as number;
      table[at] = before ^ (1 << bit);
      const handles = readFooter(table);
      const fits = handles !== null && isWhole(table, handles.index) && isWhole(table, handles.metaindex);
      const value = table[at] as number;
      table[at] = before;
      if (fits) return { at, value };
    }
  }
  return null;
}

const checkedPart = (table: Uint8Array, { offset, size }: Handle): Uint8Array => table.subarray(offset, offset + size + 1);

function storedCrc(table: Uint8Array, { offset, size }: Handle): number {
  return new DataView(table.buffer, table.byteOffset).getUint32(offset + size + 1, true);
}

function isWhole(table: Uint8Array, handle: Handle): boolean {
  if (handle.offset + handle.size + trailerBytes > table.length) return false;
  return masked(crc32c(checkedPart(table, handle))) === storedCrc(table, handle);
}

function mendBlock(table: Uint8Array, handle: Handle): BytePatch | null {
  if (isWhole(table, handle)) return null;
  const found = findFlippedBit(checkedPart(table, handle), storedCrc(table, handle));
  if (found === null) return null;
  const at = found.where === 'crc' ? handle.offset + handle.size + 1 + found.at : handle.offset + found.at;
  return { at, value: found.value };
}

/** The values of an index block are handles. */
function handlesIn(table: Uint8Array, { offset, size }: Handle): readonly Handle[] {
  const raw = table.subarray(offset, offset + size);
  const block = table[offset + size] === 1 ? uncompressIndex(raw) : raw;
  if (block.length < 4) return [];
  const view = new DataView(block.buffer, block.byteOffset, block.byteLength);
  const end = block.length - 4 - 4 * view.getUint32(block.length - 4, true);
  const handles: Handle[] = [];
  const reader = new VarintReader(block, 0);
  while (reader.at < end) {
    reader.varint();
    const keyBytes = reader.varint();
    const valueBytes = reader.varint();
    reader.at += keyBytes;
    const value = new VarintReader(block, reader.at);
    handles.push({ offset: value.varint(), size: value.varint() });
    reader.at += valueBytes;
  }
  return handles;
}
