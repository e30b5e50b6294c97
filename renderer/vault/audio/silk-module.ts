/**
 * The SILK codec of `silk-wasm`, started by us. The package's own glue makes functions out of text, which the policy of every
 * script here forbids; so only its WebAssembly is used, with the little of Emscripten's bindings that its two functions need.
 * The names of what it imports and exports are those of the pinned version; its test would show another.
 */
import silkWasm from 'silk-wasm/lib/silk.wasm?url&inline';

/** Its memory may grow so far and no further. */
const mostMemoryBytes = 640 << 20;
const pageBytes = 65_536;

type TakeBytes = (bytes: Uint8Array<ArrayBuffer>) => void;
/** Gives what it made to `take`, which must copy it at once; returns milliseconds, 0 for failure. */
type Convert = (bytes: Uint8Array, sampleRateHz: number, take: TakeBytes) => number;

export interface Silk {
  readonly encode: Convert;
  readonly decode: Convert;
}

interface SilkExports extends WebAssembly.Exports {
  readonly x: WebAssembly.Memory;
  readonly y: () => void;
  readonly A: (bytes: number) => number;
  readonly B: (pointer: number) => void;
  readonly D: WebAssembly.Table;
}

type Invoker = (target: number, text: number, sampleRateHz: number, callback: number) => number;

export async function startSilk(): Promise<Silk> {
  const silk = new SilkModule();
  const { instance } = await WebAssembly.instantiate(bytesOfDataUrl(silkWasm), { a: silk.imports() });
  silk.begin(instance.exports as SilkExports);
  return { encode: silk.bound('silk_encode'), decode: silk.bound('silk_decode') };
}

class SilkModule {
  #exports: SilkExports | null = null;
  readonly #functions = new Map<string, { readonly invoker: number; readonly target: number }>();
  readonly #viewTypes = new Set<number>();
  /** What the module holds by number: the callback, and views of what it made. */
  readonly #held = new Map<number, unknown>();
  #lastHandle = 16;

  begin(exports: SilkExports): void {
    this.#exports = exports;
    exports.y();
  }

  bound(name: string): Convert {
    const found = this.#functions.get(name);
    if (found === undefined) throw new Error('The SILK module has changed');
    const invoke = this.#wasm.D.get(found.invoker) as Invoker;
    return (bytes, sampleRateHz, take) => {
      // A string of C++: its length, then its bytes, then a zero.
      const text = this.#wasm.A(4 + bytes.byteLength + 1);
      if (text === 0) return 0;
      const memory = this.#bytes();
      new DataView(memory.buffer).setUint32(text, bytes.byteLength, true);
      memory.set(bytes, text + 4);
      memory[text + 4 + bytes.byteLength] = 0;
      try {
        return invoke(found.target, text, sampleRateHz, this.#hold(take));
      } finally {
        this.#wasm.B(text);
      }
    };
  }

  imports(): WebAssembly.ModuleImports {
    const nothing = () => undefined;
    const stop = () => {
      throw new Error('The SILK module has stopped');
    };
    return {
      // Types are told before use; those that our two functions never meet need no answer.
      b: nothing,
      e: nothing,
      f: nothing,
      k: nothing,
      l: nothing,
      m: nothing,
      n: nothing,
      o: nothing,
      p: nothing,
      a: (type: number) => void this.#viewTypes.add(type),
      // A function: its name, how many types and where they stand, its signature, what calls it and what it is.
      c: (...[name = 0, , , , invoker = 0, target = 0]: readonly number[]) =>
        void this.#functions.set(this.#text(name), { invoker, target }),
      // Values of JavaScript, by number.
      j: (type: number, pointer: number) => this.#hold(this.#viewTypes.has(type) ? this.#viewAt(pointer) : null),
      h: () => 1,
      i: (_caller: number, callback: number, _destructors: number, pointer: number) => this.#call(callback, pointer),
      q: nothing,
      d: nothing,
      g: nothing,
      // The machine.
      w: (bytes: number) => this.#grow(bytes >>> 0),
      s: nothing,
      t: () => 0,
      r: stop,
      u: stop,
      v: stop,
    };
  }

  #call(callback: number, pointer: number): number {
    const take = this.#held.get(callback) as TakeBytes;
    const view = this.#held.get(this.#word(pointer)) ?? this.#viewAt(pointer);
    take(view as Uint8Array<ArrayBuffer>);
    return 0;
  }

  #grow(wanted: number): boolean {
    if (wanted > mostMemoryBytes) return false;
    const missing = wanted - this.#wasm.x.buffer.byteLength;
    this.#wasm.x.grow(Math.max(0, Math.ceil(missing / pageBytes)));
    return true;
  }

  #hold(value: unknown): number {
    this.#lastHandle += 2;
    this.#held.set(this.#lastHandle, value);
    return this.#lastHandle;
  }

  /** A view of memory, as the module describes one: its length, then where it begins. */
  #viewAt(pointer: number): Uint8Array<ArrayBuffer> {
    return new Uint8Array(this.#wasm.x.buffer as ArrayBuffer, this.#word(pointer + 4), this.#word(pointer));
  }

  #word(pointer: number): number {
    return new DataView(this.#wasm.x.buffer).getUint32(pointer, true);
  }

  #text(pointer: number): string {
    const bytes = this.#bytes();
    let text = '';
    for (let at = pointer; bytes[at] !== 0 && text.length < 64; at++) text += String.fromCharCode(bytes[at] as number);
    return text;
  }

  #bytes(): Uint8Array {
    return new Uint8Array(this.#wasm.x.buffer);
  }

  get #wasm(): SilkExports {
    return this.#exports as SilkExports;
  }
}

const bytesOfDataUrl = (url: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(url.slice(url.indexOf(',') + 1)), (letter) => letter.charCodeAt(0));
