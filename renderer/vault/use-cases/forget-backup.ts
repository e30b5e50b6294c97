/** Forgets a backup that was begun and never ended, once the user has looked where it may lie. Vault worker. */
import { Failure } from '../../../shared/failure.ts';
import { isFinished } from '../../../shared/model/backup.ts';
import type { VaultArgs } from '../../../shared/seams/vault-protocol.ts';
import type { Desk } from '../library/desk.ts';

/** In turn with those that are written: none that is still under way can be meant. */
export function forgetBackup(desk: Desk, { number }: VaultArgs<'forgetBackup'>): Promise<null> {
  return desk.backupTurns.take(async () => {
    const { backups } = desk.vault.documents;
    const left = backups.filter((backup) => backup.number !== number || isFinished(backup));
    if (left.length === backups.length) throw new Failure('app/bad-request');
    await desk.vault.commit({ documents: { backups: left } });
    return null;
  });
}
