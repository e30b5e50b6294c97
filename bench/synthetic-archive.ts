/**
 * Archives of 20,000 or 100,000 recordings, to see whether import, search and scrolling grow in step: speech-like tones, all
 * distinct, with a transcript table in the same layout as makeVoiceArchive. Over 65,535 members or 4 GB the file is ZIP64.
 */
import { join } from 'node:path';
import { csvFile, type TableRow } from '../e2e/make-archives/csv.ts';
import { seededRandom, speechLikeTones } from '../e2e/make-archives/made-up-sound.ts';
import { joinPieces, type PackedPiece, packPiece } from '../e2e/make-archives/packed-pieces.ts';
import { isoSeconds, madeUpUtteranceId } from '../e2e/make-archives/utterance-id.ts';
import { wavFile } from '../e2e/make-archives/wav.ts';
import { deflated, fixedTimeMs, writeZip, type ZipMember } from '../e2e/make-archives/zip-file.ts';
import type { MadeArchive } from './voice-archive.ts';

const sampleRateHz = 16_000;
const pieceCount = 48;
const utf8Names = 0x0800;

/** `meanBytes` of sound a recording; what is in the ZIP is about two thirds of it. 88 kB is what voice assistants' clips have. */
export async function makeSyntheticArchive(
  dir: string,
  { count, meanBytes = 88_000 }: { readonly count: number; readonly meanBytes?: number },
): Promise<MadeArchive> {
  const random = seededRandom(count);
  const perRecording = 4;
  const pieces = Array.from({ length: pieceCount }, (_, seed) =>
    packPiece(tones(seed, (meanBytes / perRecording) * (0.5 + random()))),
  );
  const rows: TableRow[] = [];
  function* members(): Generator<ZipMember> {
    for (let at = 0; at < count; at++) {
      const chosen = Array.from({ length: perRecording }, () => pieces[Math.floor(random() * pieceCount)]).filter(
        (piece) => piece !== undefined,
      );
      const utcMs = fixedTimeMs - (count - at) * 60_000;
      const name = `voice/${new Date(utcMs).toISOString().slice(0, 7).replace('-', '/')}/${String(at + 1).padStart(7, '0')}.wav`;
      rows.push(rowOf(name, utcMs, at, random));
      yield { name, method: 8, flags: utf8Names, modifiedMs: utcMs, ...joinPieces(wavStart(at, chosen), chosen) };
    }
    yield deflated('voice/Voice History.csv', csvFile(header, rows));
  }
  const path = join(dir, `synthetic-${count}.zip`);
  return { path, recordings: count, bytes: await writeZip(path, members()) };
}

const tones = (seed: number, bytes: number): Uint8Array => {
  const { samples } = speechLikeTones(seed, (bytes / 2 / sampleRateHz) * 1000, sampleRateHz);
  return new Uint8Array(samples.buffer);
};

/** A WAV header for all the pieces, then eight samples that spell the recording's number: no two recordings are alike. */
function wavStart(at: number, pieces: readonly PackedPiece[]): Uint8Array {
  const number = Int16Array.from({ length: 8 }, (_, digit) => (at >> (4 * digit)) & 0xf);
  const start = Buffer.from(wavFile({ sampleRateHz, samples: number }));
  const soundBytes = pieces.reduce((sum, piece) => sum + piece.sizeBytes, number.byteLength);
  start.writeUInt32LE(36 + soundBytes, 4);
  start.writeUInt32LE(soundBytes, 40);
  return start;
}

const header = ['Timestamp', 'Audio File', 'Device Name', 'Person', 'Transcript', 'Alexa Response', 'Status', 'Utterance ID'];
const rooms = ['Kitchen', 'Living room', 'Bedroom', 'Hall', 'Study'];
const vocabulary = (
  'set a timer for twelve minutes what is the weather tomorrow morning play something quiet turn off the light in the hall add milk ' +
  'bread and coffee to the list wake me at half past six stop louder please call the garage remind me to water the plants wie spät ist es ' +
  'denn jetzt mach das bitte leiser stell den Wecker auf sieben Uhr'
).split(' ');

function rowOf(name: string, utcMs: number, at: number, random: () => number): TableRow {
  const words = Array.from(
    { length: 3 + Math.floor(random() * 9) },
    () => vocabulary[Math.floor(random() * vocabulary.length)],
  ).join(' ');
  const serial = `G000BENCH000000${at % rooms.length}`;
  return [
    isoSeconds(utcMs),
    name.slice('voice/'.length),
    rooms[at % rooms.length] ?? '',
    null,
    words,
    null,
    'SUCCESS',
    madeUpUtteranceId(name, utcMs, serial),
  ];
}
