/**
 * Starts the project's tools and other commands, and waits for them. Tools run by their own script with this Node, not
 * by a shell, so that paths with spaces work and Windows needs nothing else. Node's own parts only.
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const rootDir = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

/** Commands of our packages, by the package they come from. */
const packageOf = /** @type {Readonly<Record<string, string>>} */ ({
  biome: '@biomejs/biome',
  'electron-builder': 'electron-builder',
  'electron-vite': 'electron-vite',
  oxlint: 'oxlint',
  playwright: '@playwright/test',
  tsc: 'typescript',
  tsx: 'tsx',
  vitest: 'vitest',
});

/** How npm is called: as it was called for us, or by its name. */
export const npmCommand = /** @type {readonly [string, ...string[]]} */ (
  process.env.npm_execpath?.endsWith('.js') ? [process.execPath, process.env.npm_execpath] : ['npm']
);

/**
 * The command line for a tool of ours; any other command stays as it is.
 * @param {readonly string[]} words
 * @returns {readonly string[]}
 */
export function resolveTool(words) {
  const [name = '', ...rest] = words;
  const packageName = packageOf[name];
  if (packageName === undefined) return words;
  const packageDir = join(rootDir, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(packageDir, 'package.json'), 'utf8'));
  return [process.execPath, resolve(packageDir, typeof bin === 'string' ? bin : bin[name]), ...rest];
}

/**
 * @typedef {object} RunOptions
 * @property {boolean} [isQuiet] collect what it says instead of showing it
 * @property {NodeJS.ProcessEnv} [env] added to ours
 * @property {string} [cwd] the project's root unless said
 *
 * @param {readonly string[]} words the command and its arguments; a tool of ours by its name
 * @param {RunOptions} [options]
 * @returns {Promise<{ code: number, output: string }>} the code is 128 when a signal ended it
 */
export async function run(words, { isQuiet = false, env = {}, cwd = rootDir } = {}) {
  const [command = '', ...args] = resolveTool(words);
  const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', ...outputs(isQuiet)] });
  /** @type {Buffer[]} */
  const chunks = [];
  child.stdout?.on('data', (chunk) => chunks.push(chunk));
  child.stderr?.on('data', (chunk) => chunks.push(chunk));
  const stop = () => child.kill('SIGTERM');
  process.once('SIGTERM', stop);
  try {
    return await new Promise((done, fail) => {
      child.on('error', fail);
      child.on('close', (code) => done({ code: code ?? 128, output: Buffer.concat(chunks).toString() }));
    });
  } finally {
    process.off('SIGTERM', stop);
  }
}

/** @param {boolean} isQuiet @returns {['pipe', 'pipe'] | ['inherit', 'inherit']} */
function outputs(isQuiet) {
  return isQuiet ? ['pipe', 'pipe'] : ['inherit', 'inherit'];
}

/**
 * Runs it and throws, with what it said, when it fails.
 * @param {readonly string[]} words
 * @param {RunOptions} [options]
 */
export async function mustRun(words, options) {
  const { code, output } = await run(words, options);
  if (code !== 0) throw new Error(`${words.slice(0, 3).join(' ')} failed (${code}).${output === '' ? '' : `\n${output}`}`);
  return output;
}
