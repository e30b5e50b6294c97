/**
 * The vault worker's end of the key file's port ([Note: key file], shared/seams/key-file-frames.ts). Main holds the file
 * and replaces blocks of it; what they mean is known here alone (crypto/key-file-blocks.ts).
 */
import type { Bytes } from '../../shared/bytes.ts';
import { Failure } from '../../shared/failure.ts';
import type { KeyFileReply, KeyFileRequest } from '../../shared/seams/key-file-frames.ts';

export interface KeyFileClient {
  /** The whole file, or null when there is none. */
  read(): Promise<Bytes | null>;
  /** Refuses with `vault/exists` when there is one. */
  create(bytes: Bytes): Promise<void>;
  /** Resolves when the disk has it. */
  writeBlock(block: number, bytes: Bytes): Promise<void>;
  /** Overwrites the block with random bytes. Resolves when the disk has them. */
  eraseBlock(block: number): Promise<void>;
}

type WithoutCallId<Request> = Request extends unknown ? Omit<Request, 'callId'> : never;
interface Waiting {
  readonly resolve: (value: Uint8Array | null) => void;
  readonly reject: (failure: Failure) => void;
}

/** Takes the port over. It lives as long as the worker. */
export function connectKeyFile(port: MessagePort): KeyFileClient {
  const waiting = new Map<number, Waiting>();
  let nextCallId = 0;

  port.onmessage = ({ data }: MessageEvent<KeyFileReply>) => {
    const call = waiting.get(data.callId);
    if (call === undefined) return;
    waiting.delete(data.callId);
    if (data.outcome.ok) call.resolve(data.outcome.value);
    else call.reject(new Failure(data.outcome.failure.code, data.outcome.failure.facts));
  };

  const ask = (request: WithoutCallId<KeyFileRequest>) =>
    new Promise<Uint8Array | null>((resolve, reject) => {
      const callId = nextCallId++;
      waiting.set(callId, { resolve, reject });
      port.postMessage({ ...request, callId });
    });

  return {
    // A copy: what crossed processes may be a view into something larger.
    read: async () => {
      const bytes = await ask({ type: 'read' });
      return bytes === null ? null : new Uint8Array(bytes);
    },
    create: async (bytes) => void (await ask({ type: 'create', bytes })),
    writeBlock: async (block, bytes) => void (await ask({ type: 'write-block', block, bytes })),
    eraseBlock: async (block) => void (await ask({ type: 'erase-block', block })),
  };
}
