/**
 * Folders, sets of parts, loose files and archives named at the start, brought into the real app: dropped, picked, or on the command
 * line. Only the open dialog is faked, which no test can press.
 */
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { t } from '../../renderer/app/text.ts';
import { seeUntil } from '../hands.ts';
import { choosePassphrase, closeBand, enterNewVault, refuseRecoveryKey, runFromPalette, seeText, seeTotal } from '../journeys.ts';
import { clip } from '../make-archives/test-archive.ts';
import { deflated, text, writeZip } from '../make-archives/zip-file.ts';
import { type OpenedApp, openApp } from '../playwright-hands.ts';
import { isGone, seenEnd } from '../sights.ts';

test.describe.configure({ mode: 'serial' });

const passphrase = 'ferry lamp oatmeal gravel seven';
let app: OpenedApp;
let dir = '';
/** Each clip is another sound, so that nothing is a duplicate. */
let clipCount = 700;
const nextClip = () => clip(clipCount++);
const at = (...parts: string[]) => join(dir, ...parts);

test.beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'overheard-containers-'));
  app = await openApp();
});
test.afterAll(async () => {
  await app.close();
  await rm(dir, { recursive: true, force: true });
});

async function seeIn(fileName: string, count: number): Promise<void> {
  const end = await seeUntil(app.hands, `the end of ${fileName}`, seenEnd, fileName, 60_000);
  expect(end).toMatchObject({ isIn: true });
  expect(end.text.replaceAll(/\s+/g, ' ')).toContain(t('import.done', { count }));
  await closeBand(app.hands);
}

/** A folder of memos, one with its words beside it. */
async function makeFolder(name: string): Promise<string> {
  await mkdir(at(name, 'older'), { recursive: true });
  await writeFile(at(name, 'Voice 1.wav'), nextClip());
  await writeFile(at(name, 'older', 'Voice 2.wav'), nextClip());
  await writeFile(at(name, 'older', 'Voice 2.txt'), 'The ladder is in the shed.\n');
  return at(name);
}

const partName = (stamp: string, part: number) => `takeout-${stamp}-00${part}.zip`;
async function makeParts(stamp: string, parts: readonly number[]): Promise<readonly string[]> {
  const paths = parts.map((part) => at(partName(stamp, part)));
  for (const [index, path] of paths.entries())
    await writeZip(path, [deflated(`Takeout/Memos/memo ${index + 1}.wav`, nextClip())]);
  return paths;
}

/** What the open dialog answers from now on. */
async function answerDialog(paths: readonly string[]): Promise<void> {
  await app.electron.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [...filePaths] });
  }, paths);
}

test('a vault of its own', async () => {
  await enterNewVault(app.hands, passphrase);
});

test('a dropped folder comes in with its words; a link in it is not followed, which is said', async () => {
  const folder = await makeFolder('My memos');
  await symlink('/etc', join(folder, 'elsewhere'));
  await app.hands.drop([folder]);
  await seeText(app.hands, 'choosing.partlyTitle', { name: 'My memos' });
  await seeText(app.hands, 'choosing.left.links', { count: 1 });
  await seeIn('My memos', 2);
  await app.page
    .locator('.choice')
    .getByRole('button', { name: t('choosing.close') })
    .click();
  await seeUntil(app.hands, 'no note', isGone, '.choice');
});

test('a folder is picked by its own command and by its own keys', async () => {
  await answerDialog([await makeFolder('From the phone')]);
  await app.hands.press('Control+Shift+O');
  await seeIn('From the phone', 2);
  await answerDialog([await makeFolder('From the stick')]);
  await runFromPalette(app.hands, 'command.archive.bringInFolder');
  await seeIn('From the stick', 2);
});

test('the other parts that lie beside a picked one are offered, and come in as one', async () => {
  const [first = '', second = ''] = await makeParts('20230506T101112Z', [1, 2, 3, 4]);
  await answerDialog([second]);
  await app.hands.press('Control+o');
  await seeText(app.hands, 'choosing.offer', { count: 3 });
  const all = app.page.locator('.choice').getByRole('button', { name: t('choosing.bringInAll', { count: 4 }) });
  await expect(all).toBeFocused();
  await app.hands.press('Enter');
  await seeIn(`${partName('20230506T101112Z', 1)} +3`, 4);
  await rm(first);
});

test('only the picked part comes in when that is asked for, and missing ones are named', async () => {
  const [, third = ''] = await makeParts('20230507T101112Z', [1, 3]);
  await app.hands.drop([third]);
  await seeText(app.hands, 'choosing.missing', { count: 1, numbers: '2' });
  await app.hands.press('Tab');
  await app.hands.press('Enter');
  await seeIn(partName('20230507T101112Z', 3), 1);
});

test('parts that are dropped together are one, and are not asked about', async () => {
  await app.hands.drop(await makeParts('20230508T101112Z', [2, 1]));
  await seeIn(`${partName('20230508T101112Z', 1)} +1`, 2);
  expect(await app.page.locator('.choice').count()).toBe(0);
});

test('a piece of a cut archive is not begun with while another is missing', async () => {
  await writeFile(at('cut.zip.002'), text('a piece'));
  await app.hands.drop([at('cut.zip.002')]);
  await seeText(app.hands, 'choosing.missingPieceText');
  await app.hands.press('Enter');
  await seeUntil(app.hands, 'no note', isGone, '.choice');
});

test('loose sound files that are dropped together are one', async () => {
  const names = ['a.wav', 'b.wav', 'c.wav'];
  for (const name of names) await writeFile(at(name), nextClip());
  await app.hands.drop(names.map((name) => at(name)));
  await seeIn('a.wav +2', 3);
  expect(app.complaints).toEqual([]);
});

test('folders and archives that are named at the start come in, parts among them as one', async () => {
  const folder = await makeFolder('Named at the start');
  const parts = await makeParts('20230509T101112Z', [1, 2]);
  const started = await openApp({ args: [...parts, `${folder}/`] });
  try {
    await choosePassphrase(started.hands, passphrase);
    await refuseRecoveryKey(started.hands);
    await seeTotal(started.hands, 4);
    await seeUntil(started.hands, 'the parts', seenEnd, `${partName('20230509T101112Z', 1)} +1`, 30_000);
    await seeUntil(started.hands, 'the folder', seenEnd, 'Named at the start', 30_000);
    expect(started.complaints).toEqual([]);
  } finally {
    await started.close();
  }
});
