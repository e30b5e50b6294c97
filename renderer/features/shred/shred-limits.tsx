/** What destroying can't reach: only what is true on every machine, and what this vault knows of its archives. */
import { DatabaseBackup, FileArchive, HardDrive } from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import { useStore } from 'zustand';
import type { MadeBackup } from '../../../shared/model/backup.ts';
import type { ShredPreview } from '../../../shared/seams/vault-protocol.ts';
import { useText } from '../../app/text.ts';
import { backupsStore, refreshBackups } from '../../state/backups.ts';

const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const;

export function ShredLimits({ preview }: { readonly preview: ShredPreview | null }) {
  const t = useText();
  const made = useStore(backupsStore, (state) => state.made) ?? [];
  useEffect(() => void refreshBackups(), []);
  return (
    <section>
      <h3>{t('shred.limits')}</h3>
      <ul className="limits">
        {(preview?.archives ?? []).slice(0, 3).map((archive) => (
          <Limit key={archive.id} icon={<FileArchive {...icon} />} title={<span className="machine">{archive.fileName}</span>}>
            {t(archive.isSample ? 'shred.limit.sample' : 'shred.limit.archive', { count: archive.count })}
          </Limit>
        ))}
        {made.length === 0 ? null : (
          <Limit icon={<DatabaseBackup {...icon} />} title={t('shred.limit.backups', { count: made.length })}>
            {t('shred.limit.backupsText', { names: namesOf(made) })}
          </Limit>
        )}
        <Limit icon={<DatabaseBackup {...icon} />} title={t('shred.limit.copies')}>
          {t('shred.limit.copiesText')}
        </Limit>
        <Limit icon={<HardDrive {...icon} />} title={t('shred.limit.disk')}>
          {t('shred.limit.diskText')}
        </Limit>
      </ul>
    </section>
  );
}

/** The last three by name; the vault room has all. */
const namesOf = (made: readonly MadeBackup[]): string => {
  const last = made.slice(-3).map(({ fileName }) => fileName);
  return made.length > last.length ? `… ${last.join(', ')}` : last.join(', ');
};

function Limit({
  icon: shown,
  title,
  children,
}: {
  readonly icon: ReactNode;
  readonly title: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <li>
      {shown}
      <span>
        <b>{title}</b> {children}
      </span>
    </li>
  );
}
