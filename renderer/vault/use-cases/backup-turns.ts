/** Starts, queues and cancels backups: one at a time, each under its job's id. Vault worker. */
import { Failure } from '../../../shared/failure.ts';
import type { VaultArgs } from '../../../shared/seams/vault-protocol.ts';
import type { Desk } from '../library/desk.ts';

export async function inBackupTurn<T>(desk: Desk, jobId: string, work: (running: AbortController) => Promise<T>): Promise<T> {
  if (desk.backups.has(jobId)) throw new Failure('vault/busy');
  const running = new AbortController();
  desk.backups.set(jobId, running);
  try {
    return await desk.backupTurns.take(() => work(running));
  } finally {
    desk.backups.delete(jobId);
  }
}

/** Nothing to do when it has ended meanwhile. */
export function cancelBackup(desk: Desk, { jobId }: VaultArgs<'cancelBackup'>): null {
  desk.backups.get(jobId)?.abort(new Failure('backup/cancelled'));
  return null;
}
