/**
 * [Note: giving back room] Copies segments that are mostly dead while the vault is open and nobody uses it. Vault worker.
 *
 * Never in anybody's way: it begins some seconds after the last commit, looks at a few segments at a time, copies at most a
 * mebibyte, commits that between other commits, then pauses; while something is read or waits to be committed it waits too. It stops at
 * lock, in the middle if need be. A kill at any point leaves the old segment (the copy was one transaction and isn't there) or
 * both, of which one is dead and swept at the next opening. The first failure ends it for this session: room is worth no trouble.
 */
import type { SegmentId } from '../../shared/model/id.ts';
import { copySegment, inPortions, isMostlyDead, recordingsIn, type SegmentCopy } from './compact-segments.ts';
import type { RecordStore } from './store/record-store.ts';
import type { VaultMemory } from './vault-memory.ts';

export interface CompactionParts {
  readonly store: RecordStore;
  readonly memory: VaultMemory;
  /** Somebody reads, or waits for a commit. */
  readonly isBusy: () => boolean;
  /** No segment may be dropped now: one that looks dead may be a damaged page's. */
  readonly isForbidden: () => boolean;
  /** In the queue of commits. Resolves when the disk has it. */
  readonly commit: (copy: SegmentCopy) => Promise<void>;
}

/** After the last commit. */
const quietMs = 3_000;
const pauseMs = 150;
const looksAtOnce = 32;

export class BackgroundCompaction {
  readonly #parts: CompactionParts;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #isWorking = false;
  #isStopped = false;

  constructor(parts: CompactionParts) {
    this.#parts = parts;
  }

  /** After a commit, or at the start of a session: when it has been quiet for a while, it looks. */
  wake(): void {
    if (this.#isStopped || this.#isWorking || this.#parts.memory.thinnedSegments.size === 0) return;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#run(pauseMs), quietMs);
  }

  /** From here on nothing is begun and nothing committed. */
  stop(): void {
    this.#isStopped = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  /** Everything at once, without a pause. Resolves when nothing is left to do, or at the first failure. */
  async finish(): Promise<void> {
    await this.#run(0);
  }

  async #run(restMs: number): Promise<void> {
    this.#timer = null;
    if (this.#isWorking) return;
    this.#isWorking = true;
    try {
      while (this.#mayGoOn() && this.#parts.memory.thinnedSegments.size > 0) {
        await this.#lookAtSome(restMs);
        await this.#rest(restMs);
      }
    } catch {
      // A full disk, a lock, a damaged range: what wasn't copied stays where it is and is found again next time.
      this.stop();
    } finally {
      this.#isWorking = false;
    }
  }

  async #lookAtSome(restMs: number): Promise<void> {
    const { store, memory } = this.#parts;
    for (const [id, live] of recordingsIn(memory, this.#takeSome())) {
      if (!this.#mayGoOn()) return;
      if (!(await isMostlyDead(store, id, live))) continue;
      for (const portion of inPortions(live)) {
        await this.#rest(restMs);
        const copy = this.#mayGoOn() ? await copySegment(store, portion) : null;
        if (copy === null || !this.#mayGoOn()) break;
        await this.#parts.commit(copy);
      }
    }
  }

  #takeSome(): readonly SegmentId[] {
    const { thinnedSegments } = this.#parts.memory;
    const some = [...thinnedSegments].slice(0, looksAtOnce);
    for (const id of some) thinnedSegments.delete(id);
    return some;
  }

  #mayGoOn(): boolean {
    return !this.#isStopped && !this.#parts.isForbidden();
  }

  /** A pause, and longer while somebody is busy. */
  async #rest(restMs: number): Promise<void> {
    do await new Promise((later) => setTimeout(later, restMs));
    while (restMs > 0 && this.#parts.isBusy() && this.#mayGoOn());
  }
}
