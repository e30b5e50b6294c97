/**
 * Profiles with a vault in them, for specs that aren't about making one: made by keys once in a run, by whichever worker asks first,
 * and copied for everybody. The folder for them is made and taken away by keep-prepared.ts.
 */
import { existsSync } from 'node:fs';
import { cp, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from '@playwright/test';
import type { Preferences } from '../shared/seams/ipc-contract.ts';
import { makeProfileDir, removeProfileDir } from './driver/launch.ts';
import { seeUntil } from './hands.ts';
import { createVault, goToList, importSample, leaveFirstArchive, startReviewing, unlock } from './journeys.ts';
import { type OpenedApp, openApp } from './playwright-hands.ts';
import { isGone, isShown, seenList } from './sights.ts';

export const preparedPassphrase = 'ferry lamp oatmeal gravel seven';

/** `empty`: a vault without a recovery key and without a recording. `sample`: the same with the sample in it. */
export type Prepared = 'empty' | 'sample';

/** A locked vault in a new profile, which is the caller's to remove. */
export async function preparedProfile(what: Prepared): Promise<string> {
  const profileDir = await makeProfileDir();
  await cp(await original(what), profileDir, { recursive: true });
  return profileDir;
}

/** At the most, on a machine with much else to do. */
const preparingMs = 120_000;

export interface PreparedOptions {
  readonly preferences?: Partial<Preferences>;
}

/** The app with the vault open and the room for reviewing before it. Closing it takes the profile away. */
export async function openPrepared(what: Prepared, { preferences }: PreparedOptions = {}): Promise<OpenedApp> {
  const profileDir = await preparedProfile(what);
  if (preferences !== undefined) await writeFile(join(profileDir, 'preferences.json'), JSON.stringify(preferences));
  const app = await openApp({ profileDir });
  await enterPrepared(app);
  return {
    ...app,
    async close() {
      // A spec may have ended the app itself.
      await app.close().catch(() => undefined);
      await removeProfileDir(profileDir);
    },
  };
}

/** The same with the sample, the keys on the list, and how many recordings are in it. */
export async function openSample(): Promise<{ readonly app: OpenedApp; readonly total: number }> {
  const app = await openPrepared('sample');
  await goToList(app.hands);
  const { total } = await seeUntil(app.hands, 'the list', seenList, null);
  return { app, total };
}

/** Through the door of a prepared vault. */
export async function enterPrepared({ hands }: Pick<OpenedApp, 'hands'>): Promise<void> {
  await unlock(hands, preparedPassphrase);
  await seeUntil(hands, 'the rooms', isShown, '[data-pane="main"]', 30_000);
  await seeUntil(hands, 'nothing before the room', isGone, '.scrim');
}

/** Where it lies, once it is whole. */
async function original(what: Prepared): Promise<string> {
  const dir = process.env['OVERHEARD_PREPARED'];
  if (dir === undefined) throw new Error('Playwright’s global setup says where profiles are prepared');
  const whole = join(dir, what);
  if (existsSync(whole)) return whole;
  // Not the time of the test or hook that happens to be the first to ask.
  test.info().setTimeout(test.info().timeout + preparingMs);
  const deadline = Date.now() + preparingMs;
  while (!existsSync(whole)) {
    if (await isMine(`${whole}.claim`)) await prepare(what, whole);
    else if (Date.now() > deadline) throw new Error(`The other worker did not prepare ${what}`);
    else await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return whole;
}

/** One alone can make a folder. */
function isMine(claim: string): Promise<boolean> {
  return mkdir(claim).then(
    () => true,
    () => false,
  );
}

async function prepare(what: Prepared, whole: string): Promise<void> {
  const profileDir = `${whole}.part`;
  try {
    if (what === 'sample') await cp(await original('empty'), profileDir, { recursive: true });
    else await mkdir(profileDir);
    const app = await openApp({ profileDir });
    if (what === 'empty') {
      await createVault(app.hands, preparedPassphrase);
      await leaveFirstArchive(app.hands);
    } else {
      await enterPrepared(app);
      await importSample(app.hands);
      await startReviewing(app.hands);
    }
    await app.close();
    await rename(profileDir, whole);
  } catch (thrown) {
    await rm(profileDir, { recursive: true, force: true });
    await rm(`${whole}.claim`, { recursive: true });
    throw thrown;
  }
}
