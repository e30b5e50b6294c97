/**
 * Frames of Apple Lossless, after Apple's own description and source of 2011 (github.com/macosforge/alac, Apache-2.0): adaptive Rice codes, a
 * predictor that learns as it goes, and two channels told apart by their difference. Pure; any bytes give some sound, or null.
 */

export interface AlacConfig {
  readonly frameLength: number;
  readonly bitDepth: number;
  readonly channels: number;
  readonly sampleRateHz: number;
  /** How fast the Rice codes learn, where they begin, and the largest of them. */
  readonly historyMultiplier: number;
  readonly firstHistory: number;
  readonly mostRiceBits: number;
}

const single = 0;
const pair = 1;

/** Interleaved samples of one packet, as wide as `bitDepth`; null when its elements aren't one or two channels. */
export function decodeAlacFrame(packet: Uint8Array, config: AlacConfig): Int32Array | null {
  const bits = new BitReader(packet);
  const element = bits.read(3);
  if (element !== single && element !== pair) return null;
  const channels = element === pair ? 2 : 1;
  if (channels !== config.channels) return null;
  bits.read(16);
  const hasLength = bits.read(1) === 1;
  const lowBits = bits.read(2) * 8;
  const isPlain = bits.read(1) === 1;
  const frames = hasLength ? bits.read(32) : config.frameLength;
  if (frames > config.frameLength || lowBits >= config.bitDepth) return null;
  const samples = isPlain ? readPlain(bits, frames, channels, config) : readPacked(bits, { frames, channels, lowBits }, config);
  return samples;
}

function readPlain(bits: BitReader, frames: number, channels: number, { bitDepth }: AlacConfig): Int32Array {
  const shift = 32 - bitDepth;
  return Int32Array.from({ length: frames * channels }, () => (bits.read(bitDepth) << shift) >> shift);
}

interface PackedFrame {
  readonly frames: number;
  readonly channels: number;
  /** So many bits of every sample stand apart, as they are. */
  readonly lowBits: number;
}

interface Predictor {
  readonly isTwice: boolean;
  readonly quantum: number;
  readonly riceFactor: number;
  readonly coefficients: Int32Array;
}

function readPacked(bits: BitReader, { frames, channels, lowBits }: PackedFrame, config: AlacConfig): Int32Array {
  const mixBits = bits.read(8);
  const mixWeight = (bits.read(8) << 24) >> 24;
  const predictors = Array.from({ length: channels }, () => readPredictor(bits));
  const low = lowBits === 0 ? null : Int32Array.from({ length: frames * channels }, () => bits.read(lowBits));
  const width = config.bitDepth - lowBits + channels - 1;
  const [first = new Int32Array(0), second] = predictors.map((predictor) => {
    const rest = readRest(bits, frames, width, predictor.riceFactor, config);
    if (predictor.isTwice) addUp(rest, width);
    predict(rest, width, predictor);
    return rest;
  });
  const out = new Int32Array(frames * channels);
  for (let frame = 0; frame < frames; frame++) {
    let left = first[frame] as number;
    if (second !== undefined) {
      let right = second[frame] as number;
      if (mixWeight !== 0) {
        const difference = right;
        right = left - (Math.imul(difference, mixWeight) >> mixBits);
        left = right + difference;
      }
      out[frame * 2 + 1] = right;
    }
    out[frame * channels] = left;
  }
  if (low !== null) for (let at = 0; at < out.length; at++) out[at] = ((out[at] as number) << lowBits) | (low[at] as number);
  return out;
}

function readPredictor(bits: BitReader): Predictor {
  const isTwice = bits.read(4) !== 0;
  const quantum = bits.read(4);
  const riceFactor = bits.read(3);
  const coefficients = Int32Array.from({ length: bits.read(5) }, () => (bits.read(16) << 16) >> 16);
  return { isTwice, quantum, riceFactor, coefficients };
}

/** So many ones say that the number stands behind them as it is. */
const escapePrefix = 9;

/** What the predictor left over, by Rice codes that adapt; runs of silence are one code. */
function readRest(bits: BitReader, frames: number, width: number, riceFactor: number, config: AlacConfig): Int32Array {
  const rest = new Int32Array(frames);
  const multiplier = (config.historyMultiplier * riceFactor) >> 2;
  const mostBits = config.mostRiceBits;
  let history = config.firstHistory;
  let afterRun = 0;
  for (let frame = 0; frame < frames; frame++) {
    const riceBits = Math.min(mostBits, 31 - Math.clz32((history >>> 9) + 3));
    const code = readRice(bits, riceBits, width, -1) + afterRun;
    const half = Math.floor((code + 1) / 2);
    rest[frame] = code % 2 === 1 ? -half : half;
    history = code > 0xffff ? 0xffff : history + code * multiplier - ((history * multiplier) >> 9);
    afterRun = 0;
    if (history >= 128 || frame + 1 >= frames) continue;
    const runBits = Math.clz32(history) + ((history + 16) >> 6) - 24;
    const run = readRice(bits, runBits, 16, (1 << mostBits) - 1);
    frame += run;
    afterRun = run > 0xffff ? 0 : 1;
    history = 0;
  }
  return rest;
}

function readRice(bits: BitReader, riceBits: number, escapeBits: number, mask: number): number {
  const prefix = bits.ones(escapePrefix);
  if (prefix === escapePrefix) return bits.read(escapeBits);
  if (riceBits <= 1) return riceBits === 1 ? prefix : 0;
  const value = prefix * (((1 << riceBits) - 1) & mask);
  // The last bit is only there when the others say so.
  const head = bits.read(riceBits - 1);
  if (head === 0) return value;
  return value + head * 2 + bits.read(1) - 1;
}

const signExtended = (value: number, width: number): number => (value << (32 - width)) >> (32 - width);

function addUp(rest: Int32Array, width: number): void {
  for (let at = 1; at < rest.length; at++) rest[at] = signExtended((rest[at - 1] as number) + (rest[at] as number), width);
}

/** In place: what was left over becomes the samples. */
function predict(samples: Int32Array, width: number, { quantum, coefficients }: Predictor): void {
  const order = coefficients.length;
  if (order === 0) return;
  if (order === 31) {
    addUp(samples, width);
    return;
  }
  for (let at = 1; at <= order && at < samples.length; at++) {
    samples[at] = signExtended((samples[at - 1] as number) + (samples[at] as number), width);
  }
  const rounding = quantum === 0 ? 0 : 1 << (quantum - 1);
  for (let at = order + 1; at < samples.length; at++) {
    const left = samples[at] as number;
    const base = samples[at - order - 1] as number;
    let sum = 0;
    for (let back = 0; back < order; back++) {
      sum = (sum + Math.imul((samples[at - 1 - back] as number) - base, coefficients[back] as number)) | 0;
    }
    samples[at] = signExtended(left + base + ((sum + rounding) >> quantum), width);
    learn(samples, at, left, quantum, coefficients);
  }
}

/** Each coefficient moves by one towards what would have left less over, the oldest first, until the error is used up. */
function learn(samples: Int32Array, at: number, left: number, quantum: number, coefficients: Int32Array): void {
  const order = coefficients.length;
  const base = samples[at - order - 1] as number;
  const direction = Math.sign(left);
  let error = left;
  for (let back = order - 1; back >= 0 && error * direction > 0; back--) {
    const value = base - (samples[at - 1 - back] as number);
    const sign = Math.sign(value) * direction;
    coefficients[back] = (coefficients[back] as number) - sign;
    error -= ((value * sign) >> quantum) * (order - back);
  }
}

/** What lies beyond the end counts as 0. */
class BitReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    // With room behind, so that a look ahead never has to ask where the end is.
    this.#bytes = new Uint8Array(bytes.byteLength + 8);
    this.#bytes.set(bytes);
  }

  /** Up to 32 bits, as a number that isn't negative. */
  read(count: number): number {
    if (count === 0) return 0;
    const value = this.#ahead() >>> (32 - count);
    this.#at += count;
    return value;
  }

  /** Ones up to the next zero, which is read with them; no more than `most`, and then without a zero. */
  ones(most: number): number {
    const ones = Math.min(most, Math.clz32(~this.#ahead()));
    this.#at += ones === most ? most : ones + 1;
    return ones;
  }

  /** The next 32 bits, the first of them highest. */
  #ahead(): number {
    const bytes = this.#bytes;
    const byte = this.#at >> 3;
    if (byte + 5 > bytes.byteLength) return 0;
    const bit = this.#at & 7;
    const four = (bytes[byte] as number) * 0x1000000 + ((bytes[byte + 1] as number) << 16) + ((bytes[byte + 2] as number) << 8);
    return ((four + (bytes[byte + 3] as number)) << bit) | ((bytes[byte + 4] as number) >> (8 - bit));
  }
}
