import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readSmallText } from './open-keys-file.ts';

vi.mock('electron', () => ({ dialog: {} }));

let dir = '';
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'overheard-keys-file-'));
});
afterAll(() => rmSync(dir, { recursive: true }));

const write = (name: string, text: string): string => {
  const path = join(dir, name);
  writeFileSync(path, text);
  return path;
};

describe('readSmallText', () => {
  it('reads a file up to its largest size', async () => {
    await expect(readSmallText(write('full.json', 'äöü'), 6)).resolves.toBe('äöü');
    await expect(readSmallText(write('empty.json', ''), 6)).resolves.toBe('');
  });

  it('refuses one that is larger, one that is gone and a folder', async () => {
    for (const path of [write('large.json', 'x'.repeat(7)), join(dir, 'nowhere.json'), dir]) {
      await expect(readSmallText(path, 6)).rejects.toMatchObject({ code: 'app/unreadable-file' });
    }
  });
});
