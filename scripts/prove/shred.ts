/**
 * P3, deleted is gone: recordings are marked and shredded in the real app, one is burnt in, then the app is killed. A
 * forensic reader with the passphrase must open each kept recording from what the profile holds now; and given every byte that
 * the profile held before and holds now, but for the overwritten root, none of the shredded ones, nor the old sound of the
 * burnt one, nor any of their names and words in another place. Notes and names that somebody wrote on both lie in what can be
 * undone, one of them taken back: before, the reader must find them there, and after, nowhere. The control gives it the same bytes and a copy of the key file from before, as a thief of the old root would have it:
 * now it must open them all, so the reader works and nothing but that root is missing.
 *
 * With an archive's path, or without one on the sample; or `--recordings 100000` on a vault of so many made-up ones.
 */
import { cp, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildLab, openLab } from '../../bench/vault-lab/open-lab.ts';
import { executableFromEnvironment, type LaunchedApp, launchApp, projectDir } from '../../e2e/driver/launch.ts';
import type { Hands } from '../../e2e/hands.ts';
import {
  addNote,
  burnIn,
  createVault,
  goToList,
  importByDrop,
  leaveFirstArchive,
  markStretch,
  namePerson,
  seeText,
  seeTotal,
  shredMarked,
  startReviewing,
  unlock,
} from '../../e2e/journeys.ts';
import { type Findings, readEverything } from './forensic-reader.ts';
import type { Verdict } from './prove.ts';

const passphrase = 'seven ferries wait for gravel';
const sampleArchive = join(projectDir, 'electron/assets/sample-archive.zip');
const keyFileName = 'vault.keys';
/** In a vault of made-up recordings. */
const deleteEvery = 10;
/** Written on the recording that is burnt in, and on one that is shredded. */
const typed = {
  burnt: { note: 'Ottilie lends the ladder on Thursday', person: 'Ottilie Brandvik' },
  shredded: { note: 'Sounds like the old flat in Husum', person: 'Lorenz Quitt' },
} as const;
const typedWords = Object.values(typed).flatMap((words) => Object.values(words));

export async function proveShred(args: readonly string[]): Promise<Verdict> {
  const { archive, recordings } = readArguments(args);
  const dir = await mkdtemp(join(tmpdir(), 'overheard-shred-'));
  const profileDir = join(dir, 'profile');
  const { app, imported, marked, toMarked, back } = await (recordings === null
    ? bringIn(profileDir, archive)
    : fillWith(profileDir, recordings));
  const { hands } = app;
  try {
    await markStretch(hands);
    // The first lets go of the stretch.
    await hands.press('Escape');
    await hands.press('Escape');
    await goToList(hands);
    await writeOn(hands, typed.burnt);
    await hands.press(toMarked);
    await writeOn(hands, typed.shredded);
    await hands.press('Control+z');
    await seeText(hands, 'shell.undone', { count: 1 });
    await hands.press(back);
    // The disk as it is before anything was destroyed: who is who, and the old root that the control steals.
    await new Promise((done) => setTimeout(done, 500));
    const beforeDir = join(dir, 'before');
    await cp(profileDir, beforeDir, { recursive: true, filter: (source) => !/Singleton/.test(source) });
    const oldKeyFile = await readFile(join(beforeDir, keyFileName));
    const before = await readEverything([beforeDir], passphrase, [oldKeyFile]);
    await hands.press('Enter');
    await seeText(hands, 'redact.stretches');
    await burnIn(hands);
    await hands.press('Escape');
    await goToList(hands);
    await shredMarked(hands, marked);
    await app.kill();

    const newKeyFile = await readFile(join(profileDir, keyFileName));
    const everyByte = [beforeDir, profileDir];
    const alone = await readEverything([profileDir], passphrase, [newKeyFile]);
    const after = await readEverything(everyByte, passphrase, [newKeyFile]);
    const control = await readEverything(everyByte, passphrase, [oldKeyFile]);
    return judge({ imported, marked, before, alone, after, control });
  } finally {
    await app.kill();
    await rm(dir, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

interface Prepared {
  /** Open, in the list, with the recordings marked. */
  readonly app: LaunchedApp;
  readonly imported: number;
  readonly marked: number;
  /** From the recording under the keys, which isn't marked, to one that is, and back. */
  readonly toMarked: 'ArrowUp' | 'ArrowDown';
  readonly back: 'ArrowUp' | 'ArrowDown';
}

/** An archive, or `--recordings 100000`: that many made-up ones, filled in by the vault worker itself. */
function readArguments(args: readonly string[]) {
  const at = args.indexOf('--recordings');
  const recordings = at === -1 ? null : Number(args[at + 1]);
  if (recordings !== null && !(recordings >= 100)) throw new Error('--recordings takes a number from 100');
  return { archive: at === -1 ? (args[0] ?? sampleArchive) : sampleArchive, recordings };
}

/** As a person does: by drop, marked key by key. */
async function bringIn(profileDir: string, archive: string): Promise<Prepared> {
  const app = await launchApp({ executable: executableFromEnvironment(), appDir: projectDir, profileDir });
  const { hands } = app;
  await createVault(hands, passphrase);
  await leaveFirstArchive(hands);
  const { figures } = await importByDrop(hands, archive);
  const total = await startReviewing(hands);
  const marked = Math.max(3, Math.floor(total / 7));
  for (let press = 0; press < marked; press++) await hands.press('d');
  return { app, imported: figures.kept, marked, toMarked: 'ArrowUp', back: 'ArrowDown' };
}

/** Every tenth is marked already, from the second on; the app opens the vault, and from there on it is the same. */
async function fillWith(profileDir: string, count: number): Promise<Prepared> {
  const lab = await buildLab();
  try {
    await mkdir(profileDir);
    const { app, ask } = await openLab(lab, profileDir);
    const { tookMs } = await ask('fill', { passphrase, count, deleteEvery });
    console.log(`${count} made-up recordings sealed in ${(tookMs / 1000).toFixed(1)} s`);
    await app.close();
  } finally {
    await lab.remove();
  }
  const app = await launchApp({ executable: executableFromEnvironment(), appDir: projectDir, profileDir });
  await unlock(app.hands, passphrase);
  await seeTotal(app.hands, count);
  await goToList(app.hands);
  const marked = Math.ceil((count - 1) / deleteEvery);
  return { app, imported: count, marked, toMarked: 'ArrowDown', back: 'ArrowUp' };
}

async function writeOn(hands: Hands, { note, person }: { readonly note: string; readonly person: string }): Promise<void> {
  await addNote(hands, note);
  await namePerson(hands, person);
  await goToList(hands);
}

interface Evidence {
  readonly imported: number;
  readonly marked: number;
  readonly before: Findings;
  /** The profile as it is now, nothing else: the kept ones must open from it. */
  readonly alone: Findings;
  /** Every byte of then and now: nothing destroyed may open. */
  readonly after: Findings;
  /** The same bytes, and the old root. */
  readonly control: Findings;
}

function judge({ imported, marked, before, alone, after, control }: Evidence): Verdict {
  const shredded = new Set(before.described.filter(({ verdict }) => verdict === 'delete').map(({ sha256 }) => sha256));
  // A burnt-in recording keeps its id; its sound is another.
  const nowById = new Map(alone.described.map(({ id, sha256 }) => [id, sha256]));
  const burnt = new Set(
    before.described.filter(({ id, sha256 }) => (nowById.get(id) ?? sha256) !== sha256).map(({ sha256 }) => sha256),
  );
  const gone = new Set([...shredded, ...burnt]);
  const kept = new Set(before.described.map(({ sha256 }) => sha256).filter((sha256) => !gone.has(sha256)));
  const count = (sounds: ReadonlySet<string>, findings: Findings) =>
    [...sounds].filter((sha256) => findings.openedSounds.has(sha256)).length;
  const stillDescribed = after.described.filter(({ sha256 }) => gone.has(sha256)).length;
  const stillTold = howMany(tracesOf(before, gone, shredded), after.otherTexts);
  const undoable = ({ historyTexts }: Findings) => howMany(typedWords, historyTexts);
  const stillUndoable = howMany(typedWords, after.otherTexts);
  const isSetUp =
    before.openedSounds.size === imported &&
    shredded.size === marked &&
    gone.size === marked + 1 &&
    undoable(before) === typedWords.length &&
    kept.size === imported - marked - 1;
  console.log(`before: ${before.openedSounds.size} of ${imported} opened, ${shredded.size} marked`);
  console.log(
    `after: ${after.roots} root, ${after.pages} pages opened, ${stillDescribed} of the destroyed are described anywhere, ${stillTold} of their names and words told elsewhere in ${after.otherTexts.length} pages`,
  );
  console.log(
    `what can be undone: ${undoable(before)} of ${typedWords.length} typed notes and names in it before, ${stillUndoable} after`,
  );
  return {
    isProven:
      isSetUp &&
      count(kept, alone) === kept.size &&
      count(gone, after) === 0 &&
      stillDescribed === 0 &&
      after.otherTexts.length > 0 &&
      stillTold === 0 &&
      stillUndoable === 0 &&
      count(gone, control) === gone.size &&
      undoable(control) === typedWords.length,
    figures:
      `${count(gone, after)} of ${gone.size} destroyed recordings open (${shredded.size} shredded, ${burnt.size} burnt in), ${count(kept, alone)} of ${kept.size} kept ones do,` +
      ` ${stillUndoable} of ${typedWords.length} typed words can be read in the history;` +
      ` control with the old root: ${count(gone, control)} of ${gone.size} open, ${undoable(control)} of ${typedWords.length} words read`,
  };
}

const howMany = (words: readonly string[], texts: readonly string[]): number =>
  words.filter((word) => texts.some((text) => text.includes(word))).length;

/** Shorter words are said by others too. */
const leastTellingLength = 12;

/** Names of what was shredded and words of what was destroyed, as the JSON of a page writes them. */
function tracesOf(before: Findings, gone: ReadonlySet<string>, shredded: ReadonlySet<string>): readonly string[] {
  return before.described.flatMap(({ sha256, entryName, transcript }) => [
    ...(shredded.has(sha256) ? [JSON.stringify(entryName)] : []),
    ...(gone.has(sha256) && (transcript ?? '').length >= leastTellingLength ? [JSON.stringify(transcript).slice(1, -1)] : []),
  ]);
}
