import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepBlobsInMemory } from './blobs-in-memory.ts';

let dir: string;
let logged: string[];
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'overheard-blobs-'));
  logged = [];
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));
const keep = () => keepBlobsInMemory(dir, (code) => logged.push(code));

describe('keepBlobsInMemory', () => {
  it("takes the folder's name with an empty file, and leaves it there the next time", () => {
    keep();
    const { ino } = statSync(join(dir, 'blob_storage'));
    keep();
    expect(statSync(join(dir, 'blob_storage'))).toMatchObject({ ino, size: 0 });
    expect(logged).toEqual([]);
  });

  it('clears away what was written there before', () => {
    mkdirSync(join(dir, 'blob_storage', 'run'), { recursive: true });
    writeFileSync(join(dir, 'blob_storage', 'run', '1'), 'sound');
    keep();
    expect(statSync(join(dir, 'blob_storage')).isFile()).toBe(true);
  });

  it('says so in the log when the disk refuses', () => {
    rmSync(dir, { recursive: true });
    keep();
    expect(logged).toEqual(['profile/blobs-may-be-written']);
  });
});
