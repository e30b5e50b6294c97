/**
 * Files that were picked together, or a folder, as one tree. Archives that were picked stand side by side in it as if they were one,
 * for parts repeat each other's folders; in a folder an archive is nested, under its own name. Vault worker.
 */
import { toHex } from '../../../shared/bytes.ts';
import { Failure } from '../../../shared/failure.ts';
import { groupParts, type PartGroup } from '../../../shared/model/archive-parts.ts';
import type { EntryReason } from '../../../shared/model/archive.ts';
import type { ListedFile } from '../../../shared/seams/byte-frames.ts';
import { type AddressSpace, addressSpace, joinedRanges, rangeOf } from './address-space.ts';
import { type ArchiveTree, treeOf, type UnplacedEntry } from './archive-tree.ts';
import { Breath } from './breath.ts';
import type { ByteSource } from './byte-source.ts';
import { contentsOf, type OnListed, type PlacedSource } from './container.ts';
import { tidied } from './entry-name.ts';
import { reasonAgainstName, reasonAgainstSize } from './judge-entry.ts';
import { limits } from './limits.ts';
import { isArchiveName, NestedArchives } from './nested-archives.ts';
import { bareBytes } from './tar-directory.ts';
import { Totals } from './totals.ts';

interface LaidFile extends ListedFile {
  readonly offset: number;
}

export async function readSeveral(source: ByteSource, onListed: OnListed): Promise<ArchiveTree> {
  const { kind } = source.listing;
  const files = laidOut(source);
  const reading = new Several(source, files);
  const breath = new Breath();
  for (const group of groupParts(files.map(({ name }) => name))) {
    const members = group.members.map((place) => files[place] as LaidFile);
    if (breath.isDue) await breath.take();
    await (kind === 'folder' ? reading.inFolder(group, members) : reading.picked(group, members));
    onListed({ entries: reading.entries.length, bytesRead: members[0]?.offset ?? 0, bytesTotal: source.sizeBytes });
  }
  return reading.tree();
}

function laidOut({ sizeBytes, listing: { files } }: ByteSource): readonly LaidFile[] {
  if (files.length > limits.entries) throw new Failure('archive/too-many-entries', { entries: files.length });
  let offset = 0;
  const laid = files.map((file) => {
    offset += file.sizeBytes;
    return { ...file, offset: offset - file.sizeBytes };
  });
  // Main adds them up itself; another sum would put every file at a wrong place.
  if (offset !== sizeBytes) throw new Failure('archive/changed', { expectedBytes: offset, foundBytes: sizeBytes });
  if (laid.length === 0 || sizeBytes === 0) throw new Failure('archive/empty');
  return laid;
}

class Several {
  readonly entries: UnplacedEntry[] = [];
  readonly #source: ByteSource;
  readonly #space: AddressSpace;
  readonly #totals: Totals;
  readonly #nested: NestedArchives;
  /** What the tree is known again by: names and sizes of plain files, fingerprints of archives. */
  readonly #marks: string[] = [];

  constructor(source: ByteSource, files: readonly LaidFile[]) {
    this.#source = source;
    this.#space = addressSpace(source);
    this.#totals = new Totals(files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0));
    this.#nested = new NestedArchives(this.#space, this.#totals);
  }

  /** A piece that isn't there refuses the whole. Of a set the page has said which parts aren't there, and was told to go on. */
  async picked({ kind, missing }: PartGroup, members: readonly LaidFile[]): Promise<void> {
    if (kind !== 'set' && missing[0] !== undefined)
      throw new Failure('archive/multi-part', { part: 'named', missing: missing[0], parts: members.length });
    for (const [place, file] of this.#places(kind, members)) {
      const isArchive = kind !== 'single' || isArchiveName(file.name);
      const contents = isArchive ? await contentsOf(this.#space, place, file.name) : null;
      if (contents === null) this.#plain(file);
      else {
        this.#totals.add(contents.entries);
        for (const entry of await this.#nested.openAll(contents.entries)) this.entries.push(entry);
        this.#marks.push(contents.fingerprint);
      }
    }
  }

  /**
   * Here a piece that isn't there sets the others aside; parts that stand for themselves are read all the same. Parts of one set
   * share the first one's name as their folder.
   */
  async inFolder({ kind, missing }: PartGroup, members: readonly LaidFile[]): Promise<void> {
    const outerName = tidied(members[0]?.name ?? '');
    const isInPieces = kind === 'disks' || kind === 'slices';
    if (isInPieces && missing.length > 0) {
      for (const file of members) this.#plain(file, 'nested-archive');
      return;
    }
    for (const [place, file] of this.#places(kind, members)) {
      const entry = this.#plain(file);
      if (entry.reason !== null || (kind === 'single' && !isArchiveName(file.name))) continue;
      // What is in it stands in its place.
      this.entries.pop();
      for (const one of await this.#nested.open(entry, outerName, place)) this.entries.push(one);
    }
  }

  async tree(): Promise<ArchiveTree> {
    if (this.entries.every(({ reason }) => reason === 'unsafe-name')) {
      throw new Failure('archive/unsafe-name', { entries: this.entries.length });
    }
    const marks = new TextEncoder().encode(`${this.#source.listing.kind}\n${this.#marks.sort().join('\n')}`);
    const digest = await crypto.subtle.digest('SHA-256', marks);
    return treeOf(this.#space, this.entries, toHex(new Uint8Array(digest)));
  }

  /** Pieces of one archive are one place; whatever stands for itself has its own. */
  #places(kind: PartGroup['kind'], members: readonly LaidFile[]): readonly (readonly [PlacedSource, LaidFile])[] {
    const [first] = members as readonly [LaidFile, ...LaidFile[]];
    if (kind === 'single' || kind === 'set') {
      return members.map((file) => [{ source: rangeOf(this.#source, file.offset, file.sizeBytes), base: file.offset }, file]);
    }
    const source = joinedRanges(members.map(({ offset, sizeBytes }) => ({ source: this.#source, offset, sizeBytes })));
    if (kind === 'slices') return [[{ source, base: null }, first]];
    let end = 0;
    const disks = members.map(({ sizeBytes }) => {
      end += sizeBytes;
      return end - sizeBytes;
    });
    return [[{ source, base: null, disks }, first]];
  }

  #plain(file: LaidFile, againstPiece?: EntryReason): UnplacedEntry {
    const name = tidied(file.name);
    const reason = reasonAgainstName(name) ?? againstPiece ?? reasonAgainstSize(file.sizeBytes);
    const entry = { name, reason, modifiedMs: file.modifiedMs, ...bareBytes(file.offset, file.sizeBytes) };
    this.#totals.add([entry]);
    this.#marks.push(`${name}\0${file.sizeBytes}`);
    this.entries.push(entry);
    return entry;
  }
}
