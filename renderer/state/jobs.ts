/**
 * Jobs under way that a lock may wait for: an import, a backup, an archive's own files being destroyed. Whoever begins one says so here and says when it has ended,
 * however it ended. Nothing of what a job works on stands here.
 */
import { createStore } from 'zustand/vanilla';

export type JobKind = 'import' | 'backup' | 'destruction';

export interface RunningJob {
  readonly jobNumber: number;
  readonly kind: JobKind;
  /** 0 to 1; null while it isn't known. */
  readonly fraction: number | null;
}

/** In the hands of whoever runs it. */
export interface Job {
  /** How far it is, 0 to 1. */
  reach(fraction: number | null): void;
  end(): void;
}

export const jobs = createStore<{ readonly running: readonly RunningJob[] }>(() => ({ running: [] }));

let lastJobNumber = 0;

export function beginJob(kind: JobKind): Job {
  const jobNumber = ++lastJobNumber;
  jobs.setState(({ running }) => ({ running: [...running, { jobNumber, kind, fraction: null }] }));
  return {
    reach(fraction) {
      jobs.setState(({ running }) => ({
        running: running.map((job) => (job.jobNumber === jobNumber ? { ...job, fraction } : job)),
      }));
    },
    end() {
      jobs.setState(({ running }) => ({ running: running.filter((job) => job.jobNumber !== jobNumber) }));
    },
  };
}

export function isAnyJobRunning(): boolean {
  return jobs.getState().running.length > 0;
}

/** Resolves when no job runs any more. */
export async function jobsEnded(): Promise<void> {
  if (!isAnyJobRunning()) return;
  await new Promise<void>((resolve) => {
    const stop = jobs.subscribe(({ running }) => {
      if (running.length > 0) return;
      stop();
      resolve();
    });
  });
}
