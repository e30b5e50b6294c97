/** The vault room's section of backups: those that this vault made, newest first, and the ways to make and take in one. */
import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { MadeBackup } from '../../../shared/model/backup.ts';
import { CommandButton } from '../../app/commands/command-button.tsx';
import { formatBytes, formatCount, formatMoment, formatTimeOfDay, useText, wallClockMs } from '../../app/text.ts';
import { backupsStore, refreshBackups } from '../../state/backups.ts';
import { UnfinishedBackup } from './unfinished-backup.tsx';
import './backup.css';

export function BackupSection() {
  const t = useText();
  const made = useStore(backupsStore, (state) => state.made);
  const unfinished = useStore(backupsStore, (state) => state.unfinished);
  useEffect(() => void refreshBackups(), []);
  return (
    <section aria-labelledby="vault-backups" className="backup-section">
      <h2 id="vault-backups">{t('backup.title')}</h2>
      <p className="muted">{t('backup.lead')}</p>
      {made === null ? null : made.length === 0 ? <p>{t('backup.none')}</p> : <BackupTable made={made} />}
      {unfinished.map((backup) => (
        <UnfinishedBackup key={backup.number} backup={backup} />
      ))}
      <div className="row-flex">
        <CommandButton id="backup.make" />
        <CommandButton id="backup.merge" />
      </div>
    </section>
  );
}

/** Something of the vault was damaged then, or too long, and isn't in it. */
const isIncomplete = ({ withoutSound, damagedPages = 0, shortened = 0 }: MadeBackup): boolean =>
  withoutSound + damagedPages + shortened > 0;

function BackupTable({ made }: { readonly made: readonly MadeBackup[] }) {
  const t = useText();
  return (
    <>
      <table className="tbl backups" aria-labelledby="vault-backups">
        <thead>
          <tr>
            <th scope="col">{t('backup.column.made')}</th>
            <th scope="col">{t('backup.column.file')}</th>
            <th scope="col" className="r">
              {t('backup.column.recordings')}
            </th>
            <th scope="col" className="r">
              {t('backup.column.size')}
            </th>
            <th scope="col">{t('backup.column.to')}</th>
            <th scope="col">{t('backup.column.checked')}</th>
          </tr>
        </thead>
        <tbody>
          {made.toReversed().map((backup) => (
            <tr key={backup.number}>
              <td>{formatMoment(backup.madeAtMs)}</td>
              <td className="machine backup-file" title={backup.fileName}>
                {backup.fileName}
              </td>
              <td className="r">
                {formatCount(backup.recordings)}
                {isIncomplete(backup) ? <span className="backup-mind"> {t('backup.incomplete')}</span> : null}
              </td>
              <td className="r">{formatBytes(backup.sizeBytes)}</td>
              <td>{t(`backup.to.${backup.to}`)}</td>
              <td>{formatTimeOfDay(wallClockMs(backup.verifiedAtMs))}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="backup-outlive">{t('backup.outlive')}</p>
    </>
  );
}
