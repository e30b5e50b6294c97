/** The line of an archive that is in: how many, its report, and, when everything is in, the way to destroy the archive itself. */
import { FileCheck } from 'lucide-react';
import type { ArchiveSummary } from '../../../shared/model/archive.ts';
import type { ChosenSource } from '../../../shared/seams/ipc-contract.ts';
import { useText } from '../../app/text.ts';
import { askToDestroySource, canDestroySource } from '../../state/destroy-source.ts';
import { closeJob, goOnWith } from '../../state/imports.ts';
import { library } from '../../state/library-live.ts';
import { goTo } from '../../state/navigation.ts';
import { Button } from '../../ui/button.tsx';

export function DoneJob({ source, archive }: { readonly source: ChosenSource; readonly archive: ArchiveSummary }) {
  const t = useText();
  const seeReport = async () => {
    // The page's summary may still show the archive as it stood while it came in.
    await library.refresh();
    closeJob(source.sourceId);
    goTo({ name: 'archives', archiveId: archive.id });
  };
  return (
    <div className="import-job line wraps">
      <div className="import-name" role="status">
        <FileCheck size={18} strokeWidth={1.75} aria-hidden />
        <b className="machine">{source.fileName}</b>
        <span>
          {archive.state === 'complete'
            ? `${t('import.done', { count: archive.kept })} ${t('import.needAWord', { count: archive.needWord })}`
            : t('import.stopped', { count: archive.kept })}
        </span>
      </div>
      <div className="import-actions">
        {archive.state !== 'complete' && archive.kept > 0 ? (
          <Button onPress={() => void goOnWith(archive)}>{t('import.goOn')}</Button>
        ) : null}
        <Button onPress={() => void seeReport()}>{t('import.seeReport')}</Button>
        {canDestroySource(archive) ? (
          <Button kind="quiet" onPress={() => askToDestroySource(archive)}>
            {t('destroySource.offer')}
          </Button>
        ) : null}
        <Button kind="quiet" onPress={() => closeJob(source.sourceId)}>
          {t('import.close')}
        </Button>
      </div>
    </div>
  );
}
