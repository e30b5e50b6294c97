/** 16-bit mono PCM and its WAV file: written, read, resampled. Pure; for tests, the sample and the benchmarks. */

export interface Pcm {
  readonly sampleRateHz: number;
  readonly samples: Int16Array;
}

export function wavFile({ sampleRateHz, samples }: Pcm): Uint8Array {
  const file = Buffer.alloc(44 + samples.byteLength);
  file.write('RIFF', 0, 'latin1');
  file.writeUInt32LE(36 + samples.byteLength, 4);
  file.write('WAVEfmt ', 8, 'latin1');
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(sampleRateHz, 24);
  file.writeUInt32LE(sampleRateHz * 2, 28);
  file.writeUInt16LE(2, 32);
  file.writeUInt16LE(16, 34);
  file.write('data', 36, 'latin1');
  file.writeUInt32LE(samples.byteLength, 40);
  Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength).copy(file, 44);
  return file;
}

/** Reads 16-bit mono PCM. A data length beyond the end (written to a pipe) means: to the end. */
export function readWav(file: Uint8Array): Pcm {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  let sampleRateHz = 0;
  for (let at = 12; at + 8 <= file.byteLength; ) {
    const chunk = String.fromCharCode(...file.subarray(at, at + 4));
    const length = view.getUint32(at + 4, true);
    if (chunk === 'fmt ') {
      if (view.getUint16(at + 8, true) !== 1 || view.getUint16(at + 10, true) !== 1 || view.getUint16(at + 22, true) !== 16) {
        throw new Error('Only 16-bit mono PCM is read here.');
      }
      sampleRateHz = view.getUint32(at + 12, true);
    }
    if (chunk === 'data') {
      const bytes = Math.min(length, file.byteLength - at - 8) & ~1;
      return { sampleRateHz, samples: new Int16Array(file.slice(at + 8, at + 8 + bytes).buffer) };
    }
    at += 8 + length + (length & 1);
  }
  throw new Error('No data chunk in this WAV file.');
}

const halfTaps = 16;
const phases = 320;

/** Windowed-sinc resampling. The same input gives the same samples on every machine, which a tool's dither wouldn't. */
export function resample({ sampleRateHz, samples }: Pcm, toHz: number): Pcm {
  if (sampleRateHz === toHz) return { sampleRateHz, samples };
  const step = sampleRateHz / toHz;
  const kernel = sincKernel(Math.min(1, toHz / sampleRateHz) * 0.94);
  const out = new Int16Array(Math.floor(samples.length / step));
  for (let i = 0; i < out.length; i++) {
    const position = i * step;
    const base = Math.floor(position);
    const phase = Math.round((position - base) * phases);
    let sum = 0;
    for (let tap = 0; tap < 2 * halfTaps; tap++) {
      sum += (samples[base + tap - halfTaps + 1] ?? 0) * (kernel[phase * 2 * halfTaps + tap] ?? 0);
    }
    out[i] = Math.max(-32768, Math.min(32767, Math.round(sum)));
  }
  return { sampleRateHz: toHz, samples: out };
}

function sincKernel(cutoff: number): Float64Array {
  const kernel = new Float64Array((phases + 1) * 2 * halfTaps);
  for (let phase = 0; phase <= phases; phase++) {
    for (let tap = 0; tap < 2 * halfTaps; tap++) {
      const x = tap - halfTaps + 1 - phase / phases;
      const sinc = x === 0 ? cutoff : Math.sin(Math.PI * cutoff * x) / (Math.PI * x);
      const window = Math.abs(x) >= halfTaps ? 0 : 0.5 + 0.5 * Math.cos((Math.PI * x) / halfTaps);
      kernel[phase * 2 * halfTaps + tap] = sinc * window;
    }
  }
  return kernel;
}

export function joinSamples(parts: readonly Int16Array[]): Int16Array {
  const whole = new Int16Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
