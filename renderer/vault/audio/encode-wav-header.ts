/** The head of a WAV that we write: RIFF, fmt, fact where the encoding asks for one, data. Nothing else, ever. Pure. */
import { assert } from '../../../shared/assert.ts';
import type { Bytes } from '../../../shared/bytes.ts';

export interface WavHeaderFacts {
  readonly formatTag: number;
  readonly channels: number;
  readonly sampleRateHz: number;
  /** Bytes of one sample of one channel. */
  readonly sampleBytes: number;
  readonly frameCount: number;
  /** Which loudspeaker each channel is for; null where the order says it. */
  readonly channelMask: number | null;
}

const pcmTag = 1;
const extensibleTag = 0xfffe;
/** The rest of a sub-format's GUID, behind its two bytes of format tag. */
const subFormatTail = [0, 0, 0, 0, 0x10, 0, 0x80, 0, 0, 0xaa, 0, 0x38, 0x9b, 0x71];

/** A whole file with its header written and its sound still zeros, and where the sound begins. */
export function emptyWav(facts: WavHeaderFacts): {
  readonly bytes: Bytes;
  readonly dataOffset: number;
  readonly dataLength: number;
} {
  const isExtensible = facts.channelMask !== null;
  const needsFact = facts.formatTag !== pcmTag;
  const formatLength = isExtensible ? 40 : needsFact ? 18 : 16;
  const dataLength = facts.frameCount * facts.channels * facts.sampleBytes;
  const dataOffset = 12 + 8 + formatLength + (needsFact ? 12 : 0) + 8;
  const totalBytes = dataOffset + dataLength + (dataLength & 1);
  assert(totalBytes <= 0xffffffff, 'sound that fits in memory fits in a RIFF file');

  const bytes = new Uint8Array(totalBytes);
  const view = new DataView(bytes.buffer);
  writeChunk(view, 0, 'RIFF', totalBytes - 8);
  writeName(view, 8, 'WAVE');
  writeChunk(view, 12, 'fmt ', formatLength);
  writeFormat(view, 20, facts);
  if (needsFact) {
    writeChunk(view, 20 + formatLength, 'fact', 4);
    view.setUint32(28 + formatLength, facts.frameCount, true);
  }
  writeChunk(view, dataOffset - 8, 'data', dataLength);
  return { bytes, dataOffset, dataLength };
}

function writeFormat(view: DataView, body: number, facts: WavHeaderFacts): void {
  const { formatTag, channels, sampleRateHz, sampleBytes, channelMask } = facts;
  view.setUint16(body, channelMask === null ? formatTag : extensibleTag, true);
  view.setUint16(body + 2, channels, true);
  view.setUint32(body + 4, sampleRateHz, true);
  view.setUint32(body + 8, sampleRateHz * channels * sampleBytes, true);
  view.setUint16(body + 12, channels * sampleBytes, true);
  view.setUint16(body + 14, sampleBytes * 8, true);
  if (channelMask === null) return;
  view.setUint16(body + 16, 22, true);
  view.setUint16(body + 18, sampleBytes * 8, true);
  view.setUint32(body + 20, channelMask, true);
  view.setUint16(body + 24, formatTag, true);
  for (const [index, byte] of subFormatTail.entries()) view.setUint8(body + 26 + index, byte);
}

function writeChunk(view: DataView, offset: number, name: string, length: number): void {
  writeName(view, offset, name);
  view.setUint32(offset + 4, length, true);
}

function writeName(view: DataView, offset: number, name: string): void {
  for (let i = 0; i < 4; i++) view.setUint8(offset + i, name.charCodeAt(i));
}
