import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ByteReply } from '../../shared/seams/byte-frames.ts';
import { FakePort } from '../testdata/fake-port.ts';
import { gatherFile } from './gather-sources.ts';
import { lookAtSource } from './source-file.ts';
import { rememberSources } from './sources.ts';

let dir: string;
let path: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'overheard-sources-'));
  path = join(dir, 'alexa.zip');
  writeFileSync(path, 'PK..');
});
afterEach(() => rmSync(dir, { recursive: true }));

const gathered = async (of: string) => gatherFile(await lookAtSource(of));

async function remember() {
  const sources = rememberSources();
  const { sourceId } = sources.add(await gathered(path));
  const port = new FakePort<ByteReply>();
  return { sources, sourceId, port };
}

describe('rememberSources', () => {
  it('gives the same file another id each time', async () => {
    const { sources, sourceId } = await remember();
    expect(sources.add(await gathered(path)).sourceId).not.toBe(sourceId);
  });

  it('serves the bytes behind an id', async () => {
    const { sources, sourceId, port } = await remember();
    await sources.serve(sourceId, () => port);
    port.receive({ type: 'size' });
    expect(await port.next()).toEqual({ type: 'size', sizeBytes: 4 });
    port.receive({ type: 'cancel' });
  });

  it('ends what it serves when the source is released, and knows it no more', async () => {
    const { sources, sourceId, port } = await remember();
    await sources.serve(sourceId, () => port);
    sources.release(sourceId);
    expect(port.isClosed).toBe(true);
    await expect(sources.serve(sourceId, () => port)).rejects.toMatchObject({ code: 'app/bad-request' });
  });

  it('says whether the file still lies there, also after its release, until the page goes', async () => {
    const { sources, sourceId } = await remember();
    expect(await sources.whereabouts(sourceId)).toBe('there');
    sources.release(sourceId);
    expect(await sources.whereabouts(sourceId)).toBe('there');
    writeFileSync(path, 'something longer');
    expect(await sources.whereabouts(sourceId)).toBe('changed');
    rmSync(path);
    expect(await sources.whereabouts(sourceId)).toBe('gone');
    sources.keepOnly([]);
    expect(await sources.whereabouts(sourceId)).toBe('unknown');
  });

  it('asks for no port when the source is released while its file is being opened', async () => {
    const { sources, sourceId } = await remember();
    const serving = sources.serve(sourceId, () => {
      throw new Error('a port was asked for');
    });
    sources.release(sourceId);
    await expect(serving).rejects.toMatchObject({ code: 'app/bad-request' });
  });

  it('asks for no port when the file has changed since it was chosen', async () => {
    const { sources, sourceId, port } = await remember();
    writeFileSync(path, 'something longer');
    await expect(sources.serve(sourceId, () => port)).rejects.toMatchObject({ code: 'archive/changed' });
    expect(port.sent).toEqual([]);
  });

  it('serves a released source again once it is resumed, as it was', async () => {
    const { sources, sourceId, port } = await remember();
    sources.release(sourceId);
    await expect(sources.serve(sourceId, () => port)).rejects.toMatchObject({ code: 'app/bad-request' });
    expect((await sources.resume(sourceId)).sourceId).toBe(sourceId);
    await sources.serve(sourceId, () => port);
    port.receive({ type: 'size' });
    expect(await port.next()).toEqual({ type: 'size', sizeBytes: 4 });
    port.receive({ type: 'cancel' });
  });

  it('survives a failed import: served again when the drive is back', async () => {
    const { sources, sourceId, port } = await remember();
    await sources.serve(sourceId, () => port);
    renameSync(path, `${path}.away`);
    port.receive({ type: 'credit', bytes: 100 });
    port.receive({ type: 'read', readId: 0, offset: 0, length: 4 });
    expect(await port.next()).toMatchObject({ type: 'failed', failure: { code: 'archive/gone' } });
    await expect(sources.resume(sourceId)).rejects.toMatchObject({ code: 'archive/gone' });
    renameSync(`${path}.away`, path);
    await sources.resume(sourceId);
    const again = new FakePort<ByteReply>();
    await sources.serve(sourceId, () => again);
    again.receive({ type: 'credit', bytes: 100 });
    again.receive({ type: 'read', readId: 1, offset: 0, length: 4 });
    expect(await again.next()).toMatchObject({ type: 'bytes', isLast: true });
    again.receive({ type: 'cancel' });
  });

  it('resumes nothing that has changed or that it does not know', async () => {
    const { sources, sourceId } = await remember();
    writeFileSync(path, 'something longer');
    await expect(sources.resume(sourceId)).rejects.toMatchObject({ code: 'archive/changed' });
    sources.keepOnly([]);
    await expect(sources.resume(sourceId)).rejects.toMatchObject({ code: 'app/bad-request' });
  });

  it('gives nothing to be destroyed that no page has read, nor the sample', async () => {
    const { sources, sourceId, port } = await remember();
    expect(() => sources.toDestroy(sourceId)).toThrow('app/bad-request');
    const sample = sources.add(await gathered(path), 'sample');
    for (const id of [sourceId, sample.sourceId]) await sources.serve(id, () => port);
    expect(() => sources.toDestroy(sample.sourceId)).toThrow('app/bad-request');
    expect(sources.toDestroy(sourceId).fileName).toBe('alexa.zip');
    const copy = sources.addCopy(await gathered(path), sourceId);
    expect(sources.toDestroy(copy.sourceId).fileName).toBe('alexa.zip');
    sources.keepOnly([]);
  });
});
