/** The band's line of a backup: how far it is, with a way to stop it, then how it ended. Under the top bar in every room. */
import { ArchiveRestore, DatabaseBackup, ShieldCheck } from 'lucide-react';
import { useStore } from 'zustand';
import { assertNever } from '../../../shared/assert.ts';
import type { FailureData } from '../../../shared/failure.ts';
import type { WrittenBackup } from '../../../shared/model/backup.ts';
import { failureText } from '../../app/failure-text.ts';
import { formatBytes, useText } from '../../app/text.ts';
import { type BackupJob, backupsStore, closeBackupJob, closeUnfinished } from '../../state/backups.ts';
import { Button } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';
import { MergeReport } from './merge-report.tsx';
import { RunningBackup } from './running-backup.tsx';
import { UnfinishedBackup } from './unfinished-backup.tsx';
import './backup.css';

const icon = { size: 18, strokeWidth: 1.75, 'aria-hidden': true } as const;

export function BackupBand() {
  const t = useText();
  const job = useStore(backupsStore, (state) => state.job);
  const cutOff = useStore(backupsStore, ({ unfinished, isUnfinishedClosed }) =>
    isUnfinishedClosed ? undefined : unfinished.at(-1),
  );
  if (job === null && cutOff === undefined) return null;
  return (
    <section className="backup-band" aria-label={t('backup.region')} data-pane="backup">
      {job === null ? null : <Line job={job} />}
      {job !== null || cutOff === undefined ? null : (
        <div className="backup-failed">
          <UnfinishedBackup backup={cutOff} onClose={closeUnfinished} />
        </div>
      )}
    </section>
  );
}

function Line({ job }: { readonly job: BackupJob }) {
  switch (job.phase) {
    case 'running':
    case 'stopping':
      return <RunningBackup job={job} />;
    case 'made':
      return <Made fileName={job.fileName} written={job.written} />;
    case 'taken-in':
      return (
        <div className="backup-job" role="status">
          <ArchiveRestore {...icon} />
          <MergeReport fileName={job.fileName} merged={job.merged} />
          <CloseButton />
        </div>
      );
    case 'failed':
      return <Failed job={job} failure={job.failure} />;
    default:
      return assertNever(job);
  }
}

function Made({ fileName, written }: { readonly fileName: string; readonly written: WrittenBackup }) {
  const t = useText();
  const { backup, isNoted, holdsDestroyed } = written;
  return (
    <div className="backup-job" role="status">
      <ShieldCheck {...icon} />
      <div className="backup-words">
        <b className="machine">{fileName}</b>{' '}
        <span>{t('backup.made', { count: backup.recordings, size: formatBytes(backup.sizeBytes) })}</span>
        {backup.withoutSound > 0 ? (
          <p className="backup-mind">{t('backup.madeWithout', { count: backup.withoutSound })}</p>
        ) : null}
        {backup.damagedPages === undefined ? null : (
          <p className="backup-mind">{t('backup.madeWithoutPages', { count: backup.damagedPages })}</p>
        )}
        {backup.shortened === undefined ? null : <p className="backup-mind">{t('backup.madeShortened')}</p>}
        {holdsDestroyed ? <p className="backup-mind">{t('backup.madeHoldsDestroyed')}</p> : null}
        {isNoted ? null : <p className="backup-mind">{t('backup.madeUnnoted')}</p>}
      </div>
      <CloseButton />
    </div>
  );
}

function Failed({ job, failure }: { readonly job: BackupJob; readonly failure: FailureData }) {
  const t = useText();
  return (
    <div className="backup-failed">
      <Note
        kind="mind"
        icon={<DatabaseBackup {...icon} />}
        title={t(`backup.failed.${job.act}`, { name: job.fileName })}
        isAlert
        actions={
          <>
            <span className="machine faint selectable">{failure.code}</span>
            <CloseButton />
          </>
        }
      >
        {failureText(failure)}
      </Note>
    </div>
  );
}

function CloseButton() {
  const t = useText();
  return (
    <Button kind="quiet" onPress={closeBackupJob}>
      {t('backup.close')}
    </Button>
  );
}
