/**
 * [Note: database files] Chromium keeps IndexedDB in LevelDB, and when one checksum of LevelDB doesn't fit it throws the whole database
 * away, sealed sound included (measured: one flipped bit, everything gone). So main looks through those files before the page may open
 * them: a single flipped bit is found by its checksum and put right; anything worse keeps the database shut and untouched. And where
 * a kill or a power cut tore the last record of a log, what is left of it is cut off: LevelDB would go on writing behind it (measured:
 * seven bytes of a record, and at the second start the log is broken in its middle), and throw everything away for that one start later.
 *
 * Main process. Framing and checksums alone; every value in there is sealed. Never runs while the database is open.
 */
import { open, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { diskFailure } from '../disk-failure.ts';
import type { Log } from '../log.ts';
import { systemCodeOf } from '../system-error.ts';
import { type BytePatch, type Judged, type JudgedLog, judgeLog } from './judge-log.ts';
import { judgeTable } from './judge-table.ts';
import { liveFiles } from './live-files.ts';

export interface DatabaseState {
  readonly state: 'sound' | 'mended' | 'damaged';
  /** Bits that were put right. */
  readonly mendedBits: number;
}

interface JudgedFile extends Judged {
  readonly path: string;
  readonly tornAt?: JudgedLog['tornAt'];
}

/**
 * `dir`: the profile's folder `IndexedDB`. No folder is a sound database: there is none. `hasKeyFile`: so a vault has written to it,
 * which tells files that were taken away from a database whose making was cut off. Throws the system's error when a file can't
 * be read, `vault/disk-error` or `vault/disk-full` when one can't be put right.
 */
export async function checkDatabase(dir: string, hasKeyFile: boolean, log: Log): Promise<DatabaseState> {
  const folders = (await namesIn(dir)).filter((name) => name.endsWith('.leveldb'));
  let mendedBits = 0;
  for (const folder of folders) {
    const judged = await judgeFolder(join(dir, folder), hasKeyFile);
    if (judged === null || judged.some(({ isDamaged }) => isDamaged)) {
      log('database/damaged');
      return { state: 'damaged', mendedBits };
    }
    for (const { path, patches, tornAt = null } of judged) {
      await putRight(path, patches, tornAt);
      mendedBits += patches.length;
      if (tornAt !== null) log('database/torn-end');
    }
  }
  if (mendedBits > 0) log('database/mended', { bits: mendedBits });
  return { state: mendedBits > 0 ? 'mended' : 'sound', mendedBits };
}

/** null when it isn't clear which files belong to it, or one that does is missing. An empty folder is one that nobody has written to. */
async function judgeFolder(dir: string, hasKeyFile: boolean): Promise<readonly JudgedFile[] | null> {
  const names = await namesIn(dir);
  const isBegun = names.some((name) => name === 'CURRENT' || name.startsWith('MANIFEST-'));
  // LevelDB makes manifest, CURRENT and log, in this order, and writes nothing else before.
  const isWrittenTo = names.some((name) => name.endsWith('.ldb') || name.endsWith('.log'));
  if (!isWrittenTo && !(isBegun && hasKeyFile)) return [];
  const manifests = names.filter((name) => name.startsWith('MANIFEST-'));
  const current = await judgeCurrent(dir, manifests);
  if (current === null) return null;
  const manifestBytes = await readFile(join(dir, current.manifest));
  const manifest = { path: join(dir, current.manifest), ...judgeLog(manifestBytes) };
  const live = manifest.isDamaged ? null : liveFiles(manifestBytes);
  if (live === null) return null;

  const judged: JudgedFile[] = [{ path: join(dir, 'CURRENT'), patches: current.patches, isDamaged: false }, manifest];
  const room = new ReadingRoom();
  const numbered = new Map(names.map((name) => [Number.parseInt(name, 10), name]));
  for (const number of live.tables) {
    const name = numbered.get(number);
    if (name === undefined) return null;
    judged.push({ path: join(dir, name), ...judgeTable(await room.read(join(dir, name))) });
  }
  const logs = names.filter((name) => name.endsWith('.log') && Number.parseInt(name, 10) >= live.firstLog);
  // One is always there, and one that the manifest names is made before it is named. A young manifest names none: 0.
  if (!logs.some((name) => live.firstLog === 0 || Number.parseInt(name, 10) === live.firstLog)) return null;
  for (const name of logs) {
    judged.push({ path: join(dir, name), ...judgeLog(await room.read(join(dir, name))) });
  }
  return judged;
}

/** One piece of memory for one file after the other: a buffer for each would stay until main's next garbage collection. */
class ReadingRoom {
  #bytes = new Uint8Array();

  /** Valid until the next one is read. */
  async read(path: string): Promise<Uint8Array> {
    const file = await open(path, 'r');
    try {
      const { size } = await file.stat();
      if (size > this.#bytes.length) this.#bytes = new Uint8Array(size);
      let length = 0;
      while (length < size) {
        const { bytesRead } = await file.read(this.#bytes, length, size - length, length);
        if (bytesRead === 0) break;
        length += bytesRead;
      }
      return this.#bytes.subarray(0, length);
    } finally {
      await file.close();
    }
  }
}

/** CURRENT names the manifest and has no checksum: it must name one that is there. */
async function judgeCurrent(dir: string, manifests: readonly string[]) {
  const bytes = await readFile(join(dir, 'CURRENT')).catch(orNone);
  if (bytes === null) return null;
  const exact = manifests.find((name) => bytes.toString('latin1') === `${name}\n`);
  if (exact !== undefined) return { manifest: exact, patches: [] };
  for (const manifest of manifests) {
    const wanted = Buffer.from(`${manifest}\n`, 'latin1');
    const wrong = [...wanted].flatMap((value, at) => (bytes[at] === value ? [] : [{ at, value }]));
    if (bytes.length === wanted.length && wrong.length === 1) return { manifest, patches: wrong };
  }
  return null;
}

async function putRight(path: string, patches: readonly BytePatch[], tornAt: number | null): Promise<void> {
  if (patches.length === 0 && tornAt === null) return;
  try {
    const file = await open(path, 'r+');
    try {
      for (const { at, value } of patches) await file.write(Uint8Array.of(value), 0, 1, at);
      if (tornAt !== null) await file.truncate(tornAt);
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (thrown) {
    throw diskFailure(thrown);
  }
}

async function namesIn(dir: string): Promise<readonly string[]> {
  return (await readdir(dir).catch(orNone)) ?? [];
}

/** What isn't there is none; what is there and can't be read is another matter. */
function orNone(thrown: unknown): null {
  if (systemCodeOf(thrown) === 'ENOENT') return null;
  throw thrown;
}
