/**
 * Runs a command that opens the app, on a fresh clone too: packages, Electron and the build are there before it starts,
 * and a virtual display when the machine has none. The command finds Electron in OVERHEARD_ELECTRON_PATH.
 *
 *   node scripts/with-display.mjs [--needs GROUP[,GROUP]] COMMAND [ARGUMENT…]
 *
 * Groups are those of ensure-debian.mjs; window and display are always made sure of.
 */
import { run } from './child.mjs';
import { ensureBuild } from './ensure-build.mjs';
import { ensureDebian } from './ensure-debian.mjs';
import { ensureElectron } from './ensure-electron.mjs';
import { ensurePackages } from './ensure-packages.mjs';
import { runAsScript } from './say.mjs';
import { hasDisplay, withDisplay } from './virtual-display.mjs';

/**
 * @param {readonly string[]} words
 * @param {{ needs?: readonly import('./ensure-debian.mjs').DebianGroup[] }} [options]
 * @returns {Promise<number>} the command's exit code
 */
export async function runWithDisplay(words, { needs = [] } = {}) {
  await ensurePackages();
  ensureDebian(hasDisplay ? ['window', ...needs] : ['window', 'display', ...needs]);
  const electron = await ensureElectron();
  await ensureBuild();
  return withDisplay(async (env) => {
    const { code } = await run(words, { env: { ...env, OVERHEARD_ELECTRON_PATH: electron.path } });
    return code;
  });
}

await runAsScript(import.meta.url, async () => {
  const words = process.argv.slice(2);
  const needs = words[0] === '--needs' ? words.splice(0, 2)[1]?.split(',') : [];
  if (words.length === 0) throw new Error('Which command? node scripts/with-display.mjs COMMAND [ARGUMENT…]');
  return runWithDisplay(words, { needs: /** @type {import('./ensure-debian.mjs').DebianGroup[]} */ (needs) });
});
