/**
 * A display for machines without one: our own Xvfb, which picks a free number itself (several may run at once) and
 * listens to nobody on the network. Only where the system has none; macOS and Windows always have one.
 */
import { spawn } from 'node:child_process';

const SCREEN = '1680x1050x24';

export const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/**
 * Runs `use` with the environment that a window needs; takes the display away at the end.
 * @template Result
 * @param {(env: NodeJS.ProcessEnv) => Promise<Result>} use
 * @returns {Promise<Result>}
 */
export function withDisplay(use) {
  return withDisplays(1, use);
}

/**
 * The same with several, for apps that run at the same time: each needs the keyboard and the clipboard to itself. The first is the
 * usual one, OVERHEARD_DISPLAYS names them all. A machine that has a display of its own has that one alone.
 * @template Result
 * @param {number} count
 * @param {(env: NodeJS.ProcessEnv) => Promise<Result>} use
 * @returns {Promise<Result>}
 */
export async function withDisplays(count, use) {
  if (hasDisplay) return use({});
  const servers = Array.from({ length: count }, () =>
    spawn('Xvfb', ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp', '-noreset'], {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    }),
  );
  const stop = () => servers.forEach((server) => server.kill('SIGTERM'));
  process.once('exit', stop);
  try {
    const displays = (await Promise.all(servers.map(readDisplayNumber))).map((number) => `:${number}`);
    return await use({ DISPLAY: displays[0], OVERHEARD_DISPLAYS: displays.join(' ') });
  } finally {
    process.off('exit', stop);
    stop();
  }
}

/** @param {import('node:child_process').ChildProcess} server @returns {Promise<string>} */
function readDisplayNumber(server) {
  return new Promise((done, fail) => {
    let said = '';
    server.stderr?.on('data', (chunk) => (said += chunk));
    server.stdio[3]?.on('data', (chunk) => done(String(chunk).trim()));
    server.on('error', () => fail(new Error('Xvfb is not installed: node scripts/ensure-debian.mjs display')));
    server.on('exit', () => fail(new Error(`Xvfb did not start.\n${said}`)));
  });
}
