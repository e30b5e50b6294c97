/**
 * What nobody caught in main is a broken promise of ours: it is logged by its code and the app ends, which locks the vault.
 * Main process. Electron's own dialog would show a stack with paths. In development the stack goes to stderr.
 */
import type { App } from 'electron';
import type { Log } from './log.ts';
import { errnoOf } from './system-error.ts';

export function endOnBrokenPromise(app: App, log: Log): void {
  // A rejected promise that nobody handles comes here too: Node turns it into an uncaught exception.
  process.on('uncaughtException', (error) => {
    log('main/broken-promise', { errno: errnoOf(error) });
    if (!app.isPackaged) process.stderr.write(`${error.stack ?? error.message}\n`);
    app.exit(1);
  });
}
