import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Failure } from '../../shared/failure.ts';
import type { SinkReply, SinkRequest } from '../../shared/seams/sink-frames.ts';
import type { MainPort } from '../main-port.ts';
import { serveSink } from './serve-sink.ts';
import { openSinkFile, type SinkFile } from './sink-file.ts';

let dir = '';
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'overheard-sink-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

/** The worker's end, and main's as Electron's ports look. */
async function begin(change: (file: SinkFile) => SinkFile = (file) => file) {
  const { port1, port2 } = new MessageChannel();
  const port: MainPort = {
    postMessage: (message) => port1.postMessage(message),
    on: (event: string, listener: (value: never) => void) =>
      event === 'message'
        ? port1.on('message', (data: unknown) => listener({ data } as never))
        : port1.on('close', listener as () => void),
    start: () => port1.start(),
    close: () => port1.close(),
  };
  const done = serveSink(port, change(await openSinkFile(join(dir, 'b.age'))));
  return { done, worker: port2, ask: (request: SinkRequest) => answerOf(port2, request) };
}

function answerOf(port: MessagePort, request: unknown): Promise<SinkReply> {
  return new Promise((resolve) => {
    port.once('message', resolve);
    port.postMessage(request);
  });
}

const write = (text: string): SinkRequest => ({ type: 'write', bytes: new TextEncoder().encode(text) });

describe('serveSink', () => {
  it('gives the file its name when it is to be kept, and not before', async () => {
    const { ask, done } = await begin();
    expect(await ask(write('first '))).toEqual({ type: 'taken', bytes: 6 });
    expect(await ask(write('second'))).toEqual({ type: 'taken', bytes: 6 });
    expect(await ask({ type: 'sync' })).toEqual({ type: 'synced', sizeBytes: 12 });
    const read = await ask({ type: 'read', readId: 7, offset: 6, length: 6 });
    expect(read).toMatchObject({ type: 'bytes', readId: 7 });
    expect(await readdir(dir)).toEqual(['b.age.part']);
    expect(await ask({ type: 'keep' })).toEqual({ type: 'kept' });
    await done;
    expect(await readdir(dir)).toEqual(['b.age']);
    expect(await readFile(join(dir, 'b.age'), 'utf8')).toBe('first second');
  });

  it('removes what was written when it is cancelled, when the port closes, and after a request that makes no sense', async () => {
    const endings: ((worker: MessagePort) => void)[] = [
      (worker) => worker.postMessage({ type: 'cancel' }),
      (worker) => worker.close(),
      (worker) => worker.postMessage({ type: 'write', bytes: 'no bytes' }),
    ];
    for (const end of endings) {
      const { ask, done, worker } = await begin();
      await ask(write('half'));
      end(worker);
      await done;
      expect(await readdir(dir)).toEqual([]);
      worker.close();
    }
  });

  it('says that the file is removed once it is, and that it couldn’t be', async () => {
    const { ask, done } = await begin();
    await ask(write('half'));
    expect(await ask({ type: 'cancel' })).toEqual({ type: 'removed' });
    await done;
    expect(await readdir(dir)).toEqual([]);
    const stuck = await begin((file) => ({ ...file, discard: () => Promise.reject(new Failure('backup/not-written')) }));
    stuck.done.catch(() => 'it is asked below');
    expect(await stuck.ask({ type: 'cancel' })).toMatchObject({ type: 'failed', failure: { code: 'backup/left-behind' } });
    await expect(stuck.done).rejects.toMatchObject({ code: 'backup/not-written' });
  });

  it('keeps the file when a cancel or the port’s end comes while it gets its name', async () => {
    for (const end of [
      (worker: MessagePort) => worker.postMessage({ type: 'cancel' }),
      (worker: MessagePort) => worker.close(),
    ]) {
      const slowly = (file: SinkFile): SinkFile => ({
        ...file,
        keep: async () => {
          end(worker);
          await new Promise((resolve) => setTimeout(resolve, 20));
          await file.keep();
        },
      });
      const { ask, done, worker } = await begin(slowly);
      await ask(write('whole'));
      worker.postMessage({ type: 'keep' });
      await done;
      expect(await readdir(dir)).toEqual(['b.age']);
      await rm(join(dir, 'b.age'));
    }
  });

  it('removes the file under its own name when giving it that failed behind the renaming', async () => {
    const failing = (file: SinkFile): SinkFile => ({
      ...file,
      keep: async () => {
        await file.keep();
        throw new Failure('backup/not-written');
      },
    });
    const { ask, done } = await begin(failing);
    await ask(write('whole'));
    expect(await ask({ type: 'keep' })).toMatchObject({ type: 'failed', failure: { code: 'backup/not-written' } });
    await done;
    expect(await readdir(dir)).toEqual([]);
  });

  it('reads no further than there is, and the worker sees it', async () => {
    const { ask, done, worker } = await begin();
    await ask(write('abc'));
    const read = await ask({ type: 'read', readId: 0, offset: 2, length: 10 });
    expect(read.type === 'bytes' && Buffer.from(read.bytes).toString()).toBe('c');
    worker.close();
    await done;
  });

  it('says that it can’t be written where there is no folder', async () => {
    await expect(openSinkFile(join(dir, 'nowhere', 'b.age'))).rejects.toMatchObject({ code: 'backup/not-written' });
  });
});
