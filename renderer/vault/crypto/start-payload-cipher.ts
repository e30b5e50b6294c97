/** Two payload helpers. Where there are no web workers (unit tests) the same functions run right here. Vault worker. */
import type { Bytes } from '../../../shared/bytes.ts';
import { Failure } from '../../../shared/failure.ts';
import { startWorker } from '../start-worker.ts';
import helperUrl from './age-payload.worker.ts?worker&url';
import type { FromPayloadHelper, PayloadCipher, ToPayloadHelper } from './payload-cipher.ts';

const helperCount = 2;
const blocksPerHelper = 2;

/** Takes the key over. */
export async function startPayloadCipher(key: Bytes): Promise<PayloadCipher> {
  if (typeof Worker === 'undefined') return (await import('./cipher-right-here.ts')).cipherRightHere(key);
  const helpers = Array.from({ length: helperCount }, (_, n) => new PayloadHelper(`age-${n + 1}`, key));
  key.fill(0);
  const idlest = () => helpers.reduce((best, helper) => (helper.blocksUnderWay < best.blocksUnderWay ? helper : best));
  return {
    lanes: helperCount * blocksPerHelper,
    seal: async (firstChunk, isLast, bytes) => (await idlest().call({ task: 'seal', firstChunk, isLast, bytes })).bytes,
    open: async (firstChunk, isLast, bytes) => {
      const opened = await idlest().call({ task: 'open', firstChunk, isLast, bytes });
      return { plain: opened.bytes, isWhole: opened.isWhole };
    },
    end: () => {
      for (const helper of helpers) helper.end();
    },
  };
}

interface Call {
  readonly resolve: (reply: FromPayloadHelper) => void;
  readonly reject: (failure: Failure) => void;
}

type Block = Omit<Extract<ToPayloadHelper, { readonly task: string }>, 'callId'>;

/** Owns the worker and ends it. */
class PayloadHelper {
  readonly #worker: Worker;
  readonly #calls = new Map<number, Call>();
  #nextCallId = 0;
  #end: Failure | null = null;

  constructor(name: string, key: Bytes) {
    this.#worker = startWorker(helperUrl, name);
    this.#worker.onmessage = ({ data }: MessageEvent<FromPayloadHelper>) => {
      this.#calls.get(data.callId)?.resolve(data);
      this.#calls.delete(data.callId);
    };
    this.#worker.onerror = () => this.#finish(new Failure('app/worker-died', { worker: 'age-payload' }));
    this.#worker.postMessage({ key } satisfies ToPayloadHelper);
  }

  get blocksUnderWay(): number {
    return this.#calls.size;
  }

  call(block: Block): Promise<FromPayloadHelper> {
    if (this.#end !== null) return Promise.reject(this.#end);
    return new Promise((resolve, reject) => {
      const callId = this.#nextCallId++;
      this.#calls.set(callId, { resolve, reject });
      this.#worker.postMessage({ ...block, callId }, [block.bytes.buffer]);
    });
  }

  end(): void {
    this.#finish(new Failure('app/worker-died', { worker: 'age-payload', because: 'ended' }));
  }

  #finish(failure: Failure): void {
    if (this.#end !== null) return;
    this.#end = failure;
    this.#worker.terminate();
    for (const call of this.#calls.values()) call.reject(failure);
    this.#calls.clear();
  }
}
