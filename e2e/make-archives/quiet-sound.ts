/**
 * Quiet sound in the containers that phones and companies use: real MP3 and Ogg Opus that any player decodes, made without an
 * encoder. Different for each seed, both in length and in bytes. Node only.
 */
import { seededRandom } from './made-up-sound.ts';

/** MPEG-2 layer III, 16 kHz mono, 24 kbit/s, as Google's. A frame without main data is 36 ms of silence; its other bytes are free. */
export function quietMp3(seed: number): Uint8Array {
  const frameBytes = 108;
  const frames = 20 + (seed % 23);
  const random = seededRandom(seed);
  const sound = new Uint8Array(frames * frameBytes);
  for (let frame = 0; frame < frames; frame += 1) {
    const at = frame * frameBytes;
    sound.set([0xff, 0xf3, 0x38, 0xc4], at);
    // Behind the header and nine bytes of side information that announce nothing. No byte may look like the next header.
    for (let free = at + 13; free < at + frameBytes; free += 1) sound[free] = Math.floor(random() * 0x7f);
  }
  return sound;
}

const packetsOnPage = 50;
/** The shortest packet there is for 20 ms of digital silence in full band. */
const silence = [0xf8, 0xff, 0xfe];

/** Mono Opus at 48 kHz in Ogg, as WhatsApp's and Telegram's voice notes. */
export function quietOpus(seed: number): Uint8Array {
  const packets = 40 + (seed % 37);
  const head = new Uint8Array(19);
  head.set(new TextEncoder().encode('OpusHead'));
  head.set([1, 1, 0x38, 0x01, 0x80, 0xbb], 8);
  const tags = Buffer.concat([Buffer.from('OpusTags'), lengthAnd(`made-up ${seed}`), Buffer.alloc(4)]);
  const serial = 1 + seed;
  const pages = [oggPage(serial, 0, 0n, 2, [head]), oggPage(serial, 1, 0n, 0, [tags])];
  for (let done = 0; done < packets; done += packetsOnPage) {
    const count = Math.min(packetsOnPage, packets - done);
    const isLast = done + count === packets;
    const granule = BigInt((done + count) * 960 + 312);
    pages.push(
      oggPage(
        serial,
        pages.length,
        granule,
        isLast ? 4 : 0,
        Array.from({ length: count }, () => silence),
      ),
    );
  }
  return Buffer.concat(pages);
}

function lengthAnd(text: string): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32LE(Buffer.byteLength(text));
  return Buffer.concat([length, Buffer.from(text)]);
}

function oggPage(
  serial: number,
  sequence: number,
  granule: bigint,
  type: number,
  packets: readonly (readonly number[] | Uint8Array)[],
): Buffer {
  const header = Buffer.alloc(27 + packets.length);
  header.write('OggS');
  header[5] = type;
  header.writeBigUInt64LE(granule, 6);
  header.writeUInt32LE(serial, 14);
  header.writeUInt32LE(sequence, 18);
  header[26] = packets.length;
  packets.forEach((packet, at) => {
    header[27 + at] = packet.length;
  });
  const page = Buffer.concat([header, ...packets.map((packet) => Buffer.from(packet))]);
  page.writeUInt32LE(oggChecksum(page), 22);
  return page;
}

function oggChecksum(page: Uint8Array): number {
  let sum = 0;
  for (const byte of page) {
    sum ^= byte << 24;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 0x80000000 ? (sum << 1) ^ 0x04c11db7 : sum << 1;
  }
  return sum >>> 0;
}
