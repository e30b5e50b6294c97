/**
 * Archives of real human voice for the benchmarks: 1,700 distinct recordings, about 120 MB, with their transcripts in a table
 * or, as in the archive of 2018, in one unsorted PDF. The same count gives the same bytes.
 */
import { createHash } from 'node:crypto';
import { constants, existsSync } from 'node:fs';
import { copyFile, rename, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { csvFile, type TableRow } from '../e2e/make-archives/csv.ts';
import { roomNoise, seededRandom } from '../e2e/make-archives/made-up-sound.ts';
import { pdfOfLines } from '../e2e/make-archives/pdf.ts';
import { isoSeconds, madeUpUtteranceId } from '../e2e/make-archives/utterance-id.ts';
import { joinSamples, wavFile } from '../e2e/make-archives/wav.ts';
import { deflated, text, writeZip, type ZipMember } from '../e2e/make-archives/zip-file.ts';
import { type VoiceClip, voiceCacheDir, voiceClips, voiceSampleRateHz } from './voices.ts';

export interface MadeArchive {
  readonly path: string;
  readonly recordings: number;
  /** Size of the ZIP file. */
  readonly bytes: number;
}

interface VoiceRecording {
  readonly name: string;
  readonly utcMs: number;
  readonly words: string;
  readonly file: Uint8Array;
}

const rooms = ['Kitchen', 'Living room', 'Bedroom', 'Hall'];
const firstMs = Date.UTC(2023, 0, 2, 5, 30);
/** Clips are joined until they are this long, give or take: makes 1,700 recordings about 120 MB of ZIP. */
const leastMs = 1075;

/** WAVs, a CSV with a row for each in the layout of Alexa-like exports, and a README. */
export async function makeVoiceArchive(dir: string, { count }: { readonly count: number }): Promise<MadeArchive> {
  const clips = await voiceClips();
  const rows: TableRow[] = [];
  async function* members(): AsyncGenerator<ZipMember> {
    yield deflated('README.txt', text('Made for a benchmark from asterisk-core-sounds (Allison Smith, CC BY-SA 3.0).\n'));
    for (const recording of voiceRecordings(clips, count)) {
      rows.push(rowOf(recording, rows.length));
      yield deflated(recording.name, recording.file, recording.utcMs);
    }
    yield deflated('voice/Voice History.csv', csvFile(header, rows));
  }
  const path = join(dir, `voice-${count}.zip`);
  return { path, recordings: count, bytes: await fromCache(path, (made) => writeZip(made, members())) };
}

/** WAVs and one PDF with every transcript, shuffled, naming no recording. */
export async function makeVoiceArchiveWithPdf(dir: string, { count }: { readonly count: number }): Promise<MadeArchive> {
  const clips = await voiceClips();
  const lines: string[] = [];
  async function* members(): AsyncGenerator<ZipMember> {
    for (const { name, utcMs, words, file } of voiceRecordings(clips, count)) {
      lines.push(words.slice(0, 90));
      yield deflated(name, file, utcMs);
    }
    yield deflated('voice/transcripts.pdf', await pdfOfLines('Transcripts', shuffled(lines)));
  }
  const path = join(dir, `voice-${count}-with-pdf.zip`);
  return { path, recordings: count, bytes: await fromCache(path, (made) => writeZip(made, members())) };
}

/** Packing takes far longer than copying: an archive is made once and copied from .cache/ ever after. Returns its size. */
async function fromCache(path: string, make: (path: string) => Promise<number>): Promise<number> {
  const kept = join(voiceCacheDir, basename(path));
  if (!existsSync(kept)) {
    await make(`${kept}.new`);
    await rename(`${kept}.new`, kept);
  }
  await copyFile(kept, path, constants.COPYFILE_FICLONE);
  return (await stat(path)).size;
}

const header = ['Timestamp', 'Audio File', 'Device Name', 'Person', 'Transcript', 'Alexa Response', 'Status', 'Utterance ID'];

function rowOf({ name, utcMs, words }: VoiceRecording, at: number): TableRow {
  const room = rooms[at % rooms.length] ?? '';
  const file = name.slice('voice/'.length);
  return [
    isoSeconds(utcMs),
    file,
    room,
    null,
    words,
    null,
    'SUCCESS',
    madeUpUtteranceId(name, utcMs, `G000BENCH000000${at % rooms.length}`),
  ];
}

/** Clips one after the other until a recording is long enough. Each round begins with another neighbour, so that none is like another. */
function* voiceRecordings(clips: readonly VoiceClip[], count: number): Generator<VoiceRecording> {
  const random = seededRandom(1700);
  const seen = new Set<string>();
  let utcMs = firstMs;
  for (let at = 0; at < count; at++) {
    const round = Math.floor(at / clips.length);
    const parts: Int16Array[] = [roomNoise(random, Math.round((0.12 + random() * 0.2) * voiceSampleRateHz))];
    const words: string[] = [];
    const enough = (leastMs * (0.5 + random()) * voiceSampleRateHz) / 1000;
    for (let step = 0, length = 0; length < enough && step < 6; step++) {
      const clip = clips[(at + step * (1 + 37 * (round + 1))) % clips.length];
      if (!clip) throw new Error('There are no voice clips.');
      parts.push(clip.samples, roomNoise(random, Math.round(0.1 * voiceSampleRateHz)));
      words.push(clip.words);
      length += clip.samples.length;
    }
    const file = wavFile({ sampleRateHz: voiceSampleRateHz, samples: joinSamples(parts) });
    const hash = createHash('sha256').update(file).digest('hex');
    if (seen.has(hash)) throw new Error(`Recording ${at} is like another.`);
    seen.add(hash);
    utcMs += Math.round((60 + random() * 14_000) / 2) * 2000;
    const month = new Date(utcMs).toISOString().slice(0, 7).replace('-', '/');
    yield { name: `voice/${month}/${String(at + 1).padStart(6, '0')}.wav`, utcMs, words: words.join(' '), file };
  }
}

function shuffled(lines: readonly string[]): readonly string[] {
  const random = seededRandom(2018);
  return lines
    .map((line) => ({ line, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ line }) => line);
}
