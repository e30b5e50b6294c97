/**
 * The vault worker's end of the key file's port ([Note: key file], shared/seams/key-file-frames.ts). Main holds the file
 * and replaces blocks of it; what they mean is known here alone (crypto/key-file-blocks.ts).
 */
import { assert } from '../../shared/assert.ts';
import type { Bytes } from '../../shared/bytes.ts';
import { Failure } from '../../shared/failure.ts';
import type { ComputerReport, KeyFileAnswer, KeyFileReply, KeyFileRequest } from '../../shared/seams/key-file-frames.ts';
import type { ComputerClient } from './computer-client.ts';

export interface KeyFileClient {
  /** The whole file, or null when there is none. */
  read(): Promise<Bytes | null>;
  /** Refuses with `vault/exists` when there is one. */
  create(bytes: Bytes): Promise<void>;
  /** Resolves when the disk has it. */
  writeBlock(block: number, bytes: Bytes): Promise<void>;
  /** Overwrites the block with random bytes. Resolves when the disk has them. */
  eraseBlock(block: number): Promise<void>;
  /** What main keeps beside the file. */
  readonly computer: ComputerClient;
}

type WithoutCallId<Request> = Request extends unknown ? Omit<Request, 'callId'> : never;
interface Waiting {
  readonly resolve: (value: KeyFileAnswer) => void;
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
    new Promise<KeyFileAnswer>((resolve, reject) => {
      const callId = nextCallId++;
      waiting.set(callId, { resolve, reject });
      port.postMessage({ ...request, callId });
    });

  // A copy: what crossed processes may be a view into something larger.
  const askBytes = async (request: WithoutCallId<KeyFileRequest>) => {
    const bytes = await ask(request);
    return bytes instanceof Uint8Array ? new Uint8Array(bytes) : null;
  };

  const computer: ComputerClient = {
    report: async () => (await ask({ type: 'report-computer' })) as ComputerReport,
    makeSecret: async () => {
      const secret = await askBytes({ type: 'make-secret' });
      assert(secret !== null, 'main refuses or answers with a secret');
      return secret;
    },
    readSecret: () => askBytes({ type: 'read-secret' }),
    forgetSecret: async () => void (await ask({ type: 'forget-secret' })),
    noteEpoch: async (vaultId, epoch) => void (await ask({ type: 'note-epoch', vaultId, epoch })),
    notedEpoch: async (vaultId) => (await ask({ type: 'noted-epoch', vaultId })) as number | null,
  };

  return {
    read: () => askBytes({ type: 'read' }),
    create: async (bytes) => void (await ask({ type: 'create', bytes })),
    writeBlock: async (block, bytes) => void (await ask({ type: 'write-block', block, bytes })),
    eraseBlock: async (block) => void (await ask({ type: 'erase-block', block })),
    computer,
  };
}
