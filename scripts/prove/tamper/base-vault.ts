/**
 * A vault with something of everything, a page of every kind: short and long sound, words, tags, a view, an answer, lines without a
 * recording, a backup, receipts, what can be undone, a check.
 */
import { randomBytes } from 'node:crypto';
import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { makeSyntheticArchive } from '../../../bench/synthetic-archive.ts';
import { executableFromEnvironment, type LaunchedApp, launchApp, projectDir } from '../../../e2e/driver/launch.ts';
import { backUp } from '../../../e2e/backup-journeys.ts';
import {
  addTag,
  createVault,
  goToList,
  importAsProposed,
  importByDrop,
  leaveFirstArchive,
  lock,
  saveView,
  shredMarked,
  startReviewing,
  unlock,
} from '../../../e2e/journeys.ts';
import { unknownHeadings } from '../../../e2e/make-archives/asking-archives.ts';
import { genericArchives } from '../../../e2e/make-archives/generic-archives.ts';
import type { TestArchive } from '../../../e2e/make-archives/test-archive.ts';
import { wavFile } from '../../../e2e/make-archives/wav.ts';
import { stored, writeZip } from '../../../e2e/make-archives/zip-file.ts';
import { savingTo, writeAnsweringApp } from '../answering-app.ts';
import { checkAndRead } from './see-condition.ts';
import { mapVault, type VaultMap } from './vault-map.ts';

export const passphrase = 'granite moth under seven lanterns';
/** Two are shredded, so that there is a receipt. */
export const shredded = 2;

export interface BaseVault {
  readonly dir: string;
  /** As it was one turn of the root before. */
  readonly earlierDir: string;
  readonly recordings: number;
  readonly map: VaultMap;
}

export const start = (profileDir: string, appDir = projectDir, env = {}): Promise<LaunchedApp> =>
  launchApp({ executable: executableFromEnvironment(), appDir, profileDir, env });

export async function makeBaseVault(workDir: string, count: number): Promise<BaseVault> {
  const dir = join(workDir, 'base');
  const earlierDir = join(workDir, 'earlier');
  await mkdir(dir, { recursive: true });
  const archives = await makeArchives(workDir, count);
  const appDir = join(workDir, 'app');
  await writeAnsweringApp(appDir);
  let app = await start(dir, appDir, savingTo(join(workDir, 'backup.age')));
  await createVault(app.hands, passphrase);
  await leaveFirstArchive(app.hands);
  for (const path of archives) await importByDrop(app.hands, path);
  await importAsProposed(app.hands, await unknownHeadings.write(workDir));
  await startReviewing(app.hands);
  await app.hands.press('ArrowDown');
  await addTag(app.hands, 'kettle');
  await goToList(app.hands);
  await saveView(app.hands, 'Everything');
  await goToList(app.hands);
  await backUp(app.hands, passphrase);
  await lock(app.hands);
  await app.close();
  await cp(dir, earlierDir, { recursive: true });

  app = await start(dir);
  await unlock(app.hands, passphrase);
  await goToList(app.hands);
  for (let press = 0; press < shredded; press++) await app.hands.press('d');
  await shredMarked(app.hands, shredded);
  await checkAndRead(app.hands);
  await lock(app.hands);
  const map = await mapVault(app.hands, dir, passphrase);
  await app.close();
  return { dir, earlierDir, recordings: map.recordings.length, map };
}

/** `count` in all with those of the archive that asks, once two are shredded. */
async function makeArchives(workDir: string, count: number): Promise<readonly string[]> {
  const withLines = genericArchives.find(({ expect }) => expect.kind === 'imported' && expect.unlinkedLines > 0);
  if (withLines === undefined) throw new Error('an archive has lines without a recording');
  const long = join(workDir, 'hours.zip');
  const seconds = 25;
  const longCount = 3;
  await writeZip(long, members(longCount, seconds * 16_000));
  const short = await makeSyntheticArchive(workDir, {
    count: count + shredded - longCount - recordingsOf(withLines) - recordingsOf(unknownHeadings),
    meanBytes: 16_000,
  });
  return [short.path, long, await withLines.write(workDir)];
}

const recordingsOf = ({ expect }: TestArchive): number => (expect.kind === 'imported' ? expect.recordings : 0);

function* members(count: number, samplesEach: number) {
  for (let at = 0; at < count; at++) {
    const noise = randomBytes(2 * samplesEach);
    const samples = new Int16Array(noise.buffer, noise.byteOffset, samplesEach);
    yield stored(`hours/2021-03-0${at + 1} 10.00.00.wav`, wavFile({ sampleRateHz: 16_000, samples }));
  }
}
