/**
 * Chromium's DecompressionStream has unpacked a piece when its write resolves. Node's hands it to another thread and says nothing of
 * when it is back, so that on a busy machine the end of a GZIP member ([Note: gzip members] in gunzip.ts) could be missed. For all
 * unit tests: the same zlib of Node, behind a stream that waits as Chromium's does.
 */
import { createGunzip, createInflate, createInflateRaw } from 'node:zlib';

const inflaters = { gzip: createGunzip, deflate: createInflate, 'deflate-raw': createInflateRaw };

class InflateLikeChromium {
  readonly readable: ReadableStream<Uint8Array>;
  readonly writable: WritableStream<Uint8Array>;

  constructor(format: keyof typeof inflaters) {
    const inflater = inflaters[format]();
    // What stands behind the end is never asked for, and no write of it comes back.
    const over = new Promise<void>((resolve) => {
      for (const event of ['end', 'error', 'close']) inflater.once(event, () => resolve());
    });
    const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>({
      start: (controller) => {
        inflater.on('data', (piece: Uint8Array) => {
          try {
            controller.enqueue(new Uint8Array(piece));
          } catch {
            // Whoever read has left off: what comes is for nobody.
            inflater.destroy();
          }
        });
        inflater.on('error', (error) => controller.error(error));
      },
      transform: (piece) => Promise.race([new Promise<void>((resolve) => inflater.write(piece, () => resolve())), over]),
      flush: () => {
        inflater.end();
        return over;
      },
    });
    this.readable = readable;
    this.writable = writable;
  }
}

Object.assign(globalThis, { DecompressionStream: InflateLikeChromium });
