/**
 * The page's only way to the vault: starts the worker, hands it the key file's port, sends calls and gives out events.
 * No key and no recording byte is ever looked at here; buffers pass through.
 */
import vaultWorkerUrl from '../vault/vault.worker.ts?worker&url';
import { Failure, type Outcome } from '../../shared/failure.ts';
import type {
  VaultArgs,
  VaultCallName,
  VaultEventName,
  VaultEvents,
  VaultHello,
  VaultReply,
  VaultRequest,
  VaultResult,
} from '../../shared/seams/vault-protocol.ts';
import { host } from './host.ts';
import { workerUrl } from './trusted-types.ts';

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (failure: Failure) => void;
}

type Listeners = { readonly [Name in VaultEventName]: Set<(payload: VaultEvents[Name]) => void> };

class VaultClient {
  readonly #waiting = new Map<number, Waiting>();
  readonly #listeners: Listeners = {
    'import-progress': new Set(),
    'import-question': new Set(),
    'import-refused': new Set(),
    'verify-progress': new Set(),
    'check-progress': new Set(),
    'backup-progress': new Set(),
    'change-progress': new Set(),
    changed: new Set(),
    failed: new Set(),
  };
  #worker: Promise<Worker> | null = null;
  #nextCallId = 1;

  /** Calls wait until the worker is up. Throws a Failure; after `end` every call fails with `vault/locked`. */
  async call<Name extends VaultCallName>(
    name: Name,
    args: VaultArgs<Name>,
    transfer: Transferable[] = [],
  ): Promise<VaultResult<Name>> {
    const worker = await this.#start();
    const callId = this.#nextCallId++;
    const answer = new Promise<unknown>((resolve, reject) => this.#waiting.set(callId, { resolve, reject }));
    const request: VaultRequest<Name> = { callId, name, args };
    worker.postMessage(request, transfer);
    return (await answer) as VaultResult<Name>;
  }

  on<Name extends VaultEventName>(name: Name, listener: (payload: VaultEvents[Name]) => void): () => void {
    this.#listeners[name].add(listener);
    return () => this.#listeners[name].delete(listener);
  }

  /** The worker dies, and with it every key. What was asked stays unanswered but for a failure. */
  end(): void {
    const worker = this.#worker;
    this.#worker = Promise.reject(new Failure('vault/locked'));
    this.#worker.catch(() => 'asked for by nobody yet');
    void worker?.then((running) => running.terminate());
    this.#failAll(new Failure('vault/locked'));
  }

  #start(): Promise<Worker> {
    this.#worker ??= this.#launch();
    return this.#worker;
  }

  async #launch(): Promise<Worker> {
    const keyFilePort = await host.port('key-file');
    const worker = new Worker(workerUrl(vaultWorkerUrl), { type: 'module', name: 'vault' });
    worker.onmessage = (event: MessageEvent<VaultReply>) => this.#take(event.data);
    worker.onerror = () => this.#die();
    worker.onmessageerror = () => this.#die();
    const hello: VaultHello = { hello: true, keyFilePort };
    worker.postMessage(hello, [keyFilePort]);
    return worker;
  }

  #take(reply: VaultReply): void {
    if ('event' in reply) {
      for (const listener of this.#listeners[reply.event]) (listener as (payload: unknown) => void)(reply.payload);
      return;
    }
    const waiting = this.#waiting.get(reply.callId);
    this.#waiting.delete(reply.callId);
    const outcome: Outcome<unknown> = reply.outcome;
    if (outcome.ok) waiting?.resolve(outcome.value);
    else waiting?.reject(new Failure(outcome.failure.code, outcome.failure.facts));
  }

  #die(): void {
    const failure = new Failure('app/worker-died');
    this.#failAll(failure);
    for (const listener of this.#listeners.failed) listener(failure);
  }

  #failAll(failure: Failure): void {
    for (const waiting of this.#waiting.values()) waiting.reject(failure);
    this.#waiting.clear();
  }
}

export const vault = new VaultClient();
