import { EventEmitter } from 'node:events';
import type { App } from 'electron';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { gatherOpenedPaths } from './opened-paths.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function begin(...archivePaths: string[]) {
  const app = new EventEmitter();
  const taken: (readonly string[])[] = [];
  const opened = gatherOpenedPaths(app as unknown as Pick<App, 'on'>, archivePaths);
  let shown = 0;
  const take = () => opened.giveTo({ show: () => void shown++, take: async (paths) => void taken.push(paths) });
  const open = (path: string) => app.emit('open-file', { preventDefault: () => undefined }, path);
  const startAgain = (...paths: string[]) => app.emit('second-instance', {}, [], '/', { archivePaths: paths });
  return { app, taken, take, open, startAgain, shown: () => shown };
}

it('gives on what the app was started with as soon as somebody takes it', () => {
  const { taken, take } = begin('/a.zip', '/folder');
  take();
  expect(taken).toEqual([['/a.zip', '/folder']]);
});

it('puts together what the desktop opens one by one', () => {
  const { taken, take, open } = begin();
  open('/a.z01');
  take();
  for (const path of ['/a.z02', '/a.zip']) {
    open(path);
    vi.advanceTimersByTime(50);
  }
  expect(taken).toEqual([['/a.z01']]);
  vi.advanceTimersByTime(1000);
  expect(taken).toEqual([['/a.z01'], ['/a.z02', '/a.zip']]);
});

it('puts together what several starts hand over', () => {
  const { taken, take, startAgain } = begin();
  take();
  startAgain('/a-001.zip');
  startAgain('/a-002.zip', '/folder');
  vi.advanceTimersByTime(1000);
  startAgain('/later.zip');
  vi.advanceTimersByTime(1000);
  expect(taken).toEqual([['/a-001.zip', '/a-002.zip', '/folder'], ['/later.zip']]);
});

it('shows the window for a second start that names nothing, or hands over something odd', () => {
  const { app, taken, take, startAgain, shown } = begin();
  take();
  startAgain();
  app.emit('second-instance', {}, [], '/', { archivePaths: 'x' });
  expect(shown()).toBe(2);
  vi.advanceTimersByTime(1000);
  expect(taken).toEqual([]);
});
