/**
 * Main's end of [Note: byte frames] (shared/seams/byte-frames.ts): the files of a source and ranges of their bytes over one port, under the worker's credit.
 * Main process. Parses nothing, keeps nothing, logs nothing of what passes through.
 *
 * Owns the reader: its files are closed when the worker cancels, when the port closes, when the source is released and after a failure.
 */
import * as v from 'valibot';
import { Failure, toFailureData } from '../../shared/failure.ts';
import {
  type ByteReply,
  type ByteRequest,
  byteRequest,
  filesPerFrame,
  maxFrameBytes,
  type SourceKind,
} from '../../shared/seams/byte-frames.ts';
import type { MainPort } from '../main-port.ts';
import { makeCredit } from './credit.ts';
import { fileFailure } from './file-failure.ts';
import type { SourceFile } from './source-file.ts';
import type { SourceReader } from './source-reader.ts';

export interface ServedFiles {
  readonly kind: SourceKind;
  readonly files: readonly SourceFile[];
}

export interface ByteService {
  /** Ends it from our side: the port closes. */
  end(): void;
  /** Resolves when its files are closed. Never rejects. */
  readonly ended: Promise<void>;
}

export function serveBytes(port: MainPort, reader: SourceReader, { kind, files }: ServedFiles): ByteService {
  const credit = makeCredit();
  let isOver = false;
  /** Reads run one after the other, in the order they were asked; this is the end of the queue. */
  let queue: Promise<void> = Promise.resolve();
  let resolveEnded: () => void;
  const ended = new Promise<void>((resolve) => {
    resolveEnded = resolve;
  });

  const send = (reply: ByteReply): void => port.postMessage(reply);

  const end = (): void => {
    if (isOver) return;
    isOver = true;
    credit.end();
    // A read under way still holds its files: they are closed behind it.
    void queue.then(() => reader.close()).then(resolveEnded);
    port.close();
  };

  const fail = (readId: number | null, thrown: unknown): void => {
    if (isOver) return;
    send({ type: 'failed', readId, failure: toFailureData(fileFailure(thrown)) });
    end();
  };

  const read = async (readId: number, offset: number, length: number): Promise<void> => {
    const { sizeBytes } = reader;
    if (offset + length > sizeBytes) throw new Failure('app/bad-request', { offset, length, sizeBytes });
    let sentBytes = 0;
    do {
      const frameBytes = Math.min(maxFrameBytes, length - sentBytes);
      await credit.take(frameBytes);
      if (isOver) return;
      // A fresh buffer each: measured faster than a pool, and nothing of one archive ever travels with another.
      const frame = Buffer.allocUnsafeSlow(frameBytes);
      // A frame arrives as its files were when they were chosen, or it never arrives.
      await reader.read(frame, offset + sentBytes);
      sentBytes += frameBytes;
      if (isOver) return;
      send({ type: 'bytes', readId, bytes: new Uint8Array(frame.buffer, 0, frameBytes), isLast: sentBytes === length });
    } while (sentBytes < length);
  };

  const list = (): void => {
    let from = 0;
    do {
      const frame = files
        .slice(from, from + filesPerFrame)
        .map(({ name, sizeBytes, modifiedMs }) => ({ name, sizeBytes, modifiedMs }));
      from += filesPerFrame;
      send({ type: 'files', kind, files: frame, isLast: from >= files.length });
    } while (from < files.length);
  };

  const take = (request: ByteRequest): void => {
    if (request.type === 'cancel') end();
    else if (request.type === 'size') send({ type: 'size', sizeBytes: reader.sizeBytes });
    else if (request.type === 'list') list();
    else if (request.type === 'credit') credit.add(request.bytes);
    else {
      const { readId, offset, length } = request;
      queue = queue
        .then(() => (isOver ? undefined : read(readId, offset, length)))
        .catch((thrown: unknown) => fail(readId, thrown));
    }
  };

  port.on('message', ({ data }) => {
    const parsed = v.safeParse(byteRequest, data);
    if (parsed.success) take(parsed.output);
    else fail(null, new Failure('app/bad-request'));
  });
  port.on('close', end);
  port.start();
  return { end, ended };
}
