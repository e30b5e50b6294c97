/**
 * `npm run pack`: the app as this machine can package it, its fuses read back, and a tour through the result.
 *
 *   npm run pack                 a folder to run (and a tar.gz on Linux) in dist/
 *   npm run pack -- --release    every target of electron-builder.yml for this platform; refused on a development runtime
 *   npm run pack -- --no-tour    without the tour
 */
import { existsSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { mustRun, rootDir, run } from './child.mjs';
import { ensureBuild } from './ensure-build.mjs';
import { ensureDebian } from './ensure-debian.mjs';
import { ensureElectron } from './ensure-electron.mjs';
import { ensurePackages } from './ensure-packages.mjs';
import { runAsScript, say, secondsSince } from './say.mjs';
import { hasDisplay, withDisplay } from './virtual-display.mjs';

const distDir = join(rootDir, 'dist');

/** What each platform makes for a release, and for a look. */
const targets = {
  darwin: { flag: '--mac', release: ['dmg'], look: ['dir'] },
  linux: { flag: '--linux', release: ['AppImage', 'deb', 'tar.gz'], look: ['dir', 'tar.gz'] },
  win32: { flag: '--win', release: ['nsis'], look: ['dir'] },
};

await runAsScript(import.meta.url, async () => {
  const words = new Set(process.argv.slice(2));
  const isRelease = words.has('--release');
  const platform = targets[/** @type {keyof typeof targets} */ (process.platform)];
  if (platform === undefined) throw new Error(`There is no package of Overheard for ${process.platform}.`);

  await ensurePackages();
  const electron = await ensureElectron();
  if (electron.isDevelopmentRuntime) {
    if (isRelease) throw new Error(refusal(electron.version));
    say(
      `*** Packing on the development runtime, Electron ${electron.version}: to try the packaging, NOT to give to anybody. ***`,
    );
  }
  if (process.platform === 'linux') ensureDebian(hasDisplay ? ['window', 'pack'] : ['window', 'display', 'pack']);
  await ensureBuild();
  const { writeNotices } = await import('./pack/notices.mjs');
  for (const line of writeNotices(join(rootDir, 'out/third-party-licences.txt'))) say(`Note: ${line}.`);

  const names = isRelease ? platform.release : platform.look;
  const startedAt = performance.now();
  say(`Packing ${names.join(', ')} …`);
  rmSync(distDir, { recursive: true, force: true });
  await mustRun(['electron-builder', platform.flag, ...names, '--publish', 'never', ...runtimeOptions(electron)], {
    isQuiet: true,
    env: builderEnv(isRelease),
  });
  say(`Packed in ${secondsSince(startedAt)}, in ${distDir}.`);

  const executablePath = findExecutable();
  await checkPackage(executablePath);
  const skipped = Object.entries(targets).flatMap(([name, { release }]) =>
    release.filter((target) => name !== process.platform || !names.includes(target)).map((target) => `${target} (${name})`),
  );
  if (skipped.length > 0)
    say(`Not built here: ${skipped.join(', ')}. .github/workflows/release.yml builds them, each on its own system.`);
  return words.has('--no-tour') ? 0 : takeTour(executablePath);
});

/** @param {import('./ensure-electron.mjs').ElectronRuntime} electron */
function runtimeOptions(electron) {
  if (!electron.isDevelopmentRuntime) return [];
  return [`-c.electronDist=${dirname(electron.path)}`, `-c.electronVersion=${electron.version}`];
}

/** @param {boolean} isRelease @returns {NodeJS.ProcessEnv} */
function builderEnv(isRelease) {
  const sevenZip = '/usr/bin/7z';
  return {
    // Debian's own, where electron-builder's download can't be had.
    ...(existsSync(sevenZip) ? { ELECTRON_BUILDER_7ZIP_PATH: sevenZip } : {}),
    ...(isRelease ? {} : { ELECTRON_BUILDER_COMPRESSION_LEVEL: '1', CSC_IDENTITY_AUTO_DISCOVERY: 'false' }),
  };
}

function findExecutable() {
  const candidates = [
    'linux-unpacked/overheard',
    'linux-arm64-unpacked/overheard',
    'win-unpacked/Overheard.exe',
    'win-arm64-unpacked/Overheard.exe',
    'mac-universal/Overheard.app/Contents/MacOS/Overheard',
    'mac-arm64/Overheard.app/Contents/MacOS/Overheard',
    'mac/Overheard.app/Contents/MacOS/Overheard',
  ];
  const found = candidates.map((name) => join(distDir, name)).find((path) => existsSync(path));
  if (found === undefined) throw new Error(`No executable in ${distDir}: electron-builder made something else.`);
  return found;
}

/** @param {string} executablePath */
async function checkPackage(executablePath) {
  const { findWrongContents } = await import('./pack/check-contents.mjs');
  const { findWrongFuses } = await import('./pack/check-fuses.mjs');
  const resourcesDir = join(dirname(executablePath), process.platform === 'darwin' ? '../Resources' : 'resources');
  const wrong = [...(await findWrongFuses(executablePath)), ...findWrongContents(resourcesDir)];
  if (wrong.length > 0) throw new Error(`The package is not as decided:\n  ${wrong.join('\n  ')}`);
  say('Fuses and contents are as decided.');
}

/** @param {string} executablePath */
async function takeTour(executablePath) {
  say('A tour through the packaged app …');
  const { code } = await withDisplay((env) => run(['tsx', 'e2e/tour/tour.ts', '--app', executablePath], { env }));
  say(code === 0 ? 'The packaged app works.' : 'The tour failed.');
  return code;
}

/** @param {string} version */
function refusal(version) {
  return [
    `No release on Electron ${version}: that is the development runtime, a third party's copy past its support.`,
    'Get the official one on a machine that reaches it (npx install-electron), then pack again.',
  ].join('\n');
}
