/**
 * "Put this vault aside": the parts of a vault that can't be opened move into a folder of the profile, whole and unchanged, so that a
 * new one can be made; nothing is deleted. Main process. The database is open while the app runs, so the wish is written down and
 * granted at the next start, before anything has opened it.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert } from '../shared/assert.ts';
import { diskFailure } from './disk-failure.ts';

const wishName = 'put-aside';
/** The page is told such a name, and no other of the folder's. */
const folderShape = /^put-aside-[\d-]+$/;
/** All that a vault is made of in its profile. Preferences stay. */
const partNames = ['vault.keys', 'vault.computer', 'vault.epoch', 'IndexedDB'];

/** The wish names the folder, so that a move that was interrupted goes on into the same one. `vault/disk-full`, `vault/disk-error`. */
export function askToPutAside(profileDir: string, now: Date): void {
  const folder = `put-aside-${now.toISOString().slice(0, 19).replaceAll(/[T:]/g, '-')}`;
  try {
    writeFileSync(join(profileDir, wishName), folder, { mode: 0o600, flush: true });
  } catch (thrown) {
    throw diskFailure(thrown);
  }
}

/** Grants the wish, if there is one: null when nobody asked. `refused`: the system moves not all of it, so all of it lies where it lay. */
export function putAsideIfAsked(profileDir: string): 'done' | 'refused' | null {
  const wishPath = join(profileDir, wishName);
  const folder = wishedFolder(wishPath);
  if (folder === null) return null;
  try {
    return moveAside(profileDir, join(profileDir, folder));
  } finally {
    // Last: an interrupted move goes on at the next start.
    rmSync(wishPath, { force: true });
  }
}

function wishedFolder(wishPath: string): string | null {
  try {
    const folder = readFileSync(wishPath, 'utf8');
    return folderShape.test(folder) ? folder : null;
  } catch {
    // There is none. One that can't be read can be wished for again.
    return null;
  }
}

function moveAside(profileDir: string, dir: string): 'done' | 'refused' {
  try {
    mkdirSync(dir, { recursive: true, mode: 0o700 });
    moveParts(profileDir, dir, partNames);
    return 'done';
  } catch {
    // Half of it in each place would be two vaults that can't be opened.
    moveParts(
      dir,
      profileDir,
      partNames.filter((name) => !existsSync(join(profileDir, name))),
    );
    if (existsSync(dir) && readdirSync(dir).length === 0) rmdirSync(dir);
    return 'refused';
  }
}

function moveParts(fromDir: string, toDir: string, names: readonly string[]): void {
  for (const name of names) {
    if (!existsSync(join(fromDir, name))) continue;
    assert(!existsSync(join(toDir, name)), 'what was put aside is never written over');
    renameSync(join(fromDir, name), join(toDir, name));
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
