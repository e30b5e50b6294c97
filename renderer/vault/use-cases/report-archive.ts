/** All that is known of one archive: what became of every entry, and how its recordings were joined with their texts. Vault worker. */
import { Failure } from '../../../shared/failure.ts';
import type { LinkStep } from '../../../shared/model/recording.ts';
import type { ArchiveReport, VaultArgs } from '../../../shared/seams/vault-protocol.ts';
import type { Desk } from '../library/desk.ts';

export function reportArchive(desk: Desk, { archiveId }: VaultArgs<'report'>): ArchiveReport {
  const archive = desk.vault.documents.archives.find(({ id }) => id === archiveId);
  if (archive === undefined) throw new Failure('vault/record-missing');
  const counts = new Map<LinkStep | null, number>();
  for (const recording of desk.vault.recordings.values()) {
    if (recording.archiveId === archiveId) counts.set(recording.linkedBy, (counts.get(recording.linkedBy) ?? 0) + 1);
  }
  const links = [...counts].map(([step, recordings]) => ({ step, recordings }));
  return { archive, links: links.sort((a, b) => b.recordings - a.recordings) };
}
