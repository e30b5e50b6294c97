/** Small archives that unpack to large ones, or that only claim so much that a reader runs out of something. */
import { deflateRawSync } from 'node:zlib';
import { wavBytes } from '../../../renderer/vault/audio/testdata/wav-bytes.ts';
import { concatBytes } from '../../../shared/bytes.ts';
import { fields, sound } from '../byte-fields.ts';
import { accepted, type HostileCase, refused, sparse, zipCase } from '../hostile-case.ts';
import { type HeaderLies, type Member, ones16, ones32, zip, zip64Extra } from '../zip-writer.ts';

const bomb = refused('archive/bomb');
const tooMany = refused('archive/too-many-entries');
const good: Member = { name: 'good.wav', data: sound(1) };
const silence = (bytes: number, seed = 0) => wavBytes({ data: new Uint8Array(bytes).fill(seed & 1, 0, seed) });
const long = (sizeBytes: number | bigint): HeaderLies => ({ sizeBytes: ones32, extra: zip64Extra(sizeBytes) });

/** A directory that is only claimed: zeros where it should be, with ZIP64 records behind it. */
function claimedDirectory(id: string, what: string, count: number, directoryBytes: number): HostileCase {
  const offset = 100;
  const ends = concatBytes([
    fields([4, 0x06064b50], [8, 44], [2, 45], [2, 45], [4, 0], [4, 0], [8, count], [8, count], [8, directoryBytes], [8, offset]),
    fields([4, 0x07064b50], [4, 0], [8, offset + directoryBytes], [4, 1]),
    fields([4, 0x06054b50], [2, 0], [2, 0], [2, ones16], [2, ones16], [4, ones32], [4, ones32], [2, 0]),
  ]);
  const start = { at: 0, bytes: fields([4, 0x04034b50]) };
  const end = { at: offset + directoryBytes, bytes: ends };
  const files = () => [sparse('archive.zip', offset + directoryBytes + ends.byteLength, [start, end])];
  return { id, what, files, expect: tooMany, oracles: 'none' };
}

/** Unpacking it is what other readers would do. */
const notAsked = (hostile: HostileCase): HostileCase => ({ ...hostile, oracles: 'none' });

export const bombCases: readonly HostileCase[] = [
  zipCase('bomb-one', '8 MiB of zeros, 1,000 : 1', () => zip([good, { name: 'bomb.wav', data: silence(8 << 20) }]), bomb),
  notAsked(
    zipCase(
      'bomb-many',
      '80 entries of 1 MiB, 1,000 : 1',
      () => {
        const data = silence(1 << 20);
        const packed = deflateRawSync(data);
        return zip(Array.from({ length: 80 }, (_, i): Member => ({ name: `${i}.wav`, data, packed })));
      },
      bomb,
    ),
  ),
  zipCase(
    'bomb-claimed',
    'says it unpacks to a petabyte',
    () => zip([good, { name: 'bomb.wav', data: sound(2), central: long(2 ** 50) }]),
    bomb,
  ),
  zipCase(
    'bomb-claimed-total',
    '200 entries that say 2 GiB each',
    () => {
      const data = sound(2);
      const liar = (i: number): Member => ({ name: `${i}.wav`, data, both: { sizeBytes: 2 ** 31 } });
      return zip(Array.from({ length: 200 }, (_, i) => liar(i)));
    },
    bomb,
  ),
  zipCase(
    'bomb-that-lies',
    'says 90,000 bytes and unpacks to 8 MiB: the rest is never unpacked',
    () => zip([good, { name: 'bomb.wav', data: silence(8 << 20), both: { sizeBytes: 90_000 } }]),
    accepted(1, { 'unsafe-size': 1 }),
  ),
  zipCase(
    'bomb-small',
    'a minute of digital silence, 900 : 1: honest',
    () => zip([{ name: 'quiet.wav', data: silence(1 << 20) }]),
    accepted(1),
  ),
  claimedDirectory('entries-million', '1,000,000 entries of a directory that is nothing', 1_000_000, 46_000_000),
  claimedDirectory('entries-long-directory', 'a directory of 10 GB', 200_000, 10_000_000_000),
  claimedDirectory('entries-claimed-beyond-number', '2^53 entries', 2 ** 53, 46_000_000),
  zipCase(
    'entries-more-than-said',
    'more entries than the end record counts',
    () => zip([good, { name: 'b.wav', data: sound(2) }], { end: { count: 1, countHere: 1 } }),
    refused('archive/inconsistent'),
  ),
  zipCase(
    'entries-fewer-than-said',
    'fewer entries than the end record counts',
    () => zip([good], { end: { count: 9, countHere: 9 } }),
    refused('archive/inconsistent'),
  ),
  zipCase(
    'entries-count-of-this-disk',
    'fewer entries on this disk than there are',
    () => zip([good, { name: 'b.wav', data: sound(2) }], { end: { countHere: 1 } }),
    refused('archive/multi-part'),
  ),
  zipCase(
    'entries-wrapped',
    '65,537 entries counted as 1',
    () => {
      const tiny = zip([{ name: 'a', method: 0 }]);
      const [entry, header, copies] = [tiny.subarray(0, 31), tiny.subarray(31, -22), 65_537];
      const directory = concatBytes(Array.from({ length: copies }, () => header));
      return concatBytes([
        entry,
        directory,
        fields([4, 0x06054b50], [4, 0], [2, 1], [2, 1], [4, directory.byteLength], [4, entry.byteLength], [2, 0]),
      ]);
    },
    refused('archive/inconsistent'),
  ),
];
