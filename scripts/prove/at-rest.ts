/**
 * P2, nothing readable at rest: the whole profile folder and the temp folder of a real session are searched for what a
 * person would recognise (sentences, names, tags, notes, searches, file names, stretches of sound, the passphrase), as the
 * files lie there and once more with the databases unframed and uncompressed. Three times: after the import while the app
 * runs, after the lock, and after a kill at an unlocked vault. The control plants one needle of each kind, which must be found.
 *
 *   npm run prove -- at-rest [--recordings N]      the sample, or so many made-up recordings
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { makeSyntheticArchive } from '../../bench/synthetic-archive.ts';
import { executableFromEnvironment, launchApp, projectDir } from '../../e2e/driver/launch.ts';
import {
  addNote,
  addTag,
  createVault,
  importByDrop,
  leaveFirstArchive,
  leaveSearch,
  lock,
  namePerson,
  saveView,
  search,
  seeText,
  startReviewing,
  unlock,
} from '../../e2e/journeys.ts';
import { seeUntil } from '../../e2e/hands.ts';
import { isShown } from '../../e2e/sights.ts';
import { needleFinder } from './find-needles.ts';
import { type Needle, needlesOf, readArchive, wordsAsNeedles } from './needles.ts';
import { databasePieces, rawFiles } from './profile-bytes.ts';
import type { Verdict } from './prove.ts';

const passphrase = 'quiet harbour lantern thistle nine';
const typed = {
  tag: 'zwetschgenkuchen',
  undoneTag: 'himmelschluessel',
  person: 'Wilhelmine Quitte',
  note: 'the quince tree behind the mill',
  search: 'unfindable marmalade',
  view: 'everything about the orchard',
};
const sampleArchive = join(projectDir, 'electron/assets/sample-archive.zip');

export async function proveAtRest(args: readonly string[]): Promise<Verdict> {
  const { values } = parseArgs({ args: [...args], options: { recordings: { type: 'string' } } });
  const dir = await mkdtemp(join(tmpdir(), 'overheard-at-rest-'));
  const archive =
    values.recordings === undefined
      ? sampleArchive
      : (await makeSyntheticArchive(dir, { count: Number(values.recordings) })).path;
  const profileDir = join(dir, 'profile');
  const tempDir = join(dir, 'temp');
  await mkdir(tempDir);
  const needles = [
    ...needlesOf(await readArchive(archive)),
    ...[passphrase, ...Object.values(typed)].flatMap((words) => wordsAsNeedles('words', words)),
  ];
  const app = await launchApp({
    executable: executableFromEnvironment(),
    appDir: projectDir,
    profileDir,
    env: { TMPDIR: tempDir },
  });
  const { hands } = app;
  const found: Record<string, number> = {};
  let leastDatabaseBytes = Number.POSITIVE_INFINITY;
  const look = async (state: string) => {
    const { hits, bytes, databaseBytes } = await lookFor(needles, [profileDir, tempDir]);
    found[state] = hits.length;
    leastDatabaseBytes = Math.min(leastDatabaseBytes, databaseBytes);
    console.log(`${state}: ${hits.length} hits for ${needles.length} needles in ${(bytes / 1e6).toFixed(0)} MB`);
    for (const { file, kind } of hits.slice(0, 10)) console.log(`  ${kind} in ${file}`);
  };
  try {
    await createVault(hands, passphrase);
    await leaveFirstArchive(hands);
    const { figures } = await importByDrop(hands, archive);
    await startReviewing(hands);
    await hands.press('ArrowDown');
    await addTag(hands, typed.tag);
    await addNote(hands, typed.note);
    await namePerson(hands, typed.person);
    // What is taken back stays in the history, and in the journal.
    await addTag(hands, typed.undoneTag);
    await hands.press('Control+z');
    await seeText(hands, 'shell.undone', { count: 1 });
    await search(hands, typed.search);
    await hands.press('Enter');
    await saveView(hands, typed.view);
    await look('after import');
    await lock(hands);
    await look('after lock');
    await unlock(hands, passphrase);
    // The search was kept, sealed, with the place: it has to be left before there is a list again.
    await seeUntil(hands, 'the review room', isShown, '[data-pane="main"]');
    await hands.press('/');
    await leaveSearch(hands);
    await hands.press('ArrowDown');
    await app.kill();
    await look('after kill -9');

    const planted = await plantAndLook(needles, profileDir, tempDir);
    console.log(`control: ${planted.found} of ${planted.kinds} planted needles found`);
    return {
      isProven:
        Object.values(found).every((hits) => hits === 0) &&
        planted.found === planted.kinds &&
        leastDatabaseBytes > 0 &&
        figures.imported > 0,
      figures: `${Object.entries(found)
        .map(([state, hits]) => `${hits} hits ${state}`)
        .join(
          ', ',
        )} of ${needles.length} needles from ${figures.imported} recordings; control ${planted.found} of ${planted.kinds} found`,
    };
  } finally {
    await app.kill();
    await rm(dir, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

interface Hit {
  readonly file: string;
  readonly kind: Needle['kind'];
}

interface Looked {
  readonly hits: readonly Hit[];
  readonly bytes: number;
  /** Of them, unframed and uncompressed: none would mean that the databases weren't found. */
  readonly databaseBytes: number;
}

async function lookFor(needles: readonly Needle[], dirs: readonly string[]): Promise<Looked> {
  const raw = (await Promise.all(dirs.map((dir) => rawFiles(dir)))).flat();
  const unpacked = (await Promise.all(dirs.map((dir) => databasePieces(dir)))).flat();
  const pieces = [...raw, ...unpacked];
  const find = needleFinder(needles);
  const hits = pieces.flatMap(({ file, bytes }) => [...find(bytes)].map(({ kind }) => ({ file, kind })));
  const total = (of: typeof pieces) => of.reduce((sum, piece) => sum + piece.bytes.length, 0);
  return { hits, bytes: total(pieces), databaseBytes: total(unpacked) };
}

/** One needle of each kind into a file of the profile: a search that doesn't find them is no search. */
async function plantAndLook(
  needles: readonly Needle[],
  profileDir: string,
  tempDir: string,
): Promise<{ found: number; kinds: number }> {
  const kinds = [...new Set(needles.map(({ kind }) => kind))];
  const planted = kinds.flatMap((kind) => needles.find((needle) => needle.kind === kind) ?? []);
  await writeFile(join(profileDir, 'planted'), Buffer.concat(planted.flatMap(({ bytes }) => [Buffer.alloc(100, 7), bytes])));
  const { hits } = await lookFor(planted, [profileDir, tempDir]);
  return { found: new Set(hits.map(({ kind }) => kind)).size, kinds: kinds.length };
}
