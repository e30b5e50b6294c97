/**
 * Strings and dictionaries of a binary property list (`bplist00`), after Apple's CFBinaryPList.c: what a transcript needs of it. Pure;
 * bounded; null for what is no such list. Nothing is followed further than one step, so a list that holds itself is no danger.
 */

export type PlistValue = string | { readonly reference: number } | null;

export interface BinaryPlist {
  readonly strings: readonly string[];
  /** Each as its pairs; keys that aren't strings are left out. */
  readonly dictionaries: readonly (readonly (readonly [key: string, value: PlistValue])[])[];
  /** What an archive's reference (a UID) stands for: the string at that place of its `$objects`. */
  archived(place: number): string | null;
}

const trailerBytes = 32;
const mostBytes = 16 << 20;
const mostObjects = 100_000;
/** Of all dictionaries together: objects may lie over each other, and a small file would say a lot. */
const mostPairs = 200_000;
/** Of all strings together, in bytes. */
const mostText = 32 << 20;

export function readBinaryPlist(bytes: Uint8Array): BinaryPlist | null {
  const magic = new TextDecoder('latin1').decode(bytes.subarray(0, 6));
  if (magic !== 'bplist' || bytes.byteLength < 8 + trailerBytes || bytes.byteLength > mostBytes) return null;
  const reader = new PlistReader(bytes);
  if (!reader.isSound) return null;
  const strings: string[] = [];
  const dictionaries: (readonly (readonly [string, PlistValue])[])[] = [];
  let archivedObjects: readonly number[] | null = null;
  for (let object = 0; object < reader.count; object++) {
    const value = reader.value(object);
    if (typeof value === 'string') strings.push(value);
    const pairs = reader.pairs(object);
    if (pairs === null) continue;
    const named = pairs.flatMap(([key, at]) => {
      const name = reader.value(key);
      return typeof name === 'string' ? [[name, at] as const] : [];
    });
    dictionaries.push(named.map(([name, at]) => [name, reader.value(at)] as const));
    const list = named.find(([name]) => name === '$objects');
    // The first alone: a list may be a hundred thousand long, and thousands of dictionaries may name it.
    if (list !== undefined) archivedObjects ??= reader.list(list[1]);
  }
  const archived = (place: number): string | null => {
    const object = archivedObjects?.[place];
    const value = object === undefined ? null : reader.value(object);
    return typeof value === 'string' ? value : null;
  };
  return { strings, dictionaries, archived };
}

class PlistReader {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #offsetBytes: number;
  readonly #referenceBytes: number;
  readonly #tableAt: number;
  #pairsLeft = mostPairs;
  #textLeft = mostText;
  readonly count: number;
  readonly isSound: boolean;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const trailer = bytes.byteLength - trailerBytes;
    this.#offsetBytes = this.#view.getUint8(trailer + 6);
    this.#referenceBytes = this.#view.getUint8(trailer + 7);
    this.count = this.#number(trailer + 8, 8);
    this.#tableAt = this.#number(trailer + 24, 8);
    const areWidthsSound = [this.#offsetBytes, this.#referenceBytes].every((width) => width >= 1 && width <= 8);
    const tableEnd = this.#tableAt + this.count * this.#offsetBytes;
    this.isSound = areWidthsSound && this.count > 0 && this.count <= mostObjects && tableEnd <= trailer;
  }

  /** Strings, and references of an archive; anything else is null. */
  value(object: number): PlistValue {
    const head = this.#head(object);
    if (head === null) return null;
    const { kind, length, at } = head;
    if (kind === 5) return this.#text(at, length, 'latin1');
    if (kind === 6) return this.#text(at, length * 2, 'utf-16be');
    // A reference: one byte more than its head says.
    if (kind === 8) return { reference: this.#number(at, length + 1) };
    return null;
  }

  /** Objects of an array. */
  list(object: number): readonly number[] {
    const head = this.#head(object);
    if (head === null || head.kind !== 10 || head.length > mostObjects) return [];
    return Array.from({ length: head.length }, (_, place) =>
      this.#number(head.at + place * this.#referenceBytes, this.#referenceBytes),
    );
  }

  /** Objects of a dictionary's keys and values; null when the object is none. */
  pairs(object: number): readonly (readonly [key: number, value: number])[] | null {
    const head = this.#head(object);
    if (head === null || head.kind !== 13 || head.length > this.#pairsLeft) return null;
    this.#pairsLeft -= head.length;
    const width = this.#referenceBytes;
    return Array.from({ length: head.length }, (_, place) => [
      this.#number(head.at + place * width, width),
      this.#number(head.at + (head.length + place) * width, width),
    ]);
  }

  #head(object: number): { readonly kind: number; readonly length: number; readonly at: number } | null {
    if (object >= this.count) return null;
    const at = this.#number(this.#tableAt + object * this.#offsetBytes, this.#offsetBytes);
    if (at >= this.#tableAt) return null;
    const marker = this.#bytes[at] as number;
    const short = marker & 15;
    if (short !== 15 || marker >> 4 < 4) return { kind: marker >> 4, length: short, at: at + 1 };
    // A length that doesn't fit four bits stands behind as a number of its own.
    const width = 1 << ((this.#bytes[at + 1] ?? 0) & 3);
    return { kind: marker >> 4, length: this.#number(at + 2, width), at: at + 2 + width };
  }

  #text(at: number, length: number, encoding: 'latin1' | 'utf-16be'): string | null {
    if (at + length > this.#tableAt || length > this.#textLeft) return null;
    this.#textLeft -= length;
    return new TextDecoder(encoding).decode(this.#bytes.subarray(at, at + length));
  }

  /** Big-endian; NaN-free: what lies beyond the end counts as 0. */
  #number(at: number, width: number): number {
    let value = 0;
    for (let place = 0; place < width; place++) value = value * 256 + (this.#bytes[at + place] ?? 0);
    return value;
  }
}
