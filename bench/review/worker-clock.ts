/** How long the vault worker works on each call, by its own clock: without the way to the page and back. */
import type { LaunchedApp } from '../../e2e/driver/launch.ts';

export interface WorkerClock {
  /** Milliseconds from a question's arrival to its answer, since the last time they were taken. */
  take(call: string): Promise<readonly number[]>;
}

/** To be started before the vault worker is there; resolves once it is. */
export async function clockVaultWorker({ hands, pipe }: LaunchedApp): Promise<WorkerClock> {
  const session = new Promise<string>((found) => {
    pipe.onEvent((method, params) => {
      const { targetInfo, sessionId } = params as { targetInfo?: { type: string; url: string }; sessionId?: string };
      if (method !== 'Target.attachedToTarget' || sessionId === undefined) return;
      if (targetInfo?.type === 'worker' && targetInfo.url.includes('vault.worker')) found(sessionId);
    });
  });
  await hands.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: true });
  const sessionId = await session;
  const run = async <Result>(expression: string): Promise<Result> => {
    const { result } = await pipe.send<{ result: { value: Result } }>(
      'Runtime.evaluate',
      { expression, returnByValue: true },
      sessionId,
    );
    return result.value;
  };
  // The session begins before the worker's own code has run.
  while (!(await run<boolean>(`(${putClockAround.toString()})()`))) await new Promise((later) => setTimeout(later, 20));
  return { take: (call) => run(`(${takeTimes.toString()})(${JSON.stringify(call)})`) };
}

interface ClockedWorker {
  onmessage: ((event: MessageEvent<{ callId?: number; name?: string }>) => unknown) | null;
  postMessage(reply: unknown, transfer: Transferable[]): void;
  benchTimes: { name: string; ms: number }[];
}

/** Runs in the worker. */
function putClockAround(): boolean {
  const worker = self as unknown as ClockedWorker;
  const usual = worker.onmessage;
  if (usual === null) return false;
  const post = worker.postMessage.bind(worker);
  const began = new Map<number, { name: string; at: number }>();
  worker.benchTimes = [];
  worker.onmessage = (event) => {
    const { callId, name } = event.data;
    if (callId !== undefined) began.set(callId, { name: name ?? '', at: performance.now() });
    return usual.call(self as never, event);
  };
  worker.postMessage = (reply, transfer) => {
    post(reply, transfer);
    const { callId } = reply as { callId?: number };
    const call = callId === undefined ? undefined : began.get(callId);
    if (call === undefined || callId === undefined) return;
    began.delete(callId);
    worker.benchTimes.push({ name: call.name, ms: performance.now() - call.at });
  };
  return true;
}

/** Runs in the worker. */
function takeTimes(call: string): readonly number[] {
  const worker = self as unknown as ClockedWorker;
  const times = worker.benchTimes.filter(({ name }) => name === call).map(({ ms }) => ms);
  worker.benchTimes = worker.benchTimes.filter(({ name }) => name !== call);
  return times;
}
