/**
 * What lies in the profile of an open vault that nothing names: rows of the database, unfinished files, forgotten temp files.
 * The directory is opened by the forensic reader's hands, so the app isn't asked whether it tidied up.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Hands } from '../../../e2e/hands.ts';
import { openDirectory, openPage, openRoots, readRecordings } from '../forensic-reader.ts';

const recordingsKind = 2;
/** Rows are dropped behind the unlock, when there is time. */
const sweepMs = 10_000;
const unfinished = /\.(part|partial|unfinished|tmp|temp|new|crdownload)$/i;
/** Chromium's own, in a temp folder: its sockets and memory, nothing of ours. */
const chromiums = /^(\.org\.chromium\.|\.com\.google\.|scoped_dir|dbus-|\.X)/;

interface StoredRows {
  readonly directories: readonly { readonly epoch: number; readonly sealed: string }[];
  readonly pages: readonly { readonly id: string; readonly sealed: string }[];
  readonly segments: readonly string[];
}

/** In words, one an orphan; empty when the sweep has left nothing. Waits for the sweep. */
export async function orphansOf(
  hands: Hands,
  { profileDir, tempDir, passphrase }: { readonly profileDir: string; readonly tempDir: string; readonly passphrase: string },
): Promise<readonly string[]> {
  const deadline = Date.now() + sweepMs;
  for (;;) {
    const rows = await orphanRows(await hands.look(storedRows, null), profileDir, passphrase);
    if (rows.length === 0 || Date.now() > deadline) return [...rows, ...(await strayFiles(profileDir, tempDir))];
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

async function orphanRows(stored: StoredRows, profileDir: string, passphrase: string): Promise<readonly string[]> {
  const roots = await openRoots(await readFile(join(profileDir, 'vault.keys')), passphrase);
  const named = stored.directories.flatMap(({ sealed }) =>
    roots.flatMap((root) => openDirectory(Buffer.from(sealed, 'base64'), root) ?? []),
  );
  const sealedPages = new Map(stored.pages.map(({ id, sealed }) => [id, Buffer.from(sealed, 'base64')]));
  const segments = new Set<string>();
  for (const { kind, index, pageId, pageKey } of named) {
    const sealed = sealedPages.get(pageId);
    const plain = kind === recordingsKind && sealed ? openPage(sealed, pageKey, kind, index) : null;
    for (const { segmentId } of plain === null ? [] : readRecordings(plain)) segments.add(segmentId);
  }
  const pageIds = new Set(named.map(({ pageId }) => pageId));
  // [V7.4] Each directory lies there twice, under its epoch and the negative of it.
  const epochs = new Set(stored.directories.map(({ epoch }) => Math.abs(epoch))).size;
  const count = (what: string, number: number) => (number === 0 ? [] : [`${number} ${what}`]);
  return [
    ...count('roots open', roots.length === 1 ? 0 : roots.length),
    ...count('epochs with a directory', epochs === 1 ? 0 : epochs),
    ...count('pages that no directory names', stored.pages.filter(({ id }) => !pageIds.has(id)).length),
    ...count('pages that are named and missing', [...pageIds].filter((id) => !sealedPages.has(id)).length),
    ...count('segments that no recording names', stored.segments.filter((id) => !segments.has(id)).length),
    ...count('segments that are named and missing', [...segments].filter((id) => !stored.segments.includes(id)).length),
  ];
}

async function strayFiles(profileDir: string, tempDir: string): Promise<readonly string[]> {
  const inProfile = (await readdir(profileDir, { recursive: true })).filter((name) => unfinished.test(name));
  const inTemp = (await readdir(tempDir)).filter((name) => !chromiums.test(name));
  return [...inProfile.map((name) => `file ${name}`), ...inTemp.map((name) => `temp file ${name}`)];
}

export async function segmentIdsOf(hands: Hands): Promise<readonly string[]> {
  return (await hands.look(storedRows, null)).segments;
}

/** Runs in the page, beside the worker that has the database open. */
const storedRows = (_: null): Promise<StoredRows> =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open('overheard-vault');
    opening.onerror = () => reject(new Error('The database does not open'));
    opening.onsuccess = () => {
      const database = opening.result;
      const reading = database.transaction(['directory', 'pages', 'segments'], 'readonly');
      const directories = reading.objectStore('directory').getAll() as IDBRequest<{ epoch: number; sealed: Uint8Array }[]>;
      const pages = reading.objectStore('pages').getAll() as IDBRequest<{ id: string; sealed: Uint8Array }[]>;
      const segments = reading.objectStore('segments').getAllKeys() as IDBRequest<string[]>;
      const text = (bytes: Uint8Array): string => {
        let binary = '';
        for (let at = 0; at < bytes.length; at += 8192) binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
        return btoa(binary);
      };
      reading.oncomplete = () => {
        database.close();
        resolve({
          directories: directories.result.map(({ epoch, sealed }) => ({ epoch, sealed: text(sealed) })),
          pages: pages.result.map(({ id, sealed }) => ({ id, sealed: text(sealed) })),
          segments: segments.result,
        });
      };
      reading.onabort = () => reject(new Error('The database was not read'));
    };
  });
