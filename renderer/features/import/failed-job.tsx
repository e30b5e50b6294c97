/** The line of an archive that failed: what happened, what is safe, what to do, and the way to go on where there is one. */
import { FileX } from 'lucide-react';
import { useStore } from 'zustand';
import type { FailureCode, FailureData } from '../../../shared/failure.ts';
import type { ChosenSource } from '../../../shared/seams/ipc-contract.ts';
import type { ImportProgress } from '../../../shared/seams/vault-protocol.ts';
import { failureText } from '../../app/failure-text.ts';
import { useText } from '../../app/text.ts';
import { pickArchives } from '../../state/choosing.ts';
import { formatReports, showFormatReport } from '../../state/format-reports.ts';
import { closeJob, goOn } from '../../state/imports.ts';
import { Button } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';

export interface FailedJobProps {
  readonly source: ChosenSource;
  readonly failure: FailureData;
  readonly progress: ImportProgress | null;
}

/** What may be over in a moment: the drive comes back, there is room again. */
const passing: ReadonlySet<FailureCode> = new Set([
  'archive/gone',
  'archive/changed',
  'archive/unreadable',
  'vault/disk-full',
  'vault/disk-error',
  'app/worker-died',
]);

export function FailedJob({ source, failure, progress }: FailedJobProps) {
  const t = useText();
  const formatReport = useStore(formatReports, ({ refused }) => refused.get(source.sourceId));
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
            {passing.has(failure.code) ? <Button onPress={() => void goOn(source.sourceId)}>{t('import.goOn')}</Button> : null}
            <Button kind={passing.has(failure.code) ? 'quiet' : 'plain'} onPress={again}>
              {t('import.again')}
            </Button>
            {formatReport === undefined ? null : (
              <Button kind="quiet" onPress={() => showFormatReport(formatReport)}>
                {t('format.open')}
              </Button>
            )}
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
