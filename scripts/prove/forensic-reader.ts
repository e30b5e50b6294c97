/**
 * A forensic reader: takes every byte of a profile folder, a passphrase and one or more copies of the key file, and opens
 * whatever can be opened, live, overwritten or deleted. Written from docs/vault-format.md alone, with Node's own crypto; it
 * shares no code with the app, so it also shows that the format is documented.
 */
import { createDecipheriv, createHash } from 'node:crypto';
import sodium from 'libsodium-wrappers-sumo';
import { databasePieces, rawFiles } from './profile-bytes.ts';

const headerBytes = 32;
const blockBytes = 4096;
const chunkBytes = 262_144 + 16;
const zeroNonce = Buffer.alloc(12);

/** One recording as some page of some epoch describes it. */
export interface FoundRecording {
  readonly id: number;
  readonly verdict: string;
  readonly sha256: string;
  readonly entryName: string;
  readonly transcript: string | null;
  readonly segmentId: string;
  readonly offset: number;
  readonly peaksLength: number;
  readonly soundLength: number;
}

export interface Findings {
  /** Root keys that the key files gave. */
  readonly roots: number;
  readonly directories: number;
  readonly pages: number;
  /** Every version of every recording that any opened page describes. */
  readonly described: readonly FoundRecording[];
  /** Text of every other page that opened: reports, tags, receipts, the place, lines without a recording. */
  readonly otherTexts: readonly string[];
  /** Of them, what can be undone and redone ([V14]). */
  readonly historyTexts: readonly string[];
  /** SHA-256 of each sound that could be opened, hex: proof that the bytes came out right. */
  readonly openedSounds: ReadonlySet<string>;
}

/** `dirs`: the profile folder, and copies of it from earlier, as somebody has them who took every byte there ever was. */
export async function readEverything(
  dirs: readonly string[],
  passphrase: string,
  keyFiles: readonly Buffer[],
): Promise<Findings> {
  const all = await Promise.all(dirs.flatMap((dir) => [rawFiles(dir), databasePieces(dir)]));
  const pieces = all.flat().map(({ bytes }) => bytes);
  const roots = (await Promise.all(keyFiles.map((file) => openRoots(file, passphrase)))).flat();
  const sealedPages = new Map(carve(pieces, 'OVHDPAGE').map((page) => [page.subarray(16, 32).toString('hex'), page]));
  const directories = carve(pieces, 'OVHDDIRY').flatMap((sealed) => roots.flatMap((root) => openDirectory(sealed, root) ?? []));

  const keys = new Map<number, Set<string>>();
  const described = new Map<string, FoundRecording>();
  const otherTexts: string[] = [];
  const historyTexts: string[] = [];
  let pages = 0;
  for (const { kind, index, pageId, pageKey } of distinctPages(directories.flat())) {
    const sealed = sealedPages.get(pageId);
    const plain = sealed && openPage(sealed, pageKey, kind, index);
    if (!plain) continue;
    pages++;
    if (kind === 1) collectKeys(plain, index, keys);
    if (kind === 2) for (const recording of readRecordings(plain)) described.set(JSON.stringify(recording), recording);
    if (kind > 2) otherTexts.push(plain.toString('utf8'));
    if (kind === 13) historyTexts.push(plain.toString('utf8'));
  }

  const segments = carveSegments(pieces);
  const openedSounds = new Set<string>();
  for (const recording of described.values()) {
    if (openedSounds.has(recording.sha256)) continue;
    for (const key of keys.get(recording.id) ?? []) {
      const sound = openSound(segments.get(recording.segmentId) ?? [], recording, Buffer.from(key, 'hex'));
      if (sound !== null && createHash('sha256').update(sound).digest('hex') === recording.sha256)
        openedSounds.add(recording.sha256);
    }
  }
  return {
    roots: roots.length,
    directories: directories.length,
    pages,
    described: [...described.values()],
    otherTexts,
    historyTexts,
    openedSounds,
  };
}

/** [V1.1] null when it doesn't open. `sealed` is ciphertext and tag. */
function open(key: Buffer, nonce: Buffer, sealed: Buffer, associated: Buffer): Buffer | null {
  if (sealed.length < 16) return null;
  const decipher = createDecipheriv('aes-256-gcm', key, nonce);
  decipher.setAAD(associated);
  decipher.setAuthTag(sealed.subarray(-16));
  const plain = decipher.update(sealed.subarray(0, -16));
  try {
    return Buffer.concat([plain, decipher.final()]);
  } catch {
    // The tag doesn't fit: another key, another place, or changed bytes.
    return null;
  }
}

export interface Root {
  readonly vaultId: Buffer;
  readonly epoch: bigint;
  readonly key: Buffer;
}

/** [V4] [V5] */
export async function openRoots(file: Buffer, passphrase: string): Promise<Root[]> {
  const vaultKeys = (
    await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map((block) => openVaultKey(blockOf(file, block), passphrase)))
  ).filter((key) => key !== null);
  return [9, 10].flatMap((number) => {
    const block = blockOf(file, number);
    if (block.toString('latin1', 0, 8) !== 'OVHDROOT') return [];
    return vaultKeys.flatMap((vaultKey) => {
      const key = open(vaultKey, block.subarray(40, 52), block.subarray(52, 100), block.subarray(0, 40));
      return key === null ? [] : [{ vaultId: block.subarray(16, 32), epoch: block.readBigUInt64BE(32), key }];
    });
  });
}

async function openVaultKey(block: Buffer, passphrase: string): Promise<Buffer | null> {
  if (block.toString('latin1', 0, 8) !== 'OVHDUNLK' || block[9] !== 1) return null;
  const key = await passphraseKey(passphrase, block.subarray(32, 48), block.readUInt32BE(52), block.readUInt32BE(48));
  // Version 2 has the time it was made at 64, and all behind it 16 bytes later.
  const keyAt = block[8] === 1 ? 64 : 80;
  return open(key, block.subarray(keyAt, keyAt + 12), block.subarray(keyAt + 12, keyAt + 60), block.subarray(0, keyAt));
}

/** Stretched once for each slot: a second each, and a proof may read one vault hundreds of times. */
const passphraseKeys = new Map<string, Buffer>();

async function passphraseKey(passphrase: string, salt: Buffer, passes: number, memoryKiB: number): Promise<Buffer> {
  const name = JSON.stringify([passphrase, salt.toString('hex'), passes, memoryKiB]);
  const stretched = passphraseKeys.get(name);
  if (stretched !== undefined) return stretched;
  await sodium.ready;
  const password = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const derived = sodium.crypto_pwhash(32, password, salt, passes, memoryKiB * 1024, sodium.crypto_pwhash_ALG_ARGON2ID13);
  const key = Buffer.from(derived);
  passphraseKeys.set(name, key);
  return key;
}

function blockOf(file: Buffer, number: number): Buffer {
  return file.subarray(number * blockBytes, (number + 1) * blockBytes);
}

/** [V11.3] Every value with that magic, cut out by the length in its header. */
function carve(pieces: readonly Buffer[], magic: string): Buffer[] {
  return pieces.flatMap((piece) =>
    placesOf(piece, magic).flatMap((at) => {
      const end = at + headerBytes + piece.readUInt32BE(at + 12);
      return end <= piece.length ? [piece.subarray(at, end)] : [];
    }),
  );
}

/** A segment's header doesn't say where it ends: it runs to the end of its file. */
function carveSegments(pieces: readonly Buffer[]): Map<string, Buffer[]> {
  const segments = new Map<string, Buffer[]>();
  for (const piece of pieces) {
    for (const at of placesOf(piece, 'OVHDSEGM')) {
      const id = piece.subarray(at + 16, at + 32).toString('hex');
      segments.set(id, [...(segments.get(id) ?? []), piece.subarray(at)]);
    }
  }
  return segments;
}

function placesOf(piece: Buffer, magic: string): number[] {
  const places: number[] = [];
  for (let at = piece.indexOf(magic); at !== -1; at = piece.indexOf(magic, at + 1))
    if (at + headerBytes <= piece.length) places.push(at);
  return places;
}

export interface NamedPage {
  readonly kind: number;
  readonly index: number;
  readonly pageId: string;
  readonly pageKey: Buffer;
}

/** [V7] null when this root doesn't open it. */
export function openDirectory(sealed: Buffer, root: Root): NamedPage[] | null {
  const header = sealed.subarray(0, headerBytes);
  if (header.readBigUInt64BE(16) !== root.epoch) return null;
  const plain = open(
    root.key,
    sealed.subarray(headerBytes, headerBytes + 12),
    sealed.subarray(headerBytes + 12),
    Buffer.concat([header, root.vaultId]),
  );
  if (plain === null) return null;
  return Array.from({ length: plain.readUInt32BE(12) }, (_, i) => {
    const entry = plain.subarray(16 + 53 * i, 16 + 53 * (i + 1));
    return {
      kind: entry.readUInt8(0),
      index: entry.readUInt32BE(1),
      pageId: entry.subarray(5, 21).toString('hex'),
      pageKey: entry.subarray(21, 53),
    };
  });
}

function distinctPages(pages: readonly NamedPage[]): NamedPage[] {
  return [...new Map(pages.map((page) => [page.pageId, page])).values()];
}

/** [V8] */
export function openPage(sealed: Buffer, key: Buffer, kind: number, index: number): Buffer | null {
  const name = Buffer.alloc(5);
  name.writeUInt8(kind, 0);
  name.writeUInt32BE(index, 1);
  return open(key, zeroNonce, sealed.subarray(headerBytes), Buffer.concat([sealed.subarray(0, headerBytes), name]));
}

function collectKeys(page: Buffer, index: number, keys: Map<number, Set<string>>): void {
  for (let i = 0; i < 512; i++) {
    const key = page.subarray(32 * i, 32 * (i + 1));
    if (key.every((byte) => byte === 0)) continue;
    const id = 512 * index + i;
    keys.set(id, (keys.get(id) ?? new Set()).add(key.toString('hex')));
  }
}

interface Repeated<T> {
  readonly of: readonly T[];
  readonly at?: readonly number[];
}

interface RecordingPage {
  readonly count: number;
  readonly rows: {
    readonly id: readonly number[];
    readonly entryName: readonly string[];
    readonly transcript: readonly (string | null)[];
    readonly verdict: Repeated<string>;
    readonly sound: { readonly sha256: readonly string[] };
    readonly location: {
      readonly segmentId: Repeated<string>;
      readonly offset: readonly number[];
      readonly peaksLength: Repeated<number>;
      readonly soundLength: readonly number[];
    };
  };
}

/** [V9] The fields that a search for sound needs. */
export function readRecordings(page: Buffer): FoundRecording[] {
  const { count, rows } = JSON.parse(page.toString('utf8')) as RecordingPage;
  return Array.from({ length: count }, (_, row) => ({
    id: known(rows.id[row]),
    entryName: known(rows.entryName[row]),
    transcript: rows.transcript[row] ?? null,
    verdict: repeated(rows.verdict, row),
    sha256: known(rows.sound.sha256[row]),
    segmentId: repeated(rows.location.segmentId, row),
    offset: known(rows.location.offset[row]),
    peaksLength: repeated(rows.location.peaksLength, row),
    soundLength: known(rows.location.soundLength[row]),
  }));
}

function repeated<T>(column: Repeated<T>, row: number): T {
  return known(column.of[column.at?.[row] ?? 0]);
}

function known<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('The page breaks rule [V9]: a column is too short');
  return value;
}

/** [V6] Any copy of the segment will do. */
function openSound(copies: readonly Buffer[], recording: FoundRecording, key: Buffer): Buffer | null {
  for (const segment of copies) {
    const start = recording.offset + recording.peaksLength;
    const sealed = segment.subarray(start, start + recording.soundLength);
    const chunks: Buffer[] = [];
    for (let number = 0; number * chunkBytes < sealed.length; number++) {
      const isLast = (number + 1) * chunkBytes >= sealed.length;
      const plain = openChunk(sealed.subarray(number * chunkBytes, (number + 1) * chunkBytes), recording.id, number, isLast, key);
      if (plain === null) break;
      chunks.push(plain);
      if (isLast) return Buffer.concat(chunks);
    }
  }
  return null;
}

function openChunk(sealed: Buffer, id: number, number: number, isLast: boolean, key: Buffer): Buffer | null {
  const associated = Buffer.alloc(32);
  associated.write('OVHDSOND', 'latin1');
  associated.set([1, 1, isLast ? 1 : 0], 8);
  associated.writeBigUInt64BE(BigInt(id), 16);
  associated.writeUInt32BE(number, 24);
  const nonce = Buffer.alloc(12);
  nonce.writeUInt8(1, 0);
  nonce.writeUInt32BE(number, 8);
  return open(key, nonce, sealed, associated);
}
