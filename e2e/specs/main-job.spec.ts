/**
 * P5 and the whole product once through: from a first start to a second one, by keys alone. Every step stands on the one before.
 * Nothing is stubbed; the pointer is never used.
 */
import { setTimeout } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import { makeProfileDir, removeProfileDir } from '../driver/launch.ts';
import { seeUntil } from '../hands.ts';
import {
  addNote,
  addTag,
  burnIn,
  enterNewVault,
  goToList,
  importSample,
  leaveSearch,
  lock,
  markStretch,
  runFromPalette,
  search,
  seeText,
  seeTotal,
  shredMarked,
  startReviewing,
  unlock,
} from '../journeys.ts';
import { type OpenedApp, openApp } from '../playwright-hands.ts';
import { hasFocus, isGone, isShown, isTextIn, isTextShown, seenClockMs, seenList, seenTranscript } from '../sights.ts';

test.describe.configure({ mode: 'serial' });

const passphrase = 'ferry lamp oatmeal gravel seven';
const tag = 'quince';
const note = 'Ask the neighbour about this one.';
/** In one recording of the sample alone. */
const rareWord = 'turtle';

let app: OpenedApp;
let profileDir = '';
let total = 0;
/** How many recordings each view holds at the end of the work: the same after another start. */
let left: Record<View, number>;
let place = '';

test.beforeAll(async () => {
  profileDir = await makeProfileDir();
  app = await openApp({ profileDir });
});
test.afterAll(async () => {
  await app.close();
  await removeProfileDir(profileDir);
});

const isPlaying = (_: null): boolean => document.querySelector('.rec.now.playing') !== null;
const isStill = (_: null): boolean => document.querySelector('.rec.playing') === null;
const isCurrentOther = (name: string): boolean => {
  const current = document.querySelector('[role="row"][aria-current="true"]')?.getAttribute('aria-label');
  return current !== undefined && current !== null && current !== name;
};
const isCurrentNamed = (name: string): boolean =>
  document.querySelector('[role="row"][aria-current="true"]')?.getAttribute('aria-label') === name;
const isCurrentRow = (row: string): boolean =>
  document.querySelector('[role="row"][aria-current="true"]')?.getAttribute('aria-rowindex') === row;
/** Hits of the search lie in `mark`. */
const hits = (_: null): readonly string[] => [...document.querySelectorAll('.rec mark')].map((hit) => hit.textContent ?? '');

const currentName = async (): Promise<string> => {
  const list = await seeUntil(app.hands, 'a current recording', seenList, null);
  return list.current?.name ?? '';
};
/** What comes out of the loudspeaker, as the browser's own meter says. */
const isHeard = (): Promise<boolean> =>
  app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.isCurrentlyAudible() ?? false);
const pageProcess = (): Promise<number> =>
  app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0);

/** With nothing to show there is no list. */
const seeCount = (count: number): Promise<unknown> =>
  count > 0 ? seeTotal(app.hands, count) : seeUntil(app.hands, 'no row', isGone, '[role="row"][aria-rowindex]');

const viewKeys = { keep: '3', redact: '4', delete: '5', undecided: '2', everything: '1' } as const;
type View = keyof typeof viewKeys;

/** The views by their keys, one after the other; ends in the last one. */
async function seeViews(expected: Readonly<Partial<Record<View, number>>>): Promise<void> {
  for (const [view, count] of Object.entries(expected)) {
    await app.hands.press(viewKeys[view as View]);
    await seeCount(count);
  }
}

test('a first start makes a vault', async () => {
  await enterNewVault(app.hands, passphrase);
  await seeText(app.hands, 'review.empty.title');
});

test('the sample comes in, whole, and with its words', async () => {
  const { figures } = await importSample(app.hands);
  // One of each that needs a word is in it on purpose.
  expect(figures).toMatchObject({ vendor: 'alexa', duplicates: 1, unplayable: 0 });
  expect(figures.imported).toBeGreaterThanOrEqual(20);
  expect(figures.withTranscript).toBeGreaterThan(figures.imported / 2);
  total = figures.kept;
  await startReviewing(app.hands);
  await seeCount(total);
});

test('the next recording plays, and its sound goes on', async () => {
  const { hands } = app;
  await hands.press('ArrowDown');
  await seeUntil(hands, 'a recording that plays', isPlaying, null);
  await expect.poll(isHeard).toBe(true);
  const from = await seeUntil(hands, 'the clock', seenClockMs, null);
  await expect.poll(() => hands.look(seenClockMs, null)).toBeGreaterThan(from + 200);
});

test('the space bar stops it where it is', async () => {
  const { hands } = app;
  await hands.press('Home');
  await seeUntil(hands, 'a recording that plays', isPlaying, null);
  await hands.press(' ');
  await seeUntil(hands, 'a recording that stands still', isStill, null);
  const at = await hands.look(seenClockMs, null);
  await setTimeout(200);
  expect(await hands.look(seenClockMs, null)).toBe(at);
  await expect.poll(isHeard).toBe(false);
  await hands.press('End');
  await expect.poll(() => hands.look(seenClockMs, null)).toBeGreaterThan((at ?? 0) + 500);
});

test('search finds the one recording with the word, and shows where', async () => {
  await search(app.hands, rareWord);
  await seeCount(1);
  await expect.poll(() => app.hands.look(hits, null)).toEqual([rareWord]);
  await leaveSearch(app.hands);
  await seeCount(total);
});

test('a tag and a note are put on, and found', async () => {
  const { hands } = app;
  await addTag(hands, tag);
  await addNote(hands, note);
  await search(hands, tag);
  await seeCount(1);
  await leaveSearch(hands);
  await seeCount(total);
  await search(hands, 'neighbour');
  await seeCount(1);
  await leaveSearch(hands);
  // Until then the keys mean what the search has found.
  await seeCount(total);
});

test('keep, redact and delete are one key each, and the next one comes', async () => {
  const { hands } = app;
  await hands.press('Control+Home');
  for (const key of ['k', 'k', 'r', 'd']) {
    const name = await currentName();
    await hands.press(key);
    await seeUntil(hands, 'the next recording', isCurrentOther, name);
  }
  await seeViews({ keep: 2, redact: 1, delete: 1, undecided: total - 4, everything: total });
});

test('undo takes the last step back, and redo does it again', async () => {
  const { hands } = app;
  await hands.press('Control+z');
  await seeText(hands, 'shell.undone', { count: 1 });
  await seeViews({ delete: 0, undecided: total - 3, everything: total });
  await hands.press('Control+Shift+z');
  await seeText(hands, 'shell.redone', { count: 1 });
  await seeViews({ delete: 1, undecided: total - 4, everything: total });
  await hands.press('Control+z');
  await seeText(hands, 'shell.undone', { count: 1 });
  await seeViews({ delete: 0, everything: total });
});

test('a stretch is marked, heard as it will be, and burnt in: its words are gone', async () => {
  const { hands } = app;
  await search(hands, rareWord);
  await seeCount(1);
  await hands.press('Enter');
  await seeUntil(hands, 'the list in focus', hasFocus, '[role="grid"]');
  await hands.press('Control+Home');
  await seeUntil(hands, 'the transcript', isTextIn, { selector: '.inspector .transcript', text: rareWord });
  await markStretch(hands);
  await hands.press('v');
  await seeUntil(hands, 'the result', isShown, '.redact-tools [aria-pressed="true"]');
  await burnIn(hands);
  await hands.press('Escape');
  await leaveSearch(hands);
  await search(hands, rareWord);
  await seeCount(0);
  await leaveSearch(hands);
  await seeCount(total);
  expect(await hands.look(isTextShown, rareWord)).toBe(false);
  await seeText(hands, 'review.row.burntWords');
});

test('what is marked delete is shredded, with a receipt', async () => {
  const { hands } = app;
  await hands.press('Control+Home');
  for (let step = 0; step < 4; step++) await hands.press('ArrowDown');
  for (let step = 0; step < 2; step++) {
    const name = await currentName();
    await hands.press('d');
    await seeUntil(hands, 'the next recording', isCurrentOther, name);
  }
  await shredMarked(hands, 2);
  expect(await hands.look(isTextShown, '2 recordings were destroyed')).toBe(true);
  await hands.press('g');
  await hands.press('r');
  await goToList(hands);
  total -= 2;
  await seeCount(total);
  // What was shredded is in no undo either.
  await hands.press('Control+z');
  await seeText(hands, 'shell.undone', { count: 1 });
  await seeViews({ delete: 0, everything: total });
  await hands.press('Control+Shift+z');
  await seeText(hands, 'shell.redone', { count: 1 });
  // The burnt one counts as redacted.
  left = { keep: 2, redact: 2, delete: 0, undecided: total - 4, everything: total };
  await seeViews(left);
});

test('one key locks: the page is thrown away with its process', async () => {
  const { hands } = app;
  await seeViews({ undecided: left.undecided });
  await hands.press('Control+Home');
  for (let step = 0; step < 3; step++) await hands.press('ArrowDown');
  await seeUntil(hands, 'the fourth row', isCurrentRow, '4');
  place = await currentName();
  const words = (await hands.look(seenTranscript, null)) ?? '';
  const before = await pageProcess();
  await lock(hands);
  expect(await pageProcess()).not.toBe(before);
  expect(await hands.look(isTextShown, words)).toBe(false);
  await expect.poll(isHeard).toBe(false);
  for (const key of ['Control+k', '?', 'Control+f', 'g', 'r']) await hands.press(key);
  expect(await hands.look(isShown, '[data-pane], [role="dialog"]')).toBe(false);
});

test('a wrong passphrase is told calmly, the right one opens at the same place', async () => {
  const { hands } = app;
  // What the keys above have typed into the field.
  await hands.press('Control+a');
  await unlock(hands, 'not the passphrase');
  await seeText(hands, 'door.wrong');
  await seeUntil(hands, 'the field in focus, its text selected', hasFocus, '.door-form input');
  await unlock(hands, passphrase);
  await seeUntil(hands, 'the same recording', isCurrentNamed, place);
  await seeCount(left.undecided);
});

test('every command has its place in the palette', async () => {
  await runFromPalette(app.hands, 'command.go.vault');
  await seeText(app.hands, 'vault.title');
  // While the palette fades, it still takes Escape for itself.
  await seeUntil(app.hands, 'the palette gone', isGone, '.scrim');
  await app.hands.press('Escape');
  await goToList(app.hands);
});

test('nothing was thrown, and the content policy had nothing to refuse', () => {
  expect(app.complaints).toEqual([]);
});

test('after another start everything is as it was left', async () => {
  await app.close();
  app = await openApp({ profileDir });
  const { hands } = app;
  await unlock(hands, passphrase);
  await seeUntil(hands, 'the same recording', isCurrentNamed, place);
  await seeCount(left.undecided);
  await seeViews(left);
  await search(hands, tag);
  await seeCount(1);
  await hands.press('Enter');
  await seeUntil(hands, 'the tag', isTextIn, { selector: '.inspector', text: tag });
  await seeUntil(
    hands,
    'the note',
    (text) => document.querySelector<HTMLTextAreaElement>('.note-text-area')?.value === text,
    note,
  );
  await leaveSearch(hands);
  await search(hands, rareWord);
  await seeCount(0);
  await leaveSearch(hands);
  // What was done before can still be undone: the last verdict on what wasn't destroyed.
  await hands.press('Control+z');
  await seeText(hands, 'shell.undone', { count: 1 });
  await seeViews({ keep: left.keep, redact: left.redact - 1, undecided: left.undecided + 1, everything: total });
  expect(app.complaints).toEqual([]);
});
