/**
 * Every kind of place in a vault, how it is harmed, and what must be said of it then. Harm comes in two ways: to the files, as a disk
 * does it, and to the rows of the database, as somebody with tools does it.
 */
import { createHash } from 'node:crypto';
import { cp, open, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Hands } from '../../../e2e/hands.ts';
import type { FoundRecording } from '../forensic-reader.ts';
import { type BaseVault, shredded } from './base-vault.ts';
import { changeRow, type RowChange } from './page-rows.ts';
import { keyFileName, type MappedPage } from './vault-map.ts';

const blockBytes = 4096;
const chunkBytes = 262_144 + 16;
const keysPerPage = 512;
const recordingsPerPage = 128;

/** What the app must say. Nothing named: nothing wrong. */
export interface Expected {
  /** The vault doesn't open, and this is why. */
  readonly door?: string;
  readonly parts?: readonly string[];
  /** The app writes these parts anew a moment after it has said at unlock that they are damaged: the check may come too late for them. */
  readonly isMadeAnew?: true;
  readonly sounds?: readonly string[];
  readonly mendedBlocks?: readonly number[];
  readonly damagedBlocks?: readonly number[];
  readonly directory?: string;
  readonly changedHeads?: number;
  readonly mendedBits?: number;
  /** Recordings that are in the list; all, unless said. */
  readonly listed?: number;
  /** What was changed is named by no rule of the format, or says the same: it must change nothing. */
  readonly isMeaningless?: true;
  /** Nobody can notice it, and why. */
  readonly limit?: string;
}

export interface Place {
  readonly name: string;
  /** Before the app starts. */
  readonly harmFiles?: (profileDir: string) => Promise<void>;
  /** At the door of the locked vault. */
  readonly harmRows?: readonly RowChange[];
  readonly expected: Expected;
}

export function allPlaces(base: BaseVault): readonly Place[] {
  return [
    { name: 'control: an untouched copy', expected: {} },
    ...keyFilePlaces(base),
    ...directoryPlaces(base),
    ...pagePlaces(base),
    ...segmentPlaces(base),
    ...databaseFilePlaces(),
    ...wholePartPlaces(base),
  ];
}

function keyFilePlaces({ map }: BaseVault): readonly Place[] {
  const otherRoot = map.rootBlock === 9 ? 10 : 9;
  const flip = (name: string, block: number, at: readonly number[], expected: Expected): Place => ({
    name,
    harmFiles: (dir) =>
      flipInFile(
        join(dir, keyFileName),
        at.map((place) => block * blockBytes + place),
      ),
    expected,
  });
  return [
    flip('key file, header: a bit', 0, [20], { mendedBlocks: [0] }),
    flip('key file, header: its version byte', 0, [8], { mendedBlocks: [0] }),
    flip('key file, header: two bytes', 0, [18, 27], { mendedBlocks: [0] }),
    flip('key file, unlock slot: a bit of the salt', 1, [40], { mendedBlocks: [1] }),
    flip('key file, unlock slot: a bit of the wrapped key', 1, [100], { mendedBlocks: [1] }),
    flip('key file, unlock slot: a bit of the checksum', 1, [4070], { mendedBlocks: [1] }),
    flip('key file, unlock slot: two bytes', 1, [80, 90], { door: 'vault/key-file-damaged' }),
    flip('key file, a free unlock slot: a bit', 6, [2000], { mendedBlocks: [6] }),
    flip('key file, root slot in use: a bit of the wrapped key', map.rootBlock, [70], { mendedBlocks: [map.rootBlock] }),
    flip('key file, root slot in use: a bit of the epoch', map.rootBlock, [39], { mendedBlocks: [map.rootBlock] }),
    flip('key file, root slot in use: two bytes', map.rootBlock, [60, 70], { door: 'vault/key-file-damaged' }),
    flip('key file, erased root slot: a bit', otherRoot, [70], { isMeaningless: true }),
    {
      name: 'key file, header of a later version',
      harmFiles: async (dir) => {
        const path = join(dir, keyFileName);
        const file = await readFile(path);
        file[8] = 9;
        createHash('sha256').update(file.subarray(0, 4064)).digest().copy(file, 4064);
        await writeFile(path, file);
      },
      expected: { door: 'vault/key-file-too-new' },
    },
    {
      name: 'key file, cut off',
      harmFiles: (dir) => cutFile(join(dir, keyFileName), 9_000),
      expected: { door: 'vault/key-file-damaged' },
    },
  ];
}

function directoryPlaces({ map }: BaseVault): readonly Place[] {
  const change = (key: number, at: number): RowChange => ({ store: 'directory', key, flipAt: [at] });
  const { epoch, directoryBytes } = map;
  return [
    { name: 'directory, first copy: a bit', harmRows: [change(epoch, 90)], expected: { directory: 'copy-used' } },
    {
      name: 'directory, second copy: a bit of the tag',
      harmRows: [change(-epoch, directoryBytes - 1)],
      expected: { directory: 'copy-used' },
    },
    { name: 'directory, second copy: its clear head', harmRows: [change(-epoch, 12)], expected: { directory: 'copy-used' } },
    {
      name: 'directory, both copies: a bit each',
      harmRows: [change(epoch, 90), change(-epoch, 300)],
      expected: { door: 'vault/directory-damaged' },
    },
  ];
}

/** As the app calls the kinds of pages, by their numbers in the format ([V8]). */
export const partNames: Readonly<Record<number, string>> = {
  1: 'keys',
  2: 'recordings',
  3: 'archives',
  4: 'tags',
  5: 'receipts',
  6: 'place',
  7: 'lines',
  8: 'backups',
  9: 'care',
  10: 'last-check',
  11: 'answers',
  12: 'views',
  13: 'history',
};
const placeKind = 6;
const historyKind = 13;

/** The first of each kind; of the history also the first with steps, because where one is stands on a page of its own ([V14.1]). */
export function pagesToHarm(pages: readonly MappedPage[]): readonly MappedPage[] {
  const inOrder = pages.toSorted((a, b) => a.kind - b.kind || a.index - b.index);
  const mostOf = (kind: number) => (kind === historyKind ? 2 : 1);
  return inOrder.filter((page, at) => page.kind !== inOrder[at - mostOf(page.kind)]?.kind);
}

function pagePlaces({ map, recordings }: BaseVault): readonly Place[] {
  for (const [kind, part] of Object.entries(partNames))
    if (!map.pages.some((page) => page.kind === Number(kind))) throw new Error(`the vault has a page of ${part}`);
  return pagesToHarm(map.pages).flatMap(({ kind, index, id, bytes }): Place[] => {
    const part = `${partNames[kind] ?? 'other'}/${index}`;
    const lost = kind === 2 ? map.recordings.filter((recording) => Math.floor(recording.id / recordingsPerPage) === index) : [];
    const silenced = kind === 1 ? map.recordings.filter((recording) => Math.floor(recording.id / keysPerPage) === index) : [];
    const sounds = silenced.map((recording) => `${recording.id}/key`);
    const madeAnew = kind === placeKind ? ({ isMadeAnew: true } as const) : {};
    const expected: Expected = { parts: [part], listed: recordings - lost.length, sounds, ...madeAnew };
    const place = (what: string, change: Partial<RowChange>): Place => ({
      name: `page of ${part}: ${what}`,
      harmRows: [{ store: 'pages', key: id, ...change }],
      expected,
    });
    const bit = place('a bit', { flipAt: [Math.floor(bytes / 2)] });
    if (kind > 2) return [bit];
    return [bit, place('its clear head', { flipAt: [14] }), place('the row is gone', { isRemoved: true })];
  });
}

function segmentPlaces({ map }: BaseVault): readonly Place[] {
  const long = map.recordings.find(({ soundLength }) => soundLength > 2 * chunkBytes);
  const short = map.recordings[Math.floor(map.recordings.length / 2)];
  if (long === undefined || short === undefined) throw new Error('there is short and long sound');
  const lastChunk = Math.ceil(long.soundLength / chunkBytes) - 1;
  const flip = (name: string, { segmentId }: FoundRecording, at: number, expected: Expected): readonly Place[] => [
    { name: `${name}, in the row`, harmRows: [{ store: 'segments', key: segmentId, flipAt: [at] }], expected },
    { name: `${name}, in the file`, harmFiles: (dir) => flipInSegmentFile(dir, segmentId, at), expected },
  ];
  const sound = ({ offset, peaksLength }: FoundRecording, chunk: number) => offset + peaksLength + chunk * chunkBytes + 100;
  const inSegment = map.recordings.filter(({ segmentId }) => segmentId === short.segmentId);
  const tail = inSegment.reduce((last, recording) => (recording.offset > last.offset ? recording : last), short);
  return [
    ...flip('segment, its clear head', short, 10, { changedHeads: 1 }),
    ...flip('segment, peaks', short, short.offset + 5, { sounds: [`${short.id}/peaks`] }),
    ...flip('segment, the only chunk', short, sound(short, 0), { sounds: [`${short.id}/sound/0`] }),
    ...flip('segment, first chunk', long, sound(long, 0), { sounds: [`${long.id}/sound/0`] }),
    ...flip('segment, a middle chunk', long, sound(long, 1), { sounds: [`${long.id}/sound/1`] }),
    ...flip('segment, last chunk', long, sound(long, lastChunk), { sounds: [`${long.id}/sound/${lastChunk}`] }),
    {
      name: 'segment, cut off by ten bytes',
      harmRows: [{ store: 'segments', key: tail.segmentId, cutAt: tail.offset + tail.peaksLength + tail.soundLength - 10 }],
      expected: { sounds: [`${tail.id}/segment/0`] },
    },
    {
      name: 'segment, the row is gone',
      harmRows: [{ store: 'segments', key: short.segmentId, isRemoved: true }],
      expected: { sounds: inSegment.map(({ id, peaksLength }) => `${id}/segment${peaksLength > 0 ? '' : '/0'}`) },
    },
  ];
}

/** Files of LevelDB, where a bit costs Chromium the whole database. */
function databaseFilePlaces(): readonly Place[] {
  const flip = (name: string, ending: RegExp, at: (bytes: number) => readonly number[], expected: Expected): Place => ({
    name: `database file, ${name}`,
    harmFiles: async (dir) => {
      const path = await databaseFile(dir, ending);
      await flipInFile(path, at((await readFile(path)).length));
    },
    expected,
  });
  return [
    flip('log: a bit', /\.log$/, (bytes) => [Math.floor(bytes / 2)], { mendedBits: 1 }),
    flip('log: a bit in a record’s length', /\.log$/, () => [5], { mendedBits: 1 }),
    flip('log: bits in two blocks', /\.log$/, (bytes) => [1000, bytes - 1000], { mendedBits: 2 }),
    flip('log: two bytes side by side', /\.log$/, (bytes) => [Math.floor(bytes / 2), Math.floor(bytes / 2) + 1], {
      door: 'vault/database-damaged',
    }),
    flip('manifest: a bit', /^MANIFEST/, () => [12], { mendedBits: 1 }),
    flip('CURRENT: a bit', /^CURRENT$/, () => [12], { mendedBits: 1 }),
  ];
}

function wholePartPlaces({ earlierDir, recordings }: BaseVault): readonly Place[] {
  const putBack = async (profileDir: string, name: string) => {
    await rm(join(profileDir, name), { recursive: true, force: true });
    await cp(join(earlierDir, name), join(profileDir, name), { recursive: true });
  };
  return [
    { name: 'key file removed', harmFiles: (dir) => rm(join(dir, keyFileName)), expected: { door: 'vault/key-file-missing' } },
    {
      name: 'database removed',
      harmFiles: (dir) => rm(join(dir, 'IndexedDB'), { recursive: true }),
      expected: { door: 'vault/database-missing' },
    },
    {
      name: 'an older key file put back',
      harmFiles: (dir) => putBack(dir, keyFileName),
      expected: { door: 'vault/key-file-rolled-back' },
    },
    {
      name: 'an older database put back',
      harmFiles: (dir) => putBack(dir, 'IndexedDB'),
      expected: { door: 'vault/database-rolled-back' },
    },
    {
      name: 'an older key file and database put back together',
      harmFiles: async (dir) => {
        await putBack(dir, keyFileName);
        await putBack(dir, 'IndexedDB');
      },
      // What was shredded since is back, as it is in every older copy of a disk.
      expected: { listed: recordings + shredded, limit: 'a limit, [V12.8]: told only where a keychain keeps the last epoch' },
    },
  ];
}

async function flipInFile(path: string, places: readonly number[]): Promise<void> {
  const file = await open(path, 'r+');
  try {
    for (const at of places) {
      const byte = Buffer.alloc(1);
      await file.read(byte, 0, 1, at);
      byte[0] = (byte[0] ?? 0) ^ 1;
      await file.write(byte, 0, 1, at);
    }
  } finally {
    await file.close();
  }
}

async function cutFile(path: string, bytes: number): Promise<void> {
  const file = await open(path, 'r+');
  await file.truncate(bytes);
  await file.close();
}

async function databaseFile(profileDir: string, ending: RegExp): Promise<string> {
  const dir = join(profileDir, 'IndexedDB');
  const folder = (await readdir(dir)).find((name) => name.endsWith('.leveldb')) ?? '';
  const names = (await readdir(join(dir, folder))).filter((name) => ending.test(name)).toSorted();
  return join(dir, folder, names.at(-1) ?? 'none');
}

/** A segment's Blob is a file of its own. */
async function flipInSegmentFile(profileDir: string, segmentId: string, at: number): Promise<void> {
  const dir = join(profileDir, 'IndexedDB');
  const id = Buffer.from(segmentId, 'hex');
  for (const entry of await readdir(dir, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.parentPath.includes('.blob')) continue;
    const path = join(entry.parentPath, entry.name);
    const head = (await readFile(path)).subarray(0, 32);
    if (head.toString('latin1', 0, 8) === 'OVHDSEGM' && head.subarray(16, 32).equals(id)) return flipInFile(path, [at]);
  }
  throw new Error('no file holds that segment');
}

export async function harmRows(hands: Hands, changes: readonly RowChange[]): Promise<void> {
  for (const change of changes) await hands.look(changeRow, change);
}
