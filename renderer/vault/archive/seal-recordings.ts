/**
 * Everything that happens to a recording between archive and segment: local header, unpacking, proof, what it is, hash, peaks,
 * fresh key, sealing. Runs in the sealing helpers and, where there are none, in the vault worker. Plain sound stays in here:
 * what comes out is sealed, or is a fact.
 */
import { type Bytes, toHex } from '../../../shared/bytes.ts';
import type { SoundFacts } from '../../../shared/model/recording.ts';
import { importRecordingKey, newRecordingKey, sealPeaks, sealSound, segmentHeader } from '../crypto/seal-sound.ts';
import { assessSound } from './assess-sound.ts';
import { EntryDamage, unpack } from './inflate.ts';
import { dataStart, localHeaderBytes } from './local-header.ts';
import { PartedBytes } from './parted-bytes.ts';
import type { EntryToSeal, SealedEntry, SealedWindow, WindowToSeal } from './sealing.ts';

/** Entries worked on at once: enough to keep the platform's threads for unpacking, hashing and sealing busy. */
const entriesInFlight = 8;

/** A sealed recording before its place in the segment is known. */
interface SealedParts {
  readonly key: Bytes;
  readonly sound: SoundFacts;
  readonly speechMs: number | null;
  readonly isTruncated: boolean;
  readonly peaks: Bytes | null;
  readonly chunks: readonly Bytes[];
}
type Settled = SealedParts | Exclude<SealedEntry, { readonly outcome: 'sealed' }>;

export async function sealWindow(window: WindowToSeal): Promise<SealedWindow> {
  const bytes = new PartedBytes(window.parts);
  const settled = new Array<Settled>(window.entries.length);
  const names = nameOffsets(window.entries);
  let next = 0;
  const lane = async () => {
    const room = rooms.pop() ?? new Room();
    while (next < window.entries.length) {
      const place = next++;
      const entry = window.entries[place] as EntryToSeal;
      const name = window.names.subarray(names[place], (names[place] as number) + entry.nameBytes);
      settled[place] = await settle(entry, () => unpacked(entry, name, bytes, window.offset, room));
    }
    rooms.push(room);
  };
  await Promise.all(Array.from({ length: Math.min(entriesInFlight, window.entries.length) }, lane));
  return layOut(window, settled);
}

/**
 * Where plain sound lies while it is worked on, used again for the next: fresh memory for each recording would cost a page fault
 * for every 4 KiB of it. Hashing and sealing take copies of their own.
 */
class Room {
  #bytes: Bytes = new Uint8Array(0);

  ofBytes(sizeBytes: number): Bytes {
    if (this.#bytes.byteLength < sizeBytes) this.#bytes = new Uint8Array(2 ** Math.ceil(Math.log2(sizeBytes)));
    return this.#bytes;
  }
}
const rooms: Room[] = [];

async function settle(entry: EntryToSeal, unpacking: () => Promise<Bytes>): Promise<Settled> {
  try {
    return await sealEntry(entry, await unpacking());
  } catch (thrown) {
    if (thrown instanceof EntryDamage) return { outcome: 'set-aside', entryIndex: entry.entryIndex, reason: thrown.reason };
    throw thrown;
  }
}

async function unpacked(entry: EntryToSeal, name: Bytes, window: PartedBytes, windowOffset: number, room: Room): Promise<Bytes> {
  const at = entry.headerOffset - windowOffset;
  const header = window.view(at, Math.min(localHeaderBytes + name.byteLength, window.byteLength - at));
  const start = dataStart(header, entry, name);
  if (start === null || at + start + entry.compressedBytes > window.byteLength) throw new EntryDamage('damaged-header');
  return unpack(window.view(at + start, entry.compressedBytes), entry, room.ofBytes(entry.sizeBytes));
}

async function sealEntry(entry: EntryToSeal, plain: Bytes): Promise<Settled> {
  const hashing = crypto.subtle.digest('SHA-256', plain).then((digest) => toHex(new Uint8Array(digest)));
  if (entry.knownHashes.length > 0) {
    const sha256 = await hashing;
    if (entry.knownHashes.includes(sha256)) return { outcome: 'known', entryIndex: entry.entryIndex, sha256 };
  }
  const assessed = assessSound(plain);
  const { facts, peaks, speechMs, isTruncated } = assessed instanceof Promise ? await assessed : assessed;
  const key = newRecordingKey();
  const sealingKey = await importRecordingKey(key);
  const [sha256, sealedPeaks, chunks] = await Promise.all([
    hashing,
    peaks.byteLength === 0 ? null : sealPeaks(sealingKey, entry.id, peaks),
    sealSound(sealingKey, entry.id, plain),
  ]);
  return { key, sound: { ...facts, sizeBytes: plain.byteLength, sha256 }, speechMs, isTruncated, peaks: sealedPeaks, chunks };
}

/** The segment: its header, then peaks and sound of one recording after the other, in archive order. */
function layOut(window: WindowToSeal, settled: readonly Settled[]): SealedWindow {
  const header = segmentHeader(window.segmentId);
  const pieces: Bytes[] = [header];
  let offset = header.byteLength;
  const entries = settled.map((one, place): SealedEntry => {
    if ('outcome' in one) return one;
    const { entryIndex, id } = window.entries[place] as EntryToSeal;
    const peaksLength = one.peaks?.byteLength ?? 0;
    const soundLength = one.chunks.reduce((sum, chunk) => sum + chunk.byteLength, 0);
    const location = { segmentId: window.segmentId, offset, peaksLength, soundLength };
    if (one.peaks !== null) pieces.push(one.peaks);
    pieces.push(...one.chunks);
    offset += peaksLength + soundLength;
    return {
      outcome: 'sealed',
      entryIndex,
      id,
      key: one.key,
      sound: one.sound,
      speechMs: one.speechMs,
      location,
      isTruncated: one.isTruncated,
    };
  });
  const segment = pieces.length === 1 ? null : { id: window.segmentId, blob: new Blob(pieces) };
  return { segment, entries };
}

function nameOffsets(entries: readonly EntryToSeal[]): readonly number[] {
  let offset = 0;
  return entries.map(({ nameBytes }) => {
    offset += nameBytes;
    return offset - nameBytes;
  });
}
