import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makePage } from './page.ts';
import { endPage, loadPage } from './window/load-page.ts';

vi.mock('electron', () => ({ MessageChannelMain: null }));
vi.mock('./window/load-page.ts', () => ({
  loadPage: vi.fn<() => Promise<void>>(async () => undefined),
  endPage: vi.fn<() => Promise<void>>(async () => undefined),
}));

/** The whole way from the trigger to the order that ends the page's process. */
const lockWithinMs = 130;
const answerWithinMs = 1_000;
const goneWithinMs = 150;

class FakeWindow extends EventEmitter {
  isShown = true;
  isSmall = false;
  isGone = false;
  readonly sent: unknown[] = [];
  readonly webContents = Object.assign(new EventEmitter(), {
    send: (_channel: string, _name: string, payload: unknown) => this.sent.push(payload),
  });
  hide = () => {
    this.isShown = false;
  };
  show = () => {
    this.isShown = true;
  };
  minimize = () => {
    this.isSmall = true;
  };
  restore = () => {
    this.isSmall = false;
  };
  focus = () => undefined;
  setProgressBar = () => undefined;
  isMinimized = () => this.isSmall;
  isDestroyed = () => this.isGone;
  destroy = () => {
    this.isGone = true;
    this.emit('closed');
  };
  /** As the user does. */
  close = () => this.emit('close', { preventDefault: () => undefined });
}

function openPage(staysOpen = false) {
  const windows: FakeWindow[] = [];
  const told: string[] = [];
  const page = makePage({
    openWindow: () => {
      const window = new FakeWindow();
      windows.push(window);
      return window as unknown as BrowserWindow;
    },
    staysOpen: () => staysOpen,
    onLock: () => told.push('lock'),
    onLeave: () => told.push('leave'),
    log: () => undefined,
  });
  page.show();
  vi.mocked(loadPage).mockClear();
  return { page, window: windows[0]!, windows, told };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.clearAllMocks();
});

describe('a page that is to lock', () => {
  it('is ended in time when it does not answer', async () => {
    const { page, window } = openPage();
    page.lock('screen');
    expect(window.sent).toEqual([{ reason: 'screen', mayWait: false }]);
    await vi.advanceTimersByTimeAsync(lockWithinMs - 1);
    expect(endPage).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(endPage).toHaveBeenCalledOnce();
    expect(loadPage).toHaveBeenCalledOnce();
  });

  it('is ended as soon as it says that it is done, once', async () => {
    const { page } = openPage();
    page.lock('sleep');
    page.locks();
    page.replace();
    await vi.advanceTimersByTimeAsync(1000);
    expect(endPage).toHaveBeenCalledOnce();
    expect(loadPage).toHaveBeenCalledOnce();
  });

  it('is ended in time when it began by itself and got stuck', async () => {
    const { page } = openPage();
    page.locks();
    await vi.advanceTimersByTimeAsync(lockWithinMs);
    expect(endPage).toHaveBeenCalledOnce();
  });

  it('gets no more time by a second trigger', async () => {
    const { page } = openPage();
    page.lock('screen');
    await vi.advanceTimersByTimeAsync(lockWithinMs - 1);
    page.lock('sleep');
    await vi.advanceTimersByTimeAsync(1);
    expect(endPage).toHaveBeenCalledOnce();
  });

  it.each(['sleep', 'screen', 'user', 'shutdown'] as const)('can not make the trigger "%s" wait for a job', async (reason) => {
    const { page } = openPage();
    page.lock(reason);
    page.waits();
    await vi.advanceTimersByTimeAsync(lockWithinMs);
    expect(endPage).toHaveBeenCalledOnce();
  });

  it.each(['query-session-end', 'session-end'])('locks when the session ends: %s', async (told) => {
    const { window } = openPage();
    window.emit(told);
    expect(window.sent).toEqual([{ reason: 'shutdown', mayWait: false }]);
    await vi.advanceTimersByTimeAsync(lockWithinMs);
    expect(endPage).toHaveBeenCalledOnce();
  });

  it('is ended at once by a trigger that can not wait while it finishes a job', async () => {
    const { page, window } = openPage();
    page.waits();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(endPage).not.toHaveBeenCalled();
    page.lock('sleep');
    expect(window.sent).toEqual([{ reason: 'sleep', mayWait: false }]);
    await vi.advanceTimersByTimeAsync(lockWithinMs);
    expect(endPage).toHaveBeenCalledOnce();
  });
});

describe('a page whose window is closed', () => {
  it('locks, out of sight, before the window goes', async () => {
    const { page, window, told } = openPage();
    window.close();
    page.locks();
    expect(window).toMatchObject({ isShown: false, isGone: false });
    await vi.advanceTimersByTimeAsync(lockWithinMs);
    expect(window.isGone).toBe(true);
    expect(page.window).toBeNull();
    expect(told).toContain('leave');
  });

  it('goes also when it does not answer', async () => {
    const { window } = openPage();
    window.close();
    await vi.advanceTimersByTimeAsync(answerWithinMs - 1);
    expect(window.isGone).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(window.isGone).toBe(true);
  });

  it('gives a page that is busy the time to say that it waits', async () => {
    const { page, window } = openPage();
    window.close();
    await vi.advanceTimersByTimeAsync(answerWithinMs - 1);
    page.waits();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(window).toMatchObject({ isShown: true, isGone: false });
  });

  it('has its usual time once it locks, however late that was said', async () => {
    const { page, window } = openPage();
    window.close();
    await vi.advanceTimersByTimeAsync(answerWithinMs / 2);
    page.locks();
    await vi.advanceTimersByTimeAsync(lockWithinMs - 1);
    expect(window.isGone).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(window.isGone).toBe(true);
  });

  it('is not given that time when it is closed again, nor for its process to end', async () => {
    const { page, window } = openPage();
    window.close();
    window.close();
    expect(window.sent.at(-1)).toEqual({ reason: 'close', mayWait: false });
    page.waits();
    await vi.advanceTimersByTimeAsync(lockWithinMs);
    expect(window.isGone).toBe(true);
  });

  it('leaves its process no longer than ever when it asks to be replaced', async () => {
    const { page, window } = openPage();
    window.close();
    page.replace();
    await vi.advanceTimersByTimeAsync(0);
    expect(vi.mocked(endPage).mock.calls.at(-1)?.[1]).toBe(goneWithinMs);
    expect(window.isGone).toBe(true);
  });

  it('is not waited for any longer when a trigger comes that can not wait', async () => {
    const { page, window } = openPage();
    window.close();
    page.lock('sleep');
    await vi.advanceTimersByTimeAsync(lockWithinMs);
    expect(window.isGone).toBe(true);
  });

  it('finishes its job in sight and goes after it', async () => {
    const { page, window } = openPage();
    window.close();
    expect(window.sent).toEqual([{ reason: 'close', mayWait: true }]);
    page.waits();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(window).toMatchObject({ isShown: true, isGone: false });
    page.locks();
    page.replace();
    await vi.advanceTimersByTimeAsync(0);
    expect(window.isGone).toBe(true);
  });

  it('does not wait for the job when it is closed again', async () => {
    const { page, window } = openPage();
    window.close();
    page.waits();
    window.close();
    expect(window.sent.at(-1)).toEqual({ reason: 'close', mayWait: false });
    page.waits();
    await vi.advanceTimersByTimeAsync(lockWithinMs);
    expect(window.isGone).toBe(true);
  });

  it('locks all the same when it is asked for meanwhile, and a fresh one stays in the window', async () => {
    const { page, window, windows } = openPage();
    window.close();
    page.locks();
    page.show();
    expect(window.isShown).toBe(true);
    await vi.advanceTimersByTimeAsync(lockWithinMs);
    expect(windows).toHaveLength(1);
    expect(window.isGone).toBe(false);
    expect(endPage).toHaveBeenCalledOnce();
    expect(loadPage).toHaveBeenCalledOnce();
  });

  it('closes when it is closed again after that', async () => {
    const { page, window } = openPage();
    window.close();
    page.show();
    await vi.advanceTimersByTimeAsync(answerWithinMs);
    window.close();
    await vi.advanceTimersByTimeAsync(answerWithinMs);
    expect(window.isGone).toBe(true);
    expect(page.window).toBeNull();
  });

  it('locks and is put away where the app is to stay', async () => {
    const { page, window } = openPage(true);
    window.close();
    page.locks();
    await vi.advanceTimersByTimeAsync(lockWithinMs);
    expect(window).toMatchObject({ isGone: false, isSmall: true });
    expect(endPage).toHaveBeenCalledOnce();
    page.show();
    expect(window.isSmall).toBe(false);
  });
});
