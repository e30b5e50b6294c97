/** The archive that comes in now: what it is, how far, how fast, how long yet, and ways to hold and to stop. */
import { FileArchive } from 'lucide-react';
import type { ChosenSource } from '../../../shared/seams/ipc-contract.ts';
import type { ImportProgress } from '../../../shared/seams/vault-protocol.ts';
import { useCommands } from '../../app/commands/use-commands.ts';
import { CommandButton } from '../../app/commands/command-button.tsx';
import { useText } from '../../app/text.ts';
import { pauseImport, stopImport } from '../../state/imports.ts';
import { Button } from '../../ui/button.tsx';
import { Progress } from '../../ui/progress.tsx';
import { RunningFigures } from './running-figures.tsx';

export interface RunningJobProps {
  readonly source: ChosenSource;
  readonly progress: ImportProgress | null;
  readonly isStopping: boolean;
  readonly isPaused: boolean;
}

export function RunningJob({ source, progress, isStopping, isPaused }: RunningJobProps) {
  const t = useText();
  useCommands({ 'archive.pauseImport': isStopping ? undefined : () => void pauseImport(!isPaused) });
  const total = progress?.bytesTotal ?? 0;
  const fraction = (bytes: number | undefined) => (total === 0 ? 0 : (bytes ?? 0) / total);
  return (
    <div className={`import-job${isPaused ? ' held' : ''}`}>
      <div className="import-name">
        <FileArchive size={18} strokeWidth={1.75} aria-hidden />
        <b className="machine">{source.fileName}</b>
        <span aria-live="polite">{useWhatItIs(progress, isPaused)}</span>
      </div>
      <div className="import-actions">
        {progress?.phase === 'asking' && !isStopping ? (
          <CommandButton id="archive.answerQuestion" kind="step">
            {t('question.answer')}
          </CommandButton>
        ) : null}
        <CommandButton id="archive.pauseImport" kind={isPaused ? 'step' : 'plain'}>
          {t(isPaused ? 'import.goOn' : 'import.pause')}
        </CommandButton>
        <Button kind="quiet" isDisabled={isStopping} onPress={() => void stopImport(source.sourceId)}>
          {t(isStopping ? 'import.stopping' : 'import.stop')}
        </Button>
      </div>
      <Progress
        name={t('import.progressName', { name: source.fileName })}
        done={fraction(progress?.bytesSealed)}
        underWay={fraction(progress?.bytesRead)}
      />
      <RunningFigures progress={progress} sizeBytes={source.sizeBytes} />
    </div>
  );
}

function useWhatItIs(progress: ImportProgress | null, isPaused: boolean): string {
  const t = useText();
  if (isPaused) return t('import.paused');
  const count = progress?.entriesListed ?? 0;
  switch (progress?.phase) {
    case undefined:
    case 'preparing':
      return count > 0 ? t('import.listing', { count }) : t('import.preparing');
    case 'reading':
      return t('import.reading', { count });
    case 'asking':
      return t('question.asking');
    case 'finishing':
      return t('import.finishing');
    default:
      return progress?.vendor == null ? '' : t(`vendor.${progress.vendor}.recognised`);
  }
}
