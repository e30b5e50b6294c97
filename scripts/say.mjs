/** How the scripts speak: plain lines on stderr, so that a script's result may stand alone on stdout. */
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** @param {string} line */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/** @param {number} startedAt from performance.now() */
export function secondsSince(startedAt) {
  return `${((performance.now() - startedAt) / 1000).toFixed(1)} s`;
}

/**
 * Runs a script's main function if the script was called itself, not imported. An error is a sentence, not a stack.
 * @param {string} moduleUrl the script's import.meta.url
 * @param {() => Promise<number | void>} main resolves to the exit code, or to nothing for 0
 */
export async function runAsScript(moduleUrl, main) {
  const called = process.argv[1];
  if (called === undefined || realpathSync(called) !== fileURLToPath(moduleUrl)) return;
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
