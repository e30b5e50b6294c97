/**
 * The vault worker's end of [Note: byte frames] (shared/seams/byte-frames.ts): ranges of an archive, asked of main over a port.
 * Vault worker. It knows no path; it grants credit and takes frames. Owns the port and closes it.
 */
import { type Bytes, concatBytes } from '../../../shared/bytes.ts';
import { Failure } from '../../../shared/failure.ts';
import {
  type ByteReply,
  type ByteRequest,
  initialCreditBytes,
  type ListedFile,
  type SourceKind,
} from '../../../shared/seams/byte-frames.ts';

/** The files that lie one behind the other in a source. */
export interface SourceListing {
  readonly kind: SourceKind;
  readonly files: readonly ListedFile[];
}

export interface ByteSource {
  readonly sizeBytes: number;
  readonly listing: SourceListing;
  /** The range as the buffers it came in, in order, each owned by the caller. Rejects with a Failure; after `close` too. */
  readParts(offset: number, lengthBytes: number): Promise<readonly Bytes[]>;
  /** Ends every read under way with `archive/unreadable` and lets go of the file. Safe to call twice. */
  close(): void;
}

/** The range in one buffer. Copies when it came in several. */
export async function readRange(source: ByteSource, offset: number, lengthBytes: number): Promise<Bytes> {
  const parts = await source.readParts(offset, lengthBytes);
  const only = parts.length === 1 ? parts[0] : undefined;
  return only ?? concatBytes(parts);
}

/** What it needs of a MessagePort: Node's and the browser's both fit. */
export interface BytesPort {
  postMessage(message: unknown): void;
  addEventListener(type: 'message' | 'close', listener: (event: { readonly data?: unknown }) => void): void;
  start(): void;
  close(): void;
}

interface PendingRead {
  readonly parts: Bytes[];
  readonly resolve: (parts: readonly Bytes[]) => void;
  readonly reject: (failure: Failure) => void;
}

/** Resolves once main has said how large the source is and which files it is made of. */
export function openByteSource(port: BytesPort): Promise<ByteSource> {
  return new Promise((opened, failed) => {
    const pending = new Map<number, PendingRead>();
    let nextReadId = 0;
    let end: Failure | null = null;
    let sizeBytes: number | null = null;
    const files: ListedFile[] = [];
    let kind: SourceKind | null = null;

    const send = (request: ByteRequest): void => port.postMessage(request);
    const finish = (failure: Failure): void => {
      if (end !== null) return;
      end = failure;
      for (const read of pending.values()) read.reject(failure);
      pending.clear();
      failed(failure);
      port.close();
    };
    const close = (): void => {
      if (end !== null) return;
      send({ type: 'cancel' });
      finish(new Failure('archive/unreadable', { because: 'closed' }));
    };

    const readParts = (offset: number, lengthBytes: number): Promise<readonly Bytes[]> => {
      if (end !== null) return Promise.reject(end);
      if (lengthBytes === 0) return Promise.resolve([]);
      return new Promise((resolve, reject) => {
        const readId = nextReadId++;
        pending.set(readId, { parts: [], resolve, reject });
        send({ type: 'read', readId, offset, length: lengthBytes });
      });
    };

    const openWhenKnown = (): void => {
      if (sizeBytes !== null && kind !== null) opened({ sizeBytes, listing: { kind, files }, readParts, close });
    };

    port.addEventListener('message', ({ data }) => {
      const reply = data as ByteReply;
      if (reply.type === 'size') {
        sizeBytes = reply.sizeBytes;
        openWhenKnown();
      } else if (reply.type === 'files') {
        for (const file of reply.files) files.push(file);
        if (reply.isLast) kind = reply.kind;
        openWhenKnown();
      } else if (reply.type === 'failed') finish(new Failure(reply.failure.code, reply.failure.facts));
      else if (reply.type === 'bytes') {
        // Credit comes back as the frame arrives: how much may lie about is bounded by the reads that are asked for.
        send({ type: 'credit', bytes: reply.bytes.byteLength });
        const read = pending.get(reply.readId);
        if (read === undefined) return;
        read.parts.push(reply.bytes as Bytes);
        if (!reply.isLast) return;
        pending.delete(reply.readId);
        read.resolve(read.parts);
      }
    });
    port.addEventListener('close', () => finish(new Failure('archive/gone')));
    port.start();
    send({ type: 'credit', bytes: initialCreditBytes });
    // Both at once: the second answer costs no second way there and back.
    send({ type: 'size' });
    send({ type: 'list' });
  });
}

/** An archive that is already in memory: nested archives and tests. Copies each range, so that the reader owns it. */
export function bytesInMemory(bytes: Uint8Array, name = ''): ByteSource {
  const { byteLength: sizeBytes } = bytes;
  return {
    sizeBytes,
    listing: { kind: 'files', files: [{ name, sizeBytes, modifiedMs: null }] },
    readParts: (offset, lengthBytes) => Promise.resolve([bytes.slice(offset, offset + lengthBytes)]),
    close: () => undefined,
  };
}
