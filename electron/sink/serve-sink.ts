/**
 * Main's end of [Note: sink frames] (shared/seams/sink-frames.ts): one file over one port, one request after the other. Main process.
 * Parses nothing of what passes through. Owns the file: unless it is kept, it is removed, however the port ends, and its last word says
 * which of the two.
 */
import * as v from 'valibot';
import { assertNever } from '../../shared/assert.ts';
import { Failure, toFailureData } from '../../shared/failure.ts';
import { type SinkReply, type SinkRequest, sinkRequest } from '../../shared/seams/sink-frames.ts';
import type { MainPort } from '../main-port.ts';
import type { SinkFile } from './sink-file.ts';

/** Resolves when the file has its name, or is removed. Rejects when it couldn't be removed. */
export function serveSink(port: MainPort, file: SinkFile): Promise<void> {
  let isOver = false;
  let isKeeping = false;
  let queue: Promise<void> = Promise.resolve();
  const send = (reply: SinkReply): void => port.postMessage(reply);

  return new Promise((resolve, reject) => {
    const end = (word: SinkReply): void => {
      send(word);
      port.close();
    };

    /** Behind whatever is under way, so that nothing is written into a file that was removed. `word`: said when it is. */
    const remove = (word: SinkReply): void => {
      if (isOver) return;
      isOver = true;
      const removed = queue.then(() => file.discard());
      removed.then(
        () => end(word),
        () => end({ type: 'failed', failure: toFailureData(new Failure('backup/left-behind')) }),
      );
      removed.then(resolve, reject);
    };

    const fail = (thrown: unknown): void => remove({ type: 'failed', failure: toFailureData(thrown) });

    /** Whoever wants it kept has written down that it is there. From then on only the disk may have another say. */
    const discard = (): void => {
      if (!isKeeping) remove({ type: 'removed' });
    };

    const run = async (request: SinkRequest): Promise<void> => {
      switch (request.type) {
        case 'write':
          await file.append(request.bytes);
          return send({ type: 'taken', bytes: request.bytes.byteLength });
        case 'sync':
          return send({ type: 'synced', sizeBytes: await file.sync() });
        case 'read': {
          const bytes = await file.read(request.offset, request.length);
          return send({ type: 'bytes', readId: request.readId, bytes });
        }
        case 'keep':
          await file.keep();
          isOver = true;
          end({ type: 'kept' });
          return resolve();
        case 'cancel':
          return discard();
        default:
          return assertNever(request);
      }
    };

    port.on('message', ({ data }) => {
      const parsed = v.safeParse(sinkRequest, data);
      if (!parsed.success) return fail(new Failure('app/bad-request'));
      // What was asked before a cancel isn't waited for.
      if (parsed.output.type === 'cancel') return discard();
      if (parsed.output.type === 'keep') isKeeping = true;
      queue = queue.then(() => (isOver ? undefined : run(parsed.output))).catch(fail);
    });
    port.on('close', discard);
    port.start();
  });
}
