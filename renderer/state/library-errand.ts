/**
 * A job that many may ask for and that is never done twice at a time: asked while it runs, it runs once more after.
 * Pure of timers: how often it runs is given by how long it takes.
 */
export interface Errand {
  /** Resolves when a run that began after this call has ended. */
  run(): Promise<void>;
}

export function errand(job: () => Promise<void>): Errand {
  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  const start = (): Promise<void> => {
    next = null;
    running = job().finally(() => {
      running = null;
    });
    return running;
  };
  return {
    run() {
      if (running === null) return start();
      next ??= running.then(start, start);
      return next;
    },
  };
}
