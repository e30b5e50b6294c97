/** Copies of the vault from before: the backups that it remembers, by name, and such as others may have made. */
import { DatabaseBackup } from 'lucide-react';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { MadeBackup } from '../../shared/model/backup.ts';
import { formatDate, useText } from '../app/text.ts';
import { backupsStore, refreshBackups } from '../state/backups.ts';
import { Limit, limitIcon } from './limit.tsx';

export function CopiesLimits() {
  const t = useText();
  const made = useStore(backupsStore, (state) => state.made) ?? [];
  const unfinished = useStore(backupsStore, (state) => state.unfinished);
  useEffect(() => void refreshBackups(), []);
  return (
    <>
      {made.length === 0 ? null : (
        <Limit icon={<DatabaseBackup {...limitIcon} />} title={t('shred.limit.backups', { count: made.length })}>
          {t('shred.limit.backupsText', { count: made.length, names: namesOf(made) })}
        </Limit>
      )}
      {unfinished.length === 0 ? null : (
        <Limit icon={<DatabaseBackup {...limitIcon} />} title={t('shred.limit.unfinished', { count: unfinished.length })}>
          {t('shred.limit.unfinishedText', { count: unfinished.length, names: namesOf(unfinished.map(asUnfinishedFile)) })}
        </Limit>
      )}
      <Limit icon={<DatabaseBackup {...limitIcon} />} title={t('shred.limit.copies')}>
        {t('shred.limit.copiesText')}
      </Limit>
    </>
  );
}

const asUnfinishedFile = (backup: MadeBackup): MadeBackup => ({ ...backup, fileName: `${backup.fileName}.part` });

/** The last three by name and day; the vault room has all. */
const namesOf = (made: readonly MadeBackup[]): string => {
  const last = made.slice(-3).map(({ fileName, madeAtMs }) => `${fileName} (${formatDate(madeAtMs)})`);
  return made.length > last.length ? `… ${last.join(', ')}` : last.join(', ');
};
