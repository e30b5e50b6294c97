/** An open vault that lives in memory alone: real sealing, no disk. For the tests of the use cases. */
import { assert } from '../../../../shared/assert.ts';
import { type Bytes, toHex } from '../../../../shared/bytes.ts';
import type { UnlinkedLine } from '../../../../shared/model/archive.ts';
import { type ArchiveId, recordingId, type RecordingId, type SegmentId } from '../../../../shared/model/id.ts';
import type { Recording, SoundLocation } from '../../../../shared/model/recording.ts';
import type { Place } from '../../../../shared/seams/vault-protocol.ts';
import { importRecordingKey } from '../../crypto/seal-sound.ts';
import type { HistoryPage } from '../../library/history-pages.ts';
import type { EpochTurn, UnlockedVault, VaultChange, VaultDocuments } from '../../unlocked-vault.ts';

type Listener = Parameters<UnlockedVault['onCommitted']>[0];

export class MemoryVault implements UnlockedVault {
  epoch = 1;
  readonly rolledBackFromEpoch = null;
  recordings = new Map<RecordingId, Recording>();
  documents: VaultDocuments = { archives: [], tags: [], receipts: [], backups: [], place: null, care: null, lastCheck: null, answers: [], views: [] };
  damage: UnlockedVault['damage'] = {
    pages: new Map(),
    opening: { mendedBlocks: [], damagedBlocks: [], directory: 'sound' },
    idsOn: () => [],
  };
  reread: UnlockedVault['reread'] = {
    pageNames: () => [],
    pages: async () => ({ damaged: [], bytes: 0 }),
    frame: async () => this.damage.opening,
    segmentHead: async (id) => ({ bytes: this.segments.get(id)?.size ?? 0, isWhole: true }),
    segmentRange: async (id, offset, length) =>
      new Uint8Array((await this.segments.get(id)?.slice(offset, offset + length).arrayBuffer()) ?? new ArrayBuffer(0)),
  };
  readonly lines = new Map<ArchiveId, readonly UnlinkedLine[]>();
  readonly history = new Map<number, HistoryPage>();
  readonly segments = new Map<SegmentId, Blob>();
  readonly keys = new Map<RecordingId, Bytes>();
  /** Everything that was committed, in order. */
  readonly commits: VaultChange[] = [];
  /** The next commit fails with this. */
  nextFailure: Error | null = null;
  isClosed = false;
  readonly #listeners = new Set<Listener>();
  #nextId = 0;
  #last: Promise<unknown> = Promise.resolve();

  get slots(): never {
    throw new Error('a vault in memory has no key file');
  }

  takeRecordingIds(count: number): readonly RecordingId[] {
    return Array.from({ length: count }, () => recordingId(this.#nextId++));
  }

  commit(change: VaultChange): Promise<void> {
    return this.#inTurn(() => this.#apply(change));
  }

  commitAndTurn(given: VaultChange | ((turn: EpochTurn) => VaultChange)): Promise<EpochTurn> {
    return this.#inTurn(async () => {
      const turn = { fromEpoch: this.epoch, toEpoch: this.epoch + 1 };
      await this.#apply(typeof given === 'function' ? given(turn) : given);
      this.epoch = turn.toEpoch;
      return turn;
    });
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#last.then(work);
    this.#last = done.catch(() => 'its caller knows');
    return done;
  }

  async turnIfDue(place: Place | null): Promise<void> {
    await this.commitAndTurn({ documents: { place } });
  }

  async close(place: Place | null): Promise<void> {
    await this.commit({ documents: { place } });
    this.isClosed = true;
  }

  async readSealed({ segmentId, offset, peaksLength, soundLength }: SoundLocation) {
    const blob = this.segments.get(segmentId);
    assert(blob !== undefined, 'the segment is there');
    const read = async (from: number, length: number) => new Uint8Array(await blob.slice(from, from + length).arrayBuffer());
    const peaks = peaksLength === 0 ? null : await read(offset, peaksLength);
    return { peaks, sound: await read(offset + peaksLength, soundLength) };
  }

  keyOf(id: RecordingId): Promise<CryptoKey> {
    const raw = this.keys.get(id);
    assert(raw !== undefined, 'the key is there');
    return importRecordingKey(raw);
  }

  onCommitted(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async #apply(change: VaultChange): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (this.nextFailure !== null) {
      const failure = this.nextFailure;
      this.nextFailure = null;
      throw failure;
    }
    this.commits.push(change);
    const removed = change.removed ?? [];
    for (const { id, blob } of change.segments ?? []) this.segments.set(id, blob);
    for (const [id, key] of change.keys ?? []) this.keys.set(id, key);
    for (const recording of change.recordings ?? []) this.recordings.set(recording.id, recording);
    for (const id of removed) {
      this.recordings.delete(id);
      this.keys.delete(id);
    }
    for (const [id, lines] of change.lines ?? []) this.lines.set(id, lines);
    for (const [index, page] of change.history ?? []) {
      if (page === null) this.history.delete(index);
      else this.history.set(index, structuredClone(page));
    }
    this.documents = { ...this.documents, ...change.documents };
    const put = (change.recordings ?? []).map(({ id }) => id);
    for (const listener of this.#listeners) listener({ put, removed });
  }

  keyHex(id: RecordingId): string {
    return toHex(this.keys.get(id) ?? new Uint8Array());
  }
}
