/**
 * Writes down, sealed, what became of an archive's own files when the user had them destroyed. A file of what was shredded before isn't
 * named again. Vault worker.
 */
import { Failure } from '../../../shared/failure.ts';
import type { VaultArgs } from '../../../shared/seams/vault-protocol.ts';
import type { Desk } from '../library/desk.ts';
import { isShreddedName, isVerified } from './verify-archive.ts';

export function noteDestruction(desk: Desk, { archiveId, destruction }: VaultArgs<'noteDestruction'>): Promise<null> {
  if (!isVerified(desk, archiveId)) throw new Failure('app/bad-request');
  const note = async () => {
    const { archives } = desk.vault.documents;
    const archive = archives.find(({ id }) => id === archiveId);
    if (archive === undefined) throw new Failure('vault/record-missing');
    const notDestroyed = destruction.notDestroyed.filter(({ name }) => !isShreddedName(desk, archiveId, name));
    const destructions = [...(archive.destructions ?? []), { atMs: Date.now(), ...destruction, notDestroyed }];
    const row = { ...archive, destructions };
    await desk.vault.commit({ documents: { archives: archives.map((other) => (other.id === archiveId ? row : other)) } });
    return null;
  };
  // In turn with imports and with what the user destroys: both write the rows of archives too.
  return desk.importTurns.take(() => desk.turns.take(note));
}
