/** Loading the page, and ending the one that is there. Main process. */
import type { BrowserWindow } from 'electron';
import { appPageUrl, blankPageUrl } from '../app-scheme/app-scheme.ts';

/** In a process of its own, without a way back to what was there before. */
export async function loadPage(window: BrowserWindow): Promise<void> {
  await window.webContents.loadURL(appPageUrl);
  if (!window.isDestroyed()) window.webContents.navigationHistory.clear();
}

/**
 * The page's process ends with all its memory, and with it every key that was ever in it: by way of another site, so that the
 * browser ends it, a mere reload would go on in the same process. What isn't gone by then the system ends: a page whose script is
 * busy isn't left by a navigation at all (measured: it was still there after six seconds). That signal can't be caught and writes
 * no core dump.
 */
export async function endPage({ webContents }: BrowserWindow, withinMs: number): Promise<void> {
  const processId = webContents.getOSProcessId();
  if (processId === 0) return;
  const gone = new Promise<void>((resolve) => webContents.once('render-process-gone', () => setImmediate(resolve)));
  const timer = setTimeout(() => endProcess(processId), withinMs);
  // Rejects when the process is ended under it; whatever it came to, what is loaded next comes in a process of its own.
  await Promise.race([webContents.loadURL(blankPageUrl).catch(() => undefined), gone]);
  // It was the other site's own process already: nothing of ours is left to end.
  if (!webContents.isDestroyed() && webContents.getOSProcessId() === processId) clearTimeout(timer);
}

function endProcess(processId: number): void {
  try {
    process.kill(processId, 'SIGKILL');
  } catch {
    // It has ended by itself: the usual case.
  }
}
