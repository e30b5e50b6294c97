/**
 * A job that many may ask for and that is never done twice at a time: asked while it runs, it runs once more after.
 * What nobody waits for rests in between, longer the longer it takes: an import of 100,000 must not be slowed down by
 * the list that watches it.
 */
import { Scope } from '../host/scope.ts';

export interface Errand {
  /** Resolves when a run that began after this call has ended. */
  run(): Promise<void>;
  /** Soon, when the last run has rested. */
  runRested(): void;
}

/** Of its own time a rested errand takes a fifth at most. */
const restFactor = 4;

/** `leastRestMs`: the job's own time is not all of it, drawing what it brought takes as long again and isn't measured here. */
export function errand(job: () => Promise<void>, nowMs: () => number = () => performance.now(), leastRestMs = 0): Errand {
  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  let restedAtMs = 0;
  let waiting: Scope | null = null;

  const start = (): Promise<void> => {
    next = null;
    waiting?.end();
    waiting = null;
    const startedAtMs = nowMs();
    running = job().finally(() => {
      running = null;
      restedAtMs = nowMs() + Math.max(leastRestMs, restFactor * (nowMs() - startedAtMs));
    });
    return running;
  };
  const run = (): Promise<void> => {
    if (running === null) return start();
    next ??= running.then(start, start);
    return next;
  };
  const runRested = (): void => {
    if (waiting !== null) return;
    if (running !== null) {
      void running.then(runRested, runRested);
      return;
    }
    const restMs = restedAtMs - nowMs();
    if (restMs <= 0) {
      void start();
      return;
    }
    waiting = new Scope();
    waiting.after(restMs, () => {
      waiting = null;
      void run();
    });
  };
  return { run, runRested };
}
