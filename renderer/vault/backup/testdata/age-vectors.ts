/**
 * The age project's own test vectors (C2SP CCTV, npm `cctv-age`) through the app's way of reading an age file: header by the age
 * library and libsodium, payload by libsodium, all in the workers that do it for a restore. ASCII armour isn't read: a backup has
 * none.
 */
import * as vectors from 'cctv-age';
import { type Bytes, concatBytes } from '../../../../shared/bytes.ts';
import { Failure } from '../../../../shared/failure.ts';
import type { BackupKey } from '../../../../shared/model/backup.ts';
import { openByteSource } from '../../archive/byte-source.ts';
import { serveArchive } from '../../archive/testdata/serve-archive.ts';
import { payloadChunkBytes, payloadKey, payloadNonceBytes, sealedPayloadChunkBytes } from '../../crypto/age-layout.ts';
import type { AgeHeaders } from '../../crypto/derive-age-header.ts';
import { startPayloadCipher } from '../../crypto/start-payload-cipher.ts';
import { runVectors, type VectorOutcome } from '../../crypto/testdata/vector-outcome.ts';
import { sha256 } from '../../testdata/golden-vault.ts';
import { openAge, readAge } from '../age-stream.ts';

type Expected = 'success' | 'no match' | 'HMAC failure' | 'header failure' | 'payload failure' | 'armor failure';

interface AgeVector {
  readonly name: string;
  readonly expected: Expected;
  readonly isArmoured: boolean;
  /** SHA-256 of all plain bytes that may come out, also before a failure. */
  readonly payload: string | null;
  readonly keys: readonly BackupKey[];
  readonly isCompressed: boolean;
  readonly file: Bytes;
}

export const ageVectors: readonly AgeVector[] = Object.entries(vectors).map(([name, bytes]) => parse(name, bytes));

export function runAge(headers: AgeHeaders): Promise<VectorOutcome> {
  const binary = ageVectors.filter(({ isArmoured }) => !isArmoured);
  return runVectors(
    binary,
    ({ name }) => name,
    (vector) => problemWith(vector, headers),
  );
}

async function problemWith(vector: AgeVector, headers: AgeHeaders): Promise<string | null> {
  const found = await read(vector, headers);
  if (!isAlike(found.outcome, vector)) return `${found.outcome} instead of ${vector.expected}`;
  if (vector.payload === null) return null;
  for (const plain of found.plains) if ((await sha256(plain)) === vector.payload) return null;
  return 'other bytes come out';
}

/** Neither a changed header and its wrong sum, nor a missing nonce and a missing chunk behind it, are told apart: all are damage. */
function isAlike(outcome: Expected, { expected, name }: AgeVector): boolean {
  if (outcome === expected) return true;
  if (name === 'stream_no_nonce' || name === 'stream_short_nonce') return outcome === 'payload failure';
  return outcome === 'header failure' && expected === 'HMAC failure';
}

interface Found {
  readonly outcome: Expected;
  /** What came out; behind a damage also that with one chunk more (see `chunksAt`). */
  readonly plains: readonly Bytes[];
}

async function read({ file, isCompressed, keys }: AgeVector, headers: AgeHeaders): Promise<Found> {
  const bytes = isCompressed ? await inflate(file) : file;
  const source = await openByteSource(serveArchive(bytes).port);
  try {
    const header = await firstThatOpens(keys.length === 0 ? [{ passphrase: 'none' }] : keys, (key) =>
      openAge(source, key, headers),
    );
    if (header === null) return { outcome: 'no match', plains: [nothing] };
    const fileKey = header.fileKey.slice();
    const pieces: Bytes[] = [];
    try {
      for await (const piece of readAge(source, header)) pieces.push(piece);
    } catch (thrown) {
      if (!(thrown instanceof Failure)) throw thrown;
      const plain = concatBytes(pieces);
      const more = await chunksAt(bytes.subarray(header.header.byteLength), fileKey, plain.byteLength / payloadChunkBytes);
      return { outcome: 'payload failure', plains: [plain, ...more.map((chunk) => concatBytes([plain, chunk]))] };
    }
    return { outcome: 'success', plains: [concatBytes(pieces)] };
  } catch (thrown) {
    if (!(thrown instanceof Failure)) throw thrown;
    return { outcome: 'header failure', plains: [nothing] };
  } finally {
    source.close();
  }
}

/**
 * The vectors count what a reader lets out that goes from chunk to chunk and learns at the end that the last one wasn't marked so, or
 * was too early. The app knows beforehand where a file ends and doesn't let that chunk out: one less than others, never one more.
 */
async function chunksAt(payload: Bytes, fileKey: Bytes, number: number): Promise<readonly Bytes[]> {
  const start = payloadNonceBytes + number * sealedPayloadChunkBytes;
  const sealed = payload.slice(start, start + sealedPayloadChunkBytes);
  if (sealed.byteLength === 0) return [];
  const cipher = await startPayloadCipher(await payloadKey(fileKey, payload.slice(0, payloadNonceBytes)));
  try {
    const opened = await Promise.all([true, false].map((isLast) => cipher.open(number, isLast, sealed.slice())));
    return opened.flatMap(({ plain, isWhole }) => (isWhole ? [plain] : []));
  } finally {
    cipher.end();
  }
}

const nothing = new Uint8Array(0);

async function firstThatOpens<Key, Found>(
  keys: readonly Key[],
  open: (key: Key) => Promise<Found | null>,
): Promise<Found | null> {
  for (const key of keys) {
    const found = await open(key);
    if (found !== null) return found;
  }
  return null;
}

/** A vector begins with lines of `name: value`, then an empty line, then the file. */
function parse(name: string, bytes: Uint8Array): AgeVector {
  const newline = 0x0a;
  let end = bytes.indexOf(newline);
  while (bytes[end + 1] !== newline) end = bytes.indexOf(newline, end + 1);
  const head = new TextDecoder().decode(bytes.subarray(0, end));
  const fields = head.split('\n').map((line): readonly [string, string] => {
    const at = line.indexOf(': ');
    return [line.slice(0, at), line.slice(at + 2)];
  });
  const all = (field: string) => fields.filter(([found]) => found === field).map(([, value]) => value);
  const keys = [...all('passphrase').map((passphrase) => ({ passphrase })), ...all('identity').map((identity) => ({ identity }))];
  return {
    name,
    expected: all('expect')[0] as Expected,
    isArmoured: all('armored').length > 0,
    payload: all('payload')[0] ?? null,
    keys,
    isCompressed: all('compressed').length > 0,
    file: bytes.slice(end + 2),
  };
}

async function inflate(bytes: Bytes): Promise<Bytes> {
  const inflated = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'));
  return new Uint8Array(await new Response(inflated).arrayBuffer());
}
