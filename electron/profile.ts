/**
 * Where this run keeps things: the usual folder, one named by `--profile`, or a throw-away one that is removed at the end.
 * Main process. A folder that held anything before isn't ours to remove. A run that is killed leaves its folder behind,
 * sealed like any vault.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { App } from 'electron';
import type { CommandLineWishes } from './command-line.ts';

export interface Profile {
  /** null: the platform's usual folder. */
  readonly dir: string | null;
  readonly isThrowAway: boolean;
}

export function chooseProfile(wishes: CommandLineWishes): Profile {
  if (wishes.profileDir !== null) {
    mkdirSync(wishes.profileDir, { recursive: true, mode: 0o700 });
    return { dir: wishes.profileDir, isThrowAway: wishes.isThrowAway && readdirSync(wishes.profileDir).length === 0 };
  }
  if (!wishes.isThrowAway) return { dir: null, isThrowAway: false };
  return { dir: mkdtempSync(join(tmpdir(), 'overheard-')), isThrowAway: true };
}

/** From here on everything of this run lies in the folder that is returned. */
export function settleIn(app: App, profile: Profile): string {
  if (profile.dir !== null) app.setPath('userData', profile.dir);
  const dir = app.getPath('userData');
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  return dir;
}

/**
 * The browser writes to its profile until its very end, and on Windows holds files open until then: whatever we remove comes
 * back. So a small process of the platform's own waits for our end and removes the folder then.
 */
export function removeWhenDone(app: App, profile: Profile): void {
  const { dir, isThrowAway } = profile;
  if (!isThrowAway || dir === null) return;
  app.on('quit', () => startRemover(dir, process.pid));
}

/** Waits for the process, ten seconds at most, then removes the folder. Numbers and paths go in as data, never as code. */
export function startRemover(dir: string, pid: number): void {
  const [command, ...args] = process.platform === 'win32' ? removeOnWindows : [...removeOnPosix, String(pid), dir];
  const env = { ...process.env, OVERHEARD_PID: String(pid), OVERHEARD_DIR: dir };
  spawn(command, args, { detached: true, stdio: 'ignore', env }).unref();
}

const removeOnPosix = [
  '/bin/sh',
  '-c',
  'n=0; while kill -0 "$1" 2>/dev/null && [ $n -lt 200 ]; do n=$((n+1)); sleep 0.05; done; rm -rf -- "$2"',
  'overheard-remover',
] as const;
const removeOnWindows = [
  'powershell.exe',
  '-NoProfile',
  '-NonInteractive',
  '-Command',
  'Wait-Process -Id $env:OVERHEARD_PID -Timeout 10 -ErrorAction SilentlyContinue; Remove-Item -LiteralPath $env:OVERHEARD_DIR -Recurse -Force',
] as const;
