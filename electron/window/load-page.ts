/** Loading the page, and ending the one that is there. Main process. */
import type { BrowserWindow } from 'electron';
import { appPageUrl, blankPageUrl } from '../app-scheme/app-scheme.ts';

/** In a process of its own, without a way back to what was there before. */
export async function loadPage(window: BrowserWindow): Promise<void> {
  await window.webContents.loadURL(appPageUrl);
  if (!window.isDestroyed()) window.webContents.navigationHistory.clear();
}

/**
 * The page's process ends with all its memory, and with it every key that was ever in it. By the system, not by asking: a page
 * whose script is busy isn't left by a navigation at all (measured: it was still there after six seconds), and one that is left
 * keeps its process for a while. The signal can't be caught and writes no core dump.
 */
export async function endPage({ webContents }: BrowserWindow): Promise<void> {
  const processId = webContents.getOSProcessId();
  if (processId === 0) return;
  const gone = new Promise<void>((resolve) => webContents.once('render-process-gone', () => setImmediate(resolve)));
  try {
    process.kill(processId, 'SIGKILL');
  } catch {
    // It has just ended by itself, or the system forbids it: by way of another site, the browser ends it.
    await webContents.loadURL(blankPageUrl);
    return;
  }
  await gone;
}
