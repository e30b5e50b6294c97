/** Narrowing by facets and keeping what was found as a view, by keys alone, over a lock. Every step stands on the one before. */
import { expect, test } from '@playwright/test';
import { seeUntil } from '../hands.ts';
import { lock, moveAndBeKept, pressUntilFocus, saveView, seeTotal, unlock } from '../journeys.ts';
import type { OpenedApp } from '../playwright-hands.ts';
import { openSample, preparedPassphrase as passphrase } from '../prepared-profiles.ts';
import { isGone, isShown, isViewOn } from '../sights.ts';

test.describe.configure({ mode: 'serial' });

let app: OpenedApp;
let total = 0;
let found = 0;

test.beforeAll(async () => {
  ({ app, total } = await openSample());
});
test.afterAll(() => app.close());

/** The number at the end of the line that has the focus. */
const countInFocus = (_: null): number =>
  Number(document.activeElement?.querySelector('em')?.firstChild?.textContent?.replaceAll(/\D/g, '') ?? Number.NaN);
const viewNames = (_: null): string =>
  [...document.querySelectorAll('.view-line .nav > span')].map((line) => line.textContent).join(', ');
const areViews = (names: string): boolean =>
  [...document.querySelectorAll('.view-line .nav > span')].map((line) => line.textContent).join(', ') === names;

test('a facet says how many would be left, and leaves as many; Escape takes it off', async () => {
  const { hands } = app;
  await pressUntilFocus(hands, 'Tab', '.facet-head >> 1', 80);
  await hands.press('ArrowDown');
  found = await hands.look(countInFocus, null);
  expect(found).toBeGreaterThan(0);
  expect(found).toBeLessThan(total);
  await hands.press('Enter');
  await seeTotal(hands, found);
  await hands.press('Escape');
  await seeTotal(hands, total);
  await hands.press('Enter');
  await seeTotal(hands, found);
});

test('what is asked is kept under a name, and its digit opens it', async () => {
  const { hands } = app;
  await saveView(hands, 'First room');
  await hands.press('2');
  await seeTotal(hands, total);
  await hands.press('1');
  await seeTotal(hands, found);
});

test('views change places by keys, and a deleted one comes back by undo', async () => {
  const { hands } = app;
  await hands.press('2');
  await seeTotal(hands, total);
  await saveView(hands, 'Open ones');
  await hands.press('Alt+Shift+ArrowUp');
  await seeUntil(hands, 'the second first', areViews, 'Open ones, First room');
  await pressUntilFocus(hands, 'Shift+Tab', '.view-line .nav >> 0', 80);
  await hands.press('Delete');
  await seeUntil(hands, 'one view', areViews, 'First room');
  await hands.press('Control+z');
  await seeUntil(hands, 'both views', areViews, 'Open ones, First room');
});

test('views are there after a lock, and so is the one that was open', async () => {
  const { hands } = app;
  await moveAndBeKept(hands, async () => {
    await hands.press('2');
    await seeTotal(hands, found);
  });
  await lock(hands);
  expect(await hands.look(isGone, '.view-line')).toBe(true);
  await unlock(hands, passphrase);
  await seeUntil(hands, 'the views', isShown, '.view-line');
  expect(await hands.look(viewNames, null)).toBe('Open ones, First room');
  await seeUntil(hands, 'the open view', isViewOn, 'First room');
  await seeTotal(hands, found);
});
