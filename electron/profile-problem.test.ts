import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
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

  describe('that takes no file', () => {
    beforeEach(() => {
      // Refused to root as well, whom no rights keep out.
      mkdirSync(join(dir, 'write-trial'));
      writeFileSync(join(dir, 'socket'), '');
      symlinkSync(join(dir, 'socket'), join(dir, 'SingletonSocket'));
    });
    const lockedBy = (owner: string) => symlinkSync(owner, join(dir, 'SingletonLock'));
    const ended = () => spawnSync(process.execPath, ['-e', '']).pid;

    it('is left to whoever has it open', () => {
      lockedBy(`${hostname()}-${process.pid}`);
      expect(profileProblem(dir)).toBeNull();
    });

    it.each([
      ['by a process that was killed', () => `${hostname()}-${ended()}`],
      ['on another machine', () => `not-${hostname()}-${process.pid}`],
      ['by nobody who can be read', () => 'nonsense'],
    ])('is read-only when its lock was left behind %s', (_, owner) => {
      lockedBy(owner());
      expect(profileProblem(dir)).toBe('read-only');
    });

    it('is read-only when the number in its lock is another process`s since the machine was started anew', () => {
      lockedBy(`${hostname()}-${process.pid}`);
      rmSync(join(dir, 'socket'));
      expect(profileProblem(dir)).toBe('read-only');
    });
  });
});
