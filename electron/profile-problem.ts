/**
 * Whether the profile takes any writing at all, asked before Chromium does: it would take a profile that it can't lock for one that is
 * open already, and say so. Main process.
 */
import { closeSync, existsSync, fsyncSync, openSync, readlinkSync, rmSync, writeSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { app, dialog } from 'electron';
import type { Language } from '../shared/catalogue/message.ts';
import type { Log } from './log.ts';
import { menuText } from './menu-text.ts';
import { systemCodeOf } from './system-error.ts';

export type ProfileProblem = 'read-only' | 'full';

/** A file system hands out room by blocks: one is the least that anything needs. */
const triedBytes = 4096;

/** null when it can be written to, or when the app runs there already: then that one knows. */
export function profileProblem(profileDir: string): ProfileProblem | null {
  const path = join(profileDir, 'write-trial');
  try {
    const file = openSync(path, 'w', 0o600);
    try {
      writeSync(file, new Uint8Array(triedBytes));
      fsyncSync(file);
    } finally {
      closeSync(file);
      rmSync(path, { force: true });
    }
    return null;
  } catch (thrown) {
    if (isOpenElsewhere(profileDir)) return null;
    const code = systemCodeOf(thrown);
    return code === 'ENOSPC' || code === 'EDQUOT' ? 'full' : 'read-only';
  }
}

/**
 * Chromium's lock is a link to nowhere, named `host-pid`. After a kill or a power cut it is still there, and after a new start of the
 * machine its number may be anybody's: so the socket that the app listens on has to be there too.
 */
function isOpenElsewhere(profileDir: string): boolean {
  try {
    const [, host, pid] = /^(.+)-(\d+)$/.exec(readlinkSync(join(profileDir, 'SingletonLock'))) ?? [];
    return host === hostname() && isAlive(Number(pid)) && existsSync(join(profileDir, 'SingletonSocket'));
  } catch {
    // No lock, or nothing that reads as one: nobody has it.
    return false;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (thrown) {
    // Another user's process may not be asked, but it is there.
    return systemCodeOf(thrown) === 'EPERM';
  }
}

/** Says what is wrong and what to do, then ends. Nothing was written. */
export function tellAndEnd(problem: ProfileProblem, language: () => Language, log: Log): void {
  log(problem === 'full' ? 'profile/full' : 'profile/read-only');
  void app.whenReady().then(() => {
    dialog.showErrorBox(menuText('menu.profile.title', language()), menuText(`menu.profile.${problem}`, language()));
    app.exit(1);
  });
}
