/**
 * Makes node_modules what package-lock.json says, and does nothing when it is already. npm notes what it installed in
 * node_modules/.package-lock.json; the two are compared, so a package installed by hand is not thrown away.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mustRun, npmCommand, rootDir } from './child.mjs';
import { runAsScript, say, secondsSince } from './say.mjs';

/** @typedef {{ packages: Record<string, { version?: string, optional?: boolean, devOptional?: boolean, link?: boolean, peer?: boolean }> }} LockFile */

/** @returns {Promise<boolean>} true if something was installed */
export async function ensurePackages() {
  refuseOldNode();
  if (arePackagesCurrent(rootDir)) return false;
  const startedAt = performance.now();
  say('Installing the packages that package-lock.json names …');
  await mustRun([...npmCommand, 'ci', '--no-audit', '--no-fund', '--loglevel=error']);
  say(`Packages installed in ${secondsSince(startedAt)}.`);
  return true;
}

function refuseOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Error(`Overheard is built with Node 20.19 or newer; this is ${process.versions.node}.`);
}

/**
 * Packages for other platforms are optional and not installed here; everything else must be there at its version.
 * @param {string} projectDir
 */
export function arePackagesCurrent(projectDir) {
  const installedPath = join(projectDir, 'node_modules/.package-lock.json');
  if (!existsSync(installedPath)) return false;
  const wanted = readLock(join(projectDir, 'package-lock.json'));
  const installed = readLock(installedPath);
  return Object.entries(wanted).every(
    ([path, { version, optional, devOptional }]) =>
      path === '' || optional === true || devOptional === true || installed[path]?.version === version,
  );
}

/** @param {string} path */
function readLock(path) {
  return /** @type {LockFile} */ (JSON.parse(readFileSync(path, 'utf8'))).packages;
}

await runAsScript(import.meta.url, async () => {
  if (!(await ensurePackages())) say('Packages are up to date.');
});
