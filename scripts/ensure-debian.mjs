/**
 * Debian's packages that a window, the tests, the packaging and the benchmark need, each group by its name. Installs
 * what is missing when it may (root on Debian or a child of it), else says the one command to run. On other systems it
 * has nothing to say: there the same things come with the system or are found missing by who needs them.
 *
 *   node scripts/ensure-debian.mjs window display bench
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { runAsScript, say } from './say.mjs';

const groups = {
  /** What Chromium links against. */
  window: ['libgtk-3-0', 'libnss3', 'libgbm1', 'libasound2'],
  /** A display where there is none. */
  display: ['xvfb', 'xauth'],
  /** Tests that watch the app's system calls, a session bus of their own, and the program that opens backups without the app. */
  test: ['strace', 'dbus', 'age'],
  pack: ['p7zip-full'],
  /** What the benchmark measures against, and real voices to measure with. */
  bench: [
    'restic',
    'unzip',
    'sox',
    'asterisk-core-sounds-en',
    'asterisk-core-sounds-en-wav',
    'asterisk-core-sounds-es',
    'asterisk-core-sounds-es-wav',
  ],
};

/** @typedef {keyof typeof groups} DebianGroup */

/** @param {readonly DebianGroup[]} names */
export function ensureDebian(names) {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/dpkg-query')) return;
  const missing = findMissing(names.flatMap((name) => groups[name]));
  if (missing.length === 0) return;
  if (process.getuid?.() !== 0) {
    throw new Error(`Some system packages are missing. Install them with:\n  sudo apt-get install -y ${missing.join(' ')}`);
  }
  say(`Installing from Debian: ${missing.join(' ')} …`);
  apt(['update', '-qq']);
  apt(['install', '-y', '-qq', '--no-install-recommends', ...missing.map(nameHere)]);
}

/** @param {readonly string[]} wanted */
function findMissing(wanted) {
  const { stdout } = spawnSync(
    'dpkg-query',
    ['-W', '-f', '${Package} ${db:Status-Status}\n', ...wanted.flatMap((name) => [name, `${name}t64`])],
    {
      encoding: 'utf8',
    },
  );
  const installed = new Set(stdout.split('\n').map((line) => line.replace(/ installed$/, '')));
  return wanted.filter((name) => !installed.has(name) && !installed.has(`${name}t64`));
}

/**
 * Debian 13 and Ubuntu 24.04 renamed some libraries when their clock became 64 bits wide.
 * @param {string} name
 */
function nameHere(name) {
  const renamed = spawnSync('apt-cache', ['show', `${name}t64`], { stdio: 'ignore' });
  return renamed.status === 0 ? `${name}t64` : name;
}

/** @param {readonly string[]} args */
function apt(args) {
  execFileSync('apt-get', args, { stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
}

await runAsScript(import.meta.url, async () => {
  const names = process.argv.slice(2);
  const unknown = names.filter((name) => !(name in groups));
  if (unknown.length > 0 || names.length === 0) {
    throw new Error(`Groups are: ${Object.keys(groups).join(', ')}.${unknown.length > 0 ? ` Not: ${unknown.join(', ')}.` : ''}`);
  }
  ensureDebian(/** @type {DebianGroup[]} */ (names));
});
