/** Inputs made from nothing by the grammar of their format, with lies in it: what no change of an honest file comes to. */
import type { Bytes } from '../../shared/bytes.ts';
import { concatBytes } from '../../shared/bytes.ts';
import { wavBytes, wavChunk } from '../../renderer/vault/audio/testdata/wav-bytes.ts';
import { ascii, bigFields, sound } from '../corpus/byte-fields.ts';
import { box } from '../corpus/cases/sounds.ts';
import { gnuLongName, gzip, pax, paxRecord, tar, type TarMember } from '../corpus/tar-writer.ts';
import { type HeaderLies, type Member, zip } from '../corpus/zip-writer.ts';
import { nonsense } from './nonsense.ts';
import type { Random } from './random.ts';
import type { TargetName } from './seed.ts';

const edges = [0, 1, 7, 30, 0x7fff, 0xffff, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff];
const names = ['a.wav', 'b.WAV', '../c.wav', 'd/e.mp3', 'inner.zip', 'inner.tgz', 'CON', '', 'x/', 'ü.wav', 'a\0b', 'data.json'];
const noise = (random: Random, most: number): Bytes => Uint8Array.from({ length: random.skewed(most) }, () => random.below(256));

function content(random: Random, depth: number): Uint8Array {
  if (depth < 2 && random.chance(8)) return random.chance(2) ? randomZip(random, depth + 1) : gzip(randomTar(random, depth + 1));
  return random.chance(3)
    ? noise(random, 2_000)
    : random.chance(6)
      ? new Uint8Array(random.skewed(60_000))
      : sound(1 + random.below(40));
}

function randomZip(random: Random, depth = 0): Bytes {
  const keys = [
    'flags',
    'method',
    'crc',
    'packedBytes',
    'sizeBytes',
    'nameLength',
    'extraLength',
    'headerOffset',
    'disk',
    'madeBy',
  ] as const;
  const lies = (): HeaderLies =>
    random.chance(3) ? { [random.pick(keys)]: random.chance(2) ? random.pick(edges) : random.below(3_000) } : {};
  const members = Array.from({ length: random.skewed(8) }, (): Member => {
    const member = { name: random.pick(names), data: content(random, depth), method: random.pick([0, 8, 8, 8]) };
    return random.chance(2)
      ? { ...member, both: lies() }
      : { ...member, local: lies(), central: lies(), isGhost: random.chance(9) };
  });
  return zip(members, {
    ...(random.chance(5) && { comment: noise(random, 40) }),
    ...(random.chance(5) && { before: noise(random, 40), isBeforeCounted: random.chance(2) }),
    ...(random.chance(3) && {
      end64: random.chance(2)
        ? {}
        : {
            [random.pick(['count', 'directoryBytes', 'directoryOffset', 'locatorOffset', 'recordBytes'] as const)]:
              random.pick(edges),
          },
    }),
    ...(random.chance(6) && {
      end: {
        [random.pick(['count', 'directoryBytes', 'directoryOffset', 'commentLength', 'disk'] as const)]: random.pick(edges),
      },
    }),
  });
}

function randomTar(random: Random, depth = 0): Bytes {
  const records = () =>
    paxRecord(
      random.pick(['path', 'size', 'mtime', 'GNU.sparse.major', 'hdrcharset']),
      random.pick([...names, '12', '-1', '1e3', '99999999999']),
    );
  const member = (): TarMember => {
    if (random.chance(5)) return pax(random.chance(3) ? `${random.below(99)} path=a` : records(), random.pick(['x', 'g', 'X']));
    if (random.chance(6)) return gnuLongName('n'.repeat(random.skewed(3_000)), random.pick(['L', 'K']));
    const base = { name: random.pick(names), type: random.pick(['0', '0', '0', '1', '2', '5', '7', 'S', 'V', 'M', '\0']) };
    if (random.chance(5))
      return {
        ...base,
        size: random.chance(2)
          ? noise(random, 12).slice(0, 12)
          : random.pick(['77777777777\0', '-0000000001\0', '0x10', '        ']),
      };
    return '01257'.includes(base.type) && base.type !== '0' && base.type !== '7'
      ? base
      : { ...base, data: content(random, depth) };
  };
  const members = Array.from({ length: random.skewed(12) }, member);
  return random.chance(5) ? tar(members, noise(random, 1_200)) : tar(members);
}

function randomWav(random: Random): Bytes {
  const tags = [1, 2, 3, 6, 7, 0x11, 0x31, 0x55, 0xfffe, 0, 0xffff];
  const number = () => (random.chance(3) ? random.pick(edges) : random.below(70));
  return wavBytes({
    container: random.pick(['RIFF', 'RF64'] as const),
    formatTag: random.pick(tags),
    channels: number() & 0xffff,
    sampleRateHz: random.chance(2) ? 16_000 : number(),
    bitsPerSample: random.pick([0, 1, 4, 8, 12, 16, 24, 32, 64, 255, 65_535]),
    blockAlign: number() & 0xffff,
    ...(random.chance(3) && { dataSize: random.pick(edges) }),
    data: noise(random, 5_000),
    before: Array.from({ length: random.skewed(4) }, () =>
      wavChunk(random.pick(['JUNK', 'LIST', 'ds64', 'fact', 'fmt ']), noise(random, 60)),
    ),
  });
}

const boxNames = [
  'ftyp',
  'moov',
  'trak',
  'mdia',
  'minf',
  'stbl',
  'stsd',
  'stts',
  'stsc',
  'stsz',
  'stco',
  'co64',
  'mvhd',
  'tkhd',
  'mdhd',
  'hdlr',
  'mp4a',
  'esds',
  'udta',
  'meta',
  'ilst',
  'moof',
  'traf',
  'trun',
  'tfhd',
  'mvex',
  'trex',
  'elst',
  'edts',
  'mdat',
];
function randomBox(random: Random, depth: number): Bytes {
  const inner =
    depth > 5 || random.chance(3)
      ? [noise(random, 120), bigFields([4, random.pick(edges)])]
      : Array.from({ length: random.skewed(5) }, () => randomBox(random, depth + 1));
  return random.chance(9)
    ? concatBytes([bigFields([4, random.pick(edges)]), ascii(random.pick(boxNames)), ...inner])
    : box(random.pick(boxNames), ...inner);
}

/** null: this format is only changed, never made. */
export function generate(target: TargetName, random: Random): Bytes | null {
  switch (target) {
    case 'zip':
      return randomZip(random);
    case 'tar':
      return randomTar(random);
    case 'gzip': {
      const inner = random.chance(3) ? noise(random, 3_000) : randomTar(random);
      const cut = random.below(inner.byteLength);
      return random.chance(3) ? concatBytes([gzip(inner.subarray(0, cut)), gzip(inner.subarray(cut))]) : gzip(inner);
    }
    case 'wav':
      return randomWav(random);
    case 'mp4':
      return concatBytes([
        box('ftyp', ascii('M4A \0\0\0\0M4A isom')),
        ...Array.from({ length: 1 + random.below(4) }, () => randomBox(random, 0)),
      ]);
    case 'csv':
    case 'json':
    case 'html':
    case 'chat':
      return new TextEncoder().encode(nonsense(target, random)) as Bytes;
    default:
      return null;
  }
}
