/** Encoders of ADPCM, straight from the specifications, for tests: each predicts as a decoder must, and writes what is left. */
import type { Bytes } from '../../../../shared/bytes.ts';

/** Several tones that swell: loud and soft, low and high. */
export const wave = (samples: number, channels: number): Int16Array =>
  Int16Array.from({ length: samples }, (_, at) => {
    const frame = Math.floor(at / channels);
    const tone = Math.sin(frame / (7 + 5 * (at % channels))) + 0.4 * Math.sin(frame / 3.1);
    return Math.round(9_000 * tone * (0.4 + 0.6 * Math.sin(frame / 300)));
  });

export const samplesOf = (bytes: Uint8Array): Int16Array => new Int16Array(bytes.slice().buffer);

const table =
  '7 8 9 10 11 12 13 14 16 17 19 21 23 25 28 31 34 37 41 45 50 55 60 66 73 80 88 97 107 118 130 143 157 173 190 209 230 253 279 307 337 371 408 449 494 544 598 658 724 796 876 963 1060 1166 1282 1411 1552 1707 1878 2066 2272 2499 2749 3024 3327 3660 4026 4428 4871 5358 5894 6484 7132 7845 8630 9493 10442 11487 12635 13899 15289 16818 18500 20350 22385 24623 27086 29794 32767'
    .split(' ')
    .map(Number);
const moves = [-1, -1, -1, -1, 2, 4, 6, 8];

interface Ima {
  sample: number;
  step: number;
}

function imaNibble(state: Ima, wanted: number): number {
  const size = table[state.step]!;
  let left = wanted - state.sample;
  let nibble = 0;
  if (left < 0) {
    nibble = 8;
    left = -left;
  }
  let change = size >> 3;
  for (const [bit, part] of [
    [4, size],
    [2, size >> 1],
    [1, size >> 2],
  ] as const) {
    if (left < part) continue;
    nibble |= bit;
    left -= part;
    change += part;
  }
  state.sample = Math.max(-32768, Math.min(32767, state.sample + (nibble & 8 ? -change : change)));
  state.step = Math.max(0, Math.min(88, state.step + moves[nibble & 7]!));
  return nibble;
}

export function toIma(sound: Int16Array, blockAlign: number, channels: number): Bytes {
  const frames = ((blockAlign - 4 * channels) * 2) / channels + 1;
  const blocks = Math.floor(sound.length / channels / frames);
  const out = new Uint8Array(blocks * blockAlign);
  const view = new DataView(out.buffer);
  const states = Array.from({ length: channels }, (): Ima => ({ sample: 0, step: 30 }));
  for (let block = 0; block < blocks; block++) {
    for (const [channel, state] of states.entries()) {
      const sampleAt = (frame: number): number => sound[(block * frames + frame) * channels + channel]!;
      state.sample = sampleAt(0);
      view.setInt16(block * blockAlign + 4 * channel, state.sample, true);
      out[block * blockAlign + 4 * channel + 2] = state.step;
      for (let frame = 1; frame < frames; frame++) {
        const group = Math.floor((frame - 1) / 8);
        const at = block * blockAlign + 4 * channels + (group * channels + channel) * 4 + (((frame - 1) % 8) >> 1);
        out[at] = out[at]! | (imaNibble(state, sampleAt(frame)) << (((frame - 1) % 2) * 4));
      }
    }
  }
  return out;
}

export function toQuickTimeIma(sound: Int16Array, channels: number): Bytes {
  const groups = Math.floor(sound.length / channels / 64);
  const out = new Uint8Array(groups * channels * 34);
  for (let channel = 0; channel < channels; channel++) {
    const state: Ima = { sample: 0, step: 0 };
    for (let group = 0; group < groups; group++) {
      const at = (group * channels + channel) * 34;
      const head = (state.sample & 0xff80) | state.step;
      out[at] = (head >> 8) & 255;
      out[at + 1] = head & 255;
      for (let frame = 0; frame < 64; frame++) {
        const nibble = imaNibble(state, sound[(group * 64 + frame) * channels + channel]!);
        const byte = at + 2 + (frame >> 1);
        out[byte] = out[byte]! | (nibble << ((frame % 2) * 4));
      }
    }
  }
  return out;
}

const adaptation = [230, 230, 230, 230, 307, 409, 512, 614, 768, 614, 512, 409, 307, 230, 230, 230];

/** With the second pair of coefficients: the next sample lies on the line through the last two. */
export function toMsAdpcm(sound: Int16Array, blockAlign: number, channels: number): Bytes {
  const frames = ((blockAlign - 7 * channels) * 2) / channels + 2;
  const blocks = Math.floor(sound.length / channels / frames);
  const out = new Uint8Array(blocks * blockAlign);
  const view = new DataView(out.buffer);
  for (let block = 0; block < blocks; block++) {
    const base = block * blockAlign;
    const sampleAt = (frame: number, channel: number): number => sound[(block * frames + frame) * channels + channel]!;
    const states = Array.from({ length: channels }, (_, channel) => {
      out[base + channel] = 1;
      const state = { delta: 64, last: sampleAt(1, channel), before: sampleAt(0, channel) };
      for (const [place, value] of [state.delta, state.last, state.before].entries()) {
        view.setInt16(base + channels + 2 * (place * channels + channel), value, true);
      }
      return state;
    });
    for (let place = 0; place < (frames - 2) * channels; place++) {
      const channel = place % channels;
      const state = states[channel]!;
      const predicted = (state.last * 512 - state.before * 256) >> 8;
      const wanted = sampleAt(2 + Math.floor(place / channels), channel);
      const signed = Math.max(-8, Math.min(7, Math.round((wanted - predicted) / state.delta)));
      const nibble = signed & 15;
      state.before = state.last;
      state.last = Math.max(-32768, Math.min(32767, predicted + signed * state.delta));
      state.delta = Math.max(16, (adaptation[nibble]! * state.delta) >> 8);
      const at = base + 7 * channels + (place >> 1);
      out[at] = out[at]! | (nibble << (place % 2 === 0 ? 4 : 0));
    }
  }
  return out;
}
