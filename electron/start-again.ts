/**
 * Ends the app and starts it anew, as it was started, so that the vault's files are looked through before anything opens them. Main
 * process. An AppImage lies in a mount that goes with the process, and whatever of it would start the next one (Electron's own way):
 * there a shell of the system's waits for our end and starts the file itself.
 */
import { spawn } from 'node:child_process';
import type { App } from 'electron';

export function startAgain(app: Pick<App, 'relaunch' | 'quit'>): void {
  const image = imageOf(process.env, process.execPath);
  if (image === null) app.relaunch();
  else startWhenGone(process.pid, [image, ...process.argv.slice(1)]);
  app.quit();
}

/** The AppImage that this process runs from. An app that was merely started by another AppImage inherits its names. */
export function imageOf({ APPIMAGE, APPDIR }: NodeJS.ProcessEnv, execPath: string): string | null {
  return APPIMAGE && APPDIR && execPath.startsWith(`${APPDIR}/`) ? APPIMAGE : null;
}

/** Words go in as data, never as code. */
export function startWhenGone(pid: number, command: readonly string[]): void {
  const script = 'p="$1"; shift; while kill -0 "$p" 2>/dev/null; do sleep 0.05; done; exec "$@"';
  spawn('/bin/sh', ['-c', script, 'overheard-starter', String(pid), ...command], { detached: true, stdio: 'ignore' }).unref();
}
