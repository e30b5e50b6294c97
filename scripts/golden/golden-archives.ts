/** The two archives that go into a golden vault: one of a maker that is known, one that anybody packed. Made up, always the same. */
import { csvFile } from '../../e2e/make-archives/csv.ts';
import { speechLikeTones } from '../../e2e/make-archives/made-up-sound.ts';
import { wavFile } from '../../e2e/make-archives/wav.ts';
import { zipBytes, type ZipPart } from '../../renderer/vault/archive/testdata/zip-bytes.ts';
import { type Bytes, concatBytes } from '../../shared/bytes.ts';

const utf8 = new TextEncoder();
const clip = (seed: number, durationMs: number) => wavFile(speechLikeTones(seed, durationMs, 8_000));
const number = (at: number): string => String(at + 1).padStart(4, '0');

const said: readonly (readonly [words: string | null, reply: string | null, device: string])[] = [
  ['set the oven to ninety', 'The oven is at ninety degrees.', 'Kitchen'],
  ['call Marlene about the ladder', 'Calling Marlene.', 'Hall'],
  [null, null, 'Hall'],
  ['Grüße an die Küche', 'Gern.', 'Küche'],
  ['what is the tide at Husum', 'High water is at four.', 'Kitchen'],
  ['forget that I ever asked this', 'Done.', 'Study'],
  ['nobody should hear this one', null, 'Study'],
  ['wie spät ist es in Lima', 'Neun Uhr früh.', 'Küche'],
  ['play the sea', null, 'Kitchen'],
];

/** A table by file name, a copy of the first clip, and a line whose sound isn't there. */
export function spokenArchive(): Bytes {
  const rows = said.map(([words, reply, device], at) => [
    `2021-05-0${at + 1}T06:07:08Z`,
    `${number(at)}.wav`,
    device,
    words ?? 'Audio was not intended for Alexa',
    reply,
  ]);
  const header = ['Creation Timestamp', 'Audio File Name', 'Device Name', 'Customer Transcript', 'Alexa Response'];
  const lost = ['2021-05-10T06:07:08Z', '0099.wav', 'Hall', 'whose sound is not here', null];
  return zipBytes([
    ...said.map(([, ,], at): ZipPart => ({ name: `Voice/Clips/${number(at)}.wav`, data: clip(at, 500 + 70 * at) })),
    { name: 'Voice/Clips/again.wav', data: clip(0, 500) },
    { name: 'Voice/Voice.csv', data: csvFile(header, [...rows, lost]) },
  ]);
}

/** Longer than one chunk of sealed sound: 262,144 bytes and some. */
const longMs = 19_000;
const frames = (count: number, head: readonly number[], frameBytes: number): Bytes =>
  concatBytes(Array.from({ length: count }, () => Uint8Array.of(...head, ...new Uint8Array(frameBytes - head.length))));

/** A long memo with its words, an MP3, an AMR that can't be played, an empty WAV header, notes in a text file. */
export function memoArchive(): Bytes {
  return zipBytes([
    { name: 'Memos/20240314 091500.wav', data: clip(40, longMs) },
    { name: 'Memos/20240314 091500.txt', data: utf8.encode('Remember the spare key under the third flower pot.\n') },
    { name: 'Memos/New Recording 7.mp3', data: frames(40, [0xff, 0xfb, 0x94, 0xc4], 384) },
    { name: 'Memos/old phone.amr', data: concatBytes([utf8.encode('#!AMR\n'), frames(50, [0x3c], 32)]) },
    { name: 'Memos/Recording 2023-12-24 18.30.05.wav', data: clip(41, 900) },
    { name: 'Memos/stereo.wav', data: clip(42, 640) },
    { name: 'Memos/.DS_Store', data: utf8.encode('Bud1') },
  ]);
}
