/**
 * The moment after a window has first shown something: work that can wait until then doesn't keep the first picture waiting. Main process.
 * It comes after a second in any case: a page may have nothing to show before that work is done.
 */
import type { App, BrowserWindow } from 'electron';

const latestMs = 1_000;
/** From "ready to show" to the picture on the screen. */
const drawingMs = 100;

export function firstPicture(app: Pick<App, 'once'>): Promise<void> {
  return new Promise((resolve) => {
    const latest = setTimeout(resolve, latestMs);
    app.once('browser-window-created', (_event: unknown, window: Pick<BrowserWindow, 'once'>) => {
      window.once('ready-to-show', () => {
        clearTimeout(latest);
        setTimeout(resolve, drawingMs);
      });
    });
  });
}
