/**
 * A backup's whole life on the real app, by keys: made, proved by programs that know nothing of the app, taken in again, restored into
 * a new vault; and it brings back what was shredded since, which is why the questions before a shred and a burn-in name it.
 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { t } from '../../renderer/app/text.ts';
import { answerDialogs, makeBackup, mergeBackup, restoreBackup, seeBackupEnd, seenBand } from '../backup-journeys.ts';
import { seeUntil } from '../hands.ts';
import {
  goWithoutRecoveryKey,
  goToList,
  leaveFirstArchive,
  lock,
  markStretch,
  pressUntilFocus,
  runFromPalette,
  seeText,
  seeTotal,
  shredMarked,
  unlock,
} from '../journeys.ts';
import { type OpenedApp, openApp } from '../playwright-hands.ts';
import { openSample, preparedPassphrase as passphrase } from '../prepared-profiles.ts';
import { hasFocus, isGone, isShown, isTextIn } from '../sights.ts';

test.describe.configure({ mode: 'serial' });

const run = promisify(execFile);
const backupPassphrase = 'quince ladder whistle marble eleven';
const reader = resolve(import.meta.dirname, '../../scripts/read-backup.mjs');

let app: OpenedApp;
let dir = '';
let total = 0;

test.beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'overheard-backup-'));
  ({ app, total } = await openSample());
});
test.afterAll(async () => {
  await app.close();
  await rm(dir, { recursive: true, force: true });
});

const isInBand = (text: string): boolean =>
  (document.querySelector<HTMLElement>('.backup-band')?.innerText ?? '').replaceAll(/\s+/g, ' ').includes(text);
const seeInBand = (text: string) => seeUntil(app.hands, `"${text}" in the band`, isInBand, text);

test('is made, read back and remembered, and leaves no unfinished file', async () => {
  await makeBackup(app, join(dir, 'first.age'), backupPassphrase);
  await seeInBand(t('backup.made', { count: total, size: '' }).split(',')[0] ?? '');
  expect(await readdir(dir)).toEqual(['first.age']);
  await runFromPalette(app.hands, 'command.go.vault');
  await seeUntil(app.hands, 'its row', isTextIn, { selector: '.backups', text: 'first.age' });
  await lock(app.hands);
  await unlock(app.hands, passphrase);
  await seeUntil(app.hands, 'the rooms', isShown, '[data-pane="main"]', 30_000);
  await runFromPalette(app.hands, 'command.go.vault');
  await seeUntil(app.hands, 'its row after the lock', isTextIn, { selector: '.backups', text: 'first.age' });
});

test('made for age keys, opens with stock age and without a line of the app', async () => {
  await run('age-keygen', ['-o', join(dir, 'identity')]);
  const { stdout: recipient } = await run('age-keygen', ['-y', join(dir, 'identity')]);
  const path = join(dir, 'keys.age');
  await answerDialogs(app, path);
  await runFromPalette(app.hands, 'command.backup.make');
  await seeUntil(app.hands, 'the passphrase field', hasFocus, '.dialog form input >> 0');
  await pressUntilFocus(app.hands, 'Shift+Tab', '.dialog .segments');
  await app.hands.press('ArrowRight');
  await app.hands.press('Enter');
  await pressUntilFocus(app.hands, 'Tab', '.dialog textarea');
  await app.hands.type(recipient.trim());
  await pressUntilFocus(app.hands, 'Tab', '.dialog-foot .btn.step');
  await app.hands.press('Enter');
  await seeBackupEnd(app.hands);
  await seeInBand('keys.age');

  const identity = ['-i', join(dir, 'identity')];
  const { stdout: list } = await run('node', [reader, 'list', path, ...identity]);
  expect(list.trim().split('\n')).toHaveLength(total + 1);
  await run('node', [reader, 'extract', path, join(dir, 'out'), ...identity]);
  await run('sha256sum', ['--quiet', '--strict', '-c', 'SHA256SUMS'], { cwd: join(dir, 'out') });
  await run('age', ['-d', ...identity, '-o', join(dir, 'keys.tar'), path]);
  const { stdout: names } = await run('tar', ['tf', join(dir, 'keys.tar')]);
  expect(names.match(/sound\.\w+$/gm)).toHaveLength(total);
});

test('adds nothing to the vault it came from, and says calmly that a passphrase is another', async () => {
  await mergeBackup(app, join(dir, 'first.age'), 'not this one');
  await seeText(app.hands, 'backup.key.wrong');
  await app.hands.press('Escape');
  await mergeBackup(app, join(dir, 'first.age'), backupPassphrase);
  await seeInBand(t('backup.taken', { added: 0, known: total }));
  await runFromPalette(app.hands, 'command.go.review');
  await seeTotal(app.hands, total);
});

test('outlives a shred and a burn-in: both questions name it, and taking it in brings the recording back', async () => {
  await goToList(app.hands);
  await markStretch(app.hands);
  await app.hands.press('Control+Shift+Enter');
  await seeUntil(app.hands, 'the backup in the question', isTextIn, { selector: '.limits', text: 'first.age' });
  await app.hands.press('Escape');
  await seeUntil(app.hands, 'the room', isGone, '.scrim');
  await runFromPalette(app.hands, 'command.go.review');
  await goToList(app.hands);
  await app.hands.press('d');
  await app.hands.press('Control+Shift+Delete');
  await seeUntil(app.hands, 'the backup in the dialog', isTextIn, { selector: '.limits', text: 'first.age' });
  await app.hands.press('Escape');
  await shredMarked(app.hands, 1);
  await runFromPalette(app.hands, 'command.go.review');
  await seeTotal(app.hands, total - 1);
  await mergeBackup(app, join(dir, 'first.age'), backupPassphrase);
  await seeInBand(t('backup.taken', { added: 1, known: total - 1 }));
  await seeTotal(app.hands, total);
});

test('cut short, gives what stands before the damage', async () => {
  await truncate(join(dir, 'keys.age'), 400_000);
  const identity = (await run('grep', ['AGE-SECRET', join(dir, 'identity')])).stdout.trim();
  await mergeBackup(app, join(dir, 'keys.age'), identity);
  await seeInBand(t('backup.takenDamaged'));
  const band = await app.hands.look(seenBand, null);
  expect(band).toContain('No recording added');
  expect(band).not.toContain('Nothing was missing');
  expect(app.complaints).toEqual([]);
});

test('restores everything into a new vault on another machine', async () => {
  const other = await openApp();
  try {
    await restoreBackup(other, join(dir, 'first.age'), backupPassphrase, 'another vault altogether');
    await seeUntil(other.hands, 'the way on', hasFocus, '.door-create-actions .step');
    await other.hands.press('Enter');
    await goWithoutRecoveryKey(other.hands);
    await leaveFirstArchive(other.hands);
    await seeTotal(other.hands, total);
    await lock(other.hands);
    await unlock(other.hands, 'another vault altogether');
    await seeTotal(other.hands, total);
    expect(other.complaints).toEqual([]);
    expect(existsSync(join(dir, 'first.age.part'))).toBe(false);
  } finally {
    await other.close();
  }
});
