/**
 * A change to so many recordings that it may take a moment: how far it is, and a way to stop it. Page. One at a time is told, the
 * last; the vault does them one after the other.
 */
import { createStore } from 'zustand/vanilla';
import type { RecordingChange, VaultResult } from '../../shared/seams/vault-protocol.ts';
import type { VaultPort } from './library-state.ts';

export interface ChangeJob {
  readonly jobId: string;
  readonly done: number;
  readonly total: number;
  readonly isStopping: boolean;
}

export const changeJob = createStore<{ readonly job: ChangeJob | null }>(() => ({ job: null }));

/** From here on it is told and can be stopped; fewer are done before anybody could. */
export const fewestTold = 1_000;

export async function runChange(
  vault: VaultPort,
  ids: readonly number[] | Uint32Array,
  change: RecordingChange,
): Promise<VaultResult<'change'>> {
  if (ids.length < fewestTold) return await vault.call('change', { ids, change });
  const jobId = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
  const stopListening = vault.on('change-progress', (progress) => {
    const { job } = changeJob.getState();
    if (job?.jobId === progress.jobId) changeJob.setState({ job: { ...job, done: progress.done, total: progress.total } });
  });
  changeJob.setState({ job: { jobId, done: 0, total: ids.length, isStopping: false } });
  try {
    return await vault.call('change', { ids, change, jobId });
  } finally {
    stopListening();
    if (changeJob.getState().job?.jobId === jobId) changeJob.setState({ job: null });
  }
}

/** What is done until then stays, as one step of the history. */
export async function stopChange(vault: VaultPort): Promise<void> {
  const { job } = changeJob.getState();
  if (job === null) return;
  changeJob.setState({ job: { ...job, isStopping: true } });
  await vault.call('cancelChange', { jobId: job.jobId });
}
