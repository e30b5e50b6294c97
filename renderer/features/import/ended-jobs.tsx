/** The lines of archives that wait, are in, or failed. A failure says what happened, what is safe and what to do. */
import { FileArchive, FileCheck, FileX } from 'lucide-react';
import type { FailureData } from '../../../shared/failure.ts';
import { type ImportedArchive, keptRecordings } from '../../../shared/model/archive.ts';
import type { ChosenSource } from '../../../shared/seams/ipc-contract.ts';
import type { ImportProgress } from '../../../shared/seams/vault-protocol.ts';
import { failureText } from '../../app/failure-text.ts';
import { formatBytes, useText } from '../../app/text.ts';
import { closeJob, pickArchives, stopImport } from '../../state/imports.ts';
import { library } from '../../state/library-live.ts';
import { goTo } from '../../state/navigation.ts';
import { Button } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';

export function WaitingJob({ source }: { readonly source: ChosenSource }) {
  const t = useText();
  return (
    <div className="import-job line">
      <div className="import-name">
        <FileArchive size={18} strokeWidth={1.75} aria-hidden />
        <b className="machine">{source.fileName}</b>
        <span>{t('import.waiting', { size: formatBytes(source.sizeBytes) })}</span>
      </div>
      <div className="import-actions">
        <Button kind="quiet" onPress={() => void stopImport(source.sourceId)}>
          {t('import.takeOut')}
        </Button>
      </div>
    </div>
  );
}

export function DoneJob({ source, archive }: { readonly source: ChosenSource; readonly archive: ImportedArchive }) {
  const t = useText();
  const kept = keptRecordings(archive);
  const needWords = archive.entries.filter((entry) => entry.fate !== 'imported').length;
  const seeReport = async () => {
    // The page's summary may still show the archive as it stood while it came in.
    await library.refresh();
    closeJob(source.sourceId);
    goTo({ name: 'archives', archiveId: archive.id });
  };
  return (
    <div className="import-job line">
      <div className="import-name" role="status">
        <FileCheck size={18} strokeWidth={1.75} aria-hidden />
        <b className="machine">{source.fileName}</b>
        <span>
          {archive.state === 'complete'
            ? `${t('import.done', { count: kept })} ${t('import.needAWord', { count: needWords })}`
            : t('import.stopped', { count: kept })}
        </span>
      </div>
      <div className="import-actions">
        <Button onPress={() => void seeReport()}>{t('import.seeReport')}</Button>
        <Button kind="quiet" onPress={() => closeJob(source.sourceId)}>
          {t('import.close')}
        </Button>
      </div>
    </div>
  );
}

export interface FailedJobProps {
  readonly source: ChosenSource;
  readonly failure: FailureData;
  readonly progress: ImportProgress | null;
}

export function FailedJob({ source, failure, progress }: FailedJobProps) {
  const t = useText();
  const isPartlyIn = (progress?.recordingsSealed ?? 0) > 0;
  const again = () => {
    closeJob(source.sourceId);
    void pickArchives();
  };
  return (
    <div className="import-job">
      <Note
        kind="mind"
        icon={<FileX size={18} strokeWidth={1.75} aria-hidden />}
        title={t(isPartlyIn ? 'import.failedPartly' : 'import.failedTitle', { name: source.fileName })}
        isAlert
        actions={
          <>
            <span className="machine faint selectable">{failure.code}</span>
            <Button onPress={again}>{t('import.again')}</Button>
            <Button kind="quiet" onPress={() => closeJob(source.sourceId)}>
              {t('import.close')}
            </Button>
          </>
        }
      >
        {failureText(failure)}
      </Note>
    </div>
  );
}
