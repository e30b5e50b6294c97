/** The archive that comes in now: what it is, how far, how fast, how long yet, and a way to stop. */
import { FileArchive } from 'lucide-react';
import type { ChosenSource } from '../../../shared/seams/ipc-contract.ts';
import type { ImportProgress } from '../../../shared/seams/vault-protocol.ts';
import { formatBytes, formatCount, useText } from '../../app/text.ts';
import { stopImport } from '../../state/imports.ts';
import { Button } from '../../ui/button.tsx';
import { Progress } from '../../ui/progress.tsx';

export interface RunningJobProps {
  readonly source: ChosenSource;
  readonly progress: ImportProgress | null;
  readonly isStopping: boolean;
}

export function RunningJob({ source, progress, isStopping }: RunningJobProps) {
  const t = useText();
  const total = progress?.bytesTotal ?? 0;
  const fraction = (bytes: number | undefined) => (total === 0 ? 0 : (bytes ?? 0) / total);
  return (
    <div className="import-job">
      <div className="import-name">
        <FileArchive size={18} strokeWidth={1.75} aria-hidden />
        <b className="machine">{source.fileName}</b>
        <span>{useWhatItIs(progress)}</span>
      </div>
      <div className="import-actions">
        <Button kind="quiet" isDisabled={isStopping} onPress={() => void stopImport(source.sourceId)}>
          {t(isStopping ? 'import.stopping' : 'import.stop')}
        </Button>
      </div>
      <Progress
        name={t('import.progressName', { name: source.fileName })}
        done={fraction(progress?.bytesSealed)}
        underWay={fraction(progress?.bytesRead)}
      />
      <Figures progress={progress} sizeBytes={source.sizeBytes} />
    </div>
  );
}

function useWhatItIs(progress: ImportProgress | null): string {
  const t = useText();
  if (progress === null || progress.phase === 'preparing') return t('import.preparing');
  if (progress.phase === 'finishing') return t('import.finishing');
  return progress.vendor === null ? '' : t(`vendor.${progress.vendor}.recognised`);
}

function Figures({ progress, sizeBytes }: { readonly progress: ImportProgress | null; readonly sizeBytes: number }) {
  const t = useText();
  const sealed = progress?.recordingsSealed ?? 0;
  const expected = progress?.recordingsExpected ?? 0;
  const done = formatBytes(progress?.bytesSealed ?? 0);
  const total = formatBytes(progress?.bytesTotal ?? sizeBytes);
  const rate = progress?.bytesPerSecond ?? 0;
  return (
    <div className="import-figures">
      <span className="import-count">
        <b>{formatCount(sealed)}</b>{' '}
        {expected > 0
          ? t('import.sealedOf', { total: formatCount(expected), count: expected })
          : t('import.sealed', { count: sealed })}
      </span>
      <span className="import-bytes">
        {rate > 0 ? t('import.bytesAndRate', { done, total, rate: formatBytes(rate) }) : t('import.bytes', { done, total })}
      </span>
      <span className="import-left">{useTimeLeft(progress?.secondsLeft ?? null)}</span>
    </div>
  );
}

function useTimeLeft(secondsLeft: number | null): string {
  const t = useText();
  if (secondsLeft === null) return '';
  const seconds = Math.max(1, Math.ceil(secondsLeft));
  return seconds < 90 ? t('import.secondsLeft', { seconds }) : t('import.minutesLeft', { minutes: Math.round(seconds / 60) });
}
