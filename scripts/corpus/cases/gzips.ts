/** GZIP streams: without end, of several members, with something behind, with lies in front and at the end. */
import { deflateRawSync } from 'node:zlib';
import { wavBytes } from '../../../renderer/vault/audio/testdata/wav-bytes.ts';
import { type Bytes, concatBytes } from '../../../shared/bytes.ts';
import { ascii, fields, sound } from '../byte-fields.ts';
import { accepted, fileCase, type HostileCase, type Outcome, refused, type VirtualFile } from '../hostile-case.ts';
import { gzip, tar, zeros } from '../tar-writer.ts';

const inconsistent = refused('archive/inconsistent');
const truncated = refused('archive/truncated');
const twoWavs = tar([
  { name: 'a.wav', data: sound(1) },
  { name: 'b.wav', data: sound(2) },
]);
const tgz = (id: string, what: string, make: () => Uint8Array, expect: Outcome): HostileCase =>
  fileCase(`gzip-${id}`, what, 'archive.tgz', make, expect);

/** A packed megabyte of zeros that ends no stream: zlib flushes to a byte's border, so it can stand behind itself for ever. */
function endless(): VirtualFile {
  const block = new Uint8Array(deflateRawSync(zeros(1 << 20), { finishFlush: 2 })) as Bytes;
  const head = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255);
  const read = (offset: number, length: number) => {
    const bytes = new Uint8Array(length);
    for (let at = 0; at < length; ) {
      const place = offset + at;
      const part = place < 10 ? head.subarray(place) : block.subarray((place - 10) % block.byteLength);
      const fitting = part.subarray(0, length - at);
      bytes.set(fitting, at);
      at += fitting.byteLength;
    }
    return bytes;
  };
  return { name: 'archive.tgz', sizeBytes: 2 ** 40, read };
}

export const gzipCases: readonly HostileCase[] = [
  tgz('honest', 'a TGZ', () => gzip(twoWavs), accepted(2)),
  fileCase('gzip-single', 'one packed recording', 'clip.wav.gz', () => gzip(sound(1)), accepted(1)),
  {
    id: 'gzip-endless',
    what: 'zeros without end, 1,000 : 1, in a file of a terabyte',
    files: () => [endless()],
    expect: refused('archive/bomb'),
    oracles: 'none',
  },
  tgz('bomb', '70 MiB of zeros', () => gzip(zeros(70 << 20)), refused('archive/bomb')),
  fileCase(
    'gzip-bomb-small',
    'a minute of digital silence, 900 : 1: honest',
    'quiet.wav.gz',
    () => gzip(wavBytes({ data: zeros(1 << 20) })),
    accepted(1),
  ),
  tgz(
    'members',
    'a TGZ in three members',
    () => concatBytes([gzip(twoWavs.subarray(0, 700)), gzip(twoWavs.subarray(700, 701)), gzip(twoWavs.subarray(701))]),
    accepted(2),
  ),
  tgz(
    'members-empty',
    '40 empty members in front',
    () => concatBytes([...Array.from({ length: 40 }, () => gzip(zeros(0))), gzip(twoWavs)]),
    accepted(2),
  ),
  tgz(
    'two-archives',
    'two TGZs one behind the other',
    () => concatBytes([gzip(twoWavs), gzip(tar([{ name: 'c.wav', data: sound(3) }]))]),
    inconsistent,
  ),
  tgz('behind', 'bytes behind the end of the stream', () => concatBytes([gzip(twoWavs), ascii('and more of it')]), inconsistent),
  tgz('behind-zeros', 'zeros behind the end of the stream', () => concatBytes([gzip(twoWavs), zeros(512)]), inconsistent),
  tgz('cut', 'ends in the stream', () => gzip(twoWavs).slice(0, -200), truncated),
  tgz('cut-trailer', 'ends in the checksum', () => gzip(twoWavs).slice(0, -5), truncated),
  tgz('cut-head', 'ends in its head', () => gzip(twoWavs).slice(0, 7), truncated),
  tgz('checksum', 'a wrong checksum', () => gzip(twoWavs, { crc: 7 }), inconsistent),
  tgz('size', 'a wrong size', () => gzip(twoWavs, { sizeBytes: 7 }), inconsistent),
  tgz(
    'noise',
    'noise instead of a stream',
    () => gzip(twoWavs, { packed: Uint8Array.from({ length: 300 }, (_, i) => (i * 151 + 6) & 255) }),
    inconsistent,
  ),
  tgz('flags-reserved', 'reserved flags', () => gzip(twoWavs, { flags: 0xe0 }), inconsistent),
  tgz('method', 'a method that isn’t deflate', () => gzip(twoWavs, { method: 7 }), refused('archive/not-a-zip')),
  fileCase(
    'gzip-name-climbs',
    'a name in its head that climbs: not believed',
    'clip.wav.gz',
    () => gzip(sound(1), { flags: 8, optional: ascii('../../evil.wav\0') }),
    accepted(1),
  ),
  tgz(
    'name-endless',
    'a name in its head that never ends',
    () =>
      gzip(sound(1), {
        flags: 8,
        optional: new Uint8Array(5_000).fill(0x61),
        packed: new Uint8Array(50).fill(1),
        crc: 0x01010101,
        sizeBytes: 0x01010101,
      }),
    truncated,
  ),
  tgz(
    'extra-lies',
    'an extra field longer than the file',
    () => gzip(sound(1), { flags: 4, optional: fields([2, 60_000]) }),
    truncated,
  ),
  tgz('empty', 'a stream of nothing', () => gzip(zeros(0)), refused('archive/empty')),
  tgz('in-gzip', 'a GZIP in a GZIP in a GZIP', () => gzip(gzip(gzip(twoWavs))), refused('archive/no-audio')),
  tgz('zip-inside', 'a GZIP with a text in it', () => gzip(ascii('Dear all')), refused('archive/no-audio')),
];
