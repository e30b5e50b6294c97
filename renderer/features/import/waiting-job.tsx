/** An archive that waits its turn: it can be moved in the queue, or taken out of it. */
import { ArrowDown, ArrowUp, FileArchive } from 'lucide-react';
import type { ChosenSource } from '../../../shared/seams/ipc-contract.ts';
import { formatBytes, useText } from '../../app/text.ts';
import { moveJob, stopImport } from '../../state/imports.ts';
import { Button, IconButton } from '../../ui/button.tsx';

interface WaitingJobProps {
  readonly source: ChosenSource;
  /** More than one waits. */
  readonly canMove: boolean;
}

export function WaitingJob({ source, canMove }: WaitingJobProps) {
  const t = useText();
  const name = source.fileName;
  return (
    <div className="import-job line">
      <div className="import-name">
        <FileArchive size={18} strokeWidth={1.75} aria-hidden />
        <b className="machine">{name}</b>
        <span>{t('import.waiting', { size: formatBytes(source.sizeBytes) })}</span>
      </div>
      <div className="import-actions">
        {canMove ? (
          <>
            <IconButton name={t('import.earlier', { name })} onPress={() => moveJob(source.sourceId, -1)}>
              <ArrowUp size={16} strokeWidth={1.75} aria-hidden />
            </IconButton>
            <IconButton name={t('import.later', { name })} onPress={() => moveJob(source.sourceId, 1)}>
              <ArrowDown size={16} strokeWidth={1.75} aria-hidden />
            </IconButton>
          </>
        ) : null}
        <Button kind="quiet" onPress={() => void stopImport(source.sourceId)}>
          {t('import.takeOut')}
        </Button>
      </div>
    </div>
  );
}
