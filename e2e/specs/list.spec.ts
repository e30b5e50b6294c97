/**
 * The list by keys alone: grouped and sorted from its menus, walked group by group, selected, and found again as it was behind another
 * view and behind a lock. Every step stands on the one before.
 */
import { expect, test } from '@playwright/test';
import { t } from '../../renderer/app/text.ts';
import { seeUntil } from '../hands.ts';
import { goToList, lock, moveAndBeKept, seeText, unlock } from '../journeys.ts';
import type { OpenedApp } from '../playwright-hands.ts';
import { openSample, preparedPassphrase as passphrase } from '../prepared-profiles.ts';
import { hasFocus, isGone, isTextShown, seenList } from '../sights.ts';

test.describe.configure({ mode: 'serial' });

let app: OpenedApp;
let total = 0;

test.beforeAll(async () => {
  ({ app, total } = await openSample());
});
test.afterAll(() => app.close());

const topHead = (_: null): string => document.querySelector('.group.on-top .group-title')?.textContent ?? '';
const currentRow = (_: null): number =>
  Number(document.querySelector('[role="row"][aria-current="true"]')?.getAttribute('aria-rowindex') ?? 0);
const isTopHead = (title: string): boolean => document.querySelector('.group.on-top .group-title')?.textContent === title;
const heads = (_: null): readonly string[] =>
  [...document.querySelectorAll('.group-title')].map((head) => head.textContent ?? '');
const isCurrentRow = (row: number): boolean =>
  document.querySelector('[role="row"][aria-current="true"]')?.getAttribute('aria-rowindex') === String(row);

/** Opens a menu by its key and takes the choice that begins with these letters. */
async function choose(key: string, letters: string): Promise<void> {
  await app.hands.press(key);
  await seeUntil(app.hands, 'the menu', hasFocus, '[role="menuitemradio"]');
  await app.hands.type(letters);
  await app.hands.press('Enter');
  await seeUntil(app.hands, 'no menu', isGone, '[role="menu"]');
  await seeUntil(app.hands, 'the keys on the list again', hasFocus, '[role="grid"]');
}

test('groups by device, and Alt and an arrow go from one to the next', async () => {
  const { hands } = app;
  const day = await hands.look(topHead, null);
  await choose('Shift+G', 'dev');
  await seeUntil(
    hands,
    'another head',
    (before) => document.querySelector('.group.on-top .group-title')?.textContent !== before,
    day,
  );
  await hands.press('Control+Home');
  const first = await hands.look(topHead, null);
  await hands.press('Alt+ArrowDown');
  const at = await hands.look(currentRow, null);
  expect(at).toBeGreaterThan(2);
  expect(new Set(await hands.look(heads, null)).size).toBeGreaterThan(1);
  await hands.press('Alt+ArrowUp');
  await seeUntil(hands, 'the first group', isCurrentRow, 1);
  await seeUntil(hands, 'its head', isTopHead, first);
});

test('sorts by length, the longest first', async () => {
  const { hands } = app;
  await choose('Shift+G', t('list.groupBy.none').slice(0, 4));
  await seeUntil(hands, 'no heads', isGone, '.group');
  await choose('Shift+O', 'len');
  await seeText(hands, 'list.sorted.length.down');
  await hands.press('Control+Home');
  await seeUntil(hands, 'the first row', isCurrentRow, 1);
});

test('two fast keys are two steps and two verdicts', async () => {
  const { hands } = app;
  await Promise.all(['k', 'k', 'ArrowDown'].map((key) => hands.press(key)));
  await seeUntil(hands, 'the fourth row', isCurrentRow, 4);
  await hands.press('3');
  await seeUntil(
    hands,
    'two kept',
    (count) => document.querySelector('[role="grid"]')?.getAttribute('aria-rowcount') === count,
    '2',
  );
  await hands.press('1');
  await seeUntil(hands, 'the row that one came from', isCurrentRow, 4);
});

test('what is selected stays so behind another view and behind a lock, and says what is out of sight', async () => {
  const { hands } = app;
  await hands.press('x');
  await hands.press('Shift+ArrowDown');
  await hands.press('Shift+ArrowDown');
  await seeText(hands, 'review.selection.count', { count: 3 });
  await moveAndBeKept(hands, async () => {
    await hands.press('3');
    await seeText(hands, 'list.selection.unseen', { count: 3 });
  });
  await lock(hands);
  await unlock(hands, passphrase);
  await goToList(hands);
  await seeText(hands, 'list.selection.unseen', { count: 3 });
  await hands.press('d');
  await seeText(hands, 'list.selection.actedUnseen', { count: 3 });
  await hands.press('1');
  await seeUntil(
    hands,
    'everything',
    (count) => document.querySelector('[role="grid"]')?.getAttribute('aria-rowcount') === count,
    String(total),
  );
  expect(await hands.look(isTextShown, t('list.sorted.length.down'))).toBe(true);
  expect((await hands.look(seenList, null))?.total).toBe(total);
  await hands.press('5');
  await seeUntil(
    hands,
    'three to delete',
    (count) => document.querySelector('[role="grid"]')?.getAttribute('aria-rowcount') === count,
    '3',
  );
});
