/**
 * Builds the app into out/ when its sources are not the ones that were built last. The stamp is a hash of the sources'
 * content, so a checkout or a clone with new dates builds nothing twice.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mustRun, rootDir } from './child.mjs';
import { runAsScript, say, secondsSince } from './say.mjs';

const SOURCES = ['electron', 'renderer', 'shared'];
const SETTINGS = ['package-lock.json', 'package.json', 'electron.vite.config.ts', 'tsconfig.base.json'];
const RESULTS = ['main/main.js', 'preload/preload.cjs', 'renderer/index.html'];
const outDir = join(rootDir, 'out');
const stampPath = join(outDir, 'sources.sha256');

/** @returns {Promise<boolean>} true if it was built anew */
export async function ensureBuild() {
  const sources = hashSources();
  if (isBuilt(sources)) return false;
  const startedAt = performance.now();
  say('Building the app …');
  await mustRun(['electron-vite', 'build', '--logLevel', 'warn'], { isQuiet: true });
  const missing = RESULTS.filter((name) => !existsSync(join(outDir, name)));
  if (missing.length > 0) throw new Error(`The build ended without ${missing.join(', ')}.`);
  writeFileSync(stampPath, sources);
  say(`Built in ${secondsSince(startedAt)}.`);
  return true;
}

/** @param {string} sources */
function isBuilt(sources) {
  const isWhole = RESULTS.every((name) => existsSync(join(outDir, name)));
  return isWhole && existsSync(stampPath) && readFileSync(stampPath, 'utf8') === sources;
}

function hashSources() {
  const hash = createHash('sha256');
  for (const path of [...SETTINGS, ...SOURCES.flatMap(listFiles)]) {
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(rootDir, path)))
      .update('\0');
  }
  return hash.digest('hex');
}

/** @param {string} dir relative to the root @returns {string[]} */
function listFiles(dir) {
  return readdirSync(join(rootDir, dir), { withFileTypes: true, recursive: true })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name).slice(rootDir.length + 1))
    .filter((path) => !/[\\/](testdata|out)[\\/]|\.test\.tsx?$/.test(path))
    .sort();
}

await runAsScript(import.meta.url, async () => {
  if (!(await ensureBuild())) say('The build is up to date.');
});
