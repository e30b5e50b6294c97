/**
 * Stops the vault worker of the real app between two steps. The product has no hook for that: through the debugger's pipe the
 * worker's own doors to the world (IndexedDB, the key file's port, the answer to the page) are wrapped, each passage is counted,
 * and at the one that was asked for the worker's thread is stopped by the debugger. Whoever kills then kills between two steps.
 */
import type { LaunchedApp } from '../../../e2e/driver/launch.ts';

/**
 * A passage through one of the doors, counted from the moment the seams were armed:
 * `tx-1-open` before a write transaction is given anything, `tx-1-rows` when its rows are handed over and nothing is committed, `tx-1-done`
 * when the disk has it and the vault doesn't know yet; `block-1-ask` before a block of the key file is replaced, `block-1-run` as
 * soon as it was asked for, and `write-1-…`, `sync-1-…`, `keep-1-…` likewise for a backup's file; `answer` before the page is told.
 */
export type Passage = string;

export interface Passed {
  readonly passage: Passage;
  /** What went through: stores and how they were touched, or the block and what it is to hold. */
  readonly what: string;
}

export interface Seams {
  /** Counts anew. `answerTo`: the call whose answer counts. With `stopAt` the worker stops there. */
  arm(answerTo: string, stopAt: Passage | null): Promise<void>;
  passed(): Promise<readonly Passed[]>;
  /** Resolves when the worker has stopped. */
  readonly stopped: Promise<void>;
}

export async function takeSeams({ hands, pipe }: LaunchedApp): Promise<Seams> {
  let isStopped: () => void = () => undefined;
  const stopped = new Promise<void>((resolve) => (isStopped = resolve));
  const sessionId = await attachToVaultWorker(pipe, hands);
  pipe.onEvent((method, _, session) => {
    if (session === sessionId && method === 'Debugger.paused') isStopped();
  });
  await pipe.send('Debugger.enable', {}, sessionId);
  const evaluate = async <Result>(expression: string): Promise<Result> => {
    const { result, exceptionDetails } = await pipe.send<{
      result: { value: Result };
      exceptionDetails?: { exception?: { description?: string } };
    }>('Runtime.evaluate', { expression, returnByValue: true }, sessionId);
    if (exceptionDetails) throw new Error(`The seams broke: ${exceptionDetails.exception?.description}`);
    return result.value;
  };
  await evaluate(`((__name) => (${wrapDoors.toString()})())((f) => f)`);
  return {
    arm: (answerTo, stopAt) => evaluate(`self.stormSeams.arm(${JSON.stringify(answerTo)}, ${JSON.stringify(stopAt)})`),
    passed: () => evaluate('self.stormSeams.passed'),
    stopped,
  };
}

async function attachToVaultWorker(pipe: LaunchedApp['pipe'], hands: LaunchedApp['hands']): Promise<string> {
  const attached = new Promise<string>((resolve) => {
    const end = pipe.onEvent((method, params) => {
      const { targetInfo, sessionId } = params as { targetInfo?: { type: string; url: string }; sessionId?: string };
      if (method !== 'Target.attachedToTarget' || sessionId === undefined) return;
      if (targetInfo?.type !== 'worker' || !targetInfo.url.includes('vault.worker')) return;
      end();
      resolve(sessionId);
    });
  });
  await hands.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: true });
  return attached;
}

/** Runs inside the worker and stands alone. */
function wrapDoors(): void {
  const seams = {
    passed: [] as { passage: string; what: string }[],
    stopAt: null as string | null,
    answerTo: '',
    transactions: 0,
    blocks: 0,
    files: {} as Record<string, number>,
    arm(answerTo: string, stopAt: string | null): void {
      Object.assign(seams, { passed: [], answerTo, stopAt, transactions: 0, blocks: 0, files: {} });
    },
  };
  Object.assign(self, { stormSeams: seams });
  const pass = (passage: string, what: string): void => {
    seams.passed.push({ passage, what });
    // oxlint-disable-next-line no-debugger -- this is what stops the worker
    if (passage === seams.stopAt) debugger;
  };

  // Not `IDBDatabase.transaction`: whoever opened the database before us may hold the original.
  const touched = new WeakMap<IDBTransaction, { number: number; what: Set<string> }>();
  const enter = (transaction: IDBTransaction) => {
    const known = touched.get(transaction);
    if (known !== undefined) return known;
    const inside = { number: ++seams.transactions, what: new Set<string>() };
    touched.set(transaction, inside);
    pass(`tx-${inside.number}-open`, '');
    return inside;
  };
  // Before whoever waits for it hears of it. The database's wrapper sets its handler when it opens a transaction.
  const complete = Object.getOwnPropertyDescriptor(IDBTransaction.prototype, 'oncomplete');
  Object.defineProperty(IDBTransaction.prototype, 'oncomplete', {
    ...complete,
    set(this: IDBTransaction, handler: ((event: Event) => unknown) | null) {
      complete?.set?.call(this, (event: Event) => {
        const inside = touched.get(this);
        if (inside !== undefined) pass(`tx-${inside.number}-done`, [...inside.what].join(' '));
        return handler?.call(this, event);
      });
    },
  });
  for (const act of ['add', 'put', 'delete'] as const) {
    const original = IDBObjectStore.prototype[act] as (this: IDBObjectStore, ...args: unknown[]) => IDBRequest;
    const wrapped = function (this: IDBObjectStore, ...args: unknown[]): IDBRequest {
      const { number, what } = enter(this.transaction);
      const request = original.apply(this, args);
      // All rows of a write are handed over before the first of them is answered.
      if (what.size === 0)
        request.addEventListener('success', () => pass(`tx-${number}-rows`, [...what].join(' ')), { once: true });
      what.add(`${act}:${this.name}`);
      return request;
    };
    Object.assign(IDBObjectStore.prototype, { [act]: wrapped });
  }

  // Of a backup's file, what changes it for good; `write` too, because each may be the last. Each is counted for itself: how many
  // writes come before a sync depends on the vault.
  const fileRequests = new Set(['write', 'sync', 'keep']);
  const countFile = (type: string): number => (seams.files[type] = (seams.files[type] ?? 0) + 1);
  const { postMessage } = MessagePort.prototype;
  MessagePort.prototype.postMessage = function (this: MessagePort, ...args: unknown[]): void {
    const message = args[0] as { type?: string; block?: number } | null;
    const type = message?.type ?? '';
    const isBlock = type === 'write-block' || type === 'erase-block';
    const isFile = fileRequests.has(type);
    const what = `${type} ${message?.block ?? ''}`.trim();
    const passage = isBlock ? `block-${++seams.blocks}` : isFile ? `${type}-${countFile(type)}` : null;
    if (passage !== null) pass(`${passage}-ask`, what);
    Reflect.apply(postMessage, this, args);
    if (passage !== null) pass(`${passage}-run`, what);
  };

  const names = new Map<number, string>();
  self.addEventListener('message', ({ data }: MessageEvent<{ callId?: number; name?: string }>) => {
    if (data.callId !== undefined && data.name !== undefined) names.set(data.callId, data.name);
  });
  const tell = self.postMessage.bind(self);
  Object.assign(self, {
    postMessage: (...args: Parameters<typeof tell>): void => {
      const reply = args[0] as { callId?: number };
      if (reply.callId !== undefined && names.get(reply.callId) === seams.answerTo) pass('answer', '');
      tell(...args);
    },
  });
}
