import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Failure } from '../shared/failure.ts';
import { keyFileBlockBytes, keyFileBlocks, keyFileBytes } from '../shared/seams/key-file-frames.ts';
import { keyFileAt } from './key-file.ts';

const whole = randomBytes(keyFileBytes);
let dir: string;
let path: string;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'overheard-keys-'));
  path = join(dir, 'vault.keys');
});
afterEach(() => rmSync(dir, { recursive: true }));

const blockOf = (bytes: Uint8Array, block: number): Uint8Array =>
  bytes.subarray(block * keyFileBlockBytes, (block + 1) * keyFileBlockBytes);

const failureOf = async (run: Promise<unknown>): Promise<Failure> => {
  const thrown = await run.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(thrown instanceof Failure)) throw new Error('a Failure was expected');
  return thrown;
};

describe('keyFileAt', () => {
  it('reads null when there is no key file', async () => {
    expect(await keyFileAt(path).read()).toBeNull();
  });

  it('creates it whole, for the user alone, and leaves nothing beside it', async () => {
    await keyFileAt(path).create(whole);
    expect(await keyFileAt(path).read()).toEqual(new Uint8Array(whole));
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(path).nlink).toBe(1);
    expect(readdirSync(dir)).toEqual(['vault.keys']);
  });

  it('refuses to create it when there is one, and leaves that one as it is', async () => {
    await keyFileAt(path).create(whole);
    expect((await failureOf(keyFileAt(path).create(randomBytes(keyFileBytes)))).code).toBe('vault/exists');
    expect(readFileSync(path).equals(whole)).toBe(true);
    expect(readdirSync(dir)).toEqual(['vault.keys']);
  });

  it('creates it when an earlier attempt was cut off', async () => {
    writeFileSync(`${path}.unfinished`, 'half');
    await keyFileAt(path).create(whole);
    expect(readFileSync(path).equals(whole)).toBe(true);
    expect(readdirSync(dir)).toEqual(['vault.keys']);
  });

  it('replaces a block where it lies: same file, neighbours untouched', async () => {
    const keyFile = keyFileAt(path);
    await keyFile.create(whole);
    const { ino } = statSync(path);
    for (const block of [0, 9, keyFileBlocks - 1]) {
      const fresh = randomBytes(keyFileBlockBytes);
      await keyFile.writeBlock(block, fresh);
      const expected = Buffer.from(whole);
      fresh.copy(expected, block * keyFileBlockBytes);
      expect(readFileSync(path).equals(expected)).toBe(true);
      await keyFile.writeBlock(block, blockOf(whole, block));
    }
    expect(statSync(path).ino).toBe(ino);
    expect(statSync(path).size).toBe(keyFileBytes);
    expect(readFileSync(path).equals(whole)).toBe(true);
  });

  it('erases a block with fresh random bytes each time: same file, neighbours untouched', async () => {
    const keyFile = keyFileAt(path);
    await keyFile.create(whole);
    const { ino } = statSync(path);
    await keyFile.eraseBlock(9);
    const first = readFileSync(path);
    await keyFile.eraseBlock(9);
    const second = readFileSync(path);
    expect(blockOf(first, 9)).not.toEqual(blockOf(whole, 9));
    expect(blockOf(second, 9)).not.toEqual(blockOf(first, 9));
    expect(new Set(blockOf(second, 9)).size).toBeGreaterThan(200);
    // Put back, so that all the rest can be compared at once.
    Buffer.from(blockOf(whole, 9)).copy(second, 9 * keyFileBlockBytes);
    expect(second.equals(whole)).toBe(true);
    expect(statSync(path).ino).toBe(ino);
  });

  it('says how long it should be and is when it was cut', async () => {
    await keyFileAt(path).create(whole);
    truncateSync(path, 5000);
    const failure = await failureOf(keyFileAt(path).read());
    expect(failure.code).toBe('vault/key-file-damaged');
    expect(failure.facts).toEqual({ expectedBytes: keyFileBytes, foundBytes: 5000 });
  });

  it('does not make a file when a block is written and there is none', async () => {
    const failure = await failureOf(keyFileAt(path).writeBlock(1, randomBytes(keyFileBlockBytes)));
    expect(failure.code).toBe('vault/key-file-missing');
    expect(readdirSync(dir)).toEqual([]);
  });

  it('says that it can not be read when it is there and the system keeps it back', async () => {
    // A link to itself: the system finds it and won't open it, for whoever runs this.
    symlinkSync(path, path);
    const failure = await failureOf(keyFileAt(path).read());
    expect([failure.code, Object.keys(failure.facts)]).toEqual(['vault/unreadable', ['errno']]);
  });

  it('says a number and no path when the disk refuses', async () => {
    // A folder where the file should be.
    const failure = await failureOf(keyFileAt(dir).writeBlock(1, randomBytes(keyFileBlockBytes)));
    expect(failure.code).toBe('vault/disk-error');
    expect(Object.keys(failure.facts)).toEqual(['errno']);
    expect(JSON.stringify({ ...failure, message: failure.message })).not.toContain(dir);
  });
});
