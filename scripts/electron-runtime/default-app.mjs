/**
 * What `electron <folder or script>` runs, packed into the development runtime as `default_app.asar` (see
 * development-runtime.mjs). Loads the app it is given and waits for its entry before `ready`, as a packaged start does,
 * so that the app may still register schemes and switches. Never part of a release.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

/** Two calls that Electron has for its own default app and leaves out of its types. */
const hostApp = /** @type {Electron.App & { setVersion(version: string): void, setAppPath(path: string): void }} */ (app);
const given = readArguments(process.argv.slice(1));
const require = createRequire(import.meta.url);
for (const module of given.preloads) require(resolve(module));

if (given.appPath === undefined) {
  process.stderr.write('Usage: electron [-r module] <folder or script> [arguments]\n');
  app.exit(1);
} else {
  Object.assign(process, { defaultApp: true });
  await import(pathToFileURL(entryOf(resolve(given.appPath))).href);
}

/** @param {readonly string[]} words */
function readArguments(words) {
  /** @type {string[]} */
  const preloads = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = /** @type {string} */ (words[at]);
    if (word === '-r' || word === '--require') preloads.push(/** @type {string} */ (words[++at]));
    else if (!word.startsWith('-')) return { appPath: word, preloads };
  }
  return { appPath: undefined, preloads };
}

/** @param {string} appPath */
function entryOf(appPath) {
  const folder = statSync(appPath).isDirectory() ? appPath : dirname(appPath);
  const manifestPath = join(folder, 'package.json');
  const manifest = existsSync(manifestPath) ? JSON.parse(readFileSync(manifestPath, 'utf8')) : {};
  const name = manifest.productName ?? manifest.name;
  if (name !== undefined) app.setName(name);
  if (manifest.version !== undefined) hostApp.setVersion(manifest.version);
  hostApp.setAppPath(folder);
  return folder === appPath ? resolve(folder, manifest.main ?? 'index.js') : appPath;
}
