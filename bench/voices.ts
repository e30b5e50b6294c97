/**
 * Real human voice with its words: Debian's asterisk-core-sounds-{en,es}-wav (Allison Smith, CC BY-SA 3.0), resampled from
 * 8 to 16 kHz once and kept in .cache/. Never part of the app or of a test fixture.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readWav, resample } from '../e2e/make-archives/wav.ts';

export const voiceSampleRateHz = 16_000;

export interface VoiceClip {
  readonly words: string;
  /** 16 kHz, mono. */
  readonly samples: Int16Array;
}

interface CachedClip {
  readonly words: string;
  readonly start: number;
  readonly length: number;
}

/** Rename it when what is made from it changes. */
export const voiceCacheDir = fileURLToPath(new URL('../.cache/voices-2/', import.meta.url));
const sources = [
  { dir: '/usr/share/asterisk/sounds/en_US_f_Allison', words: '/usr/share/doc/asterisk-core-sounds-en/core-sounds-en.txt.gz' },
  { dir: '/usr/share/asterisk/sounds/es_MX_f_Allison', words: '/usr/share/doc/asterisk-core-sounds-es/core-sounds-es.txt.gz' },
];
const shortestMs = 350;
const longestMs = 5500;

export async function voiceClips(): Promise<readonly VoiceClip[]> {
  if (!existsSync(join(voiceCacheDir, 'clips.json'))) await fillCache();
  const clips = JSON.parse(await readFile(join(voiceCacheDir, 'clips.json'), 'utf8')) as readonly CachedClip[];
  const pcm = await readFile(join(voiceCacheDir, 'voices.pcm'));
  const all = new Int16Array(pcm.buffer.slice(pcm.byteOffset, pcm.byteOffset + pcm.byteLength));
  return clips.map(({ words, start, length }) => ({ words, samples: all.subarray(start, start + length) }));
}

async function fillCache(): Promise<void> {
  const clips: CachedClip[] = [];
  const parts: Int16Array[] = [];
  let start = 0;
  for (const source of sources) {
    for (const { words, samples } of await readSource(source.dir, source.words)) {
      clips.push({ words, start, length: samples.length });
      parts.push(samples);
      start += samples.length;
    }
  }
  await mkdir(voiceCacheDir, { recursive: true });
  await writeFile(
    join(voiceCacheDir, 'voices.pcm'),
    Buffer.concat(parts.map((part) => Buffer.from(part.buffer, part.byteOffset, part.byteLength))),
  );
  await writeFile(join(voiceCacheDir, 'clips.json.new'), JSON.stringify(clips));
  await rename(join(voiceCacheDir, 'clips.json.new'), join(voiceCacheDir, 'clips.json'));
}

async function readSource(dir: string, wordsPath: string): Promise<readonly VoiceClip[]> {
  if (!existsSync(dir) || !existsSync(wordsPath)) {
    throw new Error(`No voices in ${dir}: install asterisk-core-sounds-en-wav, -es-wav, asterisk-core-sounds-en and -es.`);
  }
  const clips: VoiceClip[] = [];
  for (const [name, words] of wordsOf(execFileSync('gzip', ['-dc', wordsPath], { encoding: 'utf8' }))) {
    const path = join(dir, `${name}.wav`);
    if (!existsSync(path)) continue;
    const spoken = readWav(await readFile(path));
    const ms = (spoken.samples.length * 1000) / spoken.sampleRateHz;
    if (ms >= shortestMs && ms <= longestMs) clips.push({ words, samples: resample(spoken, voiceSampleRateHz).samples });
  }
  if ((await readdir(dir)).length > 0 && clips.length === 0) throw new Error(`No clip of ${dir} has words in ${wordsPath}.`);
  return clips;
}

/** Lines `name: The words.`; sounds without words stand in brackets and are left out. Sorted, so that every machine has the same order. */
function wordsOf(list: string): readonly (readonly [string, string])[] {
  return list
    .split('\n')
    .flatMap((line) => {
      const match = /^([\w/-]+):\s*(\S.*)$/.exec(line);
      const [, name, words] = match ?? [];
      return name === undefined || words === undefined || words.startsWith('[') ? [] : [[name, words.trim()] as const];
    })
    .sort(([a], [b]) => (a < b ? -1 : 1));
}
