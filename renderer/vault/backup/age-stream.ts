/**
 * A whole age file as a stream, out and in: header, nonce, then the payload in blocks of fifteen chunks, several at once under way,
 * always in order. Vault worker.
 */
import { type Bytes, concatBytes } from '../../../shared/bytes.ts';
import { Failure } from '../../../shared/failure.ts';
import type { BackupKey } from '../../../shared/model/backup.ts';
import { type ByteSource, readRange } from '../archive/byte-source.ts';
import { inChunks } from '../archive/in-chunks.ts';
import type { AgeHeader } from '../crypto/age-header.ts';
import {
  chunksPerBlock,
  mostHeaderBytes,
  payloadBlockBytes,
  payloadKey,
  payloadNonceBytes,
  sealedPayloadBlockBytes,
} from '../crypto/age-layout.ts';
import { randomBytes } from '../crypto/aes-gcm.ts';
import type { AgeHeaders } from '../crypto/derive-age-header.ts';
import type { OpenedPayload } from '../crypto/payload-cipher.ts';
import { startPayloadCipher } from '../crypto/start-payload-cipher.ts';

/** Blocks read or sealed ahead of the one that is being handed on, beside those that the helpers hold. */
const blocksAhead = 4;

/**
 * Seals what comes and writes it, header and nonce first. Returns how many bytes that was. The caller wipes the file key. When `write`
 * resolves, it has no use for the bytes any more.
 */
export async function writeAge(
  { header, fileKey }: AgeHeader,
  plain: AsyncIterable<Bytes>,
  write: (bytes: Bytes) => Promise<void>,
): Promise<number> {
  const nonce = randomBytes(payloadNonceBytes);
  const cipher = await startPayloadCipher(await payloadKey(fileKey, nonce));
  let written = 0;
  /** Memory that has been written, used again: each block is filled, sealed and sent where it lies. */
  const rooms: ArrayBuffer[] = [];
  const makeRoom = (): Bytes => new Uint8Array(rooms.pop() ?? new ArrayBuffer(sealedPayloadBlockBytes), 0, payloadBlockBytes);
  const put = async (bytes: Bytes): Promise<void> => {
    written += bytes.byteLength;
    await write(bytes);
    if (bytes.buffer.byteLength === sealedPayloadBlockBytes) rooms.push(bytes.buffer);
  };
  try {
    await put(concatBytes([header, nonce]));
    const underWay: Promise<Bytes>[] = [];
    let firstChunk = 0;
    for await (const { chunk, isLast } of inChunks(plain, payloadBlockBytes, makeRoom)) {
      const sealing = cipher.seal(firstChunk, isLast, chunk);
      // Its rejection is met when its turn comes; until then it must not count as unhandled.
      sealing.catch(() => undefined);
      underWay.push(sealing);
      firstChunk += chunksPerBlock;
      if (underWay.length >= cipher.lanes + blocksAhead) await put(await (underWay.shift() as Promise<Bytes>));
    }
    for (const sealing of underWay) await put(await sealing);
    return written;
  } finally {
    cipher.end();
  }
}

/** The header opened; null: not for this passphrase or identity. The caller wipes the file key. */
export async function openAge(source: ByteSource, key: BackupKey, headers: AgeHeaders): Promise<AgeHeader | null> {
  const start = await readRange(source, 0, Math.min(mostHeaderBytes, source.sizeBytes));
  return headers.open(start, key);
}

/** The plain bytes in order. What is changed, missing or added is `backup/damaged`; all before it has been handed on. */
export async function* readAge(
  source: ByteSource,
  { header, fileKey }: AgeHeader,
  onRead: (bytes: number) => void = () => undefined,
): AsyncGenerator<Bytes> {
  const payloadStart = header.byteLength + payloadNonceBytes;
  if (source.sizeBytes < payloadStart) throw damaged();
  const nonce = await readRange(source, header.byteLength, payloadNonceBytes);
  const cipher = await startPayloadCipher(await payloadKey(fileKey, nonce));
  const open = async (block: number): Promise<OpenedPayload> => {
    const offset = payloadStart + block * sealedPayloadBlockBytes;
    const lengthBytes = Math.min(sealedPayloadBlockBytes, source.sizeBytes - offset);
    const sealed = await readRange(source, offset, lengthBytes);
    onRead(lengthBytes);
    return cipher.open(block * chunksPerBlock, offset + lengthBytes === source.sizeBytes, sealed);
  };
  try {
    const count = Math.max(1, Math.ceil((source.sizeBytes - payloadStart) / sealedPayloadBlockBytes));
    const underWay: Promise<OpenedPayload>[] = [];
    let next = 0;
    const begin = (): void => {
      if (next >= count) return;
      const opening = open(next++);
      opening.catch(() => undefined);
      underWay.push(opening);
    };
    while (underWay.length < cipher.lanes + blocksAhead && next < count) begin();
    for (let opening = underWay.shift(); opening !== undefined; opening = underWay.shift()) {
      const { plain, isWhole } = await opening;
      begin();
      yield plain;
      if (!isWhole) throw damaged();
    }
  } finally {
    cipher.end();
  }
}

const damaged = (): Failure => new Failure('backup/damaged', { part: 'payload' });
