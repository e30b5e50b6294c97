/**
 * What the page was told before the app died, and what the vault says afterwards. Everything goes through the page's own vault
 * worker in the protocol of shared/seams/vault-protocol.ts; the worker is found in the page by the debugger, not by the product.
 */
import type { LaunchedApp } from '../../../e2e/driver/launch.ts';
import type { Failure } from '../../../shared/failure.ts';
import type { ImportProgress, VaultArgs, VaultCallName, VaultResult } from '../../../shared/seams/vault-protocol.ts';

/** A recording as the vault gives it back: its own words about itself, and what its bytes really are. */
export interface SeenRecording {
  readonly id: number;
  readonly entryName: string;
  readonly verdict: string;
  readonly tags: readonly string[];
  readonly note: string;
  readonly burnt: number;
  /** As the vault's page of recordings states it. */
  readonly statedSha256: string;
  /** Of the bytes that came out; null with the failure's code when none did. */
  readonly soundSha256: string | null;
  readonly peaksSha256: string | null;
  readonly failure: Failure['code'] | null;
}

export interface Witness {
  /** Resolves when the page was told. Rejects with the failure's code, or when the app has died. */
  call<Name extends VaultCallName>(name: Name, args: VaultArgs<Name>): Promise<VaultResult<Name>>;
  /** Forgets what was told so far: something new begins. */
  readonly listenAnew: () => void;
  /** The most that any progress event has said of an import. */
  readonly sealedAsTold: () => number;
  /** Answers that the page got to this call, by whoever it was asked. */
  readonly answersTo: (name: VaultCallName) => readonly unknown[];
  everyRecording(): Promise<readonly SeenRecording[]>;
  /** A backup to an age recipient, to wherever the platform's dialog says. Resolves when the page was told. */
  backUp(recipient: string): Promise<void>;
}

const firstCallId = 1_000_000_000;

export async function callWitness({ hands, pipe }: LaunchedApp): Promise<Witness> {
  let sealed = 0;
  const answers = new Map<string, unknown[]>();
  pipe.onEvent((method, params) => {
    if (method !== 'Runtime.bindingCalled' || params['name'] !== 'stormTold') return;
    const told = JSON.parse(String(params['payload'])) as { progress?: ImportProgress; name?: string; value?: unknown };
    if (told.progress) sealed = Math.max(sealed, told.progress.recordingsSealed);
    if (told.name !== undefined) answers.set(told.name, [...(answers.get(told.name) ?? []), told.value]);
  });
  await hands.send('Runtime.addBinding', { name: 'stormTold' });
  const prototype = await hands.send<{ result: { objectId: string } }>('Runtime.evaluate', { expression: 'Worker.prototype' });
  const found = await hands.send<{ objects: { objectId: string } }>('Runtime.queryObjects', {
    prototypeObjectId: prototype.result.objectId,
  });
  await hands.send('Runtime.callFunctionOn', {
    objectId: found.objects.objectId,
    functionDeclaration: `function () { return ((__name) => (${stand.toString()})(this, ${firstCallId}))((f) => f); }`,
  });
  return {
    call: async (name, args) => {
      const outcome = await hands.look(
        (asked) => (window as unknown as { stormWitness: StormWitness }).stormWitness.call(asked.name, asked.args),
        { name, args },
      );
      if (!outcome.ok) throw new Error(`${name}: ${outcome.code}`);
      return outcome.value as never;
    },
    listenAnew() {
      sealed = 0;
      answers.clear();
    },
    sealedAsTold: () => sealed,
    answersTo: (name) => answers.get(name) ?? [],
    everyRecording: () =>
      hands.look(() => (window as unknown as { stormWitness: StormWitness }).stormWitness.everyRecording(), null),
    async backUp(recipient) {
      const code = await hands.look(
        (to) => (window as unknown as { stormWitness: StormWitness }).stormWitness.backUp(to),
        recipient,
      );
      if (code !== null) throw new Error(`backup: ${code}`);
    },
  };
}

interface StormWitness {
  call(name: string, args: unknown): Promise<{ ok: true; value: unknown } | { ok: false; code: string }>;
  everyRecording(): Promise<SeenRecording[]>;
  /** null, or the code of what failed. */
  backUp(recipient: string): Promise<string | null>;
}

/** Runs inside the page and stands alone. */
function stand(workers: readonly Worker[], firstId: number): void {
  type Outcome = { ok: true; value: unknown } | { ok: false; failure: { code: string } };
  const [worker] = workers;
  if (worker === undefined || workers.length !== 1) throw new Error(`${workers.length} workers in the page`);
  const tell = (told: object): void =>
    (window as unknown as { stormTold: (words: string) => void }).stormTold(JSON.stringify(told));
  const waiting = new Map<number, (outcome: Outcome) => void>();
  const names = new Map<number, string>();
  let nextId = firstId;
  const post = worker.postMessage.bind(worker);
  Object.assign(worker, {
    postMessage: (message: { callId?: number; name?: string }, transfer: Transferable[]): void => {
      if (message.callId !== undefined && message.name !== undefined) names.set(message.callId, message.name);
      post(message, transfer);
    },
  });
  worker.addEventListener('message', ({ data }: MessageEvent) => {
    if (data.event === 'import-progress') tell({ progress: data.payload });
    if (data.callId === undefined) return;
    waiting.get(data.callId)?.(data.outcome);
    const name = names.get(data.callId);
    if (data.outcome.ok && (name === 'unlock' || name === 'import' || name === 'lock')) tell({ name, value: data.outcome.value });
  });
  const ask = (name: string, args: unknown, transfer: Transferable[] = []): Promise<Outcome> =>
    new Promise((resolve) => {
      const callId = nextId++;
      waiting.set(callId, resolve);
      worker.postMessage({ callId, name, args }, transfer);
    });
  const host = (name: string, args: unknown): Promise<Outcome> =>
    (window as unknown as { host: { call(name: string, args: unknown): Promise<Outcome> } }).host.call(name, args);
  const hex = async (bytes: ArrayBufferLike | ArrayBufferView<ArrayBuffer>): Promise<string> =>
    [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as ArrayBuffer))]
      .map((byte) => byte.toString(16).padStart(2, '0'))
      .join('');
  const see = async (id: number) => {
    const [described, opened] = await Promise.all([ask('recording', { id }), ask('openSound', { id })]);
    const view = (described.ok ? described.value : {}) as {
      entryName: string;
      verdict: string;
      tags: { name: string }[];
      note: string;
      burnt: unknown[];
      sound: { sha256: string };
    };
    const sound = (opened.ok ? opened.value : null) as { bytes: ArrayBuffer; peaks: Int8Array<ArrayBuffer> | null } | null;
    return {
      id,
      entryName: view.entryName ?? '',
      verdict: view.verdict ?? '',
      tags: (view.tags ?? []).map(({ name }) => name),
      note: view.note ?? '',
      burnt: view.burnt?.length ?? 0,
      statedSha256: view.sound?.sha256 ?? '',
      soundSha256: sound && (await hex(sound.bytes)),
      peaksSha256: sound?.peaks ? await hex(sound.peaks) : null,
      failure: described.ok ? (opened.ok ? null : opened.failure.code) : described.failure.code,
    };
  };
  const query = { text: '', verdict: null, tagId: null, device: null, archiveId: null };
  Object.assign(window, {
    stormWitness: {
      async call(name: string, args: unknown) {
        const outcome = await ask(name, args);
        return outcome.ok ? { ok: true, value: outcome.value } : { ok: false, code: outcome.failure.code };
      },
      async everyRecording() {
        const list = await ask('list', { query, arrangement: { groupBy: 'day', sortBy: 'time', isDescending: false } });
        if (!list.ok) throw new Error(list.failure.code);
        const ids = [...(list.value as { ids: Uint32Array }).ids];
        const seen: unknown[] = [];
        for (let at = 0; at < ids.length; at += 16) seen.push(...(await Promise.all(ids.slice(at, at + 16).map(see))));
        return seen;
      },
      async backUp(recipient: string) {
        const picked = await host('sink.pick', { suggestedName: 'storm.age' });
        if (!picked.ok) return picked.failure.code;
        const [sink] = picked.value as { sinkId: string; fileName: string }[];
        if (sink === undefined) return 'nothing was picked';
        const arrived = new Promise<MessagePort>((resolve) => {
          window.addEventListener('message', ({ data, ports: [port] }) => {
            if (data?.overheardPort === 'sink' && data.sinkId === sink.sinkId && port) resolve(port);
          });
        });
        const opened = await host('sink.open', { sinkId: sink.sinkId });
        if (!opened.ok) return opened.failure.code;
        const sinkPort = await arrived;
        const jobId = sink.sinkId.slice(0, 32);
        const to = { recipients: [recipient] };
        const made = await ask('backup', { sinkPort, to, jobId, fileName: sink.fileName }, [sinkPort]);
        return made.ok ? null : made.failure.code;
      },
    },
  });
}
