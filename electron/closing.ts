/**
 * What closing the window means besides locking: the app quits, or it stays. Main process. macOS keeps an app without windows in
 * its Dock; elsewhere one that stays is minimised, as nothing else would lead back to it.
 */
import type { App } from 'electron';
import type { Preferences } from '../shared/seams/ipc-contract.ts';
import type { Settings } from './settings.ts';

export interface Closing {
  /** The window is put away and not closed. */
  staysOpen(): boolean;
  /** Somebody wants the app after all: a quit that was held up by the lock is off. */
  goesOn(): void;
}

/** Pure. */
export function afterClosing(onClose: Preferences['onClose'], platform: NodeJS.Platform): 'quit' | 'stay' {
  if (onClose !== 'usual') return onClose;
  return platform === 'darwin' ? 'stay' : 'quit';
}

// A window locks before it closes (page.ts), which holds up a quit: it is asked for again once the window has gone.
export function decideClosing(app: App, settings: Pick<Settings, 'preferences'>, platform: NodeJS.Platform): Closing {
  let isQuitting = false;
  const wish = () => (isQuitting ? 'quit' : afterClosing(settings.preferences.onClose, platform));
  app.on('before-quit', () => {
    isQuitting = true;
  });
  app.on('window-all-closed', () => {
    if (platform !== 'darwin' || wish() === 'quit') app.quit();
  });
  return {
    staysOpen: () => platform !== 'darwin' && wish() === 'stay',
    goesOn() {
      isQuitting = false;
    },
  };
}
