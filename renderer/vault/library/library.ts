/**
 * The open vault's recordings in the order of time, with what a search reads of each. Vault worker, in memory alone.
 * Follows the vault commit by commit: it never changes a recording and never outlives the session.
 */
import { assert } from '../../../shared/assert.ts';
import type { UnlinkedLine } from '../../../shared/model/archive.ts';
import type { ArchiveId, RecordingId, TagId } from '../../../shared/model/id.ts';
import type { Recording } from '../../../shared/model/recording.ts';
import type { Tag } from '../../../shared/model/tag.ts';
import { foldText } from '../search/fold-text.ts';
import { readsTheSame, searchableText } from '../search/searchable-text.ts';
import type { UnlockedVault } from '../unlocked-vault.ts';
import { type DayOrder, dayOrder, localZoneOffset, type ZoneOffset } from './day-order.ts';
import { LibraryCounts } from './library-counts.ts';

export interface LibraryEntry {
  readonly recording: Recording;
  readonly order: DayOrder;
}

interface HeldEntry {
  recording: Recording;
  readonly order: DayOrder;
  /** Made when a search first needs it, or by `foldMore`. */
  folded: string | null;
  isGone: boolean;
}

const inOrder = (a: HeldEntry, b: HeldEntry): number =>
  a.order.orderKey === b.order.orderKey ? a.recording.id - b.recording.id : a.order.orderKey - b.order.orderKey;

export class Library {
  readonly counts = new LibraryCounts();
  readonly #vault: UnlockedVault;
  readonly #zoneOffset: ZoneOffset;
  readonly #byId = new Map<RecordingId, HeldEntry>();
  readonly #foldedLines = new WeakMap<readonly UnlinkedLine[], readonly string[]>();
  #sorted: HeldEntry[] = [];
  /** Committed since the order was last asked for. */
  #fresh: HeldEntry[] = [];
  #hasGone = false;
  #foldedUpTo = 0;
  #tags: { readonly from: readonly Tag[]; readonly byId: ReadonlyMap<TagId, Tag> };
  readonly #stopFollowing: () => void;

  constructor(vault: UnlockedVault, zoneOffset: ZoneOffset = localZoneOffset) {
    this.#vault = vault;
    this.#zoneOffset = zoneOffset;
    this.#tags = tagsById(vault.documents.tags);
    for (const recording of vault.recordings.values()) this.#add(recording);
    this.#stopFollowing = vault.onCommitted(({ put, removed }) => this.#follow(put, removed));
  }

  /** Oldest first, undated last. Valid until the next commit. */
  entries(): readonly LibraryEntry[] {
    this.#settle();
    return this.#sorted;
  }

  recording(id: RecordingId): Recording | undefined {
    return this.#byId.get(id)?.recording;
  }

  tags(): ReadonlyMap<TagId, Tag> {
    if (this.#tags.from !== this.#vault.documents.tags) this.#tags = tagsById(this.#vault.documents.tags);
    return this.#tags.byId;
  }

  /** `entry` as given by `entries`. */
  foldedText(entry: LibraryEntry): string {
    const held = entry as HeldEntry;
    held.folded ??= searchableText(held.recording, this.tags());
    return held.folded;
  }

  /** Folds the next recordings ahead of the first search. False when there is nothing left to fold. */
  foldMore(count: number): boolean {
    this.#settle();
    const end = Math.min(this.#sorted.length, this.#foldedUpTo + count);
    for (const entry of this.#sorted.slice(this.#foldedUpTo, end)) this.foldedText(entry);
    this.#foldedUpTo = end;
    return end < this.#sorted.length;
  }

  /** Lines that no recording could be joined with, each with its folded text, archive by archive. */
  *unlinkedLines(of: ArchiveId | null): Iterable<readonly [line: UnlinkedLine, folded: string]> {
    for (const [archive, lines] of this.#vault.lines) {
      if (of !== null && archive !== of) continue;
      const folded = this.#foldedLines.get(lines) ?? lines.map((line) => foldText(line.text));
      this.#foldedLines.set(lines, folded);
      for (const [index, line] of lines.entries()) yield [line, folded[index] ?? ''];
    }
  }

  close(): void {
    this.#stopFollowing();
    this.#byId.clear();
    this.#sorted = [];
    this.#fresh = [];
  }

  #follow(put: readonly RecordingId[], removed: readonly RecordingId[]): void {
    for (const id of removed) this.#drop(id);
    for (const id of put) {
      const recording = this.#vault.recordings.get(id);
      assert(recording !== undefined, 'what a commit has put is in the vault');
      this.#put(recording);
    }
    // At once, so that nothing destroyed lingers here until somebody asks for a list.
    if (this.#hasGone) this.#settle();
  }

  #put(recording: Recording): void {
    const held = this.#byId.get(recording.id);
    if (held === undefined) return this.#add(recording);
    if (held.order.orderKey !== dayOrder(recording.time, this.#zoneOffset).orderKey) {
      this.#drop(recording.id);
      return this.#add(recording);
    }
    this.counts.take(held.recording);
    this.counts.add(recording);
    if (!readsTheSame(held.recording, recording)) held.folded = null;
    held.recording = recording;
  }

  #add(recording: Recording): void {
    const entry = { recording, order: dayOrder(recording.time, this.#zoneOffset), folded: null, isGone: false };
    this.#byId.set(recording.id, entry);
    this.#fresh.push(entry);
    this.counts.add(recording);
  }

  #drop(id: RecordingId): void {
    const held = this.#byId.get(id);
    if (held === undefined) return;
    this.#byId.delete(id);
    this.counts.take(held.recording);
    held.isGone = true;
    this.#hasGone = true;
  }

  #settle(): void {
    if (this.#hasGone) {
      this.#sorted = this.#sorted.filter((entry) => !entry.isGone);
      this.#fresh = this.#fresh.filter((entry) => !entry.isGone);
      this.#hasGone = false;
      this.#foldedUpTo = 0;
    }
    if (this.#fresh.length === 0) return;
    this.#sorted = merge(this.#sorted, this.#fresh.sort(inOrder));
    this.#fresh = [];
    this.#foldedUpTo = 0;
  }
}

/** Two sorted lists as one: an import's commit of 256 costs one pass over the others, not another sort. */
function merge(a: readonly HeldEntry[], b: HeldEntry[]): HeldEntry[] {
  if (a.length === 0) return b;
  const merged: HeldEntry[] = [];
  let next = 0;
  for (const entry of a) {
    for (let other = b[next]; other !== undefined && inOrder(other, entry) < 0; other = b[next]) {
      merged.push(other);
      next++;
    }
    merged.push(entry);
  }
  for (; next < b.length; next++) merged.push(b[next] as HeldEntry);
  return merged;
}

const tagsById = (tags: readonly Tag[]) => ({ from: tags, byId: new Map(tags.map((tag) => [tag.id, tag])) });
