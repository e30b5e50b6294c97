/** Loading the page and throwing it away. Main process. */
import type { BrowserWindow } from 'electron';
import { appPageUrl, blankPageUrl } from '../app-scheme/app-scheme.ts';

export async function loadPage(window: BrowserWindow): Promise<void> {
  await window.webContents.loadURL(appPageUrl);
}

/**
 * By way of another site, so that the old page's process ends with all its memory, and with it every key that was ever in it.
 * A mere reload would go on in the same process.
 */
export async function replacePage(window: BrowserWindow): Promise<void> {
  await window.webContents.loadURL(blankPageUrl);
  if (window.isDestroyed()) return;
  await loadPage(window);
  if (!window.isDestroyed()) window.webContents.navigationHistory.clear();
}
