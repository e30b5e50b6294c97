import { describe, expect, it } from 'vitest';
import { Failure } from '../shared/failure.ts';
import { type KeyFileReply, keyFileBlockBytes, keyFileBytes } from '../shared/seams/key-file-frames.ts';
import type { KeyFile } from './key-file.ts';
import { keyFileService, noComputer } from './serve-key-file.ts';
import { FakePort } from './testdata/fake-port.ts';
import type { ThisComputer } from './this-computer.ts';

const block = new Uint8Array(keyFileBlockBytes);

function serve(change: Partial<KeyFile> = {}, computer?: ThisComputer) {
  const done: string[] = [];
  const logged: string[] = [];
  const keyFile: KeyFile = {
    read: async () => null,
    create: async () => void done.push('create'),
    // Slower than what follows, so that order isn't an accident.
    writeBlock: async (index) => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      done.push(`write ${index}`);
    },
    eraseBlock: async (index) => void done.push(`erase ${index}`),
    ...change,
  };
  const serveKeyFile = keyFileService(keyFile, (code) => logged.push(code), computer);
  const connect = () => {
    const port = new FakePort<KeyFileReply>();
    serveKeyFile(port);
    return port;
  };
  return { port: connect(), connect, done, logged };
}

describe('keyFileService', () => {
  it('answers each request once and in order, however long each takes', async () => {
    const { port, done } = serve();
    port.receive({ type: 'write-block', callId: 5, block: 10, bytes: block });
    port.receive({ type: 'erase-block', callId: 6, block: 9 });
    port.receive({ type: 'read', callId: 7 });
    for (const callId of [5, 6, 7]) expect(await port.next()).toEqual({ callId, outcome: { ok: true, value: null } });
    expect(done).toEqual(['write 10', 'erase 9']);
  });

  it('hands on what this computer keeps, in the same queue', async () => {
    const noted: number[] = [];
    const computer: ThisComputer = {
      ...noComputer,
      report: async () => ({ keychain: 'ready', hasSecret: true }),
      readSecret: async () => new Uint8Array(32).fill(5),
      noteEpoch: async (_, epoch) => void noted.push(epoch),
      notedEpoch: async () => noted.at(-1) ?? null,
    };
    const { port } = serve({}, computer);
    const vaultId = new Uint8Array(16);
    port.receive({ type: 'report-computer', callId: 1 });
    port.receive({ type: 'read-secret', callId: 2 });
    port.receive({ type: 'note-epoch', callId: 3, vaultId, epoch: 7 });
    port.receive({ type: 'noted-epoch', callId: 4, vaultId });
    port.receive({ type: 'make-secret', callId: 5 });
    expect(await port.next()).toMatchObject({ outcome: { value: { keychain: 'ready', hasSecret: true } } });
    expect(await port.next()).toMatchObject({ outcome: { value: new Uint8Array(32).fill(5) } });
    expect(await port.next()).toMatchObject({ callId: 3, outcome: { value: null } });
    expect(await port.next()).toMatchObject({ callId: 4, outcome: { value: 7 } });
    expect(await port.next()).toMatchObject({ outcome: { failure: { code: 'vault/no-keychain' } } });
  });

  it('answers a failure as its code, and goes on', async () => {
    const { port } = serve({ create: () => Promise.reject(new Failure('vault/exists')) });
    port.receive({ type: 'create', callId: 1, bytes: new Uint8Array(keyFileBytes) });
    port.receive({ type: 'read', callId: 2 });
    expect(await port.next()).toEqual({ callId: 1, outcome: { ok: false, failure: { code: 'vault/exists', facts: {} } } });
    expect(await port.next()).toMatchObject({ callId: 2, outcome: { ok: true } });
  });

  it('does what a page asked before it ended before anything the next one asks, and nothing that comes later', async () => {
    const { port, connect, done } = serve();
    port.receive({ type: 'write-block', callId: 1, block: 10, bytes: block });
    const next = connect();
    expect(port.isClosed).toBe(true);
    port.receive({ type: 'write-block', callId: 2, block: 9, bytes: block });
    next.receive({ type: 'erase-block', callId: 1, block: 9 });
    expect(await next.next()).toMatchObject({ callId: 1, outcome: { ok: true } });
    await next.expectSilence();
    expect(done).toEqual(['write 10', 'erase 9']);
    expect(port.sent).toEqual([]);
  });

  it.each([
    { type: 'write-block', callId: 1, block: 11, bytes: block },
    { type: 'write-block', callId: 1, block: -1, bytes: block },
    { type: 'write-block', callId: 1, block: 1, bytes: new Uint8Array(keyFileBlockBytes + 1) },
    { type: 'create', callId: 1, bytes: new Uint8Array(100) },
    { type: 'erase-block', callId: 1 },
    { type: 'note-epoch', callId: 1, vaultId: new Uint8Array(15), epoch: 1 },
    { type: 'note-epoch', callId: 1, vaultId: new Uint8Array(16), epoch: 0.5 },
    { type: 'delete', callId: 1 },
    null,
  ])('closes the port and touches nothing when a request does not fit', async (request) => {
    const { port, done, logged } = serve();
    port.receive(request);
    await port.expectSilence();
    expect(port.isClosed).toBe(true);
    expect(done).toEqual([]);
    expect(logged).toEqual(['key-file/bad-request']);
  });
});
