import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listFolder } from './list-folder.ts';

let root: string;
const at = (...parts: string[]) => join(root, ...parts);
const put = (name: string, text = name) => {
  mkdirSync(join(at(name), '..'), { recursive: true });
  writeFileSync(at(name), text);
};
const isRoot = process.getuid?.() === 0;
const nothing = { links: 0, notFiles: 0, otherFileSystems: 0, unreadable: 0, tooDeep: 0 };

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'overheard-folder-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('listFolder', () => {
  it('lists every file at every depth, sorted, by its way from the folder', async () => {
    for (const name of ['b.wav', 'a/z.wav', 'a/b/c.wav', 'a.wav', '.DS_Store', '__MACOSX/._a.wav']) put(name);
    const { files, leftOut } = await listFolder(root);
    expect(files.map(({ name }) => name)).toEqual(['.DS_Store', '__MACOSX/._a.wav', 'a.wav', 'a/b/c.wav', 'a/z.wav', 'b.wav']);
    expect(files.every(({ path, name }) => readFileSync(path, 'utf8') === name)).toBe(true);
    expect(leftOut).toEqual(nothing);
  });

  it.skipIf(process.platform === 'win32')('never follows a link, to a file or to a folder, and counts it', async () => {
    put('real/a.wav');
    symlinkSync(at('real'), at('linked'));
    symlinkSync(at('real/a.wav'), at('linked.wav'));
    symlinkSync('..', at('real/up'));
    symlinkSync('/nowhere', at('broken'));
    const { files, leftOut } = await listFolder(root);
    expect(files.map(({ name }) => name)).toEqual(['real/a.wav']);
    expect(leftOut).toEqual({ ...nothing, links: 4 });
  });

  it.skipIf(process.platform === 'win32')('leaves out pipes and sockets without touching them, and counts them', async () => {
    put('a.wav');
    execFileSync('mkfifo', [at('pipe.wav')]);
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(at('socket.wav'), resolve));
    const { files, leftOut } = await listFolder(root);
    await new Promise((resolve) => server.close(resolve));
    expect(files.map(({ name }) => name)).toEqual(['a.wav']);
    expect(leftOut).toEqual({ ...nothing, notFiles: 2 });
  });

  it.skipIf(process.platform !== 'linux')('enters no other file system', async () => {
    const { files, leftOut } = await listFolder('/dev', { entries: 5000, depth: 2 });
    expect(files.every(({ path }) => !path.toString().startsWith('/dev/shm/'))).toBe(true);
    expect(leftOut.otherFileSystems).toBeGreaterThan(0);
    expect(leftOut.notFiles).toBeGreaterThan(0);
  });

  it('refuses more entries than the bound, folders among them', async () => {
    for (const name of ['1/a', '2/b', '3/c']) put(name);
    await expect(listFolder(root, { entries: 5, depth: 64 })).rejects.toMatchObject({ code: 'archive/too-many-entries' });
    expect((await listFolder(root, { entries: 6, depth: 64 })).files).toHaveLength(3);
  });

  it('looks no deeper than the bound, and counts what lies below', async () => {
    put('1/2/3/deep.wav');
    put('1/2/in.wav');
    const { files, leftOut } = await listFolder(root, { entries: 100, depth: 3 });
    expect(files.map(({ name }) => name)).toEqual(['1/2/in.wav']);
    expect(leftOut).toEqual({ ...nothing, tooDeep: 1 });
  });

  it.skipIf(isRoot || process.platform === 'win32')('counts a folder that may not be read', async () => {
    put('shut/a.wav');
    put('b.wav');
    chmodSync(at('shut'), 0);
    const { files, leftOut } = await listFolder(root);
    chmodSync(at('shut'), 0o700);
    expect(files.map(({ name }) => name)).toEqual(['b.wav']);
    expect(leftOut).toEqual({ ...nothing, unreadable: 1 });
  });

  it.skipIf(process.platform !== 'linux')('keeps files whose names are no text, each apart', async () => {
    const [one, other] = [Buffer.from([0x47, 0x81, 0x2e]), Buffer.from([0x47, 0x82, 0x2e])];
    for (const name of [one, other]) writeFileSync(Buffer.concat([Buffer.from(`${root}/`), name]), name);
    const { files } = await listFolder(root);
    expect(files.map(({ name }) => name)).toEqual(['G\u0081.', 'G\u0082.']);
    expect(files.map(({ path }) => readFileSync(path))).toEqual([one, other]);
  });

  it('says archive/gone when the folder is not there any more', async () => {
    await expect(listFolder(at('nowhere'))).rejects.toMatchObject({ code: 'archive/gone' });
  });
});
