/** Lives, one after the other: each from a copied profile through its planned deaths, in the order in which they can follow. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { judge } from './checks.ts';
import { type Death, die, rehearse, rise } from './kill.ts';
import { type Life, snapshotOf } from './life.ts';
import { type OperationName, operationNames, operations } from './operations.ts';
import type { PlannedDeath, Rehearsal } from './plan.ts';
import { copyProfile, type Provisions } from './provisions.ts';
import { startAtDoor, unlockByHand } from './session.ts';
import { nameSteps } from './steps.ts';

export interface Ground {
  readonly dir: string;
  readonly provisions: Provisions;
  readonly random: () => number;
}

/** Opens the empty vault, with the rooms in view. */
export async function beginLife({ dir, provisions, random }: Ground, appDir: string, name: string): Promise<Life> {
  const lifeDir = join(dir, name);
  await copyProfile(provisions, lifeDir);
  const life: Life = {
    appDir,
    dir: lifeDir,
    random,
    archives: provisions.archives,
    imports: 0,
    passphrases: [provisions.passphrase],
    session: await startAtDoor(appDir, lifeDir),
    snapshot: { recordings: new Map(), receipts: 0, segments: new Set() },
    destroyed: new Set(),
  };
  await unlockByHand(life.session, provisions.passphrase);
  return life;
}

export async function endLife({ session, dir }: Life): Promise<void> {
  await session.app.kill();
  await rm(dir, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}

/** Imports first, on an empty vault; then whatever is left of the archives is brought in, and the rest follows. */
export async function liveThrough(life: Life, planned: readonly PlannedDeath[]): Promise<readonly Death[]> {
  const order = (name: OperationName) => operationNames.indexOf(name);
  const deaths: Death[] = [];
  const queue = [...planned].sort((a, b) => order(a.operation) - order(b.operation));
  let isFull = false;
  for (const [place, { operation, step }] of queue.entries()) {
    if (operation !== 'import' && !isFull) {
      await fill(life, operation);
      isFull = true;
    }
    const next = queue[place + 1]?.operation ?? null;
    // Before anything but an import the archives have to be completed, which needs the rooms.
    const death = await die(life, operation, step, operation === 'import' ? 'import' : next);
    deaths.push(death);
    // What is broken stays broken: whatever else dies in this life would be counted again.
    if (death.state === 'neither') break;
  }
  return deaths;
}

/** An archive that was cut short continues where it stopped and brings nothing twice. */
export async function bringInTheRest(life: Life): Promise<void> {
  for (const _ of life.archives) {
    const attempt = await operations.import.prepare(life);
    await attempt.run();
    const { broken } = await judge(life, attempt, true, {
      passphrase: life.passphrases.at(-1) ?? '',
      place: null,
      session: life.session,
      snapshot: await snapshotOf(life.session),
    });
    if (broken.length > 0) throw new Error(`An import that continues: ${broken.join('; ')}`);
  }
}

/** All archives in, and the vault opened as the next operation needs it. */
async function fill(life: Life, next: OperationName): Promise<void> {
  await bringInTheRest(life);
  await reopen(life, next);
}

async function reopen(life: Life, next: OperationName | null): Promise<void> {
  await life.session.app.kill();
  life.snapshot = (await rise(life, next)).snapshot;
}

/** One archive, and the books with it. */
export async function bringIn(life: Life): Promise<void> {
  await (await operations.import.prepare(life)).run();
  life.snapshot = await snapshotOf(life.session);
}

export async function rehearseAll(
  ground: Ground,
  appDir: string,
  names: readonly OperationName[],
): Promise<readonly Rehearsal[]> {
  const life = await beginLife(ground, appDir, 'rehearsal');
  const rehearsals: Rehearsal[] = [];
  try {
    for (const [place, operation] of names.entries()) {
      if (operation !== 'import' && life.imports < life.archives.length) await fill(life, operation);
      const { passed, tookMs } = await rehearse(life, operation);
      rehearsals.push({ operation, steps: nameSteps(passed), tookMs });
      console.log(`rehearsed ${operation}: ${passed.length} steps in ${tookMs.toFixed(0)} ms`);
      await reopen(life, operation === 'import' ? 'import' : (names[place + 1] ?? null));
    }
    return rehearsals;
  } finally {
    await endLife(life);
  }
}
