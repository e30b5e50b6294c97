/** Sound files whose headers lie: lengths, counts, boxes. What is sound stays in; nothing is believed. */
import { wavBytes, wavChunk } from '../../../renderer/vault/audio/testdata/wav-bytes.ts';
import { type Bytes, concatBytes } from '../../../shared/bytes.ts';
import { ascii, bigFields, fields, sound } from '../byte-fields.ts';
import { accepted, fileCase, type HostileCase, type Outcome, refused } from '../hostile-case.ts';

const kept = accepted(1);
const cutShort = accepted(1, { 'sound-truncated': 1 });
const unplayable = accepted(1, { unplayable: 1 });
const noAudio = refused('archive/no-audio');
const samples = new Uint8Array(2_000).map((_, i) => (i * 13) & 255);

const wav = (id: string, what: string, make: () => Uint8Array, expect: Outcome): HostileCase =>
  fileCase(`wav-${id}`, what, 'a.wav', make, expect);

/** `bytes` over what a WAV has at `at`. */
const patched = (at: number, bytes: Uint8Array): Bytes => {
  const file = sound(1);
  file.set(bytes, at);
  return file;
};

export const box = (type: string, ...body: readonly Uint8Array[]): Bytes => {
  const bytes = concatBytes(body);
  return concatBytes([bigFields([4, 8 + bytes.byteLength]), ascii(type), bytes]);
};
const fileType = box('ftyp', ascii('M4A \0\0\0\0M4A isom'));
const nestedBoxes = (depth: number): Bytes => {
  let inner: Bytes = box('free');
  for (let n = 0; n < depth; n++) inner = box(n % 2 === 0 ? 'trak' : 'moov', inner);
  return inner;
};

/** A sound track whose tables say what they like. */
function audioMp4(sampleSizes: Uint8Array, timeToSample: Uint8Array, chunkOffsets: Uint8Array): Bytes {
  const entry = box('mp4a', bigFields([4, 0], [2, 0], [2, 1], [8, 0], [2, 1], [2, 16], [4, 0], [4, 16_000 * 65_536]));
  const description = box('stsd', bigFields([4, 0], [4, 1]), entry);
  const chunks = box('stsc', bigFields([4, 0], [4, 1], [4, 1], [4, 1], [4, 1]));
  const table = box('stbl', description, box('stts', timeToSample), chunks, box('stsz', sampleSizes), box('stco', chunkOffsets));
  const media = box('minf', box('smhd', bigFields([8, 0])), table);
  const header = box('mdhd', bigFields([4, 0], [4, 0], [4, 0], [4, 16_000], [4, 0xffffffff], [4, 0x55c40000]));
  const handler = box('hdlr', bigFields([8, 0]), ascii('soun'), new Uint8Array(13));
  const track = box(
    'trak',
    box('tkhd', bigFields([4, 7], [8, 0], [4, 1]), new Uint8Array(64)),
    box('mdia', header, handler, media),
  );
  return concatBytes([fileType, box('moov', box('mvhd', new Uint8Array(100)), track), box('mdat', samples)]);
}
const mp4 = (id: string, what: string, make: () => Uint8Array, expect: Outcome): HostileCase =>
  fileCase(`mp4-${id}`, what, 'a.m4a', make, expect);

const oggPage = (flags: number, sequence: number, segments: Uint8Array, body: Uint8Array): Bytes =>
  concatBytes([
    ascii('OggS'),
    fields([1, 0], [1, flags], [8, 0], [4, 7], [4, sequence], [4, 0], [1, segments.byteLength]),
    segments,
    body,
  ]);
const opusHead = (channels: number): Bytes =>
  concatBytes([ascii('OpusHead'), fields([1, 1], [1, channels], [2, 312], [4, 48_000], [2, 0], [1, 0])]);
const opus = (channels: number): Bytes => oggPage(2, 0, Uint8Array.of(19), opusHead(channels));

const id3 = (size: readonly number[]): Bytes => concatBytes([ascii('ID3'), Uint8Array.of(4, 0, 0, ...size)]);
const mp3Frame = concatBytes([Uint8Array.of(0xff, 0xfb, 0x90, 0xc4), new Uint8Array(413)]);
const mp3Frames = concatBytes([mp3Frame, mp3Frame, mp3Frame]);

export const soundCases: readonly HostileCase[] = [
  wav('riff-size-zero', 'a WAV whose outermost length is 0', () => patched(4, fields([4, 0])), kept),
  wav('riff-size-huge', 'a WAV whose outermost length is 4 GiB', () => patched(4, fields([4, 0xffffffff])), kept),
  wav(
    'data-beyond-end',
    'announces more sound than there is',
    () => wavBytes({ data: samples, dataSize: 1_000_000_000 }),
    cutShort,
  ),
  wav('data-stream', 'a length of all ones, as streams have it', () => wavBytes({ data: samples, dataSize: 0xffffffff }), kept),
  wav('data-none', 'no sound behind the header', () => wavBytes({}), noAudio),
  wav('data-missing', 'no data chunk', () => sound(1).slice(0, 36), refused('archive/not-a-zip')),
  wav(
    'format-missing',
    'no format chunk',
    () => concatBytes([ascii('RIFF'), fields([4, 100]), ascii('WAVE'), wavChunk('data', samples)]),
    refused('archive/not-a-zip'),
  ),
  wav(
    'format-short',
    'a format chunk of two bytes',
    () =>
      concatBytes([
        ascii('RIFF'),
        fields([4, 100]),
        ascii('WAVE'),
        wavChunk('fmt ', Uint8Array.of(1, 0)),
        wavChunk('data', samples),
      ]),
    refused('archive/not-a-zip'),
  ),
  wav('channels-none', 'no channels', () => wavBytes({ channels: 0, data: samples }), refused('archive/not-a-zip')),
  wav('channels-many', '65,535 channels', () => wavBytes({ channels: 65_535, data: samples }), refused('archive/not-a-zip')),
  wav('rate-none', '0 samples a second', () => wavBytes({ sampleRateHz: 0, data: samples }), refused('archive/not-a-zip')),
  wav('rate-huge', '4,294,967,295 samples a second', () => wavBytes({ sampleRateHz: 0xffffffff, data: samples }), kept),
  wav(
    'block-none',
    'ADPCM of blocks of 0 bytes',
    () => wavBytes({ formatTag: 2, blockAlign: 0, data: samples }),
    refused('archive/not-a-zip'),
  ),
  wav('bits-none', '0 bits a sample', () => wavBytes({ bitsPerSample: 0, blockAlign: 1, data: samples }), kept),
  wav('bits-many', '65,535 bits a sample', () => wavBytes({ bitsPerSample: 65_535, blockAlign: 1, data: samples }), unplayable),
  wav(
    'chunks-many',
    '5,000 chunks before the sound',
    () => wavBytes({ data: samples, before: Array.from({ length: 5_000 }, () => wavChunk('JUNK', new Uint8Array(0))) }),
    kept,
  ),
  wav(
    'chunk-endless',
    'a chunk of 4 GiB before the sound',
    () => wavBytes({ data: samples, before: [concatBytes([ascii('JUNK'), fields([4, 0xffffffff])])] }),
    refused('archive/not-a-zip'),
  ),
  wav(
    'long-size-2-63',
    'RF64 with 2^63 bytes of sound',
    () =>
      wavBytes({
        container: 'RF64',
        dataSize: 0xffffffff,
        data: samples,
        before: [wavChunk('ds64', fields([8, 0], [8, 2n ** 63n], [8, 0], [4, 0]))],
      }),
    cutShort,
  ),
  wav('format-unknown', 'a codec that nobody knows', () => wavBytes({ formatTag: 0x7777, data: samples }), unplayable),

  mp4(
    'box-size-zero',
    'a box that reaches to the end, again and again',
    () => concatBytes([fileType, bigFields([4, 0]), ascii('moov'), bigFields([4, 0]), ascii('trak'), samples]),
    noAudio,
  ),
  mp4(
    'box-size-tiny',
    'a box shorter than its own header',
    () => concatBytes([fileType, bigFields([4, 3]), ascii('moov'), samples]),
    noAudio,
  ),
  mp4(
    'box-size-2-63',
    'a box of 2^63 bytes',
    () => concatBytes([fileType, bigFields([4, 1]), ascii('moov'), bigFields([8, 2n ** 63n]), samples]),
    noAudio,
  ),
  mp4('boxes-deep', 'boxes 2,000 deep', () => concatBytes([fileType, nestedBoxes(2_000)]), noAudio),
  mp4(
    'boxes-many',
    '50,000 empty boxes',
    () => concatBytes([fileType, ...Array.from({ length: 50_000 }, () => box('free'))]),
    noAudio,
  ),
  mp4(
    'samples-claimed',
    'a table that claims 4 billion samples',
    () =>
      audioMp4(
        bigFields([4, 0], [4, 1], [4, 0xffffffff]),
        bigFields([4, 0], [4, 1], [4, 0xffffffff], [4, 1]),
        bigFields([4, 0], [4, 1], [4, 0]),
      ),
    unplayable,
  ),
  mp4(
    'runs-claimed',
    'a table that claims 4 billion runs',
    () =>
      audioMp4(
        bigFields([4, 0], [4, 0], [4, 0xffffffff]),
        bigFields([4, 0], [4, 0xffffffff]),
        bigFields([4, 0], [4, 0xffffffff]),
      ),
    unplayable,
  ),
  mp4('type-alone', 'nothing but its type', () => fileType, noAudio),

  fileCase('ogg-cut', 'an Ogg page that ends in its own header', 'a.ogg', () => opus(1).slice(0, 30), unplayable),
  fileCase(
    'ogg-segments-lie',
    'an Ogg page of 255 segments in a file of 40 bytes',
    'a.opus',
    () => oggPage(2, 0, new Uint8Array(255).fill(255), opusHead(1)),
    accepted(1),
  ),
  fileCase(
    'ogg-channels',
    'Opus of 255 channels',
    'a.opus',
    () => concatBytes([opus(255), oggPage(4, 1, Uint8Array.of(9), new Uint8Array(9))]),
    accepted(1),
  ),
  fileCase(
    'ogg-pages-many',
    '20,000 empty Ogg pages',
    'a.opus',
    () =>
      concatBytes([
        opus(1),
        ...Array.from({ length: 20_000 }, (_, i) => oggPage(0, i + 1, new Uint8Array(0), new Uint8Array(0))),
      ]),
    accepted(1),
  ),
  fileCase(
    'mp3-tag-huge',
    'an ID3 tag of 256 MB in a file of a kilobyte',
    'a.mp3',
    () => concatBytes([id3([127, 127, 127, 127]), mp3Frames]),
    accepted(1),
  ),
  fileCase(
    'mp3-tags-nested',
    '2,000 ID3 tags one behind the other',
    'a.mp3',
    () => concatBytes([...Array.from({ length: 2_000 }, () => id3([0, 0, 0, 0])), mp3Frames]),
    accepted(1),
  ),
  fileCase('mp3-syncs', 'nothing but sync marks', 'a.mp3', () => new Uint8Array(20_000).fill(0xff), refused('archive/not-a-zip')),
  fileCase(
    'flac-lies',
    'FLAC of 2^36 samples in 60 bytes',
    'a.flac',
    () => concatBytes([ascii('fLaC'), Uint8Array.of(0x80, 0, 0, 34), new Uint8Array(34).fill(255)]),
    accepted(1),
  ),
  fileCase(
    'webm-sizes',
    'WebM of elements without a known length, one in another',
    'a.webm',
    () =>
      concatBytes([
        Uint8Array.of(0x1a, 0x45, 0xdf, 0xa3, 0x80),
        ...Array.from({ length: 3_000 }, () => Uint8Array.of(0x18, 0x53, 0x80, 0x67, 0x01, 255, 255, 255, 255, 255, 255, 255)),
      ]),
    unplayable,
  ),
  fileCase(
    'amr-types',
    'AMR of frame types that don’t exist',
    'a.amr',
    () => concatBytes([ascii('#!AMR\n'), new Uint8Array(5_000).fill(0x7c)]),
    kept,
  ),
];
