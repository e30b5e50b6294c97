/**
 * Microsoft ADPCM, four bits a sample, in blocks of a WAV. After "New Multimedia Data Types and Data Techniques", Microsoft
 * 1994. Pure; any bytes give some sound, never a throw. The seven pairs of coefficients are those every encoder writes.
 */

const adaptation = Int16Array.from([230, 230, 230, 230, 307, 409, 512, 614, 768, 614, 512, 409, 307, 230, 230, 230]);
const coefficients1 = Int16Array.from([256, 512, 0, 192, 240, 460, 392]);
const coefficients2 = Int16Array.from([0, -256, 0, 64, 0, -208, -232]);
const headBytes = 7;
/** Beyond what 16 bits of sound can need; keeps the product below 2^31. */
const largestDelta = 1 << 20;

/** Frames in one block, or 0 where it is too short to hold any. */
export function msFramesPerBlock(blockAlign: number, channels: number): number {
  const packed = blockAlign - headBytes * channels;
  return packed < 0 ? 0 : 2 + Math.floor((packed * 2) / channels);
}

interface MsState {
  readonly first: number;
  readonly second: number;
  delta: number;
  last: number;
  before: number;
}

/** `data` holds whole blocks; `into` has a place for every frame, channels interleaved. */
export function decodeMsAdpcm(data: Uint8Array, blockAlign: number, channels: number, into: Int16Array): void {
  const frames = msFramesPerBlock(blockAlign, channels);
  const samples = frames * channels;
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  for (let block = 0, out = 0; block + blockAlign <= data.byteLength; block += blockAlign, out += samples) {
    const states = Array.from({ length: channels }, (_, channel) => headOf(view, block, channel, channels));
    for (const [channel, { before, last }] of states.entries()) {
      into[out + channel] = before;
      into[out + channels + channel] = last;
    }
    const nibbles = block + headBytes * channels;
    for (let sample = 2 * channels; sample < samples; sample++) {
      const place = sample - 2 * channels;
      const byte = data[nibbles + (place >> 1)] as number;
      into[out + sample] = next(states[sample % channels] as MsState, place & 1 ? byte & 15 : byte >> 4);
    }
  }
}

/** Of all channels: which coefficients, the first delta, the last sample and the one before it. */
function headOf(view: DataView, block: number, channel: number, channels: number): MsState {
  const pair = Math.min(coefficients1.length - 1, view.getUint8(block + channel));
  const word = (place: number): number => view.getInt16(block + channels + 2 * (place * channels + channel), true);
  return {
    first: coefficients1[pair] as number,
    second: coefficients2[pair] as number,
    delta: word(0),
    last: word(1),
    before: word(2),
  };
}

function next(state: MsState, nibble: number): number {
  const predicted = (state.last * state.first + state.before * state.second) >> 8;
  const signed = nibble & 8 ? nibble - 16 : nibble;
  const sample = Math.max(-32768, Math.min(32767, predicted + signed * state.delta));
  state.before = state.last;
  state.last = sample;
  state.delta = Math.max(16, Math.min(largestDelta, ((adaptation[nibble] as number) * state.delta) >> 8));
  return sample;
}
