/**
 * The vault while it is open: plain memory, and one queue of commits that seal, store and only then change it. Vault worker.
 * No key ever leaves it but as a CryptoKey that can't be read back. After `close` nothing answers.
 */
import type { Bytes } from '../../shared/bytes.ts';
import { Failure } from '../../shared/failure.ts';
import { type RecordingId, recordingId } from '../../shared/model/id.ts';
import type { OpeningFindings } from '../../shared/model/damage.ts';
import type { SoundLocation } from '../../shared/model/recording.ts';
import type { Place } from '../../shared/seams/vault-protocol.ts';
import { CommitQueue } from './commit-queue.ts';
import { BackgroundCompaction } from './compact-in-background.ts';
import { changeOf, isSamePlace, type SegmentCopy } from './compact-segments.ts';
import { makeRoot, otherRootSlot, type RootKey, type VaultIdentity } from './crypto/root-keys.ts';
import { sealDirectory } from './crypto/seal-directory.ts';
import { importRecordingKey } from './crypto/seal-sound.ts';
import { applyCommit, type CommitDraft, draftCommit } from './draft-commit.ts';
import { idsOnPage, mayDropSegments, refuseFrozen } from './frozen-pages.ts';
import type { KeyFileClient } from './key-file-client.ts';
import type { KeySlots } from './key-slots.ts';
import { noteEpoch } from './last-seen-epoch.ts';
import { inTheirPlaces, MovedPlaces } from './moved-places.ts';
import { keyInPage } from './pages/key-page.ts';
import { keyPageIndex, pageNameKey } from './pages/page-kinds.ts';
import { isKeyFileGone } from './read-key-file.ts';
import { rereadVault } from './reread-vault.ts';
import { type SealedCommit, sealCommit } from './seal-commit.ts';
import type { SettledEpoch } from './settle-epoch.ts';
import type { RecordStore, StoreWrite } from './store/record-store.ts';
import { sweepLeftovers } from './sweep-leftovers.ts';
import { refuseUnknown } from './unknown-pages.ts';
import type {
  EpochTurn,
  UnlockedVault,
  VaultChange,
  VaultDamageFound,
  VaultDocuments,
  VaultRereading,
} from './unlocked-vault.ts';
import { type VaultMemory, wipeMemory } from './vault-memory.ts';

type Listener = Parameters<UnlockedVault['onCommitted']>[0];

interface PreparedCommit {
  readonly change: VaultChange;
  readonly draft: CommitDraft;
  readonly sealed: SealedCommit;
}

export interface VaultParts {
  readonly keyFile: KeyFileClient;
  readonly store: RecordStore;
  readonly identity: VaultIdentity;
  readonly root: SettledEpoch['root'];
  readonly memory: VaultMemory;
  readonly slots: KeySlots;
  readonly rolledBackFromEpoch?: number | null;
  /** What opening found. None for a vault that was just made. */
  readonly opening?: OpeningFindings;
}

/** Some 30 ms of dropping them. */
const rowsAtOnce = 64;

const nothingFound: OpeningFindings = { mendedBlocks: [], damagedBlocks: [], directory: 'sound' };

export class KeyedVault implements UnlockedVault {
  readonly #keyFile: KeyFileClient;
  readonly #store: RecordStore;
  readonly #queue = new CommitQueue();
  readonly #listeners = new Set<Listener>();
  readonly #memory: VaultMemory;
  readonly damage: VaultDamageFound;
  readonly reread: VaultRereading;
  readonly slots: KeySlots;
  readonly rolledBackFromEpoch: number | null;
  #identity: VaultIdentity | null;
  #root: RootKey | null;
  #nextFreeId: number;
  /** A write failed and nobody can say whether it happened. Opening again settles it; until then nothing is written. */
  #isUnsettled = false;
  readonly #compaction: BackgroundCompaction;
  readonly #places = new MovedPlaces();
  #readsUnderWay = 0;

  constructor({ keyFile, store, identity, root, memory, slots, rolledBackFromEpoch = null, opening = nothingFound }: VaultParts) {
    this.slots = slots;
    this.rolledBackFromEpoch = rolledBackFromEpoch;
    this.#keyFile = keyFile;
    this.#store = store;
    this.#identity = identity;
    this.#root = root;
    this.#memory = memory;
    this.#nextFreeId = memory.nextRecordingId;
    this.damage = { pages: memory.damaged, opening, idsOn: (page) => idsOnPage(memory, page) };
    this.#compaction = new BackgroundCompaction({
      store,
      memory,
      isBusy: () => this.#queue.isBusy || this.#readsUnderWay > 0,
      isForbidden: () => this.#isUnsettled || !mayDropSegments(memory),
      commit: (copy) => this.#move(copy),
    });
    const keys = () => this.#keys();
    this.reread = rereadVault({ keyFile, store, memory, keys, inQueue: (work) => this.#queue.run(work) });
  }

  get epoch(): number {
    return this.#openRoot().epoch;
  }

  get recordings(): VaultMemory['recordings'] {
    return this.#memory.recordings;
  }

  get documents(): VaultDocuments {
    return this.#memory.documents;
  }

  get history(): VaultMemory['history'] {
    return this.#memory.history;
  }

  get lines(): VaultMemory['lines'] {
    return this.#memory.lines;
  }

  takeRecordingIds(count: number): readonly RecordingId[] {
    const first = this.#nextFreeId;
    this.#nextFreeId += count;
    return Array.from({ length: count }, (_, place) => recordingId(first + place));
  }

  commit(change: VaultChange, unless?: AbortSignal): Promise<void> {
    return this.#queue.run(async () => {
      if (unless?.aborted === true) throw new Failure('vault/locked');
      await this.#commitNow(inTheirPlaces(this.#memory.recordings, change));
    });
  }

  commitAndTurn(given: VaultChange | ((turn: EpochTurn) => VaultChange)): Promise<EpochTurn> {
    return this.#queue.run(async () => {
      const { identity, root } = this.#keys();
      const turn = { fromEpoch: root.epoch, toEpoch: root.epoch + 1 };
      const change = typeof given === 'function' ? given(turn) : given;
      const [prepared, next] = await Promise.all([
        this.#prepareTurn(inTheirPlaces(this.#memory.recordings, change)),
        makeRoot(identity, otherRootSlot(root.block), turn.toEpoch),
      ]);
      const directory = await sealDirectory(next.root.key, identity.vaultId, next.root.epoch, {
        nextRecordingId: prepared.draft.nextRecordingId,
        commits: 0,
        pages: [...prepared.sealed.pages.values()],
      });
      // [Note: turning the root] (settle-epoch.ts): these three in this order, each on the disk before the next.
      await this.#write({ segments: change.segments ?? [], pages: prepared.sealed.rows, directory });
      await this.#replaceRoot(next.root, next.slotBytes, root);
      this.#root = next.root;
      this.#queue.afterwards(() => noteEpoch(this.#keyFile.computer, identity.vaultId, next.root.epoch));
      const replacedPages = prepared.sealed.replaced.map(({ id }) => id);
      this.#adopt(prepared, 0, { droppedPages: replacedPages, droppedDirectories: [root.epoch] });
      return turn;
    });
  }

  async turnIfDue(place: Place | null): Promise<void> {
    await this.#queue.idle();
    const isMoved = JSON.stringify(place) !== JSON.stringify(this.#memory.documents.place);
    const isTurnDue = isMoved || this.#memory.commits > 0;
    if (isTurnDue && !this.#isUnsettled) await this.commitAndTurn(isMoved ? { documents: { place } } : {});
  }

  async close(place: Place | null): Promise<void> {
    this.#compaction.stop();
    try {
      await this.turnIfDue(place);
    } finally {
      await this.#queue.end();
      this.#identity = null;
      this.#root = null;
      this.slots.close();
      this.#listeners.clear();
      this.#places.clear();
      wipeMemory(this.#memory);
      this.#store.close();
    }
  }

  async readSealed(location: SoundLocation) {
    this.#keys();
    const { peaksLength } = location;
    const bytes = await this.#readRange(location);
    if (bytes === null) throw new Failure('vault/record-damaged', { part: 'segment' });
    return { peaks: peaksLength === 0 ? null : bytes.subarray(0, peaksLength), sound: bytes.subarray(peaksLength) };
  }

  async keyOf(id: RecordingId): Promise<CryptoKey> {
    this.#keys();
    const page = this.#memory.keyPages.get(keyPageIndex(id));
    const raw = page === undefined ? null : keyInPage(page, id);
    // Without its key, a recording whose words are still there has lost its sound: the page of keys is damaged, or was given up.
    if (raw === null && this.#memory.recordings.has(id)) throw new Failure('vault/record-damaged', { part: 'key' });
    if (raw === null) throw new Failure('vault/record-missing');
    try {
      return await importRecordingKey(raw);
    } finally {
      raw.fill(0);
    }
  }

  onCommitted(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Clears away what a crash left behind, when the queue comes to it. What can't be cleared now is found again next time. */
  sweep(): void {
    this.#queue.afterwards(() => sweepLeftovers(this.#store, this.#memory));
    // An earlier session may have ended before it came to them.
    for (const id of this.#memory.recordingsInSegment.keys()) this.#memory.thinnedSegments.add(id);
    this.#compaction.wake();
  }

  /** Does at once what the background would do in its own time: [Note: giving back room]. */
  giveBackRoom(): Promise<void> {
    return this.#compaction.finish();
  }

  #move(copy: SegmentCopy): Promise<void> {
    return this.#queue.run(async () => {
      const change = changeOf(copy, this.#memory);
      if (change === null) return;
      await this.#commitNow(change, () => this.#places.note(copy.moves));
    });
  }

  /** A range that is copied and dropped while it is read is read again where it lies then. */
  async #readRange(location: SoundLocation): Promise<Bytes | null> {
    this.#readsUnderWay++;
    try {
      for (;;) {
        const place = this.#places.now(location);
        const reading = this.#store.readSegment(place.segmentId, place.offset, place.peaksLength + place.soundLength);
        const [outcome] = await Promise.allSettled([reading]);
        const isGone = outcome.status === 'rejected' || outcome.value === null;
        if (isGone && !isSamePlace(place, this.#places.now(location))) continue;
        if (outcome.status === 'rejected') throw outcome.reason;
        return outcome.value;
      }
    } finally {
      this.#readsUnderWay--;
    }
  }

  /** In the queue. `onDisk` is called before anybody hears of it. */
  async #commitNow(change: VaultChange, onDisk: () => void = () => {}): Promise<void> {
    const prepared = await this.#prepare(change);
    const { rows, pages, replaced } = prepared.sealed;
    if (rows.length + replaced.length === 0) return;
    const commits = this.#memory.commits + 1;
    const { identity, root } = this.#keys();
    const directory = await sealDirectory(root.key, identity.vaultId, root.epoch, {
      nextRecordingId: prepared.draft.nextRecordingId,
      commits,
      pages: [...pages.values()],
    });
    await this.#write({
      segments: change.segments ?? [],
      pages: rows,
      directory,
      droppedPages: replaced.map(({ id }) => id),
    });
    onDisk();
    this.#adopt(prepared, commits);
  }

  /** [V10.8] A turn that couldn't be ended isn't begun: the vault stays settled, and commits go on. */
  async #prepareTurn(change: VaultChange): Promise<PreparedCommit> {
    const [isGone, prepared] = await Promise.all([isKeyFileGone(this.#keyFile), this.#prepare(change)]);
    if (isGone) throw new Failure('vault/key-file-gone');
    return prepared;
  }

  async #prepare(change: VaultChange): Promise<PreparedCommit> {
    // What settles it is opening anew, which is the wrong advice while nothing would open.
    if (this.#isUnsettled) throw new Failure((await isKeyFileGone(this.#keyFile)) ? 'vault/key-file-gone' : 'vault/unsettled');
    this.#keys();
    const draft = draftCommit(this.#memory, change);
    refuseUnknown(this.#memory, change);
    refuseFrozen(
      this.#memory,
      change,
      draft.pages.map(({ name }) => name),
    );
    return { change, draft, sealed: await sealCommit(this.#memory.pages, draft.pages) };
  }

  /** A full disk aborts cleanly. After any other failure the old state in memory may no longer be what the disk has. */
  async #write(write: StoreWrite): Promise<void> {
    try {
      await this.#store.write(write);
    } catch (thrown) {
      this.#isUnsettled = !(thrown instanceof Failure && thrown.code === 'vault/disk-full');
      throw thrown;
    }
  }

  async #replaceRoot(next: RootKey, slotBytes: Bytes, old: RootKey): Promise<void> {
    try {
      await this.#keyFile.writeBlock(next.block, slotBytes);
      await this.#keyFile.eraseBlock(old.block);
    } catch (thrown) {
      this.#isUnsettled = true;
      if (await isKeyFileGone(this.#keyFile)) throw new Failure('vault/key-file-gone');
      throw new Failure('vault/unsettled', { cause: thrown instanceof Failure ? thrown.code : 'app/internal' });
    }
  }

  /** The disk has it: now memory, then whoever listens, then, when there is time, the old rows. */
  #adopt({ change, draft, sealed }: PreparedCommit, commits: number, dropped: StoreWrite = {}): void {
    this.#memory.pages = sealed.pages;
    // A small page that is never frozen is whole again once it has been written anew.
    for (const { name } of draft.pages) this.#memory.damaged.delete(pageNameKey(name));
    this.#memory.commits = commits;
    for (const entry of sealed.replaced) entry.key.fill(0);
    const droppedSegments = applyCommit(this.#memory, change, draft);
    this.#nextFreeId = Math.max(this.#nextFreeId, this.#memory.nextRecordingId);
    const put = (change.recordings ?? []).map(({ id }) => id);
    const removed = change.removed ?? [];
    for (const listener of this.#listeners) listener({ put, removed, ...(change.isMove === true && { isMove: true }) });
    if (droppedSegments.length > 0 || dropped.droppedDirectories !== undefined) this.#drop({ ...dropped, droppedSegments });
    this.#compaction.wake();
  }

  /** Some rows at a time: what is asked for meanwhile comes between two lots. What isn't dropped when the vault closes is swept next time. */
  #drop({ droppedPages = [], ...others }: StoreWrite): void {
    this.#queue.afterwards(async () => {
      await this.#store.write({ ...others, droppedPages: droppedPages.slice(0, rowsAtOnce) });
      if (droppedPages.length > rowsAtOnce) this.#drop({ droppedPages: droppedPages.slice(rowsAtOnce) });
    });
  }

  #openRoot(): RootKey {
    return this.#keys().root;
  }

  #keys(): { readonly identity: VaultIdentity; readonly root: RootKey } {
    if (this.#identity === null || this.#root === null) throw new Failure('vault/locked');
    return { identity: this.#identity, root: this.#root };
  }
}
