/** Sizes that lie, in the directory, before the data and behind it; checksums that don't fit; streams that say too much. */
import { deflateRawSync } from 'node:zlib';
import { toneWav } from '../../../renderer/vault/audio/testdata/wav-bytes.ts';
import { type Bytes, concatBytes } from '../../../shared/bytes.ts';
import { ascii, fields, sound } from '../byte-fields.ts';
import { accepted, type HostileCase, type Outcome, refused, zipCase } from '../hostile-case.ts';
import { type Member, zip } from '../zip-writer.ts';

const good: Member = { name: 'good.wav', data: sound(1) };
const data = sound(2);
const packedBytes = deflateRawSync(data).byteLength;

const beside = (id: string, what: string, member: Omit<Member, 'name'>, expect: Outcome): HostileCase =>
  zipCase(id, what, () => zip([good, { name: 'other.wav', data, ...member }]), expect);

const signed = (crc: number, packed: number, size: number): Bytes => fields([4, 0x08074b50], [4, crc], [4, packed], [4, size]);
const bare = (crc: number, packed: number, size: number): Bytes => fields([4, crc], [4, packed], [4, size]);
const long = (crc: number, packed: number, size: number): Bytes => fields([4, 0x08074b50], [4, crc], [8, packed], [8, size]);
const open = { flags: 0x808, local: { crc: 0, packedBytes: 0, sizeBytes: 0 } };

export const sizeCases: readonly HostileCase[] = [
  beside(
    'size-smaller',
    'unpacks to more than both headers say',
    { both: { sizeBytes: 100 } },
    accepted(1, { 'unsafe-size': 1 }),
  ),
  beside(
    'size-larger',
    'unpacks to less than both headers say',
    { both: { sizeBytes: 5_000 } },
    accepted(1, { 'damaged-truncated': 1 }),
  ),
  beside('size-zero', 'says it is empty', { both: { sizeBytes: 0 } }, accepted(1, { 'empty-file': 1 })),
  beside(
    'size-local-lies',
    'the header before the data says another size',
    { local: { sizeBytes: 5_000 } },
    accepted(1, { 'damaged-header': 1 }),
  ),
  beside(
    'size-packed-local-lies',
    'the header before the data says another packed size',
    { local: { packedBytes: 9 } },
    accepted(1, { 'damaged-header': 1 }),
  ),
  beside(
    'size-stored-twice',
    'stored, with two sizes',
    { method: 0, both: { sizeBytes: 100 } },
    accepted(1, { 'damaged-header': 1 }),
  ),
  beside(
    'size-packed-too-short',
    'packed bytes break off',
    { both: { packedBytes: packedBytes - 20 } },
    accepted(1, { 'damaged-truncated': 1 }),
  ),
  zipCase(
    'size-packed-too-long',
    'packed bytes reach into the next entry',
    () => zip([{ name: 'other.wav', data, both: { packedBytes: packedBytes + 40 } }, good]),
    refused('archive/overlap'),
  ),
  beside(
    'size-into-directory',
    'packed bytes reach into the directory',
    { both: { packedBytes: packedBytes + 40 } },
    refused('archive/inconsistent'),
  ),
  beside(
    'size-beyond-end',
    'stored, 3 GiB, in a file of a kilobyte',
    { method: 0, both: { packedBytes: 3 * 2 ** 30, sizeBytes: 3 * 2 ** 30 } },
    refused('archive/inconsistent'),
  ),
  beside('size-all-ones', 'all ones without a ZIP64 field', { both: { sizeBytes: 0xffffffff } }, refused('archive/inconsistent')),

  beside('checksum-deflated', 'wrong checksum, deflated', { both: { crc: 0xdeadbeef } }, accepted(1, { 'damaged-checksum': 1 })),
  beside(
    'checksum-stored',
    'wrong checksum, stored',
    { method: 0, both: { crc: 0xdeadbeef } },
    accepted(1, { 'damaged-checksum': 1 }),
  ),
  beside('checksum-zero', 'no checksum at all', { both: { crc: 0 } }, accepted(1, { 'damaged-checksum': 1 })),
  beside(
    'checksum-local-lies',
    'the header before the data says another checksum',
    { local: { crc: 1 } },
    accepted(1, { 'damaged-header': 1 }),
  ),
  beside(
    'checksum-long',
    'wrong checksum of an entry that streams through',
    { data: toneWav(2_200_000), method: 0, both: { crc: 1 } },
    accepted(1, { 'damaged-checksum': 1 }),
  ),
  zipCase(
    'checksum-of-text',
    'a text beside a recording, of a wrong checksum',
    () => zip([good, { name: 'good.txt', data: ascii('what was said'), both: { crc: 1 } }]),
    accepted(1, { 'damaged-checksum': 1 }),
  ),
  zipCase(
    'size-of-text',
    'a text beside a recording that unpacks to more than it says',
    () => zip([good, { name: 'good.txt', data: ascii('what was said'.repeat(99)), both: { sizeBytes: 50 } }]),
    accepted(1, { 'unsafe-size': 1 }),
  ),
  beside(
    'stream-garbage',
    'bytes behind the end of the packed stream',
    { packed: concatBytes([deflateRawSync(data), new Uint8Array(30).fill(7)]) },
    accepted(1, { 'damaged-checksum': 1 }),
  ),
  beside(
    'stream-two',
    'two packed streams one behind the other',
    { packed: concatBytes([deflateRawSync(data), deflateRawSync(data)]) },
    accepted(1, { 'damaged-checksum': 1 }),
  ),
  beside(
    'stream-noise',
    'noise instead of a packed stream',
    { packed: Uint8Array.from({ length: 300 }, (_, i) => (i * 167) & 255) },
    accepted(1, { 'damaged-truncated': 1 }),
  ),
  beside(
    'stream-stored-as-deflated',
    'not packed at all, whatever the method says',
    { packed: data },
    accepted(1, { 'damaged-truncated': 1 }),
  ),
  beside('stream-empty', 'no packed bytes, and a size', { packed: new Uint8Array(0) }, accepted(1, { 'damaged-truncated': 1 })),

  beside('descriptor-signed', 'sizes behind the data, with a signature', { ...open, descriptor: signed }, accepted(2)),
  beside('descriptor-bare', 'sizes behind the data, without a signature', { ...open, descriptor: bare }, accepted(2)),
  beside('descriptor-long', 'sizes behind the data, of eight bytes each', { ...open, descriptor: long }, accepted(2)),
  beside('descriptor-missing', 'announced sizes behind the data aren’t there: the directory’s count', open, accepted(2)),
  beside(
    'descriptor-lies',
    'sizes behind the data lie: the directory’s count',
    { ...open, descriptor: () => signed(1, 2, 3) },
    accepted(2),
  ),
  beside(
    'descriptor-unannounced',
    'zeros before the data without the flag that explains them',
    { local: open.local },
    accepted(1, { 'damaged-header': 1 }),
  ),
];
