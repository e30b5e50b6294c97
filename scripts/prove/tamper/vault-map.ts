/** What lies where in a vault, as its passphrase tells: by the documented format alone, with no code of the app. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Hands } from '../../../e2e/hands.ts';
import { type FoundRecording, openDirectory, openPage, openRoots, readRecordings } from '../forensic-reader.ts';
import { readRows } from './page-rows.ts';

export const keyFileName = 'vault.keys';

export interface MappedPage {
  readonly kind: number;
  readonly index: number;
  readonly id: string;
  readonly bytes: number;
}

export interface VaultMap {
  readonly pages: readonly MappedPage[];
  readonly recordings: readonly FoundRecording[];
  readonly epoch: number;
  /** The block of the root slot in use, 9 or 10. */
  readonly rootBlock: number;
  readonly directoryBytes: number;
}

/** `hands` are at the door of the locked vault. */
export async function mapVault(hands: Hands, profileDir: string, passphrase: string): Promise<VaultMap> {
  const keyFile = await readFile(join(profileDir, keyFileName));
  const rows = await hands.look(readRows, null);
  const [root] = await openRoots(keyFile, passphrase);
  if (root === undefined) throw new Error('no root slot opens');
  const directory = rows.directory.find(({ id }) => id === String(root.epoch));
  const sealedDirectory = Buffer.from(directory?.bytes ?? '', 'base64');
  const named = openDirectory(sealedDirectory, root);
  if (named === null) throw new Error('the directory does not open');
  const sealed = new Map(rows.pages.map(({ id, bytes }) => [id, Buffer.from(bytes, 'base64')]));
  const recordings = named
    .filter(({ kind }) => kind === 2)
    .flatMap(({ pageId, pageKey, kind, index }) => {
      const plain = openPage(sealed.get(pageId) ?? Buffer.alloc(0), pageKey, kind, index);
      if (plain === null) throw new Error('a page does not open');
      return readRecordings(plain);
    });
  const rootBlock = [9, 10].find((block) => keyFile.toString('latin1', block * 4096, block * 4096 + 8) === 'OVHDROOT');
  return {
    pages: named.map(({ kind, index, pageId }) => ({ kind, index, id: pageId, bytes: sealed.get(pageId)?.length ?? 0 })),
    recordings: recordings.sort((a, b) => a.id - b.id),
    epoch: Number(root.epoch),
    rootBlock: rootBlock ?? 9,
    directoryBytes: sealedDirectory.length,
  };
}
