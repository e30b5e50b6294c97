/** Main's end of [Note: byte frames] for tests: an archive in memory, served over a real port; stingy, slow or failing on wish. */
import { concatBytes } from '../../../../shared/bytes.ts';
import type { Failure } from '../../../../shared/failure.ts';
import { type ByteReply, type ByteRequest, filesPerFrame, type ListedFile, maxFrameBytes, type SourceKind } from '../../../../shared/seams/byte-frames.ts';

export interface Serving {
  readonly frameBytes?: number;
  readonly delayMs?: number;
  /** Fails with `failure` once this many bytes have gone out. */
  readonly failAfterBytes?: number;
  readonly failure?: Failure;
  /** What the source says it is made of. One file without a name when left out. */
  readonly kind?: SourceKind;
  readonly files?: readonly ListedFile[];
  /** Files that one frame of the list names. */
  readonly filesPerFrame?: number;
}

export interface ServedArchive {
  readonly port: MessagePort;
  bytesServed(): number;
  isCancelled(): boolean;
}

export function serveArchive(archive: Uint8Array, serving: Serving = {}): ServedArchive {
  const { port1, port2 } = new MessageChannel();
  const send = (reply: ByteReply) => port1.postMessage(reply);
  const frameBytes = serving.frameBytes ?? maxFrameBytes;
  let credit = 0;
  let served = 0;
  let isCancelled = false;
  let wake: (() => void) | null = null;
  let queue = Promise.resolve();

  const list = () => {
    const files = serving.files ?? [{ name: '', sizeBytes: archive.byteLength, modifiedMs: null }];
    const kind = serving.kind ?? 'files';
    const perFrame = serving.filesPerFrame ?? filesPerFrame;
    for (let from = 0; from === 0 || from < files.length; from += perFrame) {
      send({ type: 'files', kind, files: files.slice(from, from + perFrame), isLast: from + perFrame >= files.length });
    }
  };

  const read = async ({ readId, offset, length }: Extract<ByteRequest, { type: 'read' }>) => {
    for (let sent = 0; sent < length; sent += frameBytes) {
      const bytes = archive.slice(offset + sent, offset + Math.min(length, sent + frameBytes));
      while (credit < bytes.byteLength && !isCancelled) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      if (serving.delayMs) await new Promise((resolve) => setTimeout(resolve, serving.delayMs));
      if (isCancelled) return;
      if (serving.failure && served + bytes.byteLength > (serving.failAfterBytes ?? 0)) {
        const { code, facts } = serving.failure;
        send({ type: 'failed', readId, failure: { code, facts } });
        isCancelled = true;
        return;
      }
      credit -= bytes.byteLength;
      served += bytes.byteLength;
      send({ type: 'bytes', readId, bytes, isLast: sent + frameBytes >= length });
    }
  };

  port1.addEventListener('message', ({ data }: MessageEvent<ByteRequest>) => {
    if (data.type === 'size') send({ type: 'size', sizeBytes: archive.byteLength });
    else if (data.type === 'list') list();
    else if (data.type === 'read') queue = queue.then(() => read(data));
    else if (data.type === 'credit') credit += data.bytes;
    else {
      isCancelled = true;
      port1.close();
    }
    wake?.();
  });
  port1.start();
  return { port: port2, bytesServed: () => served, isCancelled: () => isCancelled };
}

/** Several files one behind the other, as main lays them out. */
export function serveFiles(files: readonly (readonly [name: string, bytes: Uint8Array])[], serving: Serving = {}): ServedArchive {
  const listed = files.map(([name, { byteLength: sizeBytes }]) => ({ name, sizeBytes, modifiedMs: Date.UTC(2024, 0, 1) }));
  return serveArchive(concatBytes(files.map(([, bytes]) => bytes)), { ...serving, files: listed });
}
