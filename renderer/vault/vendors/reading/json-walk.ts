/**
 * Reads JSON as its bytes come in and hands over the values that somebody wants, one at a time, so that a file of gigabytes takes
 * no more memory than its largest message. Vault worker; never throws on what it reads.
 *
 * Structure is followed on bytes: every sign that JSON is built of is ASCII, and no byte of a longer UTF-8 sign looks like one.
 * Only what is taken becomes text, and only then is it parsed.
 */
import { parseLooseJson } from './loose-json.ts';

/** `enter`: look at what is inside; `take`: hand it over whole; `pass`: neither. */
export type Wish = 'enter' | 'take' | 'pass';

/** `path`: keys from the top, `[]` for any element of an array. It is the walk's own and changes: keep a copy or nothing. */
export interface JsonReader {
  wish(path: readonly string[]): Wish;
  /** A container that was wished for is entered. */
  entered?(path: readonly string[]): void;
  /** Asked of a value's text before it is parsed: most messages of a chat aren't wanted. */
  isWanted?(path: readonly string[], text: string): boolean;
  take(path: readonly string[], value: unknown): void;
  /** A value was to be taken but is too long or no JSON, however it is repaired. */
  broken(path: readonly string[]): void;
}

interface Container {
  readonly isArray: boolean;
  /** What is wished of an array's elements: the same for all of them. */
  readonly ofElements: Wish;
}

type State = 'value' | 'key-or-end' | 'key' | 'colon' | 'after' | 'string' | 'nested' | 'scalar' | 'lost';

/** In these the bytes belong to a key or a value; in the others they are what stands between. */
const insides: ReadonlySet<State> = new Set(['key', 'string', 'nested', 'scalar']);
const mostItemBytes = 1 << 20;
const mostKeyBytes = 4096;
const [quote, backslash, comma, colon] = [0x22, 0x5c, 0x2c, 0x3a];
const [openBrace, closeBrace, openBracket, closeBracket] = [0x7b, 0x7d, 0x5b, 0x5d];
const byteOrderMark = [0xef, 0xbb, 0xbf];

export class JsonWalk {
  readonly #reader: JsonReader;
  readonly #decoder = new TextDecoder();
  readonly #path: string[] = [];
  readonly #stack: Container[] = [];
  #state: State = 'value';
  #at = 0;
  #seen = 0;
  #isAnything = false;
  // The value or key in hand.
  #isTaken = false;
  #parts: Uint8Array[] = [];
  #partsBytes = 0;
  #isTooLong = false;
  #depth = 0;
  #isInString = false;
  #isEscaped = false;

  constructor(reader: JsonReader) {
    this.#reader = reader;
  }

  /** The next bytes, which stay the caller's: nothing of them is kept. */
  feed(piece: Uint8Array): void {
    this.#at = 0;
    while (this.#at < piece.byteLength && this.#state !== 'lost') this.#step(piece);
    this.#seen += piece.byteLength;
  }

  /** No more bytes come. Whether it was JSON from beginning to end: one value, or several one behind the other. */
  end(): boolean {
    if (this.#state === 'scalar' && this.#stack.length === 0) this.#finishItem(new Uint8Array(0), 0, 0);
    return this.#isAnything && this.#state === 'value' && this.#stack.length === 0;
  }

  #step(piece: Uint8Array): void {
    if (insides.has(this.#state)) {
      this.#inside(piece);
      return;
    }
    const at = this.#at++;
    const byte = piece[at] as number;
    if (byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09) return;
    if (this.#seen + at < 3 && byte === byteOrderMark[this.#seen + at]) return;
    if (this.#state === 'value') this.#beginValue(byte);
    else this.#betweenValues(byte);
  }

  #betweenValues(byte: number): void {
    const isArray = this.#top()?.isArray === true;
    if (this.#state === 'colon') this.#state = byte === colon ? 'value' : 'lost';
    else if (this.#state === 'key-or-end' && byte === quote) this.#begin('key', true);
    else if (this.#state === 'after' && byte === comma) this.#state = isArray ? 'value' : 'key-or-end';
    else if (byte === (isArray ? closeBracket : closeBrace)) this.#close();
    else this.#state = 'lost';
  }

  #top(): Container | undefined {
    return this.#stack.at(-1);
  }

  #beginValue(byte: number): void {
    const top = this.#top();
    if (top?.isArray && byte === closeBracket) {
      this.#close();
      return;
    }
    this.#isAnything = true;
    if (top?.isArray) this.#path.push('[]');
    const wish = top?.isArray ? top.ofElements : this.#reader.wish(this.#path);
    const isContainer = byte === openBrace || byte === openBracket;
    if (isContainer && wish === 'enter') this.#enter(byte === openBracket);
    else if (isContainer) {
      this.#depth = 0;
      this.#begin('nested', wish === 'take');
      this.#at -= 1;
    } else if (byte === quote) {
      this.#begin('string', wish === 'take');
    } else if (byte < 0x20 || byte === comma || byte === colon || byte === closeBrace || byte === closeBracket) {
      this.#state = 'lost';
    } else {
      this.#begin('scalar', wish === 'take');
      this.#at -= 1;
    }
  }

  #enter(isArray: boolean): void {
    this.#reader.entered?.(this.#path);
    let ofElements: Wish = 'pass';
    if (isArray) {
      this.#path.push('[]');
      ofElements = this.#reader.wish(this.#path);
      this.#path.pop();
    }
    this.#stack.push({ isArray, ofElements });
    this.#state = isArray ? 'value' : 'key-or-end';
  }

  #close(): void {
    this.#stack.pop();
    this.#valueEnded();
  }

  #valueEnded(): void {
    this.#path.pop();
    this.#state = this.#stack.length === 0 ? 'value' : 'after';
  }

  #begin(state: State, isTaken: boolean): void {
    this.#state = state;
    this.#isTaken = isTaken;
    this.#isInString = false;
    this.#isEscaped = false;
  }

  /** Goes on inside a key or a value that isn't entered, to its end or the piece's. */
  #inside(piece: Uint8Array): void {
    const from = this.#at;
    const end = this.#state === 'nested' ? this.#endOfNested(piece) : this.#endOfPlain(piece);
    if (end === null) {
      this.#keep(piece, from, piece.byteLength);
      this.#at = piece.byteLength;
      return;
    }
    this.#at = end;
    if (this.#state === 'key') this.#finishKey(piece, from, end);
    else this.#finishItem(piece, from, end);
  }

  /** Behind the bracket that closes it; null when it goes on. */
  #endOfNested(piece: Uint8Array): number | null {
    let depth = this.#depth;
    for (let at = this.#at; at < piece.byteLength; at++) {
      if (this.#isInString) {
        const end = this.#endOfString(piece, at);
        if (end === null) break;
        this.#isInString = false;
        at = end - 1;
        continue;
      }
      const byte = piece[at] as number;
      if (byte === quote) this.#isInString = true;
      else if (byte === openBrace || byte === openBracket) depth += 1;
      else if ((byte === closeBrace || byte === closeBracket) && --depth === 0) return at + 1;
    }
    this.#depth = depth;
    return null;
  }

  /** Behind the closing quote, or before what ends a number or a word. */
  #endOfPlain(piece: Uint8Array): number | null {
    if (this.#state !== 'scalar') return this.#endOfString(piece, this.#at);
    for (let at = this.#at; at < piece.byteLength; at++) {
      const byte = piece[at] as number;
      if (byte === comma || byte === closeBrace || byte === closeBracket || byte <= 0x20) return at;
    }
    return null;
  }

  /** Behind the quote that closes the string: the next before which backslashes come in pairs. Looked for by the platform, which is fast. */
  #endOfString(piece: Uint8Array, start: number): number | null {
    let from = start + (this.#isEscaped ? 1 : 0);
    this.#isEscaped = false;
    while (from < piece.byteLength) {
      const found = piece.indexOf(quote, from);
      const end = found < 0 ? piece.byteLength : found;
      let before = end;
      while (before > from && piece[before - 1] === backslash) before -= 1;
      const isEscaped = (end - before) % 2 === 1;
      if (found < 0) this.#isEscaped = isEscaped;
      else if (!isEscaped) return found + 1;
      from = end + 1;
    }
    return null;
  }

  #keep(piece: Uint8Array, from: number, to: number): void {
    if (!this.#isTaken || this.#isTooLong || from === to) return;
    this.#partsBytes += to - from;
    this.#isTooLong = this.#partsBytes > (this.#state === 'key' ? mostKeyBytes : mostItemBytes);
    if (this.#isTooLong) this.#parts = [];
    else this.#parts.push(piece.slice(from, to));
  }

  /** What was kept and the last of it, as text; null when it is too long. A string's text lacks its opening quote. */
  #text(piece: Uint8Array, from: number, to: number): string | null {
    let text: string | null;
    if (this.#parts.length === 0 && !this.#isTooLong && to - from <= mostItemBytes) {
      text = this.#decoder.decode(piece.subarray(from, to));
    } else {
      this.#keep(piece, from, to);
      text = this.#isTooLong ? null : this.#decoder.decode(joined(this.#parts, this.#partsBytes));
    }
    this.#parts = [];
    this.#partsBytes = 0;
    this.#isTooLong = false;
    return text;
  }

  #finishKey(piece: Uint8Array, from: number, to: number): void {
    const text = this.#text(piece, from, to);
    const key = text === null ? null : parseLooseJson(`"${text}`);
    this.#path.push(typeof key === 'string' ? key : '');
    this.#state = 'colon';
  }

  #finishItem(piece: Uint8Array, from: number, to: number): void {
    const isString = this.#state === 'string';
    if (this.#isTaken) {
      const text = this.#text(piece, from, to);
      if (text === null) this.#reader.broken(this.#path);
      else if (this.#reader.isWanted?.(this.#path, text) !== false) this.#take(isString ? `"${text}` : text);
    }
    this.#valueEnded();
  }

  #take(text: string): void {
    const value = parseLooseJson(text);
    if (value === undefined) this.#reader.broken(this.#path);
    else this.#reader.take(this.#path, value);
  }
}

function joined(parts: readonly Uint8Array[], lengthBytes: number): Uint8Array {
  const all = new Uint8Array(lengthBytes);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.byteLength;
  }
  return all;
}
