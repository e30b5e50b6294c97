/**
 * The archives that go into a golden vault: two of makers that are known, one of which has chats with a title; one that anybody packed;
 * and one whose table leaves open what its columns are. Made up, always the same.
 */
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

/** Headings that say nothing, so that somebody is asked. */
export function askingArchive(): Bytes {
  const rows = [
    ['2022-02-01T06:07:08Z', 'Attic', 'whose umbrella is this', 'open-1.wav'],
    ['2022-02-02T06:07:08Z', 'Attic', 'what did the heron say', 'open-2.wav'],
  ];
  return zipBytes([
    { name: 'Voice/open-1.wav', data: clip(50, 700) },
    { name: 'Voice/open-2.wav', data: clip(51, 800) },
    { name: 'Voice/events.csv', data: csvFile(['Moment', 'Where', 'Content', 'Clip'], rows) },
  ]);
}

/** A chat by its name, as Telegram exports it. */
export function chatArchive(): Bytes {
  const message = (id: number, from: string) => ({
    id,
    type: 'message',
    date: `2023-03-04T13:1${id}:16`,
    date_unixtime: String(Date.UTC(2023, 2, 4, 12, 10 + id, 16) / 1000),
    from,
    file: `voice_messages/audio_${id}.wav`,
    media_type: 'voice_message',
    mime_type: 'audio/wav',
    text: '',
  });
  const chat = { name: 'Ladder loans', type: 'private_group', id: 7, messages: [message(1, 'Marlene'), message(2, 'Pat')] };
  return zipBytes([
    { name: 'ChatExport_2023-03-04/result.json', data: utf8.encode(JSON.stringify(chat)) },
    { name: 'ChatExport_2023-03-04/voice_messages/audio_1.wav', data: clip(60, 1_200) },
    { name: 'ChatExport_2023-03-04/voice_messages/audio_2.wav', data: clip(61, 1_300) },
  ]);
}
