/**
 * Where this run keeps things: the usual folder, one named by `--profile`, or a throw-away one that is removed at the end.
 * Main process. A folder that held anything before isn't ours to remove.
 */
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
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

export function removeWhenDone(app: App, profile: Profile): void {
  const { dir, isThrowAway } = profile;
  if (!isThrowAway || dir === null) return;
  app.on('quit', () => rmSync(dir, { recursive: true, force: true, maxRetries: 3, retryDelay: 50 }));
}
