import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SourceProgress } from '../../shared/model/source-destruction.ts';
import { listFolder } from '../archive/list-folder.ts';
import { destroySource } from './destroy-source.ts';

let root: string;
let progress: SourceProgress[];
const at = (name: string) => join(root, name);
const put = (...names: string[]) => {
  for (const name of names) {
    mkdirSync(join(at(name), '..'), { recursive: true });
    writeFileSync(at(name), name.repeat(100));
  }
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'overheard-destroy-folder-'));
  progress = [];
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

async function destroy(files: Awaited<ReturnType<typeof listFolder>>['files'], signal = new AbortController().signal) {
  const onProgress = (now: SourceProgress) => progress.push(now);
  return destroySource({ files, root, areHardLinkedToo: false, signal, onProgress });
}

describe('destroySource', () => {
  it('destroys the files that were listed, takes emptied folders along and leaves the chosen one', async () => {
    put('a.wav', 'pat/b.wav', 'pat/deep/er/c.wav', 'sam/d.wav');
    const { files } = await listFolder(root);
    put('sam/new.wav');
    const report = await destroy(files);
    expect(report.counts.destroyed).toBe(4);
    expect(report.notDestroyed).toEqual([]);
    expect(new Set(readdirSync(root, { recursive: true, encoding: 'utf8' }))).toEqual(new Set(['sam', join('sam', 'new.wav')]));
  });

  it('goes on behind a file that has changed or is gone, and names it', async () => {
    put('a.wav', 'b.wav', 'c.wav');
    const { files } = await listFolder(root);
    writeFileSync(at('a.wav'), 'changed');
    rmSync(at('b.wav'));
    const report = await destroy(files);
    expect(report.counts).toMatchObject({ destroyed: 1, changed: 1, gone: 1, stopped: 0 });
    expect(report.notDestroyed).toEqual([
      { name: 'a.wav', outcome: 'changed' },
      { name: 'b.wav', outcome: 'gone' },
    ]);
    expect(readdirSync(root)).toEqual(['a.wav']);
  });

  it('ends behind the file it is at when it is stopped', async () => {
    put(...Array.from({ length: 20 }, (_, index) => `${index}.wav`));
    const { files } = await listFolder(root);
    const stopping = new AbortController();
    const report = await destroySource({
      files,
      root,
      areHardLinkedToo: false,
      signal: stopping.signal,
      onProgress: ({ bytesDone }) => (bytesDone > 0 ? stopping.abort() : undefined),
    });
    expect(report.counts).toMatchObject({ destroyed: 1, stopped: 19 });
    // Nothing is left half overwritten.
    const left = readdirSync(root);
    expect(left).toHaveLength(19);
    for (const name of left) expect(readFileSync(at(name), 'utf8')).toBe(name.repeat(100));
  });

  it('says how far it is, to the end', async () => {
    put('a.wav', 'b.wav');
    await destroy((await listFolder(root)).files);
    expect(progress[0]).toEqual({ filesDone: 0, filesTotal: 2, bytesDone: 0, bytesTotal: 1000 });
    expect(progress.at(-1)).toEqual({ filesDone: 2, filesTotal: 2, bytesDone: 1000, bytesTotal: 1000 });
    expect(progress.map(({ bytesDone }) => bytesDone)).toEqual(progress.map(({ bytesDone }) => bytesDone).sort((a, b) => a - b));
  });
});
