/**
 * A picture of a screen as PNG with 256 colours, about half the size: the commonest colours stay exactly, then those that are least
 * like any that stays (the dot of a tag is small, but red); the others become the nearest. Reads what Chromium writes: 8 bits a channel, RGB with or without alpha, not interlaced.
 */
import { crc32, deflateSync, inflateSync } from 'node:zlib';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const mostColours = 256;
const mostCommon = 160;

export function fewerColours(png: Buffer): Buffer {
  const { width, height, pixels } = read(png);
  const palette = chooseColours(pixels);
  const indexOf = new Map(palette.map((colour, index) => [colour, index]));
  const lines = Buffer.alloc(height * (width + 1));
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const colour = pixels[row * width + column] ?? 0;
      let index = indexOf.get(colour);
      if (index === undefined) indexOf.set(colour, (index = nearest(palette, colour)));
      lines[row * (width + 1) + 1 + column] = index;
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  const colours = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  const data = deflateSync(lines, { level: 9, memLevel: 9 });
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('PLTE', colours),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const framed = Buffer.alloc(named.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(named, 4);
  framed.writeUInt32BE(crc32(named), named.length + 4);
  return framed;
}

interface Pixels {
  readonly width: number;
  readonly height: number;
  /** 0xRRGGBB each. */
  readonly pixels: Uint32Array;
}

function read(png: Buffer): Pixels {
  const parts: Buffer[] = [];
  for (let at = signature.length; at < png.length; at += png.readUInt32BE(at) + 12) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const [depth, kind, interlaced] = [png[24], png[25], png[28]];
  if (depth !== 8 || (kind !== 2 && kind !== 6) || interlaced !== 0) throw new Error('A picture as Chromium writes it');
  const step = kind === 6 ? 4 : 3;
  const raw = unfilter(inflateSync(Buffer.concat(parts)), width * step, height, step);
  const pixels = new Uint32Array(width * height);
  for (let at = 0; at < pixels.length; at++) {
    pixels[at] = ((raw[at * step] ?? 0) << 16) | ((raw[at * step + 1] ?? 0) << 8) | (raw[at * step + 2] ?? 0);
  }
  return { width, height, pixels };
}

/** Filters of PNG, section 9 of the specification (https://www.w3.org/TR/png/#9Filters). */
function unfilter(lines: Buffer, lineBytes: number, height: number, step: number): Uint8Array {
  const raw = new Uint8Array(lineBytes * height);
  for (let row = 0; row < height; row++) {
    const filter = lines[row * (lineBytes + 1)] ?? 0;
    for (let at = 0; at < lineBytes; at++) {
      const place = row * lineBytes + at;
      const left = at >= step ? (raw[place - step] ?? 0) : 0;
      const up = row > 0 ? (raw[place - lineBytes] ?? 0) : 0;
      const corner = row > 0 && at >= step ? (raw[place - lineBytes - step] ?? 0) : 0;
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0;
      raw[place] = (lines[row * (lineBytes + 1) + 1 + at] ?? 0) + guess;
    }
  }
  return raw;
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [byLeft, byUp, byCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (byLeft <= byUp && byLeft <= byCorner) return left;
  return byUp <= byCorner ? up : corner;
}

function chooseColours(pixels: Uint32Array): readonly number[] {
  const counts = new Map<number, number>();
  for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const byCount = [...counts].sort(([, a], [, b]) => b - a);
  const palette = byCount.slice(0, mostCommon).map(([colour]) => colour);
  // A colour of many pixels is missed more than one of few, but by far not in proportion.
  const others = byCount
    .slice(mostCommon)
    .map(([colour, count]) => ({ colour, weight: Math.log2(1 + count), away: Number.POSITIVE_INFINITY }));
  const bringNearer = (chosen: number): void => {
    for (const other of others) other.away = Math.min(other.away, distance(other.colour, chosen));
  };
  for (const colour of palette) bringNearer(colour);
  while (palette.length < mostColours) {
    let missed = others[0];
    for (const other of others) {
      if (missed === undefined || other.away * other.weight > missed.away * missed.weight) missed = other;
    }
    if (missed === undefined || missed.away === 0) break;
    palette.push(missed.colour);
    bringNearer(missed.colour);
  }
  return palette;
}

function nearest(palette: readonly number[], colour: number): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const [index, other] of palette.entries()) {
    const away = distance(colour, other);
    if (away < least) [best, least] = [index, away];
  }
  return best;
}

/** Roughly as eyes weigh red, green and blue. */
function distance(one: number, other: number): number {
  const red = (other >> 16) - (one >> 16);
  const green = ((other >> 8) & 255) - ((one >> 8) & 255);
  const blue = (other & 255) - (one & 255);
  return 2 * red * red + 4 * green * green + 3 * blue * blue;
}
