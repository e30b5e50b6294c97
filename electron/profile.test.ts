import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { chooseProfile, startRemover } from './profile.ts';

const wishes = { archivePaths: [], profileDir: null, isThrowAway: false } as const;
let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'overheard-test-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

describe('chooseProfile', () => {
  it('takes the usual place when nothing else is wished for', () => {
    expect(chooseProfile(wishes)).toEqual({ dir: null, isThrowAway: false });
  });

  it('makes the folder that was named, for the user alone', () => {
    const named = join(dir, 'deep', 'profile');
    expect(chooseProfile({ ...wishes, profileDir: named })).toEqual({ dir: named, isThrowAway: false });
    expect(statSync(named).mode & 0o777).toBe(0o700);
  });

  it('throws a named folder away only when it was empty', () => {
    expect(chooseProfile({ ...wishes, profileDir: dir, isThrowAway: true }).isThrowAway).toBe(true);
    writeFileSync(join(dir, 'thesis.txt'), 'x');
    expect(chooseProfile({ ...wishes, profileDir: dir, isThrowAway: true }).isThrowAway).toBe(false);
  });

  it('makes a fresh folder when none was named', () => {
    const profile = chooseProfile({ ...wishes, isThrowAway: true });
    expect(profile.isThrowAway).toBe(true);
    expect(readdirSync(profile.dir ?? '')).toEqual([]);
    rmSync(profile.dir ?? '', { recursive: true });
  });
});

describe.skipIf(process.platform === 'win32')('startRemover', () => {
  it('removes the folder once the process has ended, not before, whatever its name', async () => {
    const odd = join(dir, `a b'"$(touch x);*`);
    mkdirSync(join(odd, 'below'), { recursive: true });
    const other = join(dir, 'other');
    mkdirSync(other);
    const owner = spawn('sleep', ['0.5']);
    startRemover(odd, owner.pid ?? 0);
    await new Promise((resolve) => setTimeout(resolve, 250));
    expect(existsSync(odd)).toBe(true);
    await expect.poll(() => existsSync(odd), { timeout: 5000 }).toBe(false);
    expect(readdirSync(dir)).toEqual(['other']);
  });
});
