/**
 * The page as main knows it: the one window, what is sent to it, and how it is thrown away. Main process. macOS closes the
 * window and keeps the app, so there may be none for a while; what is sent then is dropped, as the vault is locked by then.
 */
import { type BrowserWindow, MessageChannelMain, type MessagePortMain } from 'electron';
import type { LockReason, PortMessage } from '../shared/seams/ipc-contract.ts';
import type { SendToPage } from './archive/incoming-sources.ts';
import { channels } from './ipc/channels.ts';
import type { Log } from './log.ts';
import { errnoOf } from './system-error.ts';
import { endPage, loadPage } from './window/load-page.ts';

/**
 * The page locks by itself when told; this long after that it is left, whatever it does, and its process gone at the second number. What the
 * vault hasn't written by then it writes behind the next unlock (docs/adr/0020).
 */
const lockWithinMs = 130;
const goneWithinMs = 150;
/** A closed window says first whether it waits for a job: whoever closes it sits before it, and a page that brings in is busy. */
const answerWithinMs = 1_000;

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
  lock(reason: LockReason): void;
  /** The page has begun to lock. */
  locks(): void;
  /** The page finishes a job before it locks. Not when the trigger can't wait. */
  waits(): void;
  /** The page, its worker, its ports and its process end; a fresh one is loaded. */
  replace(): void;
}

export interface PageSurroundings {
  readonly openWindow: () => BrowserWindow;
  /** Closing only puts the window away: asked at each closing. */
  readonly staysOpen: () => boolean;
  /** The page is about to lock and go: nothing new may be given to it. */
  readonly onLock: () => void;
  /** The page that was there is going: what was kept for it can be let go. */
  readonly onLeave: () => void;
  readonly log: Log;
}

export function makePage({ openWindow, staysOpen, onLock, onLeave, log }: PageSurroundings): Page {
  let window: BrowserWindow | null = null;
  let crashesAtMs: readonly number[] = [];
  /** The window was closed: it goes once the page has locked. */
  let isLeaving = false;
  /** Runs from the trigger to the page's end. */
  let deadline: NodeJS.Timeout | undefined;
  let dueAtMs = 0;
  let mayWait = false;
  let isWaiting = false;
  let isEnding = false;

  const endLock = (): void => {
    clearTimeout(deadline);
    deadline = undefined;
    isWaiting = false;
  };

  const replace = (): void => {
    const untilDueMs = deadline === undefined ? 0 : Math.min(lockWithinMs, dueAtMs - performance.now());
    const leftMs = goneWithinMs - lockWithinMs + untilDueMs;
    endLock();
    if (window === null || isEnding) return;
    isEnding = true;
    onLeave();
    window.setProgressBar(-1);
    endPage(window, leftMs)
      .then(() => {
        isEnding = false;
        return goOn();
      })
      .catch((thrown: unknown) => log('page/not-replaced', { errno: errnoOf(thrown) }));
  };

  /** A closed window hasn't said yet whether it waits. */
  const isAsked = (): boolean => mayWait && deadline !== undefined;

  /** Without a page: the window goes, or a fresh page comes. */
  const goOn = async (): Promise<void> => {
    if (window === null || window.isDestroyed()) return;
    if (isLeaving && !staysOpen()) return window.destroy();
    isLeaving = false;
    await loadPage(window);
  };

  const putAway = (): void => {
    if (staysOpen()) window?.minimize();
    else window?.hide();
  };

  /** One that runs is never put off, and brought forward by one that is nearer. */
  const beginDeadline = (withinMs = lockWithinMs): void => {
    const wantedAtMs = performance.now() + withinMs;
    if (deadline !== undefined && dueAtMs <= wantedAtMs) return;
    clearTimeout(deadline);
    dueAtMs = wantedAtMs;
    deadline = setTimeout(replace, withinMs);
  };

  const locks = (): void => {
    if (isEnding) return;
    isWaiting = false;
    mayWait = false;
    onLock();
    if (isLeaving) putAway();
    beginDeadline();
  };

  const lock: Page['lock'] = (reason) => {
    if (window === null || isEnding) return;
    // A second one is never patient: whoever closes a window that waits for a job means it.
    mayWait = reason === 'close' && deadline === undefined && !isWaiting;
    send('vault.lock', { reason, mayWait });
    onLock();
    beginDeadline(mayWait ? answerWithinMs : lockWithinMs);
  };

  const open = (): BrowserWindow => {
    const opened = openWindow();
    // Closing is locking: what was edited leaves old versions, and they go with the old root key now or not until a later lock.
    opened.on('close', (event) => {
      event.preventDefault();
      if (isLeaving && !isWaiting && !isAsked()) return;
      isLeaving = true;
      lock('close');
    });
    // Windows tells windows alone, and may still be talked out of it: locked is locked.
    opened.on('query-session-end', () => lock('shutdown'));
    opened.on('session-end', () => lock('shutdown'));
    opened.on('closed', () => {
      endLock();
      isLeaving = false;
      isEnding = false;
      window = null;
      onLeave();
    });
    opened.webContents.on('render-process-gone', (_event, details) => {
      if (isEnding || details.reason === 'clean-exit') return;
      log('page/gone', { exitCode: details.exitCode });
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
    locks,
    waits() {
      onLock();
      if (deadline !== undefined && !mayWait) return;
      endLock();
      isWaiting = true;
    },
    replace,
  };
}
