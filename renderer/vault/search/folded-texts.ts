/**
 * What searches read: the texts of all recordings, folded, 256 of them in one string. Finding a word then is a few hundred calls of
 * the engine's own search over megabytes that lie side by side, instead of one call for each recording. Vault worker, in memory alone.
 * A recording whose words change has its block folded anew when it is next asked for; nothing of the old one stays.
 */
import { assert } from '../../../shared/assert.ts';
import type { RecordingId } from '../../../shared/model/id.ts';
import type { Recording } from '../../../shared/model/recording.ts';
import { foldForSearch } from '../../../shared/search/fold-text.ts';
import type { Marks } from './marks.ts';
import { border, joinedParts, partsPerRecording, searchableParts } from './searchable-text.ts';

const blockBits = 8;
export const recordingsPerBlock = 1 << blockBits;

/** Whether what is looked for, first seen at `at`, stands in the text from `start` to `end`. */
export type Stands = (texts: string, at: number, start: number, end: number) => boolean;

interface BlockScan {
  readonly needle: string;
  readonly among: Marks;
  readonly stands: Stands | null;
  /** The first that is looked for. */
  readonly id: number;
  readonly until: number;
  readonly found: Marks;
}

export class FoldedTexts {
  readonly #recording: (id: RecordingId) => Recording | undefined;
  /** null: to be folded. */
  #blocks: (string | null)[] = [];
  /** By id: where the next one begins in its block. Ids that nobody has take no room. */
  #ends = new Uint32Array(recordingsPerBlock);
  #foldedUpTo = 0;
  #edition = 0;

  constructor(recording: (id: RecordingId) => Recording | undefined) {
    this.#recording = recording;
  }

  /** Rises when any text may be another one. */
  get edition(): number {
    return this.#edition;
  }

  /** A recording has come, gone, or reads differently now. */
  outdate(id: RecordingId): void {
    const block = id >>> blockBits;
    while (this.#blocks.length <= block) this.#blocks.push(null);
    this.#makeRoom(this.#blocks.length << blockBits);
    this.#blocks[block] = null;
    this.#foldedUpTo = Math.min(this.#foldedUpTo, block);
    this.#edition++;
  }

  clear(): void {
    this.#blocks = [];
    this.#foldedUpTo = 0;
    this.#edition++;
  }

  /** Folds the next block ahead of the first search. False when there is nothing left to fold. */
  foldMore(): boolean {
    while (this.#foldedUpTo < this.#blocks.length && this.#blocks[this.#foldedUpTo] !== null) this.#foldedUpTo++;
    if (this.#foldedUpTo < this.#blocks.length) this.#folded(this.#foldedUpTo++);
    return this.#foldedUpTo < this.#blocks.length;
  }

  /** Of one recording, for whoever wants to see it. */
  textOf(id: RecordingId): string {
    const text = this.#folded(id >>> blockBits);
    return text.slice(this.#startOf(id), Math.max(this.#startOf(id), (this.#ends[id] as number) - 1));
  }

  /** Those of `among` that hold `needle` and of which `stands` is true; null: nothing more is asked. `needle` isn't empty. */
  scan(needle: string, among: Marks, stands: Stands | null): Marks {
    const found = new Uint8Array(among.length);
    for (let block = 0; block << blockBits < among.length; block++) {
      const first = block << blockBits;
      const until = Math.min(among.length, first + recordingsPerBlock);
      const id = nextIn(among, first, until);
      // A block with nothing to look for isn't even folded.
      if (id < until) this.#scanBlock(block, { needle, among, stands, id, until, found });
    }
    return found;
  }

  #scanBlock(block: number, { needle, among, stands, id, until, found }: BlockScan): void {
    const texts = this.#folded(block);
    const ends = this.#ends;
    const first = block << blockBits;
    for (let here = id; here < until; here = nextIn(among, here + 1, until)) {
      const at = texts.indexOf(needle, here === first ? 0 : ends[here - 1]);
      if (at < 0) return;
      // Whoever lies before the hit doesn't hold it.
      while ((ends[here] as number) <= at) here++;
      const end = (ends[here] as number) - 1;
      if (among[here] !== 1 || at + needle.length > end) continue;
      if (stands === null || stands(texts, at, this.#startOf(here), end)) found[here] = 1;
    }
  }

  #startOf(id: number): number {
    return (id & (recordingsPerBlock - 1)) === 0 ? 0 : (this.#ends[id - 1] as number);
  }

  #folded(block: number): string {
    const known = this.#blocks[block];
    if (known !== null && known !== undefined) return known;
    const first = block << blockBits;
    const parts: string[] = [];
    const isHere = new Uint8Array(recordingsPerBlock);
    for (let place = 0; place < recordingsPerBlock; place++) {
      const recording = this.#recording((first + place) as RecordingId);
      if (recording === undefined) continue;
      isHere[place] = 1;
      parts.push(...searchableParts(recording));
    }
    // The last part ends with a border as well.
    const raw = joinedParts([...parts, '']);
    const texts = narrowed(foldForSearch(raw), raw);
    let end = 0;
    for (let place = 0; place < recordingsPerBlock; place++) {
      for (let left = isHere[place] === 1 ? partsPerRecording : 0; left > 0; left--) end = texts.indexOf(border, end) + 1;
      this.#ends[first + place] = end;
    }
    assert(end === texts.length, 'folding leaves borders as they are');
    this.#blocks[block] = texts;
    return texts;
  }

  #makeRoom(count: number): void {
    if (count <= this.#ends.length) return;
    const larger = new Uint32Array(Math.max(count, 2 * this.#ends.length));
    larger.set(this.#ends);
    this.#ends = larger;
  }
}

/** `until` when there is none. */
function nextIn(marks: Marks, from: number, until: number): number {
  let id = from;
  while (id < until && marks[id] !== 1) id++;
  return id;
}

const nonAscii = /[\u0080-\uffff]/;

/**
 * What has lost its accents by folding still takes two bytes a letter in the engine, and is searched half as fast. Decoded anew, it
 * takes one. What had none takes one already.
 */
const narrowed = (folded: string, raw: string): string =>
  nonAscii.test(raw) && !nonAscii.test(folded) ? new TextDecoder().decode(new TextEncoder().encode(folded)) : folded;
