/** What stands at the head of a group. Pure but for the language. */
import type { ArchiveId } from '../../../shared/model/id.ts';
import type { ArchiveSummary } from '../../../shared/model/archive.ts';
import type { GroupKey } from '../../../shared/seams/vault-protocol.ts';
import { formatDay, type Translate } from '../../app/text.ts';

export const noArchives: readonly ArchiveSummary[] = [];

export function groupTitle(key: GroupKey, archives: readonly ArchiveSummary[], t: Translate): string {
  switch (key.by) {
    case 'day':
      return key.dayMs === null ? t('review.list.undated') : formatDay(key.dayMs);
    case 'device':
      return key.name ?? t('list.group.noDevice');
    case 'person':
      return key.name ?? t('list.group.nobody');
    case 'archive':
      return archiveTitle(key.archiveId, archives, t);
  }
}

/** While an archive comes in, its name isn't in the vault yet. */
export const archiveTitle = (id: ArchiveId, archives: readonly ArchiveSummary[], t: Translate): string =>
  archives.find((one) => one.id === id)?.fileName ?? t('list.group.arriving');
