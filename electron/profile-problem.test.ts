import { existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { profileProblem } from './profile-problem.ts';

vi.mock('electron', () => ({ app: {}, dialog: {} }));

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'overheard-profile-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

describe('a profile', () => {
  it('has no problem when it can be written to, and keeps nothing of the trial', () => {
    expect(profileProblem(dir)).toBeNull();
    expect(existsSync(join(dir, 'write-trial'))).toBe(false);
  });

  it('is read-only when it takes no file', () => {
    expect(profileProblem(join(dir, 'nowhere'))).toBe('read-only');
  });

  it('is left to whoever has it open', () => {
    symlinkSync('machine-1', join(dir, 'SingletonLock'));
    rmSync(join(dir, 'write-trial'), { force: true });
    expect(profileProblem(dir)).toBeNull();
  });
});
