/**
 * Main's end of [Note: byte frames] (shared/seams/byte-frames.ts): ranges of one file over one port, under the worker's credit.
 * Main process. Parses nothing, keeps nothing, logs nothing of what passes through.
 *
 * Owns the file: it is closed when the worker cancels, when the port closes, when the source is released and after a failure.
 */
import { basename } from 'node:path';
import * as v from 'valibot';
import { Failure, toFailureData } from '../../shared/failure.ts';
import { type ByteReply, type ByteRequest, byteRequest, maxFrameBytes } from '../../shared/seams/byte-frames.ts';
import type { MainPort } from '../main-port.ts';
import { makeCredit } from './credit.ts';
import { fileFailure } from './file-failure.ts';
import { assertUnchanged, readWhole, type SourceFile, type SourceHandle } from './source-file.ts';

export interface ByteService {
  /** Ends it from our side: the port closes. */
  end(): void;
  /** Resolves when the file is closed. Never rejects. */
  readonly ended: Promise<void>;
}

export function serveBytes(port: MainPort, file: SourceHandle, source: SourceFile): ByteService {
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
    // A read under way still holds the file: it is closed behind it. Closing a file that was only read can't lose anything.
    void queue.then(() => file.close().catch(() => undefined)).then(resolveEnded);
    port.close();
  };

  const fail = (readId: number | null, thrown: unknown): void => {
    if (isOver) return;
    send({ type: 'failed', readId, failure: toFailureData(fileFailure(thrown)) });
    end();
  };

  const read = async (readId: number, offset: number, length: number): Promise<void> => {
    if (offset + length > source.sizeBytes) throw new Failure('app/bad-request', { offset, length, sizeBytes: source.sizeBytes });
    let sentBytes = 0;
    do {
      const frameBytes = Math.min(maxFrameBytes, length - sentBytes);
      await credit.take(frameBytes);
      if (isOver) return;
      // A fresh buffer each: measured faster than a pool, and nothing of one archive ever travels with another.
      const frame = Buffer.allocUnsafeSlow(frameBytes);
      await readWhole(file, frame, offset + sentBytes);
      sentBytes += frameBytes;
      const isLast = sentBytes === length;
      // Checked before the last frame goes out: a range arrives whole and as it was chosen, or it never ends.
      if (isLast) await assertUnchanged(file, source);
      if (isOver) return;
      send({ type: 'bytes', readId, bytes: new Uint8Array(frame.buffer, 0, frameBytes), isLast });
    } while (sentBytes < length);
  };

  const take = (request: ByteRequest): void => {
    if (request.type === 'cancel') end();
    else if (request.type === 'size') send({ type: 'size', sizeBytes: source.sizeBytes });
    else if (request.type === 'list') {
      const { path, sizeBytes, modifiedMs } = source;
      send({ type: 'files', kind: 'files', files: [{ name: basename(path), sizeBytes, modifiedMs }], isLast: true });
    } else if (request.type === 'credit') credit.add(request.bytes);
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
