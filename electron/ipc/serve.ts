/**
 * Answers the page's calls: the handlers behind the contract of shared/seams/ipc-contract.ts. Main process. A call is answered
 * only to our page's own frame, with arguments that fit the schema; what goes wrong crosses as a code.
 */
import * as v from 'valibot';
import { Failure, type Outcome, toFailureData } from '../../shared/failure.ts';
import { type IpcName, type IpcResult, ipcContract } from '../../shared/seams/ipc-contract.ts';
import type { Log } from '../log.ts';
import { errnoOf } from '../system-error.ts';

/** A call without a result answers null; its handler simply returns. */
type Answer<Name extends IpcName> = null extends IpcResult<Name> ? void : IpcResult<Name>;

export type IpcHandlers = {
  readonly [Name in IpcName]: (args: v.InferOutput<(typeof ipcContract)[Name]['args']>) => Answer<Name> | Promise<Answer<Name>>;
};

/** The answer to one call, whatever comes in. Never rejects. */
export async function answerCall(handlers: IpcHandlers, name: unknown, args: unknown, log: Log): Promise<Outcome<unknown>> {
  return outcomeOf(async () => {
    if (!isIpcName(name)) throw new Failure('app/bad-request');
    const parsed = v.safeParse(ipcContract[name].args, args);
    if (!parsed.success) throw new Failure('app/bad-request');
    // The schema and the handler of one name fit each other, which the compiler can't follow over a union of names.
    const handle = handlers[name] as (args: unknown) => unknown;
    return (await handle(parsed.output)) ?? null;
  }, log);
}

export async function outcomeOf<T>(run: () => Promise<T>, log: Log): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await run() };
  } catch (thrown) {
    const failure = toFailureData(thrown);
    // An expected failure is the page's to tell; a broken promise of ours should at least leave a trace.
    if (failure.code === 'app/internal') log(failure.code, { errno: errnoOf(thrown) });
    return { ok: false, failure };
  }
}

const isIpcName = (name: unknown): name is IpcName => typeof name === 'string' && Object.hasOwn(ipcContract, name);
