/** The vault worker's view of one sealing helper: calls out, sealed windows back. Owns the worker and ends it. */
import type { Bytes } from '../../../shared/bytes.ts';
import { Failure } from '../../../shared/failure.ts';
import { startWorker } from '../start-worker.ts';
import type { FromHelper, ToHelper } from './helper-messages.ts';
import helperUrl from './seal-recordings.worker.ts?worker&url';
import type { LongEntryToSeal, SealedWindow, WindowToSeal } from './sealing.ts';

/** Pieces of a long entry that may lie at the helper, unused. A piece is at most a frame: 1 MiB. */
const piecesAhead = 4;

interface Call {
  readonly resolve: (sealed: SealedWindow) => void;
  readonly reject: (failure: Failure) => void;
  readonly onUsed?: () => void;
}

export class SealingHelper {
  /** Resolves when the script has loaded, rejects when it can't. */
  readonly ready: Promise<void>;
  readonly #worker: Worker;
  readonly #calls = new Map<number, Call>();
  #nextCallId = 0;
  #end: Failure | null = null;

  constructor(name: string) {
    this.#worker = startWorker(helperUrl, name);
    this.ready = new Promise((resolve, reject) => {
      this.#worker.addEventListener('message', ({ data }: MessageEvent<FromHelper>) => {
        if (data.type === 'ready') resolve();
        else this.#take(data);
      });
      this.#worker.addEventListener('error', () => {
        const failure = new Failure('app/worker-died', { worker: 'seal-recordings' });
        reject(failure);
        this.#finish(failure);
      });
    });
    this.ready.catch(() => undefined);
  }

  get callsUnderWay(): number {
    return this.#calls.size;
  }

  sealWindow(window: WindowToSeal): Promise<SealedWindow> {
    return this.#call((callId) => {
      const buffers = window.parts.map((part) => part.buffer);
      this.#send({ type: 'window', callId, window }, buffers);
    });
  }

  sealLong(long: LongEntryToSeal, pieces: AsyncIterable<Bytes>): Promise<SealedWindow> {
    let unused = 0;
    let wake: (() => void) | null = null;
    let isOver = false;
    const onUsed = () => {
      unused--;
      wake?.();
    };
    const feed = async (callId: number) => {
      for await (const piece of pieces) {
        while (unused >= piecesAhead && !isOver) {
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
        }
        // The helper has answered already: it is no sound, or damaged.
        if (isOver) return;
        unused++;
        this.#send({ type: 'piece', callId, piece }, [piece.buffer]);
      }
      this.#send({ type: 'piece', callId, piece: null }, []);
    };
    return this.#call((callId) => {
      this.#send({ type: 'long', callId, long }, []);
      feed(callId).catch((thrown: unknown) => this.#settle(callId, (call) => call.reject(thrown as Failure)));
    }, onUsed).finally(() => {
      isOver = true;
      wake?.();
    });
  }

  end(): void {
    this.#finish(new Failure('app/worker-died', { worker: 'seal-recordings', because: 'ended' }));
  }

  #call(begin: (callId: number) => void, onUsed?: () => void): Promise<SealedWindow> {
    if (this.#end !== null) return Promise.reject(this.#end);
    return new Promise((resolve, reject) => {
      const callId = this.#nextCallId++;
      this.#calls.set(callId, { resolve, reject, ...(onUsed && { onUsed }) });
      begin(callId);
    });
  }

  #take(message: Exclude<FromHelper, { readonly type: 'ready' }>): void {
    if (message.type === 'used') {
      this.#calls.get(message.callId)?.onUsed?.();
      return;
    }
    const { outcome } = message;
    this.#settle(message.callId, (call) => {
      if (outcome.ok) call.resolve(outcome.value);
      else call.reject(new Failure(outcome.failure.code, outcome.failure.facts));
    });
  }

  #settle(callId: number, settle: (call: Call) => void): void {
    const call = this.#calls.get(callId);
    this.#calls.delete(callId);
    if (call) settle(call);
  }

  #send(message: ToHelper, transfer: Transferable[]): void {
    if (this.#end === null) this.#worker.postMessage(message, transfer);
  }

  #finish(failure: Failure): void {
    if (this.#end !== null) return;
    this.#end = failure;
    this.#worker.terminate();
    for (const call of this.#calls.values()) call.reject(failure);
    this.#calls.clear();
  }
}
