/**
 * Control over what comes in, by keys: holding and going on, the order of a queue, stopping, going on after the app was killed, the
 * report, and destroying the archive itself once everything in it was found in the vault.
 */
import { randomBytes } from 'node:crypto';
import { access, copyFile, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { t } from '../../renderer/app/text.ts';
import { removeProfileDir } from '../driver/launch.ts';
import { seeUntil } from '../hands.ts';
import { closeBand, pressUntilFocus, seeText, unlock } from '../journeys.ts';
import { genericArchives } from '../make-archives/generic-archives.ts';
import { writeSlowArchive } from '../make-archives/slow-archive.ts';
import { wavFile } from '../make-archives/wav.ts';
import { type OpenedApp, openApp } from '../playwright-hands.ts';
import { enterPrepared, preparedPassphrase as passphrase, preparedProfile } from '../prepared-profiles.ts';
import { hasFocus, isGone, isShown, isTextIn, seenEnd, seenList, textOf } from '../sights.ts';

test.describe.configure({ mode: 'serial' });

const many = 3000;
let app: OpenedApp;
let profileDir = '';
let dir = '';
let slow = '';

test.beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'overheard-import-control-'));
  profileDir = await preparedProfile('empty');
  slow = await writeSlowArchive(dir, 'slow.zip', many);
  app = await openApp({ profileDir });
  await enterPrepared(app);
});
test.afterAll(async () => {
  await app.close();
  await removeProfileDir(profileDir);
  await rm(dir, { recursive: true, force: true });
});

const sealed = async (): Promise<number> =>
  Number((await app.hands.look(textOf, '.import-count b'))?.replaceAll(/\D/g, '') ?? '0');
const names = () => app.page.locator('.import-job .import-name b').allInnerTexts();
const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

test('what comes in is held and goes on, by its key', async () => {
  await app.hands.drop([slow]);
  await seeUntil(app.hands, 'the first recordings', seenList, null);
  await app.hands.press('Control+Shift+P');
  await seeText(app.hands, 'import.paused');
  // What was read before is sealed yet.
  let held = -1;
  const standsStill = async (): Promise<boolean> => {
    const before = held;
    held = await sealed();
    return held === before;
  };
  await expect.poll(standsStill, { intervals: [1_000], timeout: 20_000 }).toBe(true);
  expect(held).toBeGreaterThan(0);
  expect(held).toBeLessThan(many);
  await rest(1000);
  expect(await sealed()).toBe(held);
  expect(await app.hands.look(textOf, '.import-left')).toBe('');
});

test('others wait meanwhile, change their order and leave the queue, by keys', async () => {
  const [memos] = genericArchives;
  const first = (await memos?.write(dir)) ?? '';
  const second = join(dir, 'second.zip');
  const third = join(dir, 'third.zip');
  await copyFile(first, second);
  await copyFile(first, third);
  await app.hands.drop([second]);
  await seeUntil(app.hands, 'the second line', isTextIn, { selector: '.import-job', text: 'second.zip' });
  await app.hands.drop([third]);
  await seeUntil(app.hands, 'the third line', isTextIn, { selector: '.import-job', text: 'third.zip' });
  const up = `button[aria-label="${t('import.earlier', { name: 'third.zip' })}"]`;
  await pressUntilFocus(app.hands, 'Tab', up);
  await app.hands.press('Enter');
  expect(await names()).toEqual(['slow.zip', 'third.zip', 'second.zip']);
  expect(await app.hands.look(hasFocus, up)).toBe(true);
  await pressUntilFocus(app.hands, 'Tab', '.import-job:nth-child(3) .import-actions button:last-child');
  await app.hands.press('Enter');
  await expect.poll(names).toEqual(['slow.zip', 'third.zip']);
});

test('it is stopped while it is held, and the next one comes in', async () => {
  const before = await sealed();
  await pressUntilFocus(app.hands, 'Shift+Tab', '.import-job:nth-child(1) .import-actions button:last-child');
  await app.hands.press('Enter');
  const end = await seeUntil(app.hands, 'its end', seenEnd, 'slow.zip');
  expect(end.text).toContain(before.toLocaleString('en'));
  await seeUntil(app.hands, 'the other one in', seenEnd, 'third.zip');
  await closeBand(app.hands);
});

test('after the app was killed the archive says so, and goes on with the same archive alone', async () => {
  await app.hands.drop([slow]);
  await expect.poll(sealed, { timeout: 20_000 }).toBeGreaterThan(900);
  app.electron.process().kill('SIGKILL');
  await app.close().catch(() => undefined);

  app = await openApp({ profileDir });
  await unlock(app.hands, passphrase);
  await seeUntil(app.hands, 'the interrupted line', isTextIn, { selector: '.import-job', text: 'slow.zip' });
  const goOn = `button[aria-label="${t('import.goOnName', { name: 'slow.zip' })}"]`;
  const pick = (path: string) =>
    app.electron.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
    }, path);

  await pick(join(dir, 'third.zip'));
  await pressUntilFocus(app.hands, 'Tab', goOn);
  await app.hands.press('Enter');
  const refused = await seeUntil(app.hands, 'the refusal', seenEnd, 'third.zip');
  expect(refused.isIn).toBe(false);
  expect(refused.text).toContain('archive/another');
  await pressUntilFocus(app.hands, 'Tab', '.import-job .note-actions > button:last-child');
  await app.hands.press('Enter');

  await pick(slow);
  await pressUntilFocus(app.hands, 'Tab', goOn);
  await app.hands.press('Enter');
  const end = await seeUntil(app.hands, 'its end', seenEnd, 'slow.zip', 60_000);
  expect(end.isIn).toBe(true);
  await expect.poll(async () => (await app.hands.look(seenList, null))?.total).toBe(many + 3);
});

test('the report is found by words and sorted, and the archive is destroyed once all of it was found in the vault', async () => {
  await pressUntilFocus(app.hands, 'Tab', '.import-job .import-actions button:first-child');
  await app.hands.press('Enter');
  await seeText(app.hands, 'report.title.complete');
  expect(await app.page.locator('[data-figures]').getAttribute('data-figures')).toContain(`"imported":${many}`);

  await pressUntilFocus(app.hands, 'Tab', '.report .note-actions button');
  await app.hands.press('Enter');
  await seeUntil(app.hands, 'the field for its name', hasFocus, '.destroy-confirm input', 60_000);
  await seeText(app.hands, 'destroySource.complete', { count: many, time: await comparedIn() });
  await app.hands.type('slow');
  await app.hands.press('Enter');
  await access(slow);
  await app.hands.type('.zip');
  await app.hands.press('Enter');
  await seeText(app.hands, 'destroySource.doneAll', { count: 1 });
  await seeText(app.hands, 'destroySource.noted');
  await expect(access(slow)).rejects.toThrow();
  await app.hands.press('Enter');
  await seeUntil(app.hands, 'the line in the report', isTextIn, { selector: '.report-destroyed', text: 'slow.zip' });
  expect(app.complaints).toEqual([]);
});

test('destroying that a locked screen cuts off is told at the next unlock, until it is left at that', async () => {
  const folder = join(dir, 'Many memos');
  await mkdir(folder);
  for (let at = 0; at < many; at++) {
    const noise = randomBytes(8_000);
    const samples = new Int16Array(noise.buffer, noise.byteOffset, noise.byteLength / 2);
    await writeFile(join(folder, `${at}.wav`), wavFile({ sampleRateHz: 16_000, samples }));
  }
  await app.hands.drop([folder]);
  await seeUntil(app.hands, 'its end', seenEnd, 'Many memos', 120_000);
  await pressUntilFocus(app.hands, 'Tab', '.import-job .import-actions button:first-child');
  await app.hands.press('Enter');
  await seeText(app.hands, 'report.title.complete');
  await pressUntilFocus(app.hands, 'Tab', '.report .note-actions button');
  await app.hands.press('Enter');
  await seeUntil(app.hands, 'the field for its name', hasFocus, '.destroy-confirm input', 120_000);
  await app.hands.type('Many memos');
  // Before that, all of the files are looked at.
  await seeUntil(app.hands, 'that it can be answered', isShown, '.destroy-foot [type="submit"]:enabled', 30_000);
  await app.hands.press('Enter');
  await expect.poll(async () => (await readdir(folder)).length).toBeLessThan(many);
  await app.electron.evaluate(({ powerMonitor }) => void powerMonitor.emit('lock-screen'));
  await seeText(app.hands, 'door.locked.title');
  expect((await readdir(folder)).length).toBeGreaterThan(0);

  await unlock(app.hands, passphrase);
  await seeText(app.hands, 'destroySource.cutOff', { name: 'Many memos' });
  await pressUntilFocus(app.hands, 'Tab', '.cut-off-band .note-actions button:last-child');
  await app.hands.press('Enter');
  await seeUntil(app.hands, 'nothing more of it', isGone, '.cut-off-band');
});

/** The time is the machine's: read off, so that the sentence around it can be looked for. */
const comparedIn = async (): Promise<string> =>
  /(\d[\d.,]* ?\S+)\.$/.exec((await app.hands.look(textOf, '.destroy-verified')) ?? '')?.[1] ?? '';
