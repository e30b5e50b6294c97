/** Speaks one line with espeak-ng and dresses it like a clip of a speaker on a shelf: 16 kHz mono, quiet room before and after. */
import { execFileSync } from 'node:child_process';
import { roomNoise, seededRandom } from '../../e2e/make-archives/made-up-sound.ts';
import { joinSamples, type Pcm, readWav, resample } from '../../e2e/make-archives/wav.ts';
import type { Speaker } from './household.ts';

interface Voice {
  readonly variant: string;
  readonly pitch: number;
  readonly wordsPerMinute: number;
  readonly loudness: number;
}

const voices: Readonly<Record<Speaker, Voice>> = {
  Marlene: { variant: '+f3', pitch: 55, wordsPerMinute: 165, loudness: 0.55 },
  Jonas: { variant: '+m3', pitch: 38, wordsPerMinute: 170, loudness: 0.6 },
  Tilda: { variant: '+f2', pitch: 88, wordsPerMinute: 172, loudness: 0.5 },
  'Oma Inge': { variant: '+f4', pitch: 34, wordsPerMinute: 138, loudness: 0.45 },
  Visitor: { variant: '+m7', pitch: 50, wordsPerMinute: 180, loudness: 0.25 },
};

const sampleRateHz = 16_000;

export function speak(words: string, speaker: Speaker, language: 'en' | 'de', seed: number): Pcm {
  const voice = voices[speaker];
  const name = (language === 'de' ? 'de' : speaker === 'Jonas' ? 'en-us' : 'en-gb') + voice.variant;
  const spoken = execFileSync(
    'espeak-ng',
    ['-v', name, '-p', String(voice.pitch), '-s', String(voice.wordsPerMinute), '--stdout', words.replaceAll('…', ',')],
    { maxBuffer: 16 << 20 },
  );
  const { samples } = resample(readWav(spoken), sampleRateHz);
  const random = seededRandom(seed);
  const before = roomNoise(random, Math.round((0.25 + random() * 0.2) * sampleRateHz));
  const after = roomNoise(random, Math.round((0.2 + random() * 0.25) * sampleRateHz));
  const during = roomNoise(random, samples.length);
  for (let i = 0; i < samples.length; i++) during[i] = (during[i] ?? 0) + Math.round((samples[i] ?? 0) * voice.loudness);
  return { sampleRateHz, samples: joinSamples([before, during, after]) };
}
