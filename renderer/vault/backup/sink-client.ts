/**
 * The vault worker's end of [Note: sink frames] (shared/seams/sink-frames.ts): pushes the bytes of a new file to main and reads them
 * back. Knows no path. Owns the port.
 */
import type { Bytes } from '../../../shared/bytes.ts';
import { Failure } from '../../../shared/failure.ts';
import { maxFrameBytes } from '../../../shared/seams/byte-frames.ts';
import { type SinkReply, type SinkRequest, sinkCreditBytes } from '../../../shared/seams/sink-frames.ts';
import type { BytesPort, ByteSource } from '../archive/byte-source.ts';

export interface Sink {
  /** Resolves when more may come. A frame at most. Rejects once anything has failed, also what was written before. */
  write(bytes: Bytes): Promise<void>;
  /** When the disk has everything: what was written, to be read back. Nothing is written afterwards. */
  sync(): Promise<ByteSource>;
  /** The file gets its name. Nothing may be asked afterwards. */
  keep(): Promise<void>;
  /** What was written goes. Safe to call twice, and after `keep`, when it does nothing. */
  cancel(): void;
}

interface Waiting {
  readonly resolve: (reply: SinkReply) => void;
  readonly reject: (failure: Failure) => void;
}

export function connectSink(port: BytesPort): Sink {
  const reads = new Map<number, Waiting>();
  let nextReadId = 0;
  let underWayBytes = 0;
  /** Who waits for credit, for `synced` or for `kept`: never two at once. */
  let waiting: Waiting | null = null;
  let end: Failure | null = null;

  const send = (request: SinkRequest): void => port.postMessage(request);
  const finish = (failure: Failure): void => {
    if (end !== null) return;
    end = failure;
    for (const read of reads.values()) read.reject(failure);
    reads.clear();
    waiting?.reject(failure);
    port.close();
  };
  const answer = (): Promise<SinkReply> => {
    if (end !== null) return Promise.reject(end);
    return new Promise((resolve, reject) => {
      waiting = { resolve, reject };
    });
  };
  const settle = (reply: SinkReply): void => {
    const waited = waiting;
    waiting = null;
    waited?.resolve(reply);
  };

  port.addEventListener('message', ({ data }) => {
    const reply = data as SinkReply;
    switch (reply.type) {
      case 'taken':
        underWayBytes -= reply.bytes;
        return settle(reply);
      case 'bytes':
        reads.get(reply.readId)?.resolve(reply);
        reads.delete(reply.readId);
        return;
      case 'failed':
        return finish(new Failure(reply.failure.code, reply.failure.facts));
      default:
        return settle(reply);
    }
  });
  port.addEventListener('close', () => finish(new Failure('backup/not-written', { because: 'gone' })));
  port.start();

  /** `taken` may come in between: only the word that is waited for counts. */
  const ask = async (request: SinkRequest, wanted: SinkReply['type']): Promise<SinkReply> => {
    if (end !== null) throw end;
    send(request);
    for (;;) {
      const reply = await answer();
      if (reply.type === wanted) return reply;
    }
  };

  const read = (offset: number, length: number): Promise<Bytes> => {
    if (end !== null) return Promise.reject(end);
    const readId = nextReadId++;
    send({ type: 'read', readId, offset, length });
    return new Promise<SinkReply>((resolve, reject) => reads.set(readId, { resolve, reject })).then((reply) =>
      reply.type === 'bytes' ? (reply.bytes as Bytes) : new Uint8Array(0),
    );
  };

  const cancel = (): void => {
    if (end !== null) return;
    send({ type: 'cancel' });
    finish(new Failure('backup/cancelled'));
  };

  return {
    async write(bytes) {
      if (end !== null) throw end;
      underWayBytes += bytes.byteLength;
      send({ type: 'write', bytes });
      while (underWayBytes > sinkCreditBytes - maxFrameBytes) await answer();
    },
    async sync() {
      const reply = await ask({ type: 'sync' }, 'synced');
      const sizeBytes = reply.type === 'synced' ? reply.sizeBytes : 0;
      return {
        sizeBytes,
        listing: { kind: 'files', files: [{ name: '', sizeBytes, modifiedMs: null }] },
        readParts: (offset, length) => readFrames(read, offset, length),
        close: () => undefined,
      };
    },
    async keep() {
      await ask({ type: 'keep' }, 'kept');
      end = new Failure('backup/not-written', { because: 'kept' });
      port.close();
    },
    cancel,
  };
}

function readFrames(read: (offset: number, length: number) => Promise<Bytes>, offset: number, length: number): Promise<Bytes[]> {
  const frames: Promise<Bytes>[] = [];
  for (let at = 0; at < length; at += maxFrameBytes) frames.push(read(offset + at, Math.min(maxFrameBytes, length - at)));
  return Promise.all(frames);
}
