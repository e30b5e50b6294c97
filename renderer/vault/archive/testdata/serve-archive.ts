/** Main's end of [Note: byte frames] for tests: an archive in memory, served over a real port; stingy, slow or failing on wish. */
import type { Failure } from '../../../../shared/failure.ts';
import { type ByteReply, type ByteRequest, maxFrameBytes } from '../../../../shared/seams/byte-frames.ts';

export interface Serving {
  readonly frameBytes?: number;
  readonly delayMs?: number;
  /** Fails with `failure` once this many bytes have gone out. */
  readonly failAfterBytes?: number;
  readonly failure?: Failure;
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
