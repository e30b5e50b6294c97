import { expect, it } from 'vitest';
import { OpeningSounds } from './opening-sounds.ts';

it('lets wait until the last of those under way is open, also when one fails', async () => {
  const openings = new OpeningSounds();
  const order: string[] = [];
  const ends: (() => void)[] = [];
  const slow = openings.during(() => new Promise<void>((end) => ends.push(end))).then(() => order.push('opened'));
  const failed = openings.during(() => Promise.reject(new Error('gone'))).catch(() => order.push('failed'));
  const waited = openings.over().then(() => order.push('listened'));
  await failed;
  ends[0]?.();
  await Promise.all([slow, waited]);
  expect(order[0]).toBe('failed');
  expect(order).toContain('opened');
  expect(order).toContain('listened');
});

it('lets nobody wait when nothing is under way, and again for the next', async () => {
  const openings = new OpeningSounds();
  await openings.over();
  let isOver = false;
  const ends: (() => void)[] = [];
  void openings.during(() => new Promise<void>((end) => ends.push(end)));
  const waited = openings.over().then(() => (isOver = true));
  await Promise.resolve();
  expect(isOver).toBe(false);
  ends[0]?.();
  await waited;
  expect(isOver).toBe(true);
});
