/** Entries that share bytes: how a small archive unpacks to a large one, and how one file poses as another. */
import { type Bytes, concatBytes } from '../../../shared/bytes.ts';
import { crc32 } from '../../../renderer/vault/archive/crc32.ts';
import { fields, sound } from '../byte-fields.ts';
import { deflateRawSync } from 'node:zlib';
import { type HostileCase, refused, zipCase } from '../hostile-case.ts';
import { entryBytes, extraField, type Member, zip } from '../zip-writer.ts';

const overlap = refused('archive/overlap');
const good: Member = { name: 'good.wav', data: sound(1) };

/** All entries of the directory point at one header. */
const sharedHeader = (copies: number): Bytes =>
  zip([
    good,
    ...Array.from(
      { length: copies },
      (_, i): Member => ({ ...good, isGhost: true, central: { headerOffset: 0, name: `${i}.wav` } }),
    ),
  ]);

/**
 * Each file is a deflate stream whose first block, stored, quotes the header of the next one: so each holds all that come behind it,
 * and the last one is the kernel. `quote` bytes of header cost five bytes of block before them.
 */
function quotedByBlocks(files: number): Bytes {
  const kernel = new Uint8Array(20_000);
  let content: Uint8Array = kernel;
  let packed: Uint8Array = new Uint8Array(deflateRawSync(kernel));
  const members: { readonly member: Member; readonly fromEnd: number }[] = [];
  let tail: Uint8Array = new Uint8Array(0);
  for (let n = files - 1; n >= 0; n--) {
    const member: Member = { name: `${n}.wav`, data: content, packed };
    tail = entryBytes(member);
    members.unshift({ member, fromEnd: tail.byteLength });
    const header = tail.subarray(0, tail.byteLength - packed.byteLength);
    const block = fields([1, 0], [2, header.byteLength], [2, header.byteLength ^ 0xffff]);
    content = concatBytes([header, content]);
    packed = concatBytes([block, header, packed]);
  }
  return overlapping(tail, members);
}

/** The same by extra fields: each header declares the next one to be its own extra field, and all share the last one's data. */
function quotedByExtra(files: number): Bytes {
  const kernel = new Uint8Array(20_000);
  const packed = new Uint8Array(deflateRawSync(kernel));
  let tail: Uint8Array = packed;
  const members: { readonly member: Member; readonly fromEnd: number }[] = [];
  for (let n = files - 1; n >= 0; n--) {
    const quoted = tail.subarray(0, tail.byteLength - packed.byteLength);
    const extra = quoted.byteLength === 0 ? new Uint8Array(0) : extraField(0x4141, quoted);
    const member: Member = { name: `${n}.wav`, data: kernel, packed, local: { extra } };
    tail = entryBytes(member);
    members.unshift({ member, fromEnd: tail.byteLength });
  }
  return overlapping(tail, members);
}

/** `file` holds all entries, one inside another; the directory points into it. */
function overlapping(file: Uint8Array, members: readonly { readonly member: Member; readonly fromEnd: number }[]): Bytes {
  const ghosts = members.map(
    ({ member, fromEnd }): Member => ({ ...member, isGhost: true, central: { headerOffset: file.byteLength - fromEnd } }),
  );
  return zip(ghosts, { before: file, isBeforeCounted: true });
}

const inner = zip([{ name: 'inner.wav', data: sound(3), method: 0 }]);

export const overlapCases: readonly HostileCase[] = [
  zipCase('overlap-shared-header', 'two entries on one header', () => sharedHeader(1), overlap),
  zipCase('overlap-shared-header-60', '60 entries on one header', () => sharedHeader(60), overlap),
  zipCase(
    'overlap-quoted-blocks',
    '30 entries, each quoting the next one’s header in a stored block (Fifield)',
    () => quotedByBlocks(30),
    overlap,
  ),
  zipCase(
    'overlap-quoted-extra',
    '30 entries, each quoting the next ones’ headers in an extra field (Fifield)',
    () => quotedByExtra(30),
    overlap,
  ),
  zipCase(
    'overlap-inside-stored',
    'an entry that is also the content of another one',
    () => {
      const outer: Member = { name: 'outer.wav', data: inner, method: 0 };
      const at = entryBytes(outer).byteLength - inner.byteLength;
      return zip([outer, { name: 'inner.wav', data: sound(3), method: 0, isGhost: true, central: { headerOffset: at } }]);
    },
    overlap,
  ),
  zipCase(
    'overlap-by-one-byte',
    'an entry whose last byte is the next one’s first',
    () => {
      const short = { packedBytes: sound(1).byteLength + 1, sizeBytes: sound(1).byteLength + 1 };
      return zip([{ name: 'a.wav', data: sound(1), method: 0, both: short }, good]);
    },
    overlap,
  ),
  zipCase(
    'overlap-directory',
    'an entry whose data is the directory',
    () =>
      zip([
        good,
        { name: 'self.wav', data: new Uint8Array(60), method: 0, packed: new Uint8Array(0), both: { packedBytes: 60 } },
      ]),
    refused('archive/inconsistent'),
  ),
  zipCase(
    'overlap-header-in-directory',
    'a header that should lie in the directory',
    () => {
      const at = entryBytes(good).byteLength;
      return zip([good, { ...good, isGhost: true, central: { headerOffset: at + 10 } }]);
    },
    refused('archive/inconsistent'),
  ),
  zipCase(
    'overlap-header-beyond-end',
    'a header that should lie beyond the end',
    () => zip([good, { ...good, isGhost: true, central: { headerOffset: 0x7fffffff } }]),
    refused('archive/inconsistent'),
  ),
  zipCase(
    'overlap-same-bytes-other-name',
    'one header under two names, sizes and sums right',
    () => zip([good, { name: 'good.csv', data: sound(1), isGhost: true, central: { headerOffset: 0, crc: crc32(sound(1)) } }]),
    overlap,
  ),
];
