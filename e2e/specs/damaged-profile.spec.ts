/**
 * A profile that something outside has damaged, and a disk that is full: the sentence says what is wrong and what to do, nothing is
 * written, and once the damage is put right everything is there again.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { t } from '../../renderer/app/text.ts';
import type { FailureCode } from '../../shared/failure.ts';
import { keyFileBlockBytes } from '../../shared/seams/key-file-frames.ts';
import { removeProfileDir } from '../driver/launch.ts';
import { seeUntil } from '../hands.ts';
import {
  addTag,
  closeBand,
  createVault,
  goToList,
  importByDrop,
  leaveFirstArchive,
  pressUntilFocus,
  runFromPalette,
  seeText,
  seeTotal,
  startReviewing,
  unlock,
} from '../journeys.ts';
import { genericArchives } from '../make-archives/generic-archives.ts';
import { longArchive } from '../make-archives/long-archive.ts';
import { type OpenedApp, openApp } from '../playwright-hands.ts';
import { enterPrepared, preparedPassphrase as passphrase, preparedProfile } from '../prepared-profiles.ts';
import { isGone, isTextShown, seenEnd, seenList } from '../sights.ts';

const recordings = 3;
let dir = '';
/** A sound profile, closed; every test works on a copy. */
let soundDir = '';
let app: OpenedApp | null = null;

test.beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'overheard-damaged-'));
  soundDir = await preparedProfile('empty');
  const first = await openApp({ profileDir: soundDir });
  await enterPrepared(first);
  const [memos] = genericArchives;
  const { figures } = await importByDrop(first.hands, (await memos?.write(dir)) ?? '');
  expect(figures.kept).toBe(recordings);
  expect(await startReviewing(first.hands)).toBe(recordings);
  await first.close();
});
test.afterEach(async () => {
  await app?.close();
  app = null;
});
test.afterAll(async () => {
  await removeProfileDir(soundDir);
  await rm(dir, { recursive: true, force: true });
});

async function copyOfProfile(name: string): Promise<string> {
  const profileDir = join(dir, name);
  await cp(soundDir, profileDir, { recursive: true });
  return profileDir;
}

async function seeFailure(code: FailureCode): Promise<void> {
  if (app === null) return;
  await seeText(app.hands, 'door.failed.title');
  await seeText(app.hands, `failure.${code}`);
  await seeText(app.hands, 'command.vault.showFolder');
  expect(await app.hands.look(isTextShown, code)).toBe(true);
}

/** What the sentence asks for: put right, one key. A fresh page looks at the profile anew. */
const tryAgain = (): Promise<void> => app?.hands.press('Enter') ?? Promise.resolve();

async function openAndSeeAll(): Promise<void> {
  if (app === null) return;
  await unlock(app.hands, passphrase);
  await goToList(app.hands);
  await seeTotal(app.hands, recordings);
}

/** Tables of the vault's database; opening writes to its logs alone. */
async function databaseTables(profileDir: string): Promise<string[]> {
  const names = await readdir(join(profileDir, 'IndexedDB'), { recursive: true });
  return names.filter((name) => name.endsWith('.ldb') || /blob[\\/]/.test(name)).toSorted();
}

const withBytesFlipped = (file: Buffer, block: number, places: readonly number[]): Buffer => {
  const damaged = Buffer.from(file);
  for (const at of places) {
    const place = block * keyFileBlockBytes + at;
    damaged[place] = (damaged[place] ?? 0) ^ 0x40;
  }
  return damaged;
};

/** As a later version would write it: its checksum fits. */
const ofLaterVersion = (file: Buffer): Buffer => {
  const later = Buffer.from(file);
  later[8] = 9;
  const checkedBytes = keyFileBlockBytes - 32;
  createHash('sha256').update(later.subarray(0, checkedBytes)).digest().copy(later, checkedBytes);
  return later;
};

test('a key file that is damaged, newer, cut off or missing: said exactly, left as it is, and all is there once it is put back', async () => {
  const profileDir = await copyOfProfile('key-file');
  const keyFile = join(profileDir, 'vault.keys');
  const sound = await readFile(keyFile);
  const before = await databaseTables(profileDir);
  app = await openApp({ profileDir });
  await seeText(app.hands, 'door.locked.title');

  const damages = [
    { damaged: withBytesFlipped(sound, 1, [70, 90]), code: 'vault/key-file-damaged' },
    { damaged: ofLaterVersion(sound), code: 'vault/key-file-too-new' },
  ] as const;
  for (const { damaged, code } of damages) {
    await writeFile(keyFile, damaged);
    await unlock(app.hands, passphrase);
    await seeFailure(code);
    expect(await readFile(keyFile)).toEqual(damaged);
    await tryAgain();
    await seeText(app.hands, 'door.locked.title');
  }
  // The page must have failed before it can look anew; the last damage stands.
  await unlock(app.hands, passphrase);
  await seeFailure('vault/key-file-too-new');

  await writeFile(keyFile, sound.subarray(0, 5000));
  await tryAgain();
  await seeFailure('vault/key-file-damaged');

  await rm(keyFile);
  await tryAgain();
  await seeFailure('vault/key-file-missing');
  expect(await databaseTables(profileDir)).toEqual(before);

  await writeFile(keyFile, sound);
  await tryAgain();
  await openAndSeeAll();
  expect(app.complaints).toEqual([]);
});

test('one flipped bit in the key file costs nothing: it is put right and told', async () => {
  const profileDir = await copyOfProfile('one-bit');
  const keyFile = join(profileDir, 'vault.keys');
  const sound = await readFile(keyFile);
  await writeFile(keyFile, withBytesFlipped(sound, 1, [100]));
  app = await openApp({ profileDir });
  await unlock(app.hands, passphrase);
  await seeText(app.hands, 'check.notice.mended');
  expect(await readFile(keyFile)).toEqual(sound);
  expect(app.complaints).toEqual([]);
});

test('a way in that is damaged is told at unlock, stands among the keys and can be removed', async () => {
  const profileDir = await copyOfProfile('damaged-slot');
  const keyFile = join(profileDir, 'vault.keys');
  const sound = await readFile(keyFile);
  await writeFile(keyFile, withBytesFlipped(sound, 6, [40, 90]));
  app = await openApp({ profileDir });
  const { hands } = app;
  await unlock(hands, passphrase);
  await seeText(hands, 'check.keyFile.slot', { count: 1 });
  expect(await hands.look(isTextShown, t('check.notice.mendedText'))).toBe(false);
  await hands.press('g');
  await hands.press('v');
  await seeText(hands, 'keys.damaged');
  await pressUntilFocus(hands, 'Tab', '.key-way .quiet');
  await hands.press('Enter');
  await seeText(hands, 'keys.remove.title.damaged');
  await pressUntilFocus(hands, 'Tab', '.dialog .danger');
  await hands.press('Enter');
  await seeText(hands, 'keys.remove.done');
  await expect.poll(() => hands.look(isTextShown, t('keys.damaged'))).toBe(false);
  const slot = (file: Buffer) => file.subarray(6 * keyFileBlockBytes, 7 * keyFileBlockBytes);
  expect(slot(await readFile(keyFile))).toEqual(slot(sound));
  expect(app.complaints).toEqual([]);
});

test('a key file that vanishes while the vault is open: a backup is advised, no lock, and all goes on once it is back', async () => {
  const profileDir = await copyOfProfile('key-file-gone');
  const keyFile = join(profileDir, 'vault.keys');
  app = await openApp({ profileDir });
  const { hands } = app;
  await unlock(hands, passphrase);
  await goToList(hands);
  await rename(keyFile, `${keyFile}.away`);
  await runFromPalette(hands, 'command.vault.check');
  await seeText(hands, 'shell.trouble.keepOpen');
  await seeText(hands, 'failure.vault/key-file-gone');
  await seeUntil(hands, 'the offer of a backup', isTextShown, t('command.backup.make'));
  expect(await hands.look(isTextShown, t('shell.trouble.lock'))).toBe(false);
  await rename(`${keyFile}.away`, keyFile);
  await runFromPalette(hands, 'command.vault.check');
  await seeText(hands, 'check.whole');
  await pressUntilFocus(hands, 'Tab', '.trouble .quiet');
  await hands.press('Enter');
  await seeUntil(hands, 'no trouble', isGone, '.trouble');
  expect(app.complaints).toEqual([]);
});

test('one flipped bit in the database’s files costs nothing, more keeps it shut and whole', async () => {
  const profileDir = await copyOfProfile('database-files');
  const folder = (await readdir(join(profileDir, 'IndexedDB'))).find((name) => name.endsWith('.leveldb')) ?? '';
  const names = await readdir(join(profileDir, 'IndexedDB', folder));
  const log = join(profileDir, 'IndexedDB', folder, names.find((name) => name.endsWith('.log')) ?? '');
  const sound = await readFile(log);
  await writeFile(log, withBytesFlipped(sound, 0, [200, 201]));
  const before = await databaseTables(profileDir);
  app = await openApp({ profileDir });
  await seeFailure('vault/database-damaged');
  expect(await databaseTables(profileDir)).toEqual(before);
  await writeFile(log, withBytesFlipped(sound, 0, [200]));
  await tryAgain();
  await unlock(app.hands, passphrase);
  await seeText(app.hands, 'check.notice.mended');
  await seeTotal(app.hands, recordings);
  expect(app.complaints).toEqual([]);
});

test('[V12.9] a record that was torn is cut off before somebody writes behind it, and all is there at each start after it', async () => {
  const profileDir = await copyOfProfile('torn');
  const folder = (await readdir(join(profileDir, 'IndexedDB'))).find((name) => name.endsWith('.leveldb')) ?? '';
  const names = await readdir(join(profileDir, 'IndexedDB', folder));
  const log = join(profileDir, 'IndexedDB', folder, names.find((name) => name.endsWith('.log')) ?? '');
  // The head of a record of 300 bytes, of which nothing followed.
  const head = Buffer.from([0x78, 0x56, 0x34, 0x12, 0x2c, 0x01, 0x01]);
  await writeFile(log, Buffer.concat([await readFile(log), head]));
  for (const tag of ['once', 'twice', 'thrice']) {
    app = await openApp({ profileDir });
    await openAndSeeAll();
    await addTag(app.hands, tag);
    expect(app.complaints).toEqual([]);
    await app.close();
  }
});

test('a database that was cleared beside a key file is told, and comes back with the copy', async () => {
  const profileDir = await copyOfProfile('database');
  const keys = await readFile(join(profileDir, 'vault.keys'));
  await rm(join(profileDir, 'IndexedDB'), { recursive: true });
  app = await openApp({ profileDir });
  await unlock(app.hands, passphrase);
  await seeFailure('vault/database-missing');
  await seeText(app.hands, 'door.failed.start');
  expect(await readFile(join(profileDir, 'vault.keys'))).toEqual(keys);
  await app.close();

  await rm(join(profileDir, 'IndexedDB'), { recursive: true, force: true });
  await cp(join(soundDir, 'IndexedDB'), join(profileDir, 'IndexedDB'), { recursive: true });
  // Settings that are none are the usual ones, and keep nobody out.
  await writeFile(join(profileDir, 'preferences.json'), '{"theme": "shouting", "lockAfter');
  await writeFile(join(profileDir, 'window.json'), 'null');
  app = await openApp({ profileDir });
  await openAndSeeAll();
});

test('a vault that was put aside is named where a new one is made, and is whole in its folder', async () => {
  const profileDir = await copyOfProfile('aside');
  const keys = await readFile(join(profileDir, 'vault.keys'));
  // What the button of the door leaves for the next start.
  const name = 'put-aside-2026-03-04-05-06-07';
  await writeFile(join(profileDir, 'put-aside'), name);
  app = await openApp({ profileDir });
  await seeText(app.hands, 'door.aside.done', { count: 1 });
  await seeText(app.hands, 'door.aside.doneText', { count: 1, name });
  expect(await readFile(join(profileDir, name, 'vault.keys'))).toEqual(keys);
  expect(app.complaints).toEqual([]);
});

/** A disk of its own, small enough to fill. Only root may mount one. */
function mount(target: string, options: string): string | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return 'Only root on Linux can mount a small disk';
  const { status, stderr } = spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', target], { encoding: 'utf8' });
  return status === 0 ? null : `No small disk could be mounted: ${stderr.trim()}`;
}

test('a full disk: what came in is safe, and once there is room it goes on', async () => {
  const profileDir = join(dir, 'small-disk');
  await mkdir(profileDir);
  const whyNot = mount(profileDir, 'size=70m');
  test.skip(whyNot !== null, whyNot ?? '');
  try {
    const path = await longArchive.write(dir);
    app = await openApp({ profileDir });
    const { hands } = app;
    await createVault(hands, passphrase);
    await leaveFirstArchive(hands);
    await hands.drop([path]);
    const end = await seeUntil(hands, 'its end', seenEnd, longArchive.fileName, 60_000);
    expect(end.isIn).toBe(false);
    expect(end.text.replaceAll(/\s+/g, ' ')).toContain(t('failure.vault/disk-full'));
    const { total } = await seeUntil(hands, 'the list', seenList, null);
    expect(total).toBeGreaterThan(0);
    expect(total).toBeLessThan(longArchive.recordings);

    expect(mount(profileDir, 'remount,size=400m')).toBeNull();
    await closeBand(hands);
    const { figures } = await importByDrop(hands, path);
    expect(figures.kept).toBe(longArchive.recordings);
    await hands.press('g');
    await hands.press('r');
    await seeTotal(hands, longArchive.recordings);
  } finally {
    await app?.close();
    app = null;
    spawnSync('umount', [profileDir]);
  }
});
