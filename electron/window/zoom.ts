/** Larger and smaller, as browsers do it: by steps, the layout follows. Main process. */
import type { BrowserWindow } from 'electron';

const factors = [0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2] as const;

/** The next factor in that direction; the ends hold. Pure. */
export function nextZoom(factor: number, step: 'larger' | 'smaller' | 'usual'): number {
  if (step === 'usual') return 1;
  const beyond =
    step === 'larger' ? factors.find((known) => known > factor + 0.01) : factors.findLast((known) => known < factor - 0.01);
  return beyond ?? factor;
}

export function zoomWindow(window: BrowserWindow | null, step: 'larger' | 'smaller' | 'usual'): void {
  window?.webContents.setZoomFactor(nextZoom(window.webContents.getZoomFactor(), step));
}
