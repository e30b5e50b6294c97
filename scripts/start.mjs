/**
 * `npm start`: installs what is missing, gets Electron, builds what changed and opens the app. Words behind it go on to
 * the app: `npm start -- archive.zip` brings an archive in. Without a display it says so and runs the tour instead.
 */
import { resolve } from 'node:path';
import { rootDir, run } from './child.mjs';
import { ensureBuild } from './ensure-build.mjs';
import { ensureDebian } from './ensure-debian.mjs';
import { ensureElectron } from './ensure-electron.mjs';
import { ensurePackages } from './ensure-packages.mjs';
import { runAsScript, say } from './say.mjs';
import { hasDisplay } from './virtual-display.mjs';
import { runWithDisplay } from './with-display.mjs';

await runAsScript(import.meta.url, async () => {
  const words = process.argv.slice(2).map(resolvePath);
  if (!hasDisplay) {
    say('There is no display here (DISPLAY and WAYLAND_DISPLAY are empty): running the tour under a virtual one.');
    return runWithDisplay(['tsx', 'e2e/tour/tour.ts', ...words]);
  }
  await ensurePackages();
  ensureDebian(['window']);
  const electron = await ensureElectron();
  if (electron.isDevelopmentRuntime) say(`Running on the development runtime, Electron ${electron.version}: not for daily use.`);
  await ensureBuild();
  const { code } = await run([electron.path, ...sandboxSwitch(), rootDir, ...words]);
  return code;
});

/**
 * npm changes into the project's root first; a path was meant from where it was typed.
 * @param {string} word
 */
function resolvePath(word) {
  return word.startsWith('-') ? word : resolve(process.env.INIT_CWD ?? process.cwd(), word);
}

function sandboxSwitch() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return [];
  say("You are root: Chromium's sandbox does not work for root and is off. Better run Overheard as a user of your own.");
  return ['--no-sandbox'];
}
