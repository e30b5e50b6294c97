/** Apple Lossless in an MP4 or QuickTime file as a WAV, bit by bit what was recorded. Runs in the throw-away worker of decode-rare.ts. */
import type { Bytes } from '../../../shared/bytes.ts';
import { type AlacConfig, decodeAlacFrame } from './alac-frame.ts';
import { packetsOf } from './decode-packets.ts';
import { emptyWav } from './encode-wav-header.ts';
import { mostDecodedBytes } from './rare-sound.ts';

/** How many packets between two signs of life. */
const packetsPerSign = 50;

/** null when there is nothing to hear in it, or more than fits. */
export async function decodeAlac(bytes: Bytes, onPiece: () => void): Promise<Bytes | null> {
  const config = findConfig(bytes);
  if (config === null) return null;
  const frames: Int32Array[] = [];
  let samples = 0;
  const sampleBytes = config.bitDepth / 8;
  for await (const packet of packetsOf(bytes)) {
    const frame = decodeAlacFrame(packet, config);
    if (frame === null) return null;
    frames.push(frame);
    samples += frame.length;
    if (samples * 4 > mostDecodedBytes) return null;
    if (frames.length % packetsPerSign === 0) onPiece();
  }
  const { channels, sampleRateHz } = config;
  const frameCount = samples / channels;
  if (frameCount === 0) return null;
  const wav = emptyWav({ formatTag: 1, channels, sampleRateHz, sampleBytes, frameCount, channelMask: null });
  let at = wav.dataOffset;
  for (const frame of frames) {
    for (const sample of frame) {
      for (let byte = 0; byte < sampleBytes; byte++) wav.bytes[at++] = sample >> (8 * byte);
    }
  }
  return wav.bytes;
}

const headBytes = 12;
const configBytes = 24;

/** The box of 36 bytes in the sample's description, found by its head: it lies in MP4 and in QuickTime's `wave` alike. */
function findConfig(bytes: Uint8Array): AlacConfig | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (
    let at = bytes.indexOf(0x24);
    at >= 3 && at + headBytes + configBytes <= bytes.byteLength + 3;
    at = bytes.indexOf(0x24, at + 1)
  ) {
    const box = at - 3;
    if (box + headBytes + configBytes > bytes.byteLength) return null;
    const isHead = view.getUint32(box) === headBytes + configBytes && view.getUint32(box + 4) === 0x616c6163;
    const config = isHead && view.getUint32(box + 8) === 0 ? configAt(view, box + headBytes) : null;
    if (config !== null) return config;
  }
  return null;
}

function configAt(view: DataView, at: number): AlacConfig | null {
  const config = {
    frameLength: view.getUint32(at),
    bitDepth: view.getUint8(at + 5),
    historyMultiplier: view.getUint8(at + 6),
    firstHistory: view.getUint8(at + 7),
    mostRiceBits: view.getUint8(at + 8),
    channels: view.getUint8(at + 9),
    sampleRateHz: view.getUint32(at + 20),
  };
  const isRead =
    [16, 24, 32].includes(config.bitDepth) &&
    (config.channels === 1 || config.channels === 2) &&
    config.frameLength > 0 &&
    config.frameLength <= 16_384 &&
    config.mostRiceBits <= 24 &&
    config.sampleRateHz > 0 &&
    config.sampleRateHz <= 768_000;
  return isRead ? config : null;
}
