/**
 * Broken, hostile and vanishing archives dropped on the real window: each is answered by its own sentence, and nothing is half
 * there afterwards. docs/archive-safety.md says what is refused and what is set aside.
 */
import { spawn } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { t } from '../../renderer/app/text.ts';
import type { EntryReason } from '../../shared/model/archive.ts';
import { executableFromEnvironment, projectDir, sandboxArgs } from '../driver/launch.ts';
import { seeUntil } from '../hands.ts';
import { closeBand, goToList, importByDrop, lock, seeText, seeTotal, unlock } from '../journeys.ts';
import { badArchives } from '../make-archives/bad-archives.ts';
import { genericArchives } from '../make-archives/generic-archives.ts';
import { longArchive } from '../make-archives/long-archive.ts';
import { clip, testArchive } from '../make-archives/test-archive.ts';
import { deflated } from '../make-archives/zip-file.ts';
import type { OpenedApp } from '../playwright-hands.ts';
import { openPrepared, preparedPassphrase as passphrase } from '../prepared-profiles.ts';
import { isTextShown, seenEnd, seenList } from '../sights.ts';

test.describe.configure({ mode: 'serial' });

let app: OpenedApp;
let dir = '';
/** Recordings in the list, as they should be. */
let total = 0;

test.beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'overheard-bad-input-'));
  app = await openPrepared('empty');
});
test.afterAll(async () => {
  await app.close();
  await rm(dir, { recursive: true, force: true });
});

const flat = (text: string): string => text.replaceAll(/\s+/g, ' ');

async function backToList(): Promise<void> {
  await app.hands.press('g');
  await app.hands.press('r');
  await goToList(app.hands);
  await seeTotal(app.hands, total);
}

/** Drops a file and waits until its line says how it ended. */
async function dropAndSeeEnd(...paths: string[]): Promise<{ isIn: boolean; text: string }> {
  await app.hands.drop(paths);
  return seeUntil(app.hands, 'its end', seenEnd, basename(paths[0] ?? ''), 60_000);
}

test('a vault with three recordings, to see that they are never touched', async () => {
  const [memos] = genericArchives;
  const { figures } = await importByDrop(app.hands, (await memos?.write(dir)) ?? '');
  total = figures.imported;
  expect(total).toBe(3);
  await backToList();
});

for (const archive of badArchives) {
  const { expect: expected, name } = archive;
  if (expected.kind === 'refused') {
    test(`${name} is refused with its own sentence`, async () => {
      const end = await dropAndSeeEnd(await archive.write(dir));
      expect(end.isIn).toBe(false);
      expect(flat(end.text)).toContain(t('import.failedTitle', { name: `${name}.zip` }));
      expect(flat(end.text)).toContain(t(`failure.${expected.code}`));
      expect(end.text).toContain(expected.code);
      await closeBand(app.hands);
      await backToList();
    });
  } else {
    test(`${name}: what is whole comes in, the rest is set aside with its reason`, async () => {
      const { figures } = await importByDrop(app.hands, await archive.write(dir));
      const { duplicate: repeats = 0, ...reasons } = figures.reasons as Partial<Record<EntryReason, number>>;
      const { duplicate: expectedRepeats = 0, ...expectedReasons } = expected.reasons;
      expect(reasons).toEqual(expectedReasons);
      // Clips that an archive before has brought in are here already.
      expect(figures.kept + repeats).toBe(expected.recordings + expectedRepeats);
      for (const reason of Object.keys(reasons) as (keyof typeof reasons)[]) {
        expect(await app.hands.look(isTextShown, flat(t(`report.reason.${reason}`))), reason).toBe(true);
      }
      total += figures.kept;
      await backToList();
    });
  }
}

test('a single sound file comes in by itself, an empty folder is refused with a sentence', async () => {
  const sound = join(dir, 'one memo.wav');
  await writeFile(sound, clip(301));
  const end = await dropAndSeeEnd(sound);
  expect(end.isIn).toBe(true);
  total += 1;
  await closeBand(app.hands);
  const folder = join(dir, 'a folder');
  await mkdir(folder);
  await app.hands.drop([folder]);
  await seeText(app.hands, 'failure.archive/empty');
  await app.page
    .locator('.toaster')
    .getByRole('button', { name: t('shell.close') })
    .click();
  await backToList();
});

test('an archive that is cut short while it comes in: what is in stays, and the sentence says so', async () => {
  const path = await longArchive.write(dir);
  const kept = join(dir, 'kept.zip');
  await copyFile(path, kept);
  await app.hands.drop([path]);
  await seeUntil(
    app.hands,
    'its first recordings',
    (known) => {
      const rows = document.querySelector('[role="grid"]')?.getAttribute('aria-rowcount');
      return Number(rows) > known;
    },
    total,
  );
  await truncate(path, 1_000_000);
  const end = await seeUntil(app.hands, 'its end', seenEnd, basename(path), 60_000);
  expect(end.isIn).toBe(false);
  expect(flat(end.text)).toContain(t('import.failedPartly', { name: basename(path) }));
  expect(flat(end.text)).toContain(t('failure.archive/changed'));
  await closeBand(app.hands);
  await app.hands.press('g');
  await app.hands.press('a');
  await seeText(app.hands, 'archives.state.interrupted');
  await app.hands.press('g');
  await app.hands.press('r');
  const there = await seeUntil(app.hands, 'the list', seenList, null);
  expect(there.total).toBeGreaterThan(total);
  expect(there.total).toBeLessThan(total + longArchive.recordings);
  await copyFile(kept, path);
});

/** How many recordings there are to seal is known once the contents are listed. */
const isListed = (_: null): boolean => / \d/.test(document.querySelector('.import-job .import-count')?.textContent ?? '');

test('brought in again it goes on, even while its file is removed; one that was removed before its turn is gone', async () => {
  const path = join(dir, longArchive.fileName);
  const waiting = await testArchive('waits-its-turn', () => [deflated('a.wav', clip(310))], longArchive.expect).write(dir);
  await app.hands.drop([path, waiting]);
  await seeText(app.hands, 'import.stop');
  // Its list of contents is read: from now on the file is open.
  await seeUntil(app.hands, 'its list of contents read', isListed, null);
  await Promise.all([rm(path), rm(waiting)]);
  const first = await seeUntil(app.hands, 'its end', seenEnd, basename(path), 60_000);
  expect(first.isIn).toBe(true);
  const second = await seeUntil(app.hands, 'the end of the other', seenEnd, basename(waiting));
  expect(second.isIn).toBe(false);
  expect(flat(second.text)).toContain(t('failure.archive/gone'));
  total += longArchive.recordings;
  await closeBand(app.hands);
  await backToList();
});

/** Starts the app once more with the same profile, as a file manager does with "Open with". */
async function startAgain(...args: string[]): Promise<{ code: number | null; stderr: string }> {
  const second = spawn(
    executableFromEnvironment(),
    [projectDir, ...sandboxArgs, `--profile=${app.profileDir}`, '--lang=en-GB', ...args],
    { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, LANG: 'en_GB.UTF-8', LC_ALL: '' } },
  );
  let stderr = '';
  second.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString('utf8')));
  const code = await new Promise<number | null>((resolve) => second.once('exit', resolve));
  return { code, stderr };
}

test('a second start hands its archive over, says so and ends', async () => {
  const path = await testArchive('handed-over', () => [deflated('a.wav', clip(320))], longArchive.expect).write(dir);
  const { code, stderr } = await startAgain(path);
  expect(code).toBe(0);
  expect(stderr).toContain(t('menu.second-start'));
  expect((await seeUntil(app.hands, 'its end', seenEnd, basename(path))).isIn).toBe(true);
  total += 1;
  await closeBand(app.hands);
  await backToList();
});

test('an archive handed over to a locked vault waits until it is open', async () => {
  const path = await testArchive('at-the-door', () => [deflated('a.wav', clip(321))], longArchive.expect).write(dir);
  await lock(app.hands);
  expect((await startAgain(path)).code).toBe(0);
  await unlock(app.hands, passphrase);
  expect((await seeUntil(app.hands, 'its end', seenEnd, basename(path))).isIn).toBe(true);
  total += 1;
  await closeBand(app.hands);
  await backToList();
});

test('nothing of it was thrown, written as an error or refused by a policy', () => {
  expect(app.complaints).toEqual([]);
});
