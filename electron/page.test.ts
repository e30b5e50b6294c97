import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makePage } from './page.ts';
import { replacePage } from './window/load-page.ts';

vi.mock('electron', () => ({ MessageChannelMain: null }));
vi.mock('./window/load-page.ts', () => ({
  loadPage: vi.fn<() => Promise<void>>(async () => undefined),
  replacePage: vi.fn<() => Promise<void>>(async () => undefined),
}));

class FakeWindow extends EventEmitter {
  isShown = true;
  isGone = false;
  readonly webContents = Object.assign(new EventEmitter(), { send: () => undefined });
  hide = () => {
    this.isShown = false;
  };
  show = () => {
    this.isShown = true;
  };
  focus = () => undefined;
  isMinimized = () => false;
  destroy = () => {
    this.isGone = true;
    this.emit('closed');
  };
  /** As the user does. */
  close = () => this.emit('close', { preventDefault: () => undefined });
}

function openPage() {
  const windows: FakeWindow[] = [];
  const told: string[] = [];
  const page = makePage({
    openWindow: () => {
      const window = new FakeWindow();
      windows.push(window);
      return window as unknown as BrowserWindow;
    },
    onLock: () => told.push('lock'),
    onLeave: () => told.push('leave'),
    log: () => undefined,
  });
  page.show();
  return { page, windows, told };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.clearAllMocks();
});

describe('a page', () => {
  it('locks, out of sight, before its window closes', () => {
    const { page, windows, told } = openPage();
    windows[0]!.close();
    expect(windows[0]).toMatchObject({ isShown: false, isGone: false });
    expect(told).toEqual(['lock']);
    vi.advanceTimersByTime(500);
    expect(windows[0]!.isGone).toBe(true);
    expect(page.window).toBeNull();
    expect(told).toEqual(['lock', 'leave']);
  });

  it('that is asked for while it closes locks all the same, and a fresh one stays in the window', () => {
    const { page, windows, told } = openPage();
    windows[0]!.close();
    vi.advanceTimersByTime(200);
    page.show();
    expect(windows[0]!.isShown).toBe(true);
    vi.advanceTimersByTime(300);
    expect(windows).toHaveLength(1);
    expect(windows[0]!.isGone).toBe(false);
    expect(replacePage).toHaveBeenCalledOnce();
    expect(told).toEqual(['lock', 'leave']);
  });

  it('closes when it is closed again after that', () => {
    const { page, windows } = openPage();
    windows[0]!.close();
    page.show();
    windows[0]!.close();
    vi.advanceTimersByTime(500);
    expect(windows[0]!.isGone).toBe(true);
    expect(page.window).toBeNull();
  });
});
