import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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
});
