import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { firstPicture } from './first-picture.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

async function isOver(promise: Promise<void>): Promise<boolean> {
  let over = false;
  void promise.then(() => (over = true));
  await Promise.resolve();
  await Promise.resolve();
  return over;
}

it('comes once the first window had time to draw', async () => {
  const [app, window] = [new EventEmitter(), new EventEmitter()];
  const picture = firstPicture(app as never);
  app.emit('browser-window-created', {}, window);
  expect(await isOver(picture)).toBe(false);
  window.emit('ready-to-show');
  expect(await isOver(picture)).toBe(false);
  vi.advanceTimersByTime(100);
  expect(await isOver(picture)).toBe(true);
});

it('comes after a second when nothing is ever drawn', async () => {
  const picture = firstPicture(new EventEmitter() as never);
  vi.advanceTimersByTime(999);
  expect(await isOver(picture)).toBe(false);
  vi.advanceTimersByTime(1);
  expect(await isOver(picture)).toBe(true);
});
