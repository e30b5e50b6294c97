/** One verification under way: what of the archive was found in the vault so far, and what wasn't. verify-archive.ts says when. */
import { toHex } from '../../../shared/bytes.ts';
import { Failure } from '../../../shared/failure.ts';
import type { ImportedArchive } from '../../../shared/model/archive.ts';
import { type RecordingId, recordingId, segmentId } from '../../../shared/model/id.ts';
import type { Recording } from '../../../shared/model/recording.ts';
import type { ArchiveVerification, UnverifiedEntry } from '../../../shared/seams/vault-protocol.ts';
import type { ByteSource } from '../archive/byte-source.ts';
import { sealInOrder } from '../archive/seal-archive.ts';
import type { SealedEntry, Sealer } from '../archive/sealing.ts';
import { planReads } from '../archive/windows.ts';
import type { ArchiveEntry } from '../archive/archive-tree.ts';
import type { Desk } from '../library/desk.ts';
import { DestroyedSounds } from './destroyed-sounds.ts';
import { KnownSounds } from './known-sounds.ts';
import { storedSoundHash } from './stored-sound-hash.ts';

const mostNamed = 1000;
/** Recordings that are opened at once. */
const openedAtOnce = 8;
const brokenReasons: ReadonlySet<string> = new Set(['damaged-checksum', 'damaged-truncated', 'damaged-header']);
const unknowableReasons: ReadonlySet<string> = new Set(['damaged-method', 'unsafe-size', 'nested-archive', 'encrypted']);
const damageCodes: ReadonlySet<string> = new Set(['vault/record-damaged', 'vault/record-missing', 'vault/disk-error']);

export class VerifyRun {
  readonly #desk: Desk;
  readonly #archive: ImportedArchive;
  readonly #entries: readonly ArchiveEntry[];
  readonly #meter: { done(bytes: number): void };
  readonly #signal: AbortSignal;
  readonly #known: KnownSounds;
  readonly #destroyed: DestroyedSounds;
  /** Whether a recording's sound opens and is what its row says: looked at once for each. */
  readonly #opened = new Map<RecordingId, Promise<boolean>>();
  readonly #unverified: UnverifiedEntry[] = [];
  #unverifiedTotal = 0;
  #same = 0;
  #burnt = 0;
  readonly #shredded: string[] = [];
  #broken = 0;

  constructor(
    desk: Desk,
    archive: ImportedArchive,
    entries: readonly ArchiveEntry[],
    meter: { done(bytes: number): void },
    signal: AbortSignal,
  ) {
    this.#desk = desk;
    this.#archive = archive;
    this.#entries = entries;
    this.#meter = meter;
    this.#signal = signal;
    this.#known = new KnownSounds(desk.vault.recordings.values());
    this.#destroyed = new DestroyedSounds(desk.vault.documents.receipts);
  }

  note(entryName: string, because: UnverifiedEntry['because']): void {
    this.#unverifiedTotal++;
    if (this.#unverified.length < mostNamed) this.#unverified.push({ entryName, because });
  }

  /** What entries are called whose sound was shredded. */
  get shreddedNames(): readonly string[] {
    return this.#shredded;
  }

  /** Rejects with the source's failure, and when it is cancelled. */
  async compare(source: ByteSource, sealer: Sealer, sounds: readonly ArchiveEntry[]): Promise<void> {
    const job = {
      source,
      sealer,
      plans: planReads(sounds),
      // Nothing is kept of what is sealed here, so it needs no number of its own.
      prepare: (planned: readonly ArchiveEntry[]) =>
        planned.map(({ sizeBytes }) => ({ id: recordingId(0), knownHashes: this.#known.hashes(sizeBytes) })),
      newSegmentId: () => segmentId(toHex(crypto.getRandomValues(new Uint8Array(16)))),
      onRead: () => undefined,
      signal: this.#signal,
    };
    for await (const { entries } of sealInOrder(job)) {
      const left = [...entries];
      const lane = async () => {
        for (let next = left.shift(); next !== undefined; next = left.shift()) await this.#judge(next);
      };
      await Promise.all(Array.from({ length: openedAtOnce }, lane));
      if (this.#signal.aborted) throw new Failure('archive/unreadable', { because: 'cancelled' });
    }
  }

  result(tookMs: number): ArchiveVerification {
    return {
      isComplete: this.#unverifiedTotal === 0,
      same: this.#same,
      burnt: this.#burnt,
      shredded: this.#shredded.length,
      broken: this.#broken,
      unverified: this.#unverified,
      unverifiedTotal: this.#unverifiedTotal,
      tookMs,
    };
  }

  async #judge(sealed: SealedEntry): Promise<void> {
    const entry = this.#entries[sealed.entryIndex] as ArchiveEntry;
    if (sealed.outcome === 'known') await this.#compareWith(entry, this.#known.find(entry.sizeBytes, sealed.sha256));
    else if (sealed.outcome === 'sealed') await this.#lookForTraces(entry, sealed.sound.sha256);
    else if (brokenReasons.has(sealed.reason)) this.#broken++;
    else if (unknowableReasons.has(sealed.reason)) this.note(entry.name, sealed.reason);
    this.#meter.done(entry.compressedBytes);
  }

  async #compareWith(entry: ArchiveEntry, id: RecordingId | undefined): Promise<void> {
    const recording = id === undefined ? undefined : this.#desk.vault.recordings.get(id);
    // Destroyed while it was read: its receipt knows.
    if (recording === undefined) this.note(entry.name, 'absent');
    else if (await this.#opens(recording)) this.#same++;
    else this.note(entry.name, 'unopened');
  }

  /** The vault has no such sound. Only a receipt says that it had it. */
  async #lookForTraces(entry: ArchiveEntry, sha256: string): Promise<void> {
    const act = await this.#destroyed.actOn(sha256);
    if (act === 'shred') this.#shredded.push(entry.name);
    else if (act === 'burn-in') await this.#findBurnt(entry);
    else this.note(entry.name, 'absent');
  }

  /** What is left after burning in must open; when it was shredded later, that has a receipt of its own that names another sound. */
  async #findBurnt(entry: ArchiveEntry): Promise<void> {
    const left = this.#burntOf(entry);
    if (left === undefined) this.#shredded.push(entry.name);
    else if (await this.#opens(left)) this.#burnt++;
    else this.note(entry.name, 'unopened');
  }

  #burntOf(entry: ArchiveEntry): Recording | undefined {
    const sameAs = this.#archive.entries.find(({ entryName }) => entryName === entry.name)?.sameAs;
    for (const recording of this.#desk.vault.recordings.values()) {
      if (recording.burnt.length === 0) continue;
      if (recording.id === sameAs) return recording;
      if (recording.archiveId === this.#archive.id && recording.entryName === entry.name) return recording;
    }
    return undefined;
  }

  #opens(recording: Recording): Promise<boolean> {
    const known = this.#opened.get(recording.id);
    if (known !== undefined) return known;
    const opening = storedSoundHash(this.#desk.vault, recording).then(
      (sha256) => sha256 === recording.sound.sha256,
      (thrown: unknown) => {
        if (thrown instanceof Failure && damageCodes.has(thrown.code)) return false;
        throw thrown;
      },
    );
    this.#opened.set(recording.id, opening);
    return opening;
  }
}
