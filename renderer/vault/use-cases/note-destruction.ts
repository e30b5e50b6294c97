/**
 * Writes down, sealed, that an archive's own files are about to be destroyed, and then what became of them. Vault worker. A lock that
 * can't wait, or a crash, leaves the first of the two, and the next unlock tells of it. A file of what
 * was shredded before isn't named again.
 */
import { Failure } from '../../../shared/failure.ts';
import type { SourceDestruction } from '../../../shared/model/archive.ts';
import type { ArchiveId } from '../../../shared/model/id.ts';
import type { VaultArgs } from '../../../shared/seams/vault-protocol.ts';
import type { Desk } from '../library/desk.ts';
import { isShreddedName, isVerified } from './verify-archive.ts';

export function noteDestruction(desk: Desk, { archiveId, destruction }: VaultArgs<'noteDestruction'>): Promise<null> {
  if (!isVerified(desk, archiveId)) throw new Failure('app/bad-request');
  return change(desk, archiveId, (earlier) => {
    const isSame = ({ fileName, isCopy }: Pick<SourceDestruction, 'fileName' | 'isCopy'>): boolean =>
      fileName === destruction.fileName && isCopy === destruction.isCopy;
    // The end takes the place of its own beginning, which is the newest. What was cut off in an earlier session stands.
    const begun = destruction.state === undefined ? earlier.findLastIndex((one) => one.state === 'begun' && isSame(one)) : -1;
    const notDestroyed = destruction.notDestroyed.filter(({ name }) => !isShreddedName(desk, archiveId, name));
    return [...earlier.filter((_, at) => at !== begun), { atMs: Date.now(), ...destruction, notDestroyed }];
  });
}

/** What was cut off stays in the archive's report, and isn't told at an unlock any more. */
export function leaveDestruction(desk: Desk, { archiveId }: VaultArgs<'leaveDestruction'>): Promise<null> {
  return change(desk, archiveId, (earlier) =>
    earlier.map((one) => (one.state === 'begun' ? { ...one, state: 'left' as const } : one)),
  );
}

type Destructions = readonly SourceDestruction[];

function change(desk: Desk, archiveId: ArchiveId, next: (earlier: Destructions) => Destructions): Promise<null> {
  const write = async () => {
    const { archives } = desk.vault.documents;
    const archive = archives.find(({ id }) => id === archiveId);
    if (archive === undefined) throw new Failure('vault/record-missing');
    const row = { ...archive, destructions: next(archive.destructions ?? []) };
    await desk.vault.commit({ documents: { archives: archives.map((other) => (other.id === archiveId ? row : other)) } });
    return null;
  };
  // In turn with imports and with what the user destroys: both write the rows of archives too.
  return desk.importTurns.take(() => desk.turns.take(write));
}
