/** A change that may take a moment: it tells how far it is, and can be stopped. Vault worker. */
import { Failure } from '../../../shared/failure.ts';
import type { VaultArgs, VaultResult } from '../../../shared/seams/vault-protocol.ts';
import type { Desk } from '../library/desk.ts';
import { changeRecordings } from './change-recordings.ts';

export async function runChange(desk: Desk, { ids, change, jobId }: VaultArgs<'change'>): Promise<VaultResult<'change'>> {
  if (jobId === undefined) return await changeRecordings(desk, ids, change);
  if (desk.changes.has(jobId)) throw new Failure('vault/busy');
  const running = new AbortController();
  desk.changes.set(jobId, running);
  try {
    const onDone = (done: number, total: number) => desk.emit('change-progress', { jobId, done, total });
    return await changeRecordings(desk, ids, change, { onDone, signal: running.signal });
  } finally {
    desk.changes.delete(jobId);
  }
}

/** Nothing to do when it has ended meanwhile. What it has changed stays, as one step. */
export function cancelChange(desk: Desk, { jobId }: VaultArgs<'cancelChange'>): null {
  desk.changes.get(jobId)?.abort();
  return null;
}
