/** Closing the window is locking: what a session left behind goes with the old root key (docs/vault-format.md [V10.3]). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { projectDir, removeProfileDir } from '../driver/launch.ts';
import { seeUntil } from '../hands.ts';
import { importByDrop, unlock } from '../journeys.ts';
import { openApp } from '../playwright-hands.ts';
import { enterPrepared, preparedPassphrase as passphrase, preparedProfile } from '../prepared-profiles.ts';
import { seenEnd } from '../sights.ts';

const blockBytes = 4096;
const sampleArchive = join(projectDir, 'electron/assets/sample-archive.zip');

/** Epochs of the root slots in use [V5]. */
function epochs(profileDir: string): number[] {
  const file = readFileSync(join(profileDir, 'vault.keys'));
  return [9, 10]
    .map((number) => file.subarray(number * blockBytes, (number + 1) * blockBytes))
    .filter((block) => block.toString('latin1', 0, 8) === 'OVHDROOT')
    .map((block) => Number(block.readBigUInt64BE(32)));
}

const ways = [
  { way: 'the window is closed', isQuit: false },
  { way: 'the app is quit', isQuit: true },
];

/** Root epochs before the vault was opened, and after the app has ended. */
interface Roots {
  readonly before: readonly number[];
  readonly after: readonly number[];
}

const isTurned = ({ before, after }: Roots): boolean => after.length === 1 && (after[0] ?? 0) > (before[0] ?? 0);

async function endAfterImport(isQuit: boolean): Promise<Roots> {
  const profileDir = await preparedProfile('empty');
  try {
    const before = epochs(profileDir);
    const app = await openApp({ profileDir });
    await enterPrepared(app);
    await importByDrop(app.hands, sampleArchive);
    const ended = app.electron.waitForEvent('close');
    await app.electron.evaluate(({ app: running, BrowserWindow }, quit) => {
      if (quit) running.quit();
      else BrowserWindow.getAllWindows()[0]?.close();
    }, isQuit);
    await ended;
    return { before, after: epochs(profileDir) };
  } finally {
    await removeProfileDir(profileDir);
  }
}

/** Whoever ends an app isn't kept waiting: a machine that is busy just then turns the root at the next lock. */
const mostTries = 3;

for (const { way, isQuit } of ways) {
  test(`the root key is turned when ${way}, and the app ends`, async () => {
    let roots = await endAfterImport(isQuit);
    for (let left = mostTries - 1; left > 0 && !isTurned(roots); left--) roots = await endAfterImport(isQuit);
    const [first = 0] = roots.before;
    // One root, and no longer that of before: turned now, or in a quiet moment since the import.
    const [epoch = 0, ...others] = roots.after;
    expect(first).toBeGreaterThan(0);
    expect(epoch).toBeGreaterThan(first);
    expect(others).toEqual([]);
  });
}

test('an archive that a second start hands over while the window closes comes in once the vault is open again', async () => {
  const profileDir = await preparedProfile('empty');
  try {
    const app = await openApp({ profileDir });
    await enterPrepared(app);
    await app.electron.evaluate(({ app: running, BrowserWindow }, archivePath) => {
      BrowserWindow.getAllWindows()[0]?.close();
      running.emit('second-instance', {}, [], '', { archivePaths: [archivePath] });
    }, sampleArchive);
    await unlock(app.hands, passphrase);
    await seeUntil(app.hands, 'the end of the import', seenEnd, 'sample-archive.zip', 60_000);
    expect(await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible())).toBe(true);
    await app.close();
  } finally {
    await removeProfileDir(profileDir);
  }
});
