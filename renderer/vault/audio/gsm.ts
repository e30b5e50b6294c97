/**
 * GSM 06.10 full rate, as answering machines and telephone systems put it into WAVs: two frames in a block of 65 bytes, low bits first. After ETSI
 * EN 300 961, whose arithmetic of 16 bits, with its ceilings, it follows step by step. Pure; any bytes give some sound, never a throw.
 */

export const gsmBlockBytes = 65;
export const gsmFramesPerBlock = 320;

const frameSamples = 160;
const partSamples = 40;
const longestLag = 120;

const clamp = (value: number): number => Math.max(-32768, Math.min(32767, value));
/** Product of two fractions, rounded. */
const times = (one: number, other: number): number => Math.min(32767, (one * other + 16_384) >> 15);

// Table 4.1 of the specification, a row each: offset, lowest code, inverse of the step.
const ratios = [
  [0, -32, 13_107],
  [0, -32, 13_107],
  [2_048, -16, 13_107],
  [-2_560, -16, 13_107],
  [94, -8, 19_223],
  [-1_792, -8, 17_476],
  [-341, -4, 31_454],
  [-1_144, -4, 29_708],
] as const;
const ratioBits = [6, 6, 5, 5, 4, 4, 3, 3] as const;
const gains = [3_277, 11_469, 21_299, 32_767] as const;
const mantissas = [18_431, 20_479, 22_527, 24_575, 26_623, 28_671, 30_719, 32_767] as const;
/** Where in a frame the filter moves from the last one's ratios to its own, and by how many quarters. */
const moves = [
  [0, 13, 1],
  [13, 27, 2],
  [27, 40, 3],
  [40, frameSamples, 4],
] as const;

/** `data` holds whole blocks; `into` has a place for every sample. */
export function decodeGsm(data: Uint8Array, into: Int16Array): void {
  const decoder = new GsmDecoder();
  for (let block = 0, out = 0; block + gsmBlockBytes <= data.byteLength; block += gsmBlockBytes) {
    const bits = new LowBitsFirst(data.subarray(block, block + gsmBlockBytes));
    for (let frame = 0; frame < 2; frame++, out += frameSamples) decoder.frame(bits, into.subarray(out, out + frameSamples));
  }
}

class GsmDecoder {
  /** What was put together: the last 120 samples, and the 40 of this part behind them. */
  readonly #past = new Int16Array(longestLag + partSamples);
  #lag = 40;
  #ratios: Int16Array = new Int16Array(8);
  readonly #filter = new Int16Array(9);
  #emphasis = 0;

  frame(bits: LowBitsFirst, out: Int16Array): void {
    const coded = ratioBits.map((count) => bits.read(count));
    for (let part = 0; part < frameSamples; part += partSamples) this.#part(bits, out.subarray(part, part + partSamples));
    this.#speak(Int16Array.from(coded, decodedRatio), out);
    for (let at = 0; at < frameSamples; at++) {
      this.#emphasis = clamp((out[at] as number) + times(this.#emphasis, 28_180));
      out[at] = clamp(this.#emphasis * 2) & ~7;
    }
  }

  /** Pulses on a grid, and what the voice did a moment before. */
  #part(bits: LowBitsFirst, out: Int16Array): void {
    const lag = bits.read(7);
    const gain = gains[bits.read(2)] as number;
    const grid = bits.read(2);
    const pulses = readPulses(bits);
    if (lag >= 40 && lag <= longestLag) this.#lag = lag;
    const past = this.#past;
    for (let at = 0; at < partSamples; at++) {
      const pulse = at >= grid && (at - grid) % 3 === 0 ? (pulses[(at - grid) / 3] ?? 0) : 0;
      past[longestLag + at] = clamp(pulse + times(gain, past[longestLag + at - this.#lag] as number));
    }
    out.set(past.subarray(longestLag));
    past.copyWithin(0, partSamples);
  }

  /** The shape of the mouth: a lattice of eight steps that moves from one frame to the next. */
  #speak(ratiosNow: Int16Array, out: Int16Array): void {
    for (const [from, to, quarters] of moves) {
      const steps = ratiosNow.map((now, at) => reflection(between(this.#ratios[at] as number, now, quarters)));
      for (let at = from; at < to; at++) out[at] = this.#step(out[at] as number, steps);
    }
    this.#ratios = ratiosNow;
  }

  #step(sample: number, steps: Int16Array): number {
    const filter = this.#filter;
    let said = sample;
    for (let at = 7; at >= 0; at--) {
      const step = steps[at] as number;
      said = clamp(said - times(step, filter[at] as number));
      filter[at + 1] = clamp((filter[at] as number) + times(step, said));
    }
    filter[0] = said;
    return said;
  }
}

function decodedRatio(coded: number, at: number): number {
  const [offset, lowest, inverse] = ratios[at] as (typeof ratios)[number];
  const half = times(inverse, clamp(((coded + lowest) << 10) - offset * 2));
  return clamp(half * 2);
}

/** Each shifted by itself, as the specification has it: their sum loses another bit than the sum's shift. */
function between(before: number, now: number, quarters: 1 | 2 | 3 | 4): number {
  if (quarters === 1) return clamp((before >> 2) + (now >> 2) + (before >> 1));
  if (quarters === 2) return clamp((before >> 1) + (now >> 1));
  return quarters === 3 ? clamp((before >> 2) + (now >> 2) + (now >> 1)) : now;
}

function reflection(ratio: number): number {
  const size = Math.min(32_767, Math.abs(ratio));
  const value = size < 11_059 ? size << 1 : size < 20_070 ? size + 11_059 : Math.min(32_767, (size >> 2) + 26_112);
  return ratio < 0 ? -value : value;
}

function readPulses(bits: LowBitsFirst): Int16Array {
  const coded = bits.read(6);
  let exponent = coded > 15 ? (coded >> 3) - 1 : 0;
  let mantissa = coded - (exponent << 3);
  if (mantissa === 0) {
    exponent = -4;
    mantissa = 7;
  } else {
    while (mantissa <= 7) {
      mantissa = (mantissa << 1) | 1;
      exponent--;
    }
    mantissa -= 8;
  }
  const factor = mantissas[mantissa] as number;
  const shift = 6 - exponent;
  const rounding = shift < 1 ? 0 : 1 << (shift - 1);
  return Int16Array.from({ length: 13 }, () => clamp(times(factor, ((bits.read(3) << 1) - 7) << 12) + rounding) >> shift);
}

class LowBitsFirst {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  read(count: number): number {
    let value = 0;
    for (let bit = 0; bit < count; bit++, this.#at++) {
      value |= (((this.#bytes[this.#at >> 3] ?? 0) >> (this.#at & 7)) & 1) << bit;
    }
    return value;
  }
}
