/**
 * Keys of one's own, by keys alone: a taken and a forbidden one are refused with a sentence, a free one holds at once, through a lock
 * and in a file, until the usual one is wanted again. And settings found by their words. Every step stands on the one before.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { t } from '../../renderer/app/text.ts';
import { seeUntil } from '../hands.ts';
import { lock, pressUntilFocus, runFromPalette, seeText } from '../journeys.ts';
import type { OpenedApp } from '../playwright-hands.ts';
import { enterPrepared, openPrepared } from '../prepared-profiles.ts';
import { hasFocus, isGone, isShown, isTextIn } from '../sights.ts';

test.describe.configure({ mode: 'serial' });

let app: OpenedApp;
let dir = '';

test.beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'overheard-bindings-'));
  app = await openPrepared('empty');
});
test.afterAll(async () => {
  await app.close();
  await rm(dir, { recursive: true, force: true });
});

const seeSidebar = () => seeUntil(app.hands, 'the sidebar', isGone, '.app.no-side');
const seeNoSidebar = () => seeUntil(app.hands, 'no sidebar', isShown, '.app.no-side');
const seeIn = (selector: string, text: string) => seeUntil(app.hands, `"${text}"`, isTextIn, { selector, text });
const seeKeys = (keys: string) => seeUntil(app.hands, `the keys ${keys}`, isRowWithKeys, keys);
/** Of the one command that is left in the list. */
const isRowWithKeys = (keys: string): boolean =>
  [...document.querySelectorAll('.command-row kbd')].map((cap) => cap.textContent).join(' ') === keys;

/** In the settings, to the one command that the search leaves, and its dialog. */
async function askForKeyOf(name: string): Promise<void> {
  const { hands } = app;
  await hands.press('Control+,');
  await seeText(hands, 'settings.title');
  await hands.press('/');
  await seeUntil(hands, 'the search field', hasFocus, '.settings-search input');
  await hands.press('Control+a');
  await hands.type(name);
  await seeUntil(hands, 'one command', isOneRow, null);
  await hands.press('ArrowDown');
  // What was said last may stand before the list.
  await pressUntilFocus(hands, 'Tab', '.command-row', 5);
}
const isOneRow = (_: null): boolean => document.querySelectorAll('.command-row').length === 1;

test('a key that is taken is refused, and it is said whose it is; so is one that is never bound', async () => {
  const { hands } = app;
  await askForKeyOf('show or hide the sidebar');
  await hands.press('Enter');
  await seeUntil(hands, 'the field that hears a key', hasFocus, '.chord-field input');
  await hands.press('Control+k');
  await seeIn('.key-said', `“${t('command.app.palette')}”`);
  await hands.press('g');
  await seeIn('.key-said', `“${t('command.go.review')}”`);
  await hands.press('Alt+k');
  await seeIn('.key-said', t('bindings.refusal.menu'));
  expect(await hands.look(isGone, '.dialog-foot .step')).toBe(true);
});

test('a free key is taken by Enter and holds at once, in field, list and palette', async () => {
  const { hands } = app;
  await hands.press('y');
  await seeUntil(hands, 'the keys on "Use this key"', hasFocus, '.dialog-foot .step');
  await hands.press('Enter');
  await seeUntil(hands, 'the row again', hasFocus, '.command-row');
  await seeKeys('Y');
  await hands.press('y');
  await seeNoSidebar();
  await hands.press('Control+b');
  await hands.press('y');
  await seeSidebar();
  await hands.press('Control+f');
  await hands.type('y');
  expect(await hands.look(isGone, '.app.no-side')).toBe(true);
  await hands.press('Control+k');
  await seeUntil(hands, 'the palette', hasFocus, '.palette input');
  await hands.type('hide the sidebr');
  await seeIn('.palette .opt', `${t('command.view.sidebar')}\nY`);
  await hands.press('Escape');
  await seeUntil(hands, 'no palette', isGone, '.scrim');
});

test('it holds after a lock, and in a file', async () => {
  const { hands, electron } = app;
  await lock(hands);
  await enterPrepared(app);
  await hands.press('y');
  await seeNoSidebar();
  await hands.press('y');
  await seeSidebar();

  const path = join(dir, 'keys.json');
  await electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
  }, path);
  await runFromPalette(hands, 'command.app.saveKeys');
  await seeText(hands, 'bindings.file.saved');
  const saved = await readFile(path, 'utf8');
  expect(JSON.parse(saved)).toEqual({ format: 'overheard-keys', version: 1, bindings: { 'view.sidebar': ['Y'] } });

  await writeFile(path, saved.replace('"Y"', '"Mod+Q"'));
  await runFromPalette(hands, 'command.app.readKeys');
  await seeText(hands, 'bindings.problem.never', { command: t('command.view.sidebar'), keys: 'Ctrl Q' });
  await writeFile(path, saved.replace('"Y"', '"F2"'));
  await runFromPalette(hands, 'command.app.readKeys');
  await seeText(hands, 'bindings.notice.taken', { count: 1 });
  await hands.press('F2');
  await seeNoSidebar();
  await hands.press('F2');
  await seeSidebar();
});

test('the usual key is one press away, from the row', async () => {
  const { hands } = app;
  await askForKeyOf('show or hide the sidebar');
  await seeKeys('F2');
  await hands.press('ArrowRight');
  await hands.press('Enter');
  await seeKeys('Ctrl B');
  await hands.press('Control+b');
  await seeNoSidebar();
  await hands.press('Control+b');
  await seeSidebar();
});

const isOnlySetting = (name: string): boolean =>
  [...document.querySelectorAll('.settings .set > b')].map((title) => title.textContent).join() === name;

test('settings are found by the words of their sentences, and it is said when none has them', async () => {
  const { hands } = app;
  await hands.press('Control+f');
  await hands.press('Control+a');
  await hands.type('picture screen');
  await seeUntil(hands, 'that setting alone', isOnlySetting, t('settings.capture'));
  await hands.type(' nowhere');
  await seeText(hands, 'settings.search.none', { typed: 'picture screen nowhere' });
  await pressUntilFocus(hands, 'Tab', '.empty button');
  await hands.press('Enter');
  await seeText(hands, 'settings.theme');
  expect(app.complaints).toEqual([]);
});

test('no key is named that does nothing where single letters are switched off', async () => {
  const { hands } = app;
  const letters = async (key: 'Home' | 'End') => {
    await hands.press('Control+,');
    await seeText(hands, 'settings.title');
    await hands.press('Control+f');
    await seeUntil(hands, 'the search field', hasFocus, '.settings-search input');
    await hands.press('Control+a');
    await hands.type(t('settings.letters'));
    await pressUntilFocus(hands, 'Tab', `button[aria-label="${t('settings.letters')}"]`);
    await hands.press('Enter');
    await seeUntil(hands, 'the choices', isShown, '[role="listbox"]');
    await hands.press(key);
    await hands.press('Enter');
    await seeUntil(hands, 'no choices', isGone, '[role="listbox"]');
  };
  const signOfSearch = '[data-pane="top"] kbd';
  await letters('End');
  await seeIn('.status', 'F1');
  await runFromPalette(hands, 'command.go.review');
  await seeIn(signOfSearch, t('key.ctrl'));
  await letters('Home');
  await seeIn('.status', '?');
  await runFromPalette(hands, 'command.go.review');
  await seeIn(signOfSearch, '/');
});
