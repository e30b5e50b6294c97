/**
 * The open vault's recordings in the order of time, with what a search reads of each. Vault worker, in memory alone.
 * Follows the vault commit by commit: it never changes a recording and never outlives the session.
 */
import { assert } from '../../../shared/assert.ts';
import type { ImportedArchive, UnlinkedLine } from '../../../shared/model/archive.ts';
import type { Arrangement } from '../../../shared/model/arrangement.ts';
import type { ArchiveId, RecordingId, TagId } from '../../../shared/model/id.ts';
import type { RecordedTime, Recording } from '../../../shared/model/recording.ts';
import type { Tag } from '../../../shared/model/tag.ts';
import { FoldedTexts } from '../search/folded-texts.ts';
import { FoundTexts } from '../search/found-texts.ts';
import type { SearchedLibrary } from '../search/match-query.ts';
import { readsTheSame, searchableLine } from '../search/searchable-text.ts';
import type { UnlockedVault } from '../unlocked-vault.ts';
import { dayOrder, localZoneOffset, type ZoneOffset } from './day-order.ts';
import type { Arranged } from './arrange-columns.ts';
import { Arrangements, standsTheSame } from './arrangements.ts';
import { FacetCodes } from './facet-codes.ts';
import { LibraryColumns, type OrderedRecording } from './library-columns.ts';
import { LibraryCounts } from './library-counts.ts';

/** Less than a millisecond. */
const codesAtOnce = 500;

export class Library {
  readonly counts = new LibraryCounts();
  readonly #vault: UnlockedVault;
  readonly #zoneOffset: ZoneOffset;
  readonly #byId = new Map<RecordingId, Recording>();
  readonly #foldedLines = new WeakMap<readonly UnlinkedLine[], readonly string[]>();
  readonly #arrangements = new Arrangements();
  #columns = new LibraryColumns(0);
  /** Committed since the order was last asked for. */
  #fresh: OrderedRecording[] = [];
  /** null until somebody asks for them. */
  #facetCodes: FacetCodes | null = null;
  #hasAllCodes = false;
  readonly #texts = new FoldedTexts((id) => this.#byId.get(id));
  readonly #foundTexts = new FoundTexts(this.#texts);
  #edition = 0;
  #knownLines: readonly (readonly UnlinkedLine[])[];
  #tags: { readonly from: readonly Tag[]; readonly byId: ReadonlyMap<TagId, Tag> };
  readonly #stopFollowing: () => void;

  constructor(vault: UnlockedVault, zoneOffset: ZoneOffset = localZoneOffset) {
    this.#vault = vault;
    this.#zoneOffset = zoneOffset;
    this.#tags = tagsById(vault.documents.tags);
    for (const recording of vault.recordings.values()) this.#add(recording);
    this.#knownLines = [...vault.lines.values()];
    this.#stopFollowing = vault.onCommitted(({ put, removed }) => this.#follow(put, removed));
  }

  /** Rises whenever a recording or a line without one comes or goes: a list of the same edition has the same to choose from. */
  get edition(): number {
    return this.#edition;
  }

  /** Oldest first, undated last. Valid until the next commit. */
  columns(): LibraryColumns {
    if (this.#fresh.length > 0) {
      this.#columns = this.#columns.with(this.#fresh);
      this.#fresh = [];
    }
    return this.#columns;
  }

  /** The order of a list of everything. Valid until the next commit. */
  arranged(arrangement: Arrangement): Arranged {
    return this.#arrangements.of(this.columns(), arrangement, () => this.facetCodes());
  }

  facetCodes(): FacetCodes {
    // One more than there are: that none is left is seen by asking for it, in an empty vault too.
    while (this.#takeCodes(this.#byId.size + 1)) continue;
    return this.#facetCodes as FacetCodes;
  }

  /** What a query is asked of. Valid until the next commit. */
  searched(archiveName: SearchedLibrary['archiveName'], isRemembered = true): SearchedLibrary {
    return {
      columns: this.columns(),
      codes: this.facetCodes(),
      texts: isRemembered ? this.#foundTexts : new FoundTexts(this.#texts),
      tags: this.tags(),
      archiveName,
    };
  }

  recording(id: RecordingId): Recording | undefined {
    return this.#byId.get(id);
  }

  tags(): ReadonlyMap<TagId, Tag> {
    if (this.#tags.from !== this.#vault.documents.tags) this.#tags = tagsById(this.#vault.documents.tags);
    return this.#tags.byId;
  }

  /** What a search reads of it. */
  foldedText(id: RecordingId): string {
    return this.#texts.textOf(id);
  }

  /** Makes the next few codes, then the next texts, ahead of the first search. False when everything is ready. */
  prepareMore(): boolean {
    return this.#takeCodes(codesAtOnce) || this.#texts.foldMore();
  }

  /** Lines that no recording could be joined with, each with its folded text, archive by archive. */
  *unlinkedLines(of: ArchiveId | null): Iterable<readonly [line: UnlinkedLine, folded: string]> {
    for (const [archive, lines] of this.#vault.lines) {
      if (of !== null && archive !== of) continue;
      const folded = this.#foldedLines.get(lines) ?? lines.map(searchableLine);
      this.#foldedLines.set(lines, folded);
      for (const [index, line] of lines.entries()) yield [line, folded[index] ?? ''];
    }
  }

  archives(): readonly ImportedArchive[] {
    return this.#vault.documents.archives;
  }

  /** UTC midnight of the day by the clock on the wall, as in `columns`. */
  dayMsOf(time: RecordedTime | undefined): number | null {
    return dayOrder(time ?? null, this.#zoneOffset).dayMs;
  }

  close(): void {
    this.#stopFollowing();
    this.#byId.clear();
    this.#arrangements.forget();
    this.#forgetTexts();
    this.#texts.clear();
    this.#columns = new LibraryColumns(0);
    this.#fresh = [];
    this.#knownLines = [];
  }

  #follow(put: readonly RecordingId[], removed: readonly RecordingId[]): void {
    this.#drop(removed.filter((id) => this.#byId.has(id)));
    const moved: RecordingId[] = [];
    for (const id of put) {
      const recording = this.#vault.recordings.get(id);
      assert(recording !== undefined, 'what a commit has put is in the vault');
      const before = this.#byId.get(id);
      if (before === undefined) this.#add(recording);
      else if (!this.#replace(before, recording)) moved.push(id);
    }
    this.#drop(moved);
    for (const id of moved) this.#add(this.#vault.recordings.get(id) as Recording);
    this.#followLines();
  }

  #followLines(): void {
    const lines = [...this.#vault.lines.values()];
    if (lines.length === this.#knownLines.length && lines.every((one, index) => one === this.#knownLines[index])) return;
    this.#knownLines = lines;
    this.#edition++;
  }

  #add(recording: Recording): void {
    this.#edition++;
    this.#byId.set(recording.id, recording);
    this.#facetCodes?.put(recording);
    this.#texts.outdate(recording.id);
    this.#fresh.push({ recording, order: dayOrder(recording.time, this.#zoneOffset) });
    this.counts.add(recording);
  }

  /** False when its time is another one now: then it has another place. */
  #replace(before: Recording, after: Recording): boolean {
    const columns = this.columns();
    const position = columns.positionOf(after.id, dayOrder(after.time, this.#zoneOffset));
    if (position === -1) return false;
    if (before.entryName !== after.entryName) this.#arrangements.forget();
    else if (!standsTheSame(before, after)) this.#arrangements.outdate();
    columns.replace(position, after);
    if (!readsTheSame(before, after)) this.#texts.outdate(after.id);
    this.counts.take(before);
    this.counts.add(after);
    this.#facetCodes?.put(after);
    this.#byId.set(after.id, after);
    return true;
  }

  /** At once, so that nothing destroyed lingers here until somebody asks for a list. */
  #drop(ids: readonly RecordingId[]): void {
    if (ids.length === 0) return;
    this.#edition++;
    this.#columns = this.columns().without(new Set(ids));
    this.#arrangements.forget();
    this.#forgetTexts();
    for (const id of ids) {
      this.#texts.outdate(id);
      this.counts.take(this.#byId.get(id) as Recording);
      this.#byId.delete(id);
    }
  }

  /** Devices and people among the codes, words that were looked for. */
  #forgetTexts(): void {
    this.#facetCodes = null;
    this.#hasAllCodes = false;
    this.#foundTexts.clear();
  }

  /** False when all are made. */
  #takeCodes(count: number): boolean {
    if (this.#hasAllCodes) return false;
    this.#facetCodes ??= new FacetCodes(this.#byId.values());
    this.#hasAllCodes = !this.#facetCodes.take(count);
    return !this.#hasAllCodes;
  }
}

const tagsById = (tags: readonly Tag[]) => ({ from: tags, byId: new Map(tags.map((tag) => [tag.id, tag])) });
