/** At the door, where there is no vault yet: a backup's file and key, a passphrase for the new vault, then how it comes in. */
import { useStore } from 'zustand';
import { useText } from '../../app/text.ts';
import { failureText } from '../../app/failure-text.ts';
import { backupsStore, closeBackupJob } from '../../state/backups.ts';
import { leaveRestoring } from '../../state/restoring.ts';
import { enterRestored, tryAgain } from '../../state/session.ts';
import { Button } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';
import { MergeReport } from './merge-report.tsx';
import { isWhole } from './merge-sentences.ts';
import { RestoreForm } from './restore-form.tsx';
import { RunningBackup } from './running-backup.tsx';
import './backup.css';

export function RestoreDoor() {
  const t = useText();
  const job = useStore(backupsStore, (state) => state.job);
  // Until something is known of its content, the key may still be wrong, and the form must keep what was typed.
  const isComingIn = (job?.phase === 'running' || job?.phase === 'stopping') && job.progress !== null;
  return (
    <div className="door-create restore-door">
      <div className="door-drag" />
      <main className="door-create-main">
        {job?.phase === 'taken-in' ? (
          <>
            <h1>{t(isWhole(job.merged) ? 'restore.done' : 'restore.donePartly')}</h1>
            <div className="restore-form">
              <MergeReport fileName={job.fileName} merged={job.merged} />
            </div>
            <div className="door-create-actions">
              <Button kind="step" isBig autoFocus onPress={open}>
                {t('restore.open')}
              </Button>
            </div>
          </>
        ) : job?.phase === 'failed' ? (
          <>
            <h1>{t('restore.title')}</h1>
            <Note kind="mind" isAlert title={t('backup.failed.take-in', { name: job.fileName })}>
              {failureText(job.failure)}
            </Note>
            <div className="door-create-actions">
              <Button kind="step" isBig autoFocus onPress={() => void tryAgain()}>
                {t('door.failed.again')}
              </Button>
            </div>
          </>
        ) : (
          <>
            <h1>{t(isComingIn ? 'restore.doing' : 'restore.title')}</h1>
            {isComingIn ? <RunningBackup job={job} /> : null}
            <div hidden={isComingIn}>
              <RestoreForm />
            </div>
          </>
        )}
      </main>
      <aside className="door-aside">
        <h2>{t('restore.know')}</h2>
        <p>{t('restore.know.key')}</p>
        <p>{t('restore.know.back')}</p>
        <p>{t('restore.know.file')}</p>
      </aside>
    </div>
  );
}

function open(): void {
  closeBackupJob();
  leaveRestoring();
  enterRestored();
}
