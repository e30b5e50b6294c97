import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lookAtSource, type SourceFile } from '../archive/source-file.ts';
import { destroyFile } from './destroy-file.ts';

const isWindows = process.platform === 'win32';
const isRoot = process.getuid?.() === 0;
const content = randomBytes(2_500_000);
let dir: string;
let path: string;
let source: SourceFile;

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'overheard-destroy-'));
  path = join(dir, 'alexa.zip');
  writeFileSync(path, content);
  source = await lookAtSource(path);
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const destroy = (change: { file?: SourceFile; areHardLinkedToo?: boolean; onBytes?: (bytes: number) => void } = {}) =>
  destroyFile(change.file ?? source, {
    areHardLinkedToo: change.areHardLinkedToo ?? false,
    onBytes: change.onBytes ?? (() => undefined),
  });
const isUntouched = (at = path) => readFileSync(at).equals(content);

describe('destroyFile', () => {
  it('overwrites every byte with random ones, and leaves nothing in the folder', async () => {
    let written = 0;
    let seen = Buffer.alloc(0);
    const onBytes = (bytes: number) => {
      written += bytes;
      if (written === content.byteLength) seen = readFileSync(path);
    };
    expect(await destroy({ onBytes })).toBe('destroyed');
    expect(written).toBe(content.byteLength);
    expect(seen.byteLength).toBe(content.byteLength);
    for (let at = 0; at + 64 < seen.byteLength; at += 1000) {
      expect(seen.subarray(at, at + 64).equals(content.subarray(at, at + 64))).toBe(false);
      expect(seen.subarray(at, at + 64).every((byte) => byte === 0)).toBe(false);
    }
    expect(readdirSync(dir)).toEqual([]);
  });

  it('destroys an empty file', async () => {
    writeFileSync(path, '');
    expect(await destroy({ file: await lookAtSource(path) })).toBe('destroyed');
    expect(readdirSync(dir)).toEqual([]);
  });

  it('leaves a file alone that has changed in size or in time', async () => {
    utimesSync(path, new Date(), new Date(source.modifiedMs + 5000));
    expect(await destroy()).toBe('changed');
    expect(isUntouched()).toBe(true);
    writeFileSync(path, 'another');
    expect(await destroy()).toBe('changed');
    expect(readFileSync(path, 'utf8')).toBe('another');
  });

  it('says that a file is gone, and touches nothing beside it', async () => {
    const other = join(dir, 'other.zip');
    writeFileSync(other, content);
    rmSync(path);
    expect(await destroy()).toBe('gone');
    expect(isUntouched(other)).toBe(true);
  });

  it.skipIf(isWindows)('follows no link that has taken its place', async () => {
    const real = join(dir, 'real.zip');
    renameSync(path, real);
    symlinkSync(real, path);
    expect(await destroy()).toBe('link');
    expect(isUntouched(real)).toBe(true);
  });

  it.skipIf(isWindows)('follows no link on the way to a file of a folder', async () => {
    mkdirSync(join(dir, 'real'));
    const real = join(dir, 'real/a.wav');
    renameSync(path, real);
    symlinkSync(join(dir, 'real'), join(dir, 'memos'));
    const file = { ...source, path: join(dir, 'memos/a.wav'), name: 'memos/a.wav', isListed: true };
    expect(await destroy({ file })).toBe('link');
    expect(isUntouched(real)).toBe(true);
  });

  it.skipIf(isWindows)('leaves a file with several hard links alone, unless that was agreed to', async () => {
    const other = join(dir, 'other-name.zip');
    linkSync(path, other);
    expect(await destroy()).toBe('hard-linked');
    expect(isUntouched(other)).toBe(true);
    expect(await destroy({ areHardLinkedToo: true })).toBe('destroyed');
    expect(existsSync(path)).toBe(false);
    expect(statSync(other).size).toBe(0);
  });

  it.skipIf(isWindows)('leaves what is no file alone, and is not held up by a pipe', async () => {
    rmSync(path);
    execFileSync('mkfifo', [path]);
    expect(await destroy()).toBe('changed');
    rmSync(path);
    mkdirSync(path);
    expect(await destroy()).toBe('changed');
  });

  it.skipIf(isRoot || isWindows)('leaves a file alone that may not be written to', async () => {
    chmodSync(path, 0o400);
    expect(await destroy()).toBe('read-only');
    expect(isUntouched()).toBe(true);
  });

  it.skipIf(isRoot || isWindows)('does not begin with a file that it could not remove', async () => {
    chmodSync(dir, 0o500);
    expect(await destroy()).toBe('not-allowed');
    chmodSync(dir, 0o700);
    expect(isUntouched()).toBe(true);
  });

  it.skipIf(process.platform !== 'linux')('destroys a file whose name is no text', async () => {
    const odd = Buffer.concat([Buffer.from(`${dir}/`), Buffer.from([0x81, 0x82])]);
    renameSync(path, odd);
    expect(await destroy({ file: { ...source, path: odd, isListed: true } })).toBe('destroyed');
    expect(readdirSync(dir)).toEqual([]);
  });
});

/** Only root may mount a disk as small as this. */
describe.skipIf(!isRoot || process.platform !== 'linux')('destroyFile on a full disk', () => {
  let disk: string;
  let isMounted = false;
  beforeEach(() => {
    disk = join(dir, 'disk');
    mkdirSync(disk);
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', disk], { stdio: 'ignore' });
      isMounted = true;
    } catch {
      isMounted = false;
    }
  });
  afterEach(() => {
    if (isMounted) execFileSync('umount', ['-l', disk]);
  });

  it('deletes a sparse file that there is no room to overwrite, and says so', async ({ skip }) => {
    if (!isMounted) return skip();
    const sparse = join(disk, 'large.zip');
    writeFileSync(sparse, 'begin');
    truncateSync(sparse, 8 << 20);
    expect(await destroy({ file: await lookAtSource(sparse) })).toBe('deleted-only');
    expect(readdirSync(disk)).toEqual([]);
  });

  it('touches nothing on a disk that may only be read', async ({ skip }) => {
    if (!isMounted) return skip();
    const file = join(disk, 'a.zip');
    writeFileSync(file, 'bytes');
    const chosen = await lookAtSource(file);
    execFileSync('mount', ['-o', 'remount,ro', disk]);
    expect(await destroy({ file: chosen })).toBe('read-only');
    expect(readFileSync(file, 'utf8')).toBe('bytes');
  });
});
