/**
 * IMA ADPCM, four bits a sample, in its two packings: blocks of a WAV, and QuickTime's packets of 34 bytes (`ima4`, also in AIFC
 * and CAF). After the IMA Digital Audio Doc-Pac of 1992 and Apple's TN1081. Pure; any bytes give some sound, never a throw.
 */

const steps = Int16Array.from([
  7, 8, 9, 10, 11, 12, 13, 14, 16, 17, 19, 21, 23, 25, 28, 31, 34, 37, 41, 45, 50, 55, 60, 66, 73, 80, 88, 97, 107, 118, 130, 143,
  157, 173, 190, 209, 230, 253, 279, 307, 337, 371, 408, 449, 494, 544, 598, 658, 724, 796, 876, 963, 1060, 1166, 1282, 1411,
  1552, 1707, 1878, 2066, 2272, 2499, 2749, 3024, 3327, 3660, 4026, 4428, 4871, 5358, 5894, 6484, 7132, 7845, 8630, 9493, 10442,
  11487, 12635, 13899, 15289, 16818, 18500, 20350, 22385, 24623, 27086, 29794, 32767,
]);
const stepMoves = Int8Array.from([-1, -1, -1, -1, 2, 4, 6, 8]);
const lastStep = steps.length - 1;

class ImaState {
  sample = 0;
  step = 0;

  set(sample: number, step: number): void {
    this.sample = sample;
    this.step = Math.min(lastStep, step);
  }

  next(nibble: number): number {
    const size = steps[this.step] as number;
    let change = size >> 3;
    if (nibble & 4) change += size;
    if (nibble & 2) change += size >> 1;
    if (nibble & 1) change += size >> 2;
    this.sample = Math.max(-32768, Math.min(32767, this.sample + (nibble & 8 ? -change : change)));
    this.step = Math.max(0, Math.min(lastStep, this.step + (stepMoves[nibble & 7] as number)));
    return this.sample;
  }
}

/** Frames in one block of a WAV, or 0 where a block is too short to hold any. */
export function imaFramesPerBlock(blockAlign: number, channels: number): number {
  const words = Math.floor((blockAlign - 4 * channels) / (4 * channels));
  return words < 0 ? 0 : words * 8 + 1;
}

/** `data` holds whole blocks; `into` has a place for every frame, channels interleaved. */
export function decodeWavIma(data: Uint8Array, blockAlign: number, channels: number, into: Int16Array): void {
  const frames = imaFramesPerBlock(blockAlign, channels);
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const state = new ImaState();
  for (let block = 0, out = 0; block + blockAlign <= data.byteLength; block += blockAlign, out += frames * channels) {
    for (let channel = 0; channel < channels; channel++) {
      state.set(view.getInt16(block + 4 * channel, true), data[block + 4 * channel + 2] as number);
      into[out + channel] = state.sample;
      // Behind the heads: four bytes, eight samples, of each channel in turn; the low half of a byte comes first.
      for (let frame = 1; frame < frames; frame++) {
        const word = (frame - 1) >> 3;
        const byte = data[block + 4 * channels * (1 + word) + 4 * channel + (((frame - 1) & 7) >> 1)] as number;
        into[out + frame * channels + channel] = state.next((frame - 1) & 1 ? byte >> 4 : byte & 15);
      }
    }
  }
}

const packetBytes = 34;
const packetFrames = 64;

export const quickTimeImaFrames = (dataLength: number, channels: number): number =>
  Math.floor(dataLength / (packetBytes * channels)) * packetFrames;

export function decodeQuickTimeIma(data: Uint8Array, channels: number, into: Int16Array): void {
  const states = Array.from({ length: channels }, () => new ImaState());
  const packets = Math.floor(data.byteLength / packetBytes / channels) * channels;
  for (let packet = 0; packet < packets; packet++) {
    const at = packet * packetBytes;
    const channel = packet % channels;
    const out = Math.floor(packet / channels) * packetFrames * channels + channel;
    const state = states[channel] as ImaState;
    startPacket(state, ((data[at] as number) << 8) | (data[at + 1] as number));
    for (let frame = 0; frame < packetFrames; frame++) {
      const byte = data[at + 2 + (frame >> 1)] as number;
      into[out + frame * channels] = state.next(frame & 1 ? byte >> 4 : byte & 15);
    }
  }
}

/** A packet's head holds the upper nine bits of the sample before it: where that fits what we have, ours is the more exact. */
function startPacket(state: ImaState, head: number): void {
  const sample = ((head & 0xff80) << 16) >> 16;
  const step = head & 0x7f;
  if (step !== state.step || Math.abs(sample - state.sample) > 0x7f) state.set(sample, step);
}
