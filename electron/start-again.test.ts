import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { imageOf, startAgain, startWhenGone } from './start-again.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'overheard-start-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

describe('starting again', () => {
  it('asks for a new start before it quits', () => {
    const done: string[] = [];
    startAgain({ relaunch: () => done.push('relaunch'), quit: () => done.push('quit') });
    expect(done).toEqual(['relaunch', 'quit']);
  });

  it('starts the AppImage itself, and only from within it', () => {
    const env = { APPIMAGE: '/home/m/Overheard.AppImage', APPDIR: '/tmp/.mount_Over1' };
    expect(imageOf(env, '/tmp/.mount_Over1/overheard')).toBe(env.APPIMAGE);
    expect(imageOf(env, '/opt/Overheard/overheard')).toBeNull();
    expect(imageOf({}, '/opt/Overheard/overheard')).toBeNull();
  });

  it.skipIf(process.platform === 'win32')(
    'waits for the process to end, and starts with the same words, whatever they are',
    async () => {
      const [said, word] = [join(dir, 'said'), `a b'"$(touch x);*`];
      const owner = spawn('sleep', ['0.5']);
      startWhenGone(owner.pid ?? 0, ['/bin/sh', '-c', 'printf %s "$1" > "$0.new" && mv "$0.new" "$0"', said, word]);
      await new Promise((resolve) => setTimeout(resolve, 250));
      expect(existsSync(said)).toBe(false);
      await expect.poll(() => existsSync(said), { timeout: 5000 }).toBe(true);
      expect(readFileSync(said, 'utf8')).toBe(word);
    },
  );
});
