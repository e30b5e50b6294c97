/**
 * The vault worker's end of [Note: sink frames] (shared/seams/sink-frames.ts): pushes the bytes of a new file to main and reads them
 * back. Knows no path. Owns the port.
 */
import type { Bytes } from '../../../shared/bytes.ts';
import { Failure } from '../../../shared/failure.ts';
import { maxFrameBytes } from '../../../shared/seams/byte-frames.ts';
import { type SinkReply, type SinkRequest, sinkCreditBytes } from '../../../shared/seams/sink-frames.ts';
import type { BytesPort, ByteSource } from '../archive/byte-source.ts';

/** What became of the file, by main's last word; `unknown`: it had none, because it is gone itself. */
export type SinkFate = 'kept' | 'removed' | 'left-behind' | 'unknown';

export interface Sink {
  /** Resolves when more may come. A frame at most. Rejects once anything has failed, also what was written before. */
  write(bytes: Bytes): Promise<void>;
  /** When the disk has everything: what was written, to be read back. Nothing is written afterwards. */
  sync(): Promise<ByteSource>;
  /** The file gets its name. Nothing may be asked afterwards, and nothing takes it back. */
  keep(): Promise<void>;
  /** What was written goes: everything that is asked rejects. Safe to call twice, and after `keep`, when it does nothing. */
  cancel(): void;
  /** Comes when the file is kept or gone; never before one of the two was asked for or something has failed. */
  readonly fate: Promise<SinkFate>;
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
  let isKeeping = false;
  let decide: (fate: SinkFate) => void = () => undefined;
  const fate = new Promise<SinkFate>((resolve) => {
    decide = resolve;
  });

  const send = (request: SinkRequest): void => port.postMessage(request);
  const finish = (failure: Failure): void => {
    if (end !== null) return;
    end = failure;
    for (const read of reads.values()) read.reject(failure);
    reads.clear();
    waiting?.reject(failure);
  };
  /** Main's last word. */
  const endAs = (word: SinkFate, failure: Failure): void => {
    decide(word);
    finish(failure);
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
      case 'kept':
        settle(reply);
        return endAs('kept', new Failure('backup/not-written', { because: 'kept' }));
      case 'removed':
        return endAs('removed', new Failure('backup/cancelled'));
      case 'failed': {
        const { code, facts } = reply.failure;
        return endAs(code === 'backup/left-behind' ? 'left-behind' : 'removed', new Failure(code, facts));
      }
      default:
        return settle(reply);
    }
  });
  port.addEventListener('close', () => endAs('unknown', new Failure('backup/not-written', { because: 'gone' })));
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
    if (end !== null || isKeeping) return;
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
      isKeeping = true;
      await ask({ type: 'keep' }, 'kept');
    },
    cancel,
    fate,
  };
}

function readFrames(read: (offset: number, length: number) => Promise<Bytes>, offset: number, length: number): Promise<Bytes[]> {
  const frames: Promise<Bytes>[] = [];
  for (let at = 0; at < length; at += maxFrameBytes) frames.push(read(offset + at, Math.min(maxFrameBytes, length - at)));
  return Promise.all(frames);
}
