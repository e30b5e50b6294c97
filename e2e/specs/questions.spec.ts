/**
 * What an import asks, by keys alone: which column is which, and whether day or month comes first. An answer is remembered until it is
 * forgotten; an import that waits can be stopped, and a lock ends it. Every step stands on the one before.
 */
import { readFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { t } from '../../renderer/app/text.ts';
import { seeUntil } from '../hands.ts';
import { goToList, lock, pressUntilFocus, runFromPalette, seeText, seeTotal, unlock } from '../journeys.ts';
import { ambiguousDates, sameHeadings, sameHeadingsLater, unknownHeadings, wideTable } from '../make-archives/asking-archives.ts';
import type { TestArchive } from '../make-archives/test-archive.ts';
import type { OpenedApp } from '../playwright-hands.ts';
import { openPrepared, preparedPassphrase as passphrase } from '../prepared-profiles.ts';
import { hasFocus, isGone, isShown, isTextIn, isTextShown, seenEnd } from '../sights.ts';

test.describe.configure({ mode: 'serial' });

let app: OpenedApp;
let dir = '';

test.beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'overheard-questions-'));
  app = await openPrepared('empty');
});
test.afterAll(async () => {
  await app.close();
  await rm(dir, { recursive: true, force: true });
});

async function drop(archive: TestArchive): Promise<string> {
  const path = await archive.write(dir);
  await app.hands.drop([path]);
  return basename(path);
}
const seeIn = (fileName: string) => seeUntil(app.hands, `the end of ${fileName}`, seenEnd, fileName, 30_000);

/** Tab to a control of the dialog and press it. */
async function pressIn(selector: string): Promise<void> {
  await pressUntilFocus(app.hands, 'Tab', selector, 120);
  await app.hands.press('Enter');
}
const isInPreview = (text: string) =>
  seeUntil(app.hands, `"${text}" in the preview`, isTextIn, { selector: '.question-preview', text });

test('a table whose headings say nothing is asked about, with a proposal and what would come of it', async () => {
  await drop(unknownHeadings);
  await seeText(app.hands, 'question.columns.title');
  for (const heading of ['Moment', 'Where', 'Who', 'Content', 'Clip']) {
    expect(await app.hands.look(isTextIn, { selector: '.question-columns', text: heading })).toBe(true);
  }
  await isInPreview('set a timer for twelve minutes');
  expect(await app.hands.look(isTextIn, { selector: '.question-preview', text: 'Kitchen' })).toBe(false);
});

test('a column is given another role by keys, and the preview shows it at once', async () => {
  await pressIn('.question-column .select >> 1');
  await seeUntil(app.hands, 'the roles', isShown, '.popover [role="listbox"]');
  await app.hands.type(t('question.role.device').slice(0, 3));
  await app.hands.press('Enter');
  await isInPreview('Kitchen');
});

test('put aside it waits in its band, and comes back by its command', async () => {
  // While the list of roles fades, it still takes Escape for itself.
  await seeUntil(app.hands, 'the list of roles gone', isGone, '.popover');
  await app.hands.press('Escape');
  await seeUntil(app.hands, 'no dialog', isGone, '.scrim');
  await seeText(app.hands, 'question.asking');
  await runFromPalette(app.hands, 'command.archive.answerQuestion');
  await seeText(app.hands, 'question.columns.title');
});

test('brought in like this, words and devices are where they were put', async () => {
  await isInPreview('Kitchen');
  await pressIn('.dialog-foot .btn.step');
  expect((await seeIn('headings-that-say-nothing.zip')).isIn).toBe(true);
  await goToList(app.hands);
  await seeTotal(app.hands, 4);
  await seeUntil(app.hands, 'the words', isTextShown, 'set a timer for twelve minutes');
  await seeUntil(app.hands, 'the device', isTextIn, { selector: '.rec .who', text: 'Kitchen' });
});

test('a record whose sound isn’t there is shown by itself, with its time and its file', async () => {
  await pressUntilFocus(app.hands, 'Tab', '.side .views .nav >> 2', 80);
  await app.hands.press('Enter');
  await seeText(app.hands, 'review.missing.head', { count: 1 });
  await seeUntil(app.hands, 'the file', isTextIn, { selector: '.unlinked', text: 'never-sent.wav' });
  expect(await app.hands.look(isTextIn, { selector: '.unlinked', text: t('review.missing.noSound') })).toBe(true);
  await pressUntilFocus(app.hands, 'Tab', '.side .views .nav >> 0', 80);
  await app.hands.press('Enter');
  await seeTotal(app.hands, 4);
});

test('the same headings are read without asking the next time', async () => {
  const name = await drop(sameHeadings);
  expect((await seeIn(name)).isIn).toBe(true);
  expect(await app.hands.look(isGone, '.scrim')).toBe(true);
  await goToList(app.hands);
  await seeTotal(app.hands, 8);
});

test('what was remembered can be forgotten, and is asked again', async () => {
  await app.hands.press('g');
  await app.hands.press('v');
  await seeText(app.hands, 'question.remembered.count', { count: 1 });
  await pressIn('.remembered .btn');
  await seeText(app.hands, 'question.remembered.count', { count: 0 });
  await app.hands.press('g');
  await app.hands.press('r');
  await goToList(app.hands);
  await drop(sameHeadingsLater);
  await seeText(app.hands, 'question.columns.title');
});

test('an import that waits can be stopped: nothing of it is in', async () => {
  await app.hands.press('Escape');
  await seeUntil(app.hands, 'no dialog', isGone, '.scrim');
  await pressUntilFocus(app.hands, 'Tab', '.import-job .import-actions .quiet', 80);
  const isStopFocused = (name: string): boolean => document.activeElement?.textContent === name;
  for (let pressed = 0; pressed < 40 && !(await app.hands.look(isStopFocused, t('import.stop'))); pressed++)
    await app.hands.press('Tab');
  await app.hands.press('Enter');
  expect((await seeIn('the-same-headings-later.zip')).text).toContain(t('import.stopped', { count: 0 }));
  await runFromPalette(app.hands, 'command.archive.answerQuestion');
  await app.hands.press('Escape');
  await goToList(app.hands);
  await seeTotal(app.hands, 8);
});

test('thirty columns are all there, each with a control of its own name', async () => {
  await drop(wideTable);
  await seeText(app.hands, 'question.columns.title');
  const names = await app.hands.look(
    (_: null) =>
      [...document.querySelectorAll('.question-column button')].map(
        (button) => button.getAttribute('aria-label') ?? button.textContent ?? '',
      ),
    null,
  );
  expect(names).toHaveLength(30);
  await pressIn('.dialog-foot .btn:not(.step)');
  expect((await seeIn('thirty-wide-columns.zip')).isIn).toBe(true);
  await goToList(app.hands);
  await seeTotal(app.hands, 12);
});

test('dates that can be read both ways are shown both ways', async () => {
  const name = await drop(ambiguousDates);
  await seeText(app.hands, 'question.dates.title');
  await seeUntil(app.hands, 'the first reading', isTextShown, '3 April 2021');
  await seeUntil(app.hands, 'the other reading', isTextShown, '4 March 2021');
  await pressUntilFocus(app.hands, 'Tab', '.question-orders input', 20);
  await app.hands.press('ArrowDown');
  await pressIn('.dialog-foot .btn.step');
  expect((await seeIn(name)).isIn).toBe(true);
  await goToList(app.hands);
  await seeTotal(app.hands, 14);
  await seeUntil(app.hands, 'the day as it was said', isTextShown, 'Thursday, 4 March 2021');
});

test('a format report is shown whole before it is saved, and holds nothing of the archive', async () => {
  await app.hands.press('g');
  await app.hands.press('a');
  await pressIn('.tbl .link >> 0');
  await seeUntil(app.hands, 'the report', isShown, '.report');
  await runFromPalette(app.hands, 'command.archives.saveReport');
  await seeUntil(app.hands, 'the menu', isShown, '.popover [role="menu"]');
  await app.hands.press('End');
  await app.hands.press('Enter');
  await seeText(app.hands, 'format.title');
  const shown = await app.hands.look((_: null) => document.querySelector('.format-report')?.textContent ?? '', null);
  expect(shown).toContain('read as: whatsapp');
  const filePath = join(dir, 'format.txt');
  await app.electron.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path });
  }, filePath);
  await pressIn('.dialog-foot .btn.step');
  await seeText(app.hands, 'format.saved');
  const saved = await readFile(filePath, 'utf8');
  expect(saved).toBe(shown);
  expect(saved).not.toMatch(/pat|alex|2021|early|days/i);
  await app.hands.press('g');
  await app.hands.press('r');
  await goToList(app.hands);
});

test('a lock ends an import that waits, and leaves nothing half', async () => {
  await drop(sameHeadingsLater);
  await seeText(app.hands, 'question.columns.title');
  await app.hands.press('Escape');
  await seeUntil(app.hands, 'no dialog', isGone, '.scrim');
  await lock(app.hands);
  await unlock(app.hands, passphrase);
  await seeTotal(app.hands, 14);
  expect(await app.hands.look(hasFocus, '.dialog')).toBe(false);
  expect(app.complaints).toEqual([]);
});
