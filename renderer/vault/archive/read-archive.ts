/**
 * What a source is, and all that is in it as one tree: one archive, a set of parts, single files together or a folder. Vault worker.
 * Told by the bytes; names only say which files belong together and which may be archives within. docs/archive-safety.md.
 */
import { concatBytes, toHex } from '../../../shared/bytes.ts';
import { sniff } from '../audio/sniff.ts';
import { type AddressSpace, addressSpace } from './address-space.ts';
import { type ArchiveTree, treeOf } from './archive-tree.ts';
import { type ByteSource, readRange } from './byte-source.ts';
import { type Contents, containerKind, contentsOf, headBytes, type OnListed, readHead } from './container.ts';
import { reasonAgainstSize } from './judge-entry.ts';
import { mayBeNested, NestedArchives } from './nested-archives.ts';
import { readSeveral } from './read-several.ts';
import { bareBytes } from './tar-directory.ts';
import { Totals } from './totals.ts';
import { readZipDirectory } from './zip-directory.ts';

/** `fileName` names the entry of a single file. Rejects with a Failure: nothing of the archive is taken. */
export async function readArchive(
  source: ByteSource,
  fileName: string,
  onListed: OnListed = () => undefined,
): Promise<ArchiveTree> {
  const { kind, files } = source.listing;
  if (kind === 'folder' || files.length > 1) return readSeveral(source, onListed);
  const head = await readHead(source);
  const container = containerKind(head);
  if (container === null && sniff(head).kind === 'sound') return singleFile(source, fileName, head);
  // What is nothing known is refused by the reader that knows most ways of being damaged. A plain ZIP is read without a detour.
  if (container === null || container === 'zip') {
    const tree = await readZipDirectory(source);
    return tree.entries.some(mayBeNested) ? withNested(addressSpace(source), source.sizeBytes, tree) : tree;
  }
  const space = addressSpace(source);
  // Just told to be one: null it can't be.
  const contents = (await contentsOf(space, { source, base: 0 }, fileName, onListed)) ?? { entries: [], fingerprint: '' };
  return withNested(space, source.sizeBytes, contents);
}

type Listed = Omit<Contents, 'kind'>;

async function withNested(space: AddressSpace, archiveBytes: number, { entries, fingerprint }: Listed): Promise<ArchiveTree> {
  const totals = new Totals(archiveBytes);
  totals.add(entries);
  return treeOf(space, await new NestedArchives(space, totals).openAll(entries), fingerprint);
}

async function singleFile(source: ByteSource, fileName: string, head: Uint8Array): Promise<ArchiveTree> {
  const { sizeBytes } = source;
  const tailBytes = Math.min(headBytes, sizeBytes);
  const tail = await readRange(source, sizeBytes - tailBytes, tailBytes);
  const length = new TextEncoder().encode(`single:${sizeBytes}:`);
  const digest = await crypto.subtle.digest('SHA-256', concatBytes([length, head, tail]));
  const entry = {
    name: fileName.normalize('NFC'),
    modifiedMs: null,
    reason: reasonAgainstSize(sizeBytes),
    ...bareBytes(0, sizeBytes),
  };
  return { source, entries: [{ ...entry, index: 0 }], fingerprint: toHex(new Uint8Array(digest)) };
}
