/**
 * "Put this vault aside": the parts of a vault that can't be opened move into a folder of the profile, whole and unchanged, so that a
 * new one can be made; nothing is deleted. Main process. The database is open while the app runs, so the wish is written down and
 * granted at the next start, before anything has opened it.
 */
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const wishName = 'put-aside';
/** All that a vault is made of in its profile. Preferences stay. */
const partNames = ['vault.keys', 'vault.computer', 'vault.epoch', 'IndexedDB'];

export function askToPutAside(profileDir: string): void {
  writeFileSync(join(profileDir, wishName), '', { mode: 0o600 });
}

/** Grants the wish, if there is one. Gives the name of the folder, or null when nothing was asked. */
export function putAsideIfAsked(profileDir: string, now: Date): string | null {
  const wishPath = join(profileDir, wishName);
  if (!existsSync(wishPath)) return null;
  const folder = `put-aside-${now.toISOString().slice(0, 19).replaceAll(/[T:]/g, '-')}`;
  const dir = join(profileDir, folder);
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  for (const name of partNames) {
    const path = join(profileDir, name);
    if (existsSync(path)) renameSync(path, join(dir, name));
  }
  // Last: an interrupted move goes on at the next start, into a folder of its own.
  rmSync(wishPath, { force: true });
  return folder;
}
