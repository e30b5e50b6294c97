import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, statSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ByteReply, filesPerFrame, initialCreditBytes, maxFrameBytes } from '../../shared/seams/byte-frames.ts';
import { FakePort } from '../testdata/fake-port.ts';
import { type ByteService, serveBytes } from './serve-bytes.ts';
import { assertThere, lookAtSource, openSource, type SourceFile, type SourceHandle } from './source-file.ts';
import { readSource } from './source-reader.ts';

const content = randomBytes(2.5 * maxFrameBytes);
let dir: string;
let path: string;
const begun: ByteService[] = [];

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'overheard-serve-'));
  path = join(dir, 'archive.zip');
  writeFileSync(path, content);
});
afterEach(async () => {
  for (const service of begun.splice(0)) {
    service.end();
    await service.ended;
  }
  rmSync(dir, { recursive: true });
});

/** Serves files and speaks for the worker. */
async function serve(
  change: {
    readonly file?: Partial<SourceHandle>;
    readonly creditBytes?: number;
    readonly mostBytesARead?: number;
    readonly files?: readonly SourceFile[];
  } = {},
) {
  const source = await lookAtSource(path);
  const files = change.files ?? [source];
  let openCount = 0;
  let closedCount = 0;
  const open = async (file: SourceFile): Promise<SourceHandle> => {
    const real = await openSource(file);
    openCount++;
    return {
      read: (buffer, offset, length, position) =>
        real.read(buffer, offset, Math.min(length, change.mostBytesARead ?? length), position),
      stat: () => real.stat(),
      ...change.file,
      close: async () => {
        closedCount++;
        await real.close();
      },
    };
  };
  const port = new FakePort<ByteReply>();
  const service = serveBytes(port, readSource(files, open), { kind: 'files', files });
  begun.push(service);
  if (change.creditBytes !== 0) port.receive({ type: 'credit', bytes: change.creditBytes ?? initialCreditBytes });
  return { port, service, openCount: () => openCount, closedCount: () => closedCount, source };
}

/** Its files are opened when they are first read. */
async function beginReading(port: FakePort<ByteReply>): Promise<void> {
  port.receive({ type: 'read', readId: 99, offset: 0, length: 1 });
  expect((await bytesOf(port, 99)).byteLength).toBe(1);
}

async function bytesOf(port: FakePort<ByteReply>, readId: number): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for (;;) {
    const reply = await port.next();
    if (reply.type !== 'bytes') throw new Error(`unexpected ${JSON.stringify(reply)}`);
    expect(reply.readId).toBe(readId);
    expect(reply.bytes.byteLength).toBeLessThanOrEqual(maxFrameBytes);
    parts.push(reply.bytes);
    if (reply.isLast) return Buffer.concat(parts);
  }
}

describe('serveBytes', () => {
  it('says the size', async () => {
    const { port } = await serve();
    port.receive({ type: 'size' });
    expect(await port.next()).toEqual({ type: 'size', sizeBytes: content.byteLength });
  });

  it('answers a range in frames of at most the largest size, exactly', async () => {
    const { port } = await serve();
    port.receive({ type: 'read', readId: 7, offset: 100, length: content.byteLength - 200 });
    expect((await bytesOf(port, 7)).equals(content.subarray(100, -100))).toBe(true);
  });

  it('sends each frame in a buffer of its own', async () => {
    const { port } = await serve();
    port.receive({ type: 'read', readId: 0, offset: 0, length: 2 * maxFrameBytes });
    const [first, second] = [await port.next(), await port.next()];
    if (first.type !== 'bytes' || second.type !== 'bytes') throw new Error('two frames were asked for');
    expect(first.bytes.buffer).not.toBe(second.bytes.buffer);
    expect(first.bytes.byteLength).toBe(first.bytes.buffer.byteLength);
  });

  it('says which file it is made of, by its name', async () => {
    const { port, source } = await serve();
    port.receive({ type: 'list' });
    const { sizeBytes, modifiedMs } = source;
    const files = [{ name: 'archive.zip', sizeBytes, modifiedMs }];
    expect(await port.next()).toEqual({ type: 'files', kind: 'files', files, isLast: true });
  });

  it('says so of many files in several frames', async () => {
    const files = Array.from({ length: filesPerFrame + 1 }, (_, at) => ({
      path,
      name: `${at}.wav`,
      sizeBytes: 0,
      modifiedMs: 0,
      isListed: true,
    }));
    const { port } = await serve({ files });
    port.receive({ type: 'list' });
    const [first, last] = [await port.next(), await port.next()];
    if (first.type !== 'files' || last.type !== 'files') throw new Error('two frames were asked for');
    expect([first.files.length, first.isLast, last.files.length, last.isLast]).toEqual([filesPerFrame, false, 1, true]);
    expect(last.files[0]?.name).toBe(`${filesPerFrame}.wav`);
  });

  it('answers an empty range with one empty last frame', async () => {
    const { port } = await serve();
    port.receive({ type: 'read', readId: 1, offset: content.byteLength, length: 0 });
    expect(await port.next()).toMatchObject({ type: 'bytes', readId: 1, isLast: true });
  });

  it('answers reads in the order they were asked', async () => {
    const { port } = await serve();
    for (const readId of [3, 1, 2]) port.receive({ type: 'read', readId, offset: readId, length: 10 });
    for (const readId of [3, 1, 2]) {
      expect((await bytesOf(port, readId)).equals(content.subarray(readId, readId + 10))).toBe(true);
    }
  });

  it('sends nothing when there is no credit', async () => {
    const { port } = await serve({ creditBytes: 0 });
    port.receive({ type: 'read', readId: 0, offset: 0, length: 10 });
    await port.expectSilence();
    port.receive({ type: 'credit', bytes: 9 });
    await port.expectSilence();
    port.receive({ type: 'credit', bytes: 1 });
    expect((await bytesOf(port, 0)).byteLength).toBe(10);
  });

  it('never has more under way than the credit that was granted', async () => {
    const { port } = await serve({ creditBytes: maxFrameBytes });
    port.receive({ type: 'read', readId: 0, offset: 0, length: 2 * maxFrameBytes });
    expect(await port.next()).toMatchObject({ isLast: false });
    await port.expectSilence();
    port.receive({ type: 'credit', bytes: maxFrameBytes });
    expect(await port.next()).toMatchObject({ isLast: true });
  });

  it('refuses a range beyond the end', async () => {
    const { port, service } = await serve();
    port.receive({ type: 'read', readId: 4, offset: content.byteLength - 5, length: 6 });
    expect(await port.next()).toMatchObject({ type: 'failed', readId: 4, failure: { code: 'app/bad-request' } });
    await service.ended;
  });

  it.each([
    { type: 'read', readId: 0, offset: -1, length: 1 },
    { type: 'read', readId: 0, offset: 0.5, length: 1 },
    { type: 'read', readId: 0, offset: 0, length: 1, path: '/etc/passwd' },
    { type: 'credit', bytes: Number.POSITIVE_INFINITY },
    { type: 'open', path: '/etc/passwd' },
    null,
    'read',
  ])('ends when a request does not fit: %j', async (request) => {
    const { port, service, closedCount } = await serve();
    await beginReading(port);
    port.receive(request);
    expect(await port.next()).toMatchObject({ type: 'failed', readId: null, failure: { code: 'app/bad-request', facts: {} } });
    await service.ended;
    expect(closedCount()).toBe(1);
  });

  it('closes file and port when the worker cancels, also while a read waits for credit', async () => {
    const { port, service, closedCount } = await serve({ creditBytes: 1 });
    await beginReading(port);
    port.receive({ type: 'read', readId: 0, offset: 0, length: 10 });
    port.receive({ type: 'cancel' });
    await service.ended;
    expect(closedCount()).toBe(1);
    expect(port.isClosed).toBe(true);
    await port.expectSilence();
  });

  it('closes the file once when the port closes and the source is released too', async () => {
    const { port, service, closedCount } = await serve();
    await beginReading(port);
    port.hangUp();
    service.end();
    await service.ended;
    expect(closedCount()).toBe(1);
  });

  it('sends nothing after a cancel in the middle of a range', async () => {
    const { port, service } = await serve();
    port.receive({ type: 'read', readId: 0, offset: 0, length: content.byteLength });
    await port.next();
    port.receive({ type: 'cancel' });
    await service.ended;
    const sentBefore = port.sent.length;
    await port.expectSilence();
    expect(port.sent.length).toBe(sentBefore);
  });

  it('fails with archive/changed when the file shrinks', async () => {
    const { port, service } = await serve();
    truncateSync(path, 1000);
    port.receive({ type: 'read', readId: 0, offset: 2000, length: 10 });
    expect(await port.next()).toMatchObject({ type: 'failed', readId: 0, failure: { code: 'archive/changed' } });
    await service.ended;
  });

  it('fails with archive/changed when the file is written to without changing its length', async () => {
    const { port, source } = await serve();
    utimesSync(path, new Date(), new Date(source.modifiedMs + 5000));
    port.receive({ type: 'read', readId: 0, offset: 0, length: 10 });
    expect(await port.next()).toMatchObject({ type: 'failed', failure: { code: 'archive/changed' } });
  });

  it('goes on reading when the file is deleted while it is open', async () => {
    const { port } = await serve();
    await beginReading(port);
    rmSync(path);
    port.receive({ type: 'read', readId: 0, offset: 0, length: 10 });
    expect((await bytesOf(port, 0)).equals(content.subarray(0, 10))).toBe(true);
  });

  it('fails with archive/unreadable and a number when the disk fails, and says no path', async () => {
    const broken = Object.assign(new Error(`EIO: i/o error, read '${path}'`), { code: 'EIO', errno: -5 });
    const { port, service, closedCount } = await serve({ file: { read: () => Promise.reject(broken) } });
    port.receive({ type: 'read', readId: 0, offset: 0, length: 10 });
    const reply = await port.next();
    expect(reply).toEqual({ type: 'failed', readId: 0, failure: { code: 'archive/unreadable', facts: { errno: -5 } } });
    await service.ended;
    expect(closedCount()).toBe(1);
  });

  it('puts short reads together', async () => {
    const { port } = await serve({ mostBytesARead: 999 });
    port.receive({ type: 'read', readId: 0, offset: 5, length: 5000 });
    expect((await bytesOf(port, 0)).equals(content.subarray(5, 5005))).toBe(true);
  });
});

describe('assertThere', () => {
  const codeOf = async (run: Promise<unknown>): Promise<unknown> =>
    run.then(
      () => 'opened',
      (thrown: unknown) => (thrown as { code: string }).code,
    );
  let source: SourceFile;
  beforeEach(async () => {
    source = await lookAtSource(path);
  });

  it('says archive/gone when the file was moved away', async () => {
    rmSync(path);
    expect(await codeOf(assertThere([source]))).toBe('archive/gone');
  });

  it('says archive/changed when it is another file than was chosen', async () => {
    writeFileSync(path, 'short');
    expect(statSync(path).size).not.toBe(source.sizeBytes);
    expect(await codeOf(assertThere([source]))).toBe('archive/changed');
  });

  it('refuses what has no ranges when it is chosen', async () => {
    expect(await codeOf(lookAtSource(dir))).toBe('archive/unreadable');
    expect(await codeOf(lookAtSource('/dev/null'))).toBe('archive/unreadable');
    expect(await codeOf(lookAtSource(join(path, 'below')))).toBe('archive/gone');
  });
});
