/**
 * Levels of a WAV (shared/speech/levels.ts), read where its bytes already are. Pure; sealing helpers and vault worker. Four thousand
 * samples a second are read, whatever the rate, straight from the bytes: it takes a few per cent of the time of hashing them.
 */
import { findSpeech, speechMsOf } from '../../../shared/speech/find-speech.ts';
import { levelMs, levelOf, levelStart, levelStride } from '../../../shared/speech/levels.ts';
import { alawTable, ulawTable } from './pcm.ts';
import type { WavFormat } from './wav.ts';

const leastRateHz = 1_000;
const mostRateHz = 768_000;

export interface LevelMeter {
  /** The next bytes of the data chunk, in order, cut anywhere; a sample that is cut by it is left out. Bytes beyond the chunk are ignored. */
  add(bytes: Uint8Array): void;
  finish(): Uint8Array;
}

/** null for codecs that can't be read sample by sample, and for no sound at all. */
export function startLevels(wav: WavFormat): LevelMeter | null {
  const reader = readers[wav.codec];
  const frames = Math.floor(wav.dataLength / wav.blockAlign);
  if (reader === undefined || frames < 1 || wav.blockAlign < wav.channels * reader.bytes) return null;
  // A stranger's header: at one sample a second there would be more levels than bytes.
  if (!(wav.sampleRateHz >= leastRateHz && wav.sampleRateHz <= mostRateHz)) return null;
  return new Meter(wav, frames, reader);
}

export function wavLevels(bytes: Uint8Array, wav: WavFormat): Uint8Array | null {
  const meter = startLevels(wav);
  if (meter === null) return null;
  meter.add(bytes.subarray(wav.dataOffset, wav.dataOffset + wav.dataLength));
  return meter.finish();
}

/** null: nobody knows. */
export const speechMsOfLevels = (levels: Uint8Array | null): number | null =>
  levels === null ? null : speechMsOf(findSpeech(levels));

interface Reader {
  readonly bytes: number;
  /** -1 to 1. */
  readonly read: (view: DataView, at: number) => number;
}

const readers: Readonly<Record<string, Reader>> = {
  'pcm-u8': { bytes: 1, read: (view, at) => (view.getUint8(at) - 128) / 128 },
  'pcm-s16le': { bytes: 2, read: (view, at) => view.getInt16(at, true) / 32768 },
  'pcm-s24le': { bytes: 3, read: (view, at) => (view.getUint8(at) + view.getInt16(at + 1, true) * 256) / 0x800000 },
  'pcm-s32le': { bytes: 4, read: (view, at) => view.getInt32(at, true) / 0x80000000 },
  'pcm-f32le': { bytes: 4, read: (view, at) => view.getFloat32(at, true) || 0 },
  'pcm-f64le': { bytes: 8, read: (view, at) => view.getFloat64(at, true) || 0 },
  alaw: { bytes: 1, read: (view, at) => (alawTable[view.getUint8(at)] as number) / 32768 },
  ulaw: { bytes: 1, read: (view, at) => (ulawTable[view.getUint8(at)] as number) / 32768 },
};

class Meter implements LevelMeter {
  readonly #wav: WavFormat;
  readonly #frames: number;
  readonly #reader: Reader;
  readonly #stride: number;
  readonly #levels: Uint8Array;
  #position = 0;
  #frame = 0;
  #level = 0;
  #count = 0;
  #sum = 0;
  #squares = 0;

  constructor(wav: WavFormat, frames: number, reader: Reader) {
    this.#wav = wav;
    this.#frames = frames;
    this.#reader = reader;
    this.#stride = levelStride(wav.sampleRateHz);
    this.#levels = new Uint8Array(Math.ceil((frames * 1000) / (wav.sampleRateHz * levelMs)));
  }

  add(bytes: Uint8Array): void {
    const { blockAlign, sampleRateHz } = this.#wav;
    const from = this.#position;
    this.#position += bytes.byteLength;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const framesHere = Math.min(this.#frames, Math.floor(this.#position / blockAlign));
    while (this.#frame * blockAlign < from) this.#frame += this.#stride;
    while (this.#frame < framesHere) {
      const end = levelStart(this.#level + 1, sampleRateHz);
      if (this.#frame >= end) this.#close();
      else this.#addFrames(view, from, Math.min(end, framesHere));
    }
  }

  finish(): Uint8Array {
    if (this.#count > 0) this.#close();
    return this.#levels;
  }

  #addFrames(view: DataView, from: number, end: number): void {
    const { blockAlign, channels, codec } = this.#wav;
    const step = this.#stride * blockAlign;
    const first = this.#frame * blockAlign - from;
    const frames = Math.ceil((end - this.#frame) / this.#stride);
    const last = first + frames * step;
    const run = { first, last, step };
    const isUsual = codec === 'pcm-s16le' && channels === 1;
    const add = isUsual ? addInt16(view, run) : addSamples(view, run, this.#reader, channels);
    this.#sum += add.sum;
    this.#squares += add.squares;
    this.#count += frames * channels;
    this.#frame += frames * this.#stride;
  }

  #close(): void {
    this.#levels[this.#level++] = levelOf(this.#count, this.#sum, this.#squares);
    this.#count = 0;
    this.#sum = 0;
    this.#squares = 0;
  }
}

interface Sums {
  readonly sum: number;
  readonly squares: number;
}

/** The common case as a loop of its own: a call for each sample would take three times as long. */
/** Offsets into the view, the last one exclusive. */
interface Run {
  readonly first: number;
  readonly last: number;
  readonly step: number;
}

function addInt16(view: DataView, { first, last, step }: Run): Sums {
  let sum = 0;
  let squares = 0;
  for (let at = first; at < last; at += step) {
    const sample = view.getInt16(at, true);
    sum += sample;
    squares += sample * sample;
  }
  return { sum: sum / 32768, squares: squares / 32768 / 32768 };
}

function addSamples(view: DataView, { first, last, step }: Run, { bytes, read }: Reader, channels: number): Sums {
  let sum = 0;
  let squares = 0;
  for (let at = first; at < last; at += step) {
    for (let channel = 0; channel < channels; channel++) {
      const sample = read(view, at + channel * bytes);
      sum += sample;
      squares += sample * sample;
    }
  }
  return { sum, squares };
}
