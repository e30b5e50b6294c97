/**
 * "Put this vault aside": the parts of a vault that can't be opened move into a folder of the profile, whole and unchanged, so that a
 * new one can be made; nothing is deleted. Main process. The database is open while the app runs, so the wish is written down and
 * granted at the next start, before anything has opened it.
 */
import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const wishName = 'put-aside';
/** The page is told such a name, and no other of the folder's. */
const folderShape = /^put-aside-[\d-]+$/;
/** All that a vault is made of in its profile. Preferences stay. */
const partNames = ['vault.keys', 'vault.computer', 'vault.epoch', 'IndexedDB'];

export function askToPutAside(profileDir: string): void {
  writeFileSync(join(profileDir, wishName), '', { mode: 0o600 });
}

/** Grants the wish, if there is one: null when nobody asked. `refused`: the system moves not all of it, so all of it lies where it lay. */
export function putAsideIfAsked(profileDir: string, now: Date): 'done' | 'refused' | null {
  const wishPath = join(profileDir, wishName);
  if (!existsSync(wishPath)) return null;
  const dir = join(profileDir, `put-aside-${now.toISOString().slice(0, 19).replaceAll(/[T:]/g, '-')}`);
  const moved: string[] = [];
  try {
    mkdirSync(dir, { recursive: true, mode: 0o700 });
    for (const name of partNames) {
      const path = join(profileDir, name);
      if (!existsSync(path)) continue;
      renameSync(path, join(dir, name));
      moved.push(name);
    }
    return 'done';
  } catch {
    // Half of it in each place would be two vaults that can't be opened.
    for (const name of moved) renameSync(join(dir, name), join(profileDir, name));
    if (existsSync(dir) && readdirSync(dir).length === 0) rmdirSync(dir);
    return 'refused';
  } finally {
    // Last: an interrupted move goes on at the next start, into a folder of its own.
    rmSync(wishPath, { force: true });
  }
}

/** The vaults that were put aside and still lie there: their folders' names, the oldest first. None when nobody can say. */
export function vaultsPutAside(profileDir: string): readonly string[] {
  try {
    const isVault = (folder: string) => partNames.some((name) => existsSync(join(profileDir, folder, name)));
    return readdirSync(profileDir)
      .filter((name) => folderShape.test(name) && isVault(name))
      .toSorted();
  } catch {
    // A fact for the eye, and no reason to fail: what needs the folder says so itself.
    return [];
  }
}
