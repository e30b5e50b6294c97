/** Under the bar of the running archive: files, bytes and rate, time left. What isn't known isn't said. */
import type { ImportProgress } from '../../../shared/seams/vault-protocol.ts';
import { formatBytes, formatCount, useText } from '../../app/text.ts';

interface RunningFiguresProps {
  readonly progress: ImportProgress | null;
  readonly sizeBytes: number;
}

export function RunningFigures({ progress, sizeBytes }: RunningFiguresProps) {
  return (
    <div className="import-figures">
      <Files progress={progress} />
      <span className="import-bytes">{useBytes(progress, sizeBytes)}</span>
      <span className="import-left">{useTimeLeft(progress?.secondsLeft ?? null)}</span>
    </div>
  );
}

function Files({ progress }: { readonly progress: ImportProgress | null }) {
  const t = useText();
  const sealed = progress?.recordingsSealed ?? 0;
  const expected = progress?.recordingsExpected ?? 0;
  return (
    <span className="import-count">
      <b>{formatCount(sealed)}</b>{' '}
      {expected > 0
        ? t('import.sealedOf', { total: formatCount(expected), count: expected })
        : t('import.sealed', { count: sealed })}
    </span>
  );
}

function useBytes(progress: ImportProgress | null, sizeBytes: number): string {
  const t = useText();
  const bytesTotal = progress?.bytesTotal ?? 0;
  if (progress === null || progress.phase === 'preparing' || progress.phase === 'reading') {
    const done = formatBytes(progress?.bytesRead ?? 0);
    if ((progress?.bytesRead ?? 0) === 0) return formatBytes(sizeBytes);
    return bytesTotal > 0
      ? t('import.preparedBytesOf', { done, total: formatBytes(bytesTotal) })
      : t('import.preparedBytes', { done });
  }
  const done = formatBytes(progress.bytesSealed);
  const total = formatBytes(bytesTotal);
  const rate = progress.bytesPerSecond;
  return rate > 0 ? t('import.bytesAndRate', { done, total, rate: formatBytes(rate) }) : t('import.bytes', { done, total });
}

function useTimeLeft(secondsLeft: number | null): string {
  const t = useText();
  if (secondsLeft === null) return '';
  const seconds = Math.max(1, Math.ceil(secondsLeft));
  return seconds < 90 ? t('import.secondsLeft', { seconds }) : t('import.minutesLeft', { minutes: Math.round(seconds / 60) });
}
