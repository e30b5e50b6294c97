/**
 * Looks at a finished cut with other eyes before anything is stored: reads the new file as a stranger would, decodes the
 * stretches and asserts that they are silent, that nothing lies behind the sound, and that no frame was won or lost.
 * Vault worker. Pure; throws when a promise is broken.
 */
import { assert } from '../../../shared/assert.ts';
import { equalBytes } from '../../../shared/bytes.ts';
import type { Stretch } from '../../../shared/model/recording.ts';
import { keptRuns, silentRuns } from './cut-frames.ts';
import { sampleReader } from './pcm.ts';
import { parseWav, type WavFormat } from './wav.ts';

/** A-law has no zero: its smallest sample is 8 of 32,768. */
const quietest = 8 / 32768;

/** The new file's format. `frameCount` is that of the sound before the cut. */
export function checkCut(cut: Uint8Array, stretches: readonly Stretch[], frameCount: number): WavFormat {
  const wav = parseWav(cut);
  assert(wav !== null && !wav.isTruncated, 'what we write is a whole WAV');
  assert(wav.dataLength === frameCount * wav.blockAlign, 'a cut neither adds nor takes a frame');
  const end = wav.dataOffset + wav.dataLength;
  assert(cut.byteLength === end + (wav.dataLength & 1), 'nothing lies behind the sound');
  assert(
    cut.subarray(end).every((byte) => byte === 0),
    'the padding holds nothing',
  );

  const read = sampleReader(wav.codec);
  assert(read !== null, 'only what can be read sample by sample is cut');
  const range = new Float32Array(2);
  for (const run of silentRuns(stretches, wav.sampleRateHz, frameCount)) {
    const samples = read(cut.subarray(wav.dataOffset + run.first * wav.blockAlign, wav.dataOffset + run.end * wav.blockAlign));
    assert(samples.count === (run.end - run.first) * wav.channels, 'every sample of the stretch is looked at');
    samples.range(0, samples.count, range);
    const [lowest = 1, highest = 1] = range;
    assert(lowest === highest && Math.abs(lowest) <= quietest, 'a stretch is silent from its first sample to its last');
  }
  return wav;
}

/** For cuts in the bytes themselves: outside the stretches not a bit may differ. */
export function checkKept(
  source: Uint8Array,
  from: WavFormat,
  cut: Uint8Array,
  to: WavFormat,
  stretches: readonly Stretch[],
): void {
  const frameCount = to.dataLength / to.blockAlign;
  assert(from.blockAlign === to.blockAlign && from.codec === to.codec, 'a cut keeps the encoding');
  for (const { first, end } of keptRuns(silentRuns(stretches, to.sampleRateHz, frameCount), frameCount)) {
    const before = source.subarray(from.dataOffset + first * from.blockAlign, from.dataOffset + end * from.blockAlign);
    const after = cut.subarray(to.dataOffset + first * to.blockAlign, to.dataOffset + end * to.blockAlign);
    assert(equalBytes(before, after), 'outside the stretches the sound stays bit by bit as it was');
  }
}
