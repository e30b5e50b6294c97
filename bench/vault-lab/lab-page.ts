/** The lab's page: fills a vault, opens it and asks what the rooms would ask, and takes the time of each call as the page sees it. */
import { oldestFirst } from '../../shared/model/arrangement.ts';
import timedVaultUrl from './timed-vault.worker.ts?worker&url';
import fillUrl from './fill.worker.ts?worker&url';
import { workerUrl } from '../../renderer/host/trusted-types.ts';
import { everything, type VaultArgs, type VaultCallName, type VaultResult } from '../../shared/seams/vault-protocol.ts';
import type { FillOrder } from './fill.worker.ts';

export interface UnlockTimes {
  /** From the derived key to the worker's answer. */
  readonly openedMs: number;
  /** From the derived key to a list with its first rows and the sidebar's numbers, all on the page. */
  readonly usableMs: number;
  readonly derivationMs: number;
  readonly recordings: number;
}
export interface ShredTimes {
  readonly tookMs: number;
  readonly recordings: number;
  readonly stillInVault: number;
  readonly epochs: number;
}
export interface Lab {
  fill(order: Omit<FillOrder, 'keyFilePort'>): Promise<{ readonly recordings: number; readonly tookMs: number }>;
  unlock(passphrase: string): Promise<UnlockTimes>;
  /** `count` recordings, scattered evenly over the whole vault. */
  shred(count: number): Promise<ShredTimes>;
  lock(): Promise<{ readonly tookMs: number }>;
  /** Opens one recording after the other for so long, as somebody does who listens through them. Fails when one doesn't open. */
  listen(forMs: number): Promise<{ readonly eachMs: readonly number[] }>;
  /** What the database holds of sound. */
  room(): Promise<{ readonly segments: number; readonly bytes: number }>;
}
declare global {
  interface Window {
    lab: Lab;
  }
}

let vault: OpenWorker | null = null;

window.lab = {
  async fill(order) {
    const startedAt = performance.now();
    const keyFilePort = await keyFile();
    const worker = new Worker(workerUrl(fillUrl), { type: 'module' });
    const filled = new Promise<{ recordings: number }>((done, failed) => {
      worker.onmessage = ({ data }: MessageEvent<{ recordings: number }>) => done(data);
      worker.onerror = ({ message }) => failed(new Error(message));
    });
    worker.postMessage({ ...order, keyFilePort }, [keyFilePort]);
    const { recordings } = await filled;
    worker.terminate();
    return { recordings, tookMs: performance.now() - startedAt };
  },
  async unlock(passphrase) {
    vault = new OpenWorker(await keyFile());
    await vault.call('status', null);
    const startedAt = now();
    const { isOpen } = await vault.call('unlock', { passphrase });
    if (!isOpen) throw new Error('The passphrase fits');
    const { derivedAtMs } = vault;
    const openedAt = now();
    const [{ ids }] = await Promise.all([
      vault.call('list', { query: everything, arrangement: oldestFirst }),
      vault.call('summary', null),
    ]);
    await vault.call('rows', { ids: [...ids.subarray(0, 40)] });
    return {
      openedMs: openedAt - derivedAtMs,
      usableMs: now() - derivedAtMs,
      derivationMs: derivedAtMs - startedAt,
      recordings: ids.length,
    };
  },
  async shred(count) {
    const open = opened();
    const { ids } = await open.call('list', { query: everything, arrangement: oldestFirst });
    const step = ids.length / count;
    const chosen = Array.from({ length: count }, (_, place) => ids[Math.floor((place + 0.5) * step)] ?? 0);
    const startedAt = now();
    const receipt = await open.call('shred', { ids: chosen as never });
    return {
      tookMs: now() - startedAt,
      recordings: receipt.recordings,
      stillInVault: receipt.stillInVault,
      epochs: receipt.toEpoch - receipt.fromEpoch,
    };
  },
  async lock() {
    const startedAt = now();
    await opened().call('lock', { place: null });
    opened().end();
    vault = null;
    return { tookMs: now() - startedAt };
  },
  async listen(forMs) {
    const { ids } = await opened().call('list', { query: everything, arrangement: oldestFirst });
    const until = now() + forMs;
    const eachMs: number[] = [];
    for (let place = 0; now() < until; place = (place + 7) % ids.length) {
      const startedAt = now();
      const { bytes } = await opened().call('openSound', { id: ids[place] as never });
      if (bytes.byteLength === 0) throw new Error('Its sound is there');
      eachMs.push(now() - startedAt);
      await new Promise((later) => setTimeout(later, listenPauseMs));
    }
    return { eachMs };
  },
  async room() {
    const database = await settled(indexedDB.open('overheard-vault'));
    const rows = await settled(database.transaction('segments').objectStore('segments').getAll());
    database.close();
    const bytes = (rows as readonly { readonly blob: Blob }[]).reduce((sum, { blob }) => sum + blob.size, 0);
    return { segments: rows.length, bytes };
  },
};

const listenPauseMs = 20;

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error ?? new Error('The database answers'));
  });
}

function opened(): OpenWorker {
  if (vault === null) throw new Error('The vault is open');
  return vault;
}

interface Answer {
  readonly callId: number;
  readonly outcome:
    | { readonly ok: true; readonly value: unknown }
    | { readonly ok: false; readonly failure: { readonly code: string } };
  readonly derivedAtMs: number;
}

class OpenWorker {
  derivedAtMs = 0;
  readonly #worker = new Worker(workerUrl(timedVaultUrl), { type: 'module', name: 'vault' });
  readonly #waiting = new Map<number, (answer: Answer) => void>();
  #nextCallId = 1;

  constructor(keyFilePort: MessagePort) {
    this.#worker.onmessage = ({ data }: MessageEvent<Answer>) => {
      this.#waiting.get(data.callId)?.(data);
      this.#waiting.delete(data.callId);
    };
    this.#worker.postMessage({ hello: true, keyFilePort }, [keyFilePort]);
  }

  async call<Name extends VaultCallName>(name: Name, args: VaultArgs<Name>): Promise<VaultResult<Name>> {
    const callId = this.#nextCallId++;
    const answer = await new Promise<Answer>((done) => {
      this.#waiting.set(callId, done);
      this.#worker.postMessage({ callId, name, args });
    });
    this.derivedAtMs = answer.derivedAtMs;
    if (!answer.outcome.ok) throw new Error(answer.outcome.failure.code);
    return answer.outcome.value as VaultResult<Name>;
  }

  end(): void {
    this.#worker.terminate();
  }
}

function keyFile(): Promise<MessagePort> {
  return new Promise((done) => {
    const take = (event: MessageEvent) => {
      if (event.data !== 'lab:key-file' || event.ports[0] === undefined) return;
      window.removeEventListener('message', take);
      done(event.ports[0]);
    };
    window.addEventListener('message', take);
    window.postMessage('lab:want-key-file', '*');
  });
}

/** The same clock in page and worker. */
function now(): number {
  return performance.timeOrigin + performance.now();
}
