/** A backup that is written, read back or taken in now: how far, how fast, how long yet, and a way to stop. */
import { ArchiveRestore, DatabaseBackup } from 'lucide-react';
import type { BackupProgress } from '../../../shared/seams/vault-protocol.ts';
import { formatBytes, formatCount, useText } from '../../app/text.ts';
import { type BackupJob, stopBackup } from '../../state/backups.ts';
import { Button } from '../../ui/button.tsx';
import { Progress } from '../../ui/progress.tsx';
import './backup.css';

const icon = { size: 18, strokeWidth: 1.75, 'aria-hidden': true } as const;

export interface RunningBackupProps {
  readonly job: Extract<BackupJob, { phase: 'running' | 'stopping' }>;
}

export function RunningBackup({ job }: RunningBackupProps) {
  const t = useText();
  const { progress, fileName } = job;
  const isStopping = job.phase === 'stopping';
  const fraction = progress === null || progress.bytesTotal === 0 ? 0 : progress.bytesDone / progress.bytesTotal;
  return (
    <div className="backup-running">
      <div className="backup-job">
        {job.act === 'make' ? <DatabaseBackup {...icon} /> : <ArchiveRestore {...icon} />}
        <div className="backup-words">
          <b className="machine">{fileName}</b> <span>{t(`backup.phase.${progress?.phase ?? 'preparing'}`)}</span>
        </div>
        <Button kind="quiet" isDisabled={isStopping} onPress={() => void stopBackup()}>
          {t(isStopping ? 'backup.stopping' : 'backup.stop')}
        </Button>
      </div>
      <Progress name={t('backup.progressName', { name: fileName })} done={fraction} />
      {progress === null ? null : <Figures progress={progress} />}
    </div>
  );
}

function Figures({ progress }: { readonly progress: BackupProgress }) {
  const t = useText();
  const { recordingsDone, recordingsTotal, bytesDone, bytesTotal, bytesPerSecond, phase } = progress;
  const done = formatBytes(bytesDone);
  const total = formatBytes(bytesTotal);
  const isCounted = phase !== 'verifying' && recordingsTotal > 0;
  return (
    <div className="backup-figures">
      <span>
        {isCounted ? (
          <>
            <b>{formatCount(recordingsDone)}</b> {t('backup.countOf', { total: recordingsTotal })}
          </>
        ) : null}
      </span>
      <span>
        {bytesTotal === 0
          ? null
          : bytesPerSecond > 0
            ? t('backup.bytesAndRate', { done, total, rate: formatBytes(bytesPerSecond) })
            : t('backup.bytes', { done, total })}
      </span>
      <b>{useTimeLeft(progress.secondsLeft)}</b>
    </div>
  );
}

function useTimeLeft(secondsLeft: number | null): string {
  const t = useText();
  if (secondsLeft === null) return '';
  const seconds = Math.max(1, Math.ceil(secondsLeft));
  return seconds < 90 ? t('backup.secondsLeft', { seconds }) : t('backup.minutesLeft', { minutes: Math.round(seconds / 60) });
}
