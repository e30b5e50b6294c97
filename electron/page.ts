/**
 * The page as main knows it: the one window, what is sent to it, and how it is thrown away. Main process. macOS closes the
 * window and keeps the app, so there may be none for a while; what is sent then is dropped, as the vault is locked by then.
 */
import { type BrowserWindow, MessageChannelMain, type MessagePortMain } from 'electron';
import type { IpcEvents, PortMessage } from '../shared/seams/ipc-contract.ts';
import type { SendToPage } from './archive/incoming-sources.ts';
import { channels } from './ipc/channels.ts';
import type { Log } from './log.ts';
import { errnoOf } from './system-error.ts';
import { loadPage, replacePage } from './window/load-page.ts';

/** The page locks by itself when told; after this it is replaced, whatever it does. */
const lockWithinMs = 500;

/** More crashes than this within a minute: the window is closed. */
const mostCrashes = 3;
const crashesWithinMs = 60_000;

export interface Page {
  /** null between windows. */
  readonly window: BrowserWindow | null;
  /** Opens the window if there is none, else brings it to the front, also one that is about to close. */
  show(): void;
  readonly send: SendToPage;
  /** A fresh channel: one end is on its way to the page, main keeps the other. */
  sendPort(message: PortMessage): MessagePortMain;
  /** Tells the page to lock, and sees to it. */
  lock(reason: IpcEvents['vault.lock']['reason']): void;
  /** The page, its worker, its ports and its process end; a fresh one is loaded. */
  replace(): void;
}

export interface PageSurroundings {
  readonly openWindow: () => BrowserWindow;
  /** The page is about to lock and go: nothing new may be given to it. */
  readonly onLock: () => void;
  /** The page that was there is going: what was kept for it can be let go. */
  readonly onLeave: () => void;
  readonly log: Log;
}

export function makePage({ openWindow, onLock, onLeave, log }: PageSurroundings): Page {
  let window: BrowserWindow | null = null;
  let lockTimer: NodeJS.Timeout | undefined;
  let crashesAtMs: readonly number[] = [];
  let isLeaving = false;

  const replace = (): void => {
    clearTimeout(lockTimer);
    if (window === null) return;
    if (isLeaving) {
      window.destroy();
      return;
    }
    onLeave();
    replacePage(window).catch((thrown: unknown) => log('page/not-replaced', { errno: errnoOf(thrown) }));
  };

  const open = (): BrowserWindow => {
    const opened = openWindow();
    // Closing is locking: what was edited leaves old versions, and they go with the old root key now or not until a later lock.
    opened.on('close', (event) => {
      event.preventDefault();
      if (isLeaving) return;
      isLeaving = true;
      opened.hide();
      lock('close');
    });
    opened.on('closed', () => {
      clearTimeout(lockTimer);
      isLeaving = false;
      window = null;
      onLeave();
    });
    opened.webContents.on('render-process-gone', (_event, details) => {
      log('page/gone', { exitCode: details.exitCode });
      if (details.reason === 'clean-exit') return;
      const now = performance.now();
      crashesAtMs = [...crashesAtMs, now].filter((atMs) => now - atMs < crashesWithinMs);
      // A page that dies again and again would be loaded for ever.
      if (crashesAtMs.length > mostCrashes) opened.destroy();
      else replace();
    });
    loadPage(opened).catch((thrown: unknown) => log('page/not-loaded', { errno: errnoOf(thrown) }));
    return opened;
  };

  const send: SendToPage = (name, payload) => window?.webContents.send(channels.event, name, payload);

  const lock: Page['lock'] = (reason) => {
    send('vault.lock', { reason });
    onLock();
    clearTimeout(lockTimer);
    lockTimer = setTimeout(replace, lockWithinMs);
  };

  return {
    get window() {
      return window;
    },
    show() {
      window ??= open();
      // Asked for again while it locks to close: it locks all the same, and then stays.
      if (isLeaving) window.show();
      isLeaving = false;
      if (window.isMinimized()) window.restore();
      window.focus();
    },
    send,
    sendPort(message) {
      const { port1, port2 } = new MessageChannelMain();
      window?.webContents.postMessage(channels.port, message, [port2]);
      return port1;
    },
    lock,
    replace,
  };
}
