/** One death and what comes after it: run, kill at the step, start again, unlock, look at everything. */
import { setTimeout } from 'node:timers/promises';
import type { VaultResult } from '../../../shared/seams/vault-protocol.ts';
import { type Judged, judge, openedAtOnce } from './checks.ts';
import { type Life, snapshotOf } from './life.ts';
import { type Attempt, type OperationName, operations, type Reopened } from './operations.ts';
import type { Passage, Passed } from './seams.ts';
import { type Session, startAtDoor, unlockByHand } from './session.ts';

/** Where on its way an operation is killed. */
export type Step =
  | { readonly at: 'passage'; readonly passage: Passage; readonly label: string }
  | { readonly at: 'moment'; readonly afterMs: number }
  /** As soon as the page was told. */
  | { readonly at: 'told' };

export interface Death extends Judged {
  readonly operation: OperationName;
  readonly step: Step;
  /** The page was told before the kill. */
  readonly isTold: boolean;
  /** The step was met; a moment always is. */
  readonly isMet: boolean;
}

/** Steps behind the answer come by themselves, or not at all. */
const longestAfterwardsMs = 2_000;
const longestMs = 120_000;

/** `next`: what is to come, so that the app is opened in a way that suits it. */
export async function die(life: Life, name: OperationName, step: Step, next: OperationName | null): Promise<Death> {
  const operation = operations[name];
  const attempt = await operation.prepare(life);
  const { app, seams } = life.session;
  await seams.arm(operation.answerTo, step.at === 'passage' ? step.passage : null);
  const refusal: string[] = [];
  const told = attempt.run().then(
    () => true,
    (thrown: unknown) => {
      refusal.push(thrown instanceof Error ? thrown.message : String(thrown));
      return false;
    },
  );
  const isMet = await untilStep(step, seams.stopped, told);
  // Behind the kill everything that is still asked is refused.
  const [refused] = [...refusal];
  await app.kill();
  const isTold = await told;
  if (refused !== undefined) throw new Error(`${name} was refused: ${refused}`);
  const atOnce = isTold ? await openedAtOnce(life, attempt) : [];
  const judged = await riseAndJudge(life, attempt, isTold, next);
  return { operation: name, step, isTold, isMet, ...judged, broken: [...atOnce, ...judged.broken] };
}

async function untilStep(step: Step, stopped: Promise<void>, told: Promise<boolean>): Promise<boolean> {
  if (step.at === 'moment') return setTimeout(step.afterMs).then(() => true);
  const late = setTimeout(longestMs, false, { ref: false });
  if (step.at === 'told') return Promise.race([told, late]);
  const met = stopped.then(() => true);
  const missed = told.then(() => setTimeout(longestAfterwardsMs)).then(() => false);
  return Promise.race([met, missed, late]);
}

/** Not to open is a finding, not an end of the storm. */
async function riseAndJudge(life: Life, attempt: Attempt, isTold: boolean, next: OperationName | null): Promise<Judged> {
  try {
    const after = await rise(life, next);
    return await judge(life, attempt, isTold, after);
  } catch (thrown) {
    const words = thrown instanceof Error ? thrown.message : String(thrown);
    return { state: 'neither', opened: 0, lookedFor: 0, broken: [`the vault can't be looked at: ${words}`] };
  }
}

/** Starts the app and opens the vault with whatever passphrase may open it. By hand where `next` needs the rooms. */
export async function rise(life: Life, next: OperationName | null): Promise<Reopened> {
  life.session = await startAtDoor(life.appDir, life.dir);
  const { session } = life;
  const opened = next === 'import' ? await openByHand(session, life.passphrases) : await openWithAny(session, life.passphrases);
  return { ...opened, session, snapshot: await snapshotOf(session) };
}

async function openByHand(session: Session, passphrases: readonly string[]) {
  const passphrase = passphrases.at(-1) ?? '';
  await unlockByHand(session, passphrase);
  const [answer] = session.witness.answersTo('unlock') as readonly VaultResult<'unlock'>[];
  return { passphrase, place: answer?.place ?? null };
}

/**
 * As somebody would who was cut off while changing the passphrase: the old one, then the new one. Where the old slot was just
 * overwritten, the old passphrase isn't answered by "wrong" but by "damaged, try another key": that is an answer, and no end.
 */
async function openWithAny(session: Session, passphrases: readonly string[]) {
  const answers: string[] = [];
  for (const passphrase of passphrases) {
    try {
      const { isOpen, place } = await session.witness.call('unlock', { passphrase });
      if (isOpen) return { passphrase, place };
      answers.push('wrong');
    } catch (thrown) {
      answers.push(thrown instanceof Error ? thrown.message : String(thrown));
    }
  }
  throw new Error(`no passphrase opens it (${answers.join(', ')})`);
}

export interface Rehearsed {
  readonly passed: readonly Passed[];
  /** From the start to the answer. */
  readonly tookMs: number;
}

/** The same without dying: which steps there are, and how long they take. */
export async function rehearse(life: Life, name: OperationName): Promise<Rehearsed> {
  const attempt = await operations[name].prepare(life);
  const { seams } = life.session;
  await seams.arm(operations[name].answerTo, null);
  const start = performance.now();
  const late = setTimeout(longestMs, true, { ref: false });
  const isLate = await Promise.race([attempt.run().then(() => false), late]);
  if (isLate) throw new Error(`${name}: the page was told nothing`);
  const tookMs = performance.now() - start;
  await setTimeout(400);
  return { passed: await seams.passed(), tookMs };
}
