/** What destroying can't reach: what this vault knows of its archives and backups, and what this machine says of its disk. */
import { DatabaseBackup, FileArchive } from 'lucide-react';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { MadeBackup } from '../../../shared/model/backup.ts';
import type { MachineFacts } from '../../../shared/model/machine-facts.ts';
import type { ShredPreview } from '../../../shared/seams/vault-protocol.ts';
import { formatDate, useText } from '../../app/text.ts';
import { backupsStore, refreshBackups } from '../../state/backups.ts';
import { ArchiveLimit } from './archive-limit.tsx';
import { Limit, limitIcon } from './limit.tsx';
import { MachineLimits } from './machine-limits.tsx';

const mostArchives = 3;

interface ShredLimitsProps {
  readonly preview: ShredPreview | null;
  readonly machine: MachineFacts | null;
}

export function ShredLimits({ preview, machine }: ShredLimitsProps) {
  const t = useText();
  const archives = preview?.archives ?? [];
  const shown = archives.slice(0, mostArchives);
  const made = useStore(backupsStore, (state) => state.made) ?? [];
  useEffect(() => void refreshBackups(), []);
  return (
    <section>
      <h3>{t('shred.limits')}</h3>
      <ul className="limits">
        {shown.map((archive) => (
          <ArchiveLimit key={archive.id} archive={archive} />
        ))}
        {archives.length > shown.length ? (
          <Limit
            icon={<FileArchive {...limitIcon} />}
            title={t('shred.limit.archivesMore', { count: archives.length - shown.length })}
          >
            {t('shred.limit.archivesMoreText')}
          </Limit>
        ) : null}
        {made.length === 0 ? null : (
          <Limit icon={<DatabaseBackup {...limitIcon} />} title={t('shred.limit.backups', { count: made.length })}>
            {t('shred.limit.backupsText', { names: namesOf(made) })}
          </Limit>
        )}
        <Limit icon={<DatabaseBackup {...limitIcon} />} title={t('shred.limit.copies')}>
          {t('shred.limit.copiesText')}
        </Limit>
        <MachineLimits machine={machine} />
      </ul>
    </section>
  );
}

/** The last three by name and day; the vault room has all. */
const namesOf = (made: readonly MadeBackup[]): string => {
  const last = made.slice(-3).map(({ fileName, madeAtMs }) => `${fileName} (${formatDate(madeAtMs)})`);
  return made.length > last.length ? `… ${last.join(', ')}` : last.join(', ');
};
