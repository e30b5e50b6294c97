/**
 * Sounds of a backup on their way to the sealing helpers: gathered into windows of about 2 MiB, several under way, handed on in order.
 * What is too long to be held whole goes by itself, piece by piece. Vault worker. Decides nothing.
 */
import { type Bytes, toHex } from '../../../shared/bytes.ts';
import { type RecordingId, segmentId } from '../../../shared/model/id.ts';
import { limits } from '../archive/limits.ts';
import type { EntryToSeal, SealedWindow, Sealer } from '../archive/sealing.ts';
import type { StoredRecording } from './backup-json.ts';
import type { TarMember } from './tar-members.ts';

const windowBytes = 2 * 1024 * 1024;
const windowsAhead = 2;

export interface SoundToSeal {
  readonly stored: StoredRecording;
  readonly id: RecordingId;
  readonly knownHashes: readonly string[];
}

export interface SealedSounds {
  readonly sounds: readonly SoundToSeal[];
  readonly sealed: SealedWindow;
}

export class SoundWindows {
  readonly #sealer: Sealer;
  readonly #take: (sealed: SealedSounds) => Promise<void>;
  #gathered: { readonly sound: SoundToSeal; readonly bytes: Bytes }[] = [];
  #gatheredBytes = 0;
  readonly #underWay: Promise<SealedSounds>[] = [];

  /** `take` is called in the order of the backup. */
  constructor(sealer: Sealer, take: (sealed: SealedSounds) => Promise<void>) {
    this.#sealer = sealer;
    this.#take = take;
  }

  /** The member must be read to its end or left alone by nobody else meanwhile. */
  async add(sound: SoundToSeal, member: TarMember): Promise<void> {
    if (member.sizeBytes > limits.longEntryBytes) return await this.#addLong(sound, member);
    this.#gathered.push({ sound, bytes: await member.whole() });
    this.#gatheredBytes += member.sizeBytes;
    if (this.#gatheredBytes >= windowBytes) await this.#send();
  }

  /** Everything that was added has been handed on. */
  async finish(): Promise<void> {
    await this.#send();
    while (this.#underWay.length > 0) await this.#handOn();
  }

  async #addLong(sound: SoundToSeal, member: TarMember): Promise<void> {
    await this.#send();
    const entry = entryOf(sound, 0, 0, member.sizeBytes);
    const long = { segmentId: newSegmentId(), entry, name: new Uint8Array(0) };
    // Its pieces come out of the one stream that all others come out of: nothing else can be read meanwhile.
    const sealed = await this.#sealer.sealLong(long, member.pieces());
    this.#underWay.push(Promise.resolve({ sounds: [sound], sealed }));
  }

  async #send(): Promise<void> {
    const gathered = this.#gathered;
    if (gathered.length === 0) return;
    this.#gathered = [];
    this.#gatheredBytes = 0;
    const entries: EntryToSeal[] = [];
    let offset = 0;
    for (const [place, { sound, bytes }] of gathered.entries()) {
      entries.push(entryOf(sound, place, offset, bytes.byteLength));
      offset += bytes.byteLength;
    }
    const parts = gathered.map(({ bytes }) => bytes);
    const window = { segmentId: newSegmentId(), offset: 0, parts, entries, names: new Uint8Array(0) };
    const sealing = this.#sealer.sealWindow(window).then((sealed) => ({ sounds: gathered.map(({ sound }) => sound), sealed }));
    // Its rejection is met when its turn comes.
    sealing.catch(() => undefined);
    this.#underWay.push(sealing);
    while (this.#underWay.length > this.#sealer.lanes + windowsAhead) await this.#handOn();
  }

  async #handOn(): Promise<void> {
    await this.#take(await (this.#underWay.shift() as Promise<SealedSounds>));
  }
}

/** As a single sound file that was brought in: bare, nothing packed, nothing to be checked against but its hash afterwards. */
function entryOf({ id, knownHashes }: SoundToSeal, entryIndex: number, offset: number, sizeBytes: number): EntryToSeal {
  return {
    entryIndex,
    id,
    knownHashes,
    nameBytes: 0,
    flags: 0,
    method: 0,
    crc32: 0,
    compressedBytes: sizeBytes,
    sizeBytes,
    headerOffset: offset,
    endOffset: offset + sizeBytes,
    isBare: true,
  };
}

const newSegmentId = () => segmentId(toHex(crypto.getRandomValues(new Uint8Array(16))));
