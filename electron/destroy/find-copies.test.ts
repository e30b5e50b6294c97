import { linkSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SourceProgress } from '../../shared/model/source-destruction.ts';
import { lookAtSource } from '../archive/source-file.ts';
import { findCopies } from './find-copies.ts';

let dir: string;
const at = (name: string) => join(dir, name);
const original = 'the archive'.repeat(200_000);
const sameSize = `${original.slice(0, -1)}!`;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'overheard-copies-'));
  mkdirSync(at('downloads/sub'), { recursive: true });
  writeFileSync(at('alexa.zip'), original);
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

async function search(signal = new AbortController().signal, onProgress: (progress: SourceProgress) => void = () => undefined) {
  const files = [await lookAtSource(at('alexa.zip'))];
  return findCopies({ files, places: [at('downloads'), at('nowhere')], signal, onProgress });
}

describe('findCopies', () => {
  it('finds files with the same bytes under any name, and no others', async () => {
    writeFileSync(at('downloads/alexa (1).zip'), original);
    writeFileSync(at('downloads/sub/kept.bin'), original);
    writeFileSync(at('downloads/other.zip'), sameSize);
    writeFileSync(at('downloads/short.zip'), 'short');
    const { copies, isComplete } = await search();
    expect(copies.map(({ name }) => name).sort()).toEqual(['alexa (1).zip', 'kept.bin']);
    expect(isComplete).toBe(true);
  });

  it('takes neither a link nor another name of the same file for a copy', async () => {
    linkSync(at('alexa.zip'), at('downloads/hard.zip'));
    symlinkSync(at('alexa.zip'), at('downloads/soft.zip'));
    expect(await search()).toEqual({ copies: [], isComplete: true });
  });

  it('reads nothing where no file has the size', async () => {
    writeFileSync(at('downloads/short.zip'), 'short');
    const told: SourceProgress[] = [];
    await search(undefined, (progress) => told.push(progress));
    expect(told).toEqual([]);
  });

  it('ends at once when it is stopped, and says that it is not complete', async () => {
    writeFileSync(at('downloads/copy.zip'), original);
    const stopping = new AbortController();
    expect(await search(stopping.signal, () => stopping.abort())).toEqual({ copies: [], isComplete: false });
  });

  it('calls nothing a copy of a file that has changed', async () => {
    writeFileSync(at('downloads/copy.zip'), original);
    const chosen = await lookAtSource(at('alexa.zip'));
    writeFileSync(at('alexa.zip'), sameSize);
    const found = await findCopies({
      files: [{ ...chosen, modifiedMs: chosen.modifiedMs - 1 }],
      places: [at('downloads')],
      signal: new AbortController().signal,
      onProgress: () => undefined,
    });
    expect(found).toEqual({ copies: [], isComplete: false });
  });
});
