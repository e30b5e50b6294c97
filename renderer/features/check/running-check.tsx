/** A check that runs: how far, how fast, how long yet, and a way to stop. */
import type { CheckRun } from '../../state/vault-check.ts';
import { stopCheck } from '../../state/vault-check.ts';
import { formatBytes, formatCount, useText } from '../../app/text.ts';
import { Button } from '../../ui/button.tsx';
import { Progress } from '../../ui/progress.tsx';

export function RunningCheck({ run }: { readonly run: Extract<CheckRun, { phase: 'running' | 'stopping' }> }) {
  const t = useText();
  const { progress, phase } = run;
  return (
    <div className="check-running">
      <div className="row-flex">
        <b>{t('check.running')}</b>
        {progress !== null && progress.damaged > 0 ? (
          <span className="check-so-far">{t('check.damagedSoFar', { count: formatCount(progress.damaged) })}</span>
        ) : null}
        <span className="push">
          <Button isDisabled={phase === 'stopping'} onPress={() => void stopCheck()}>
            {t(phase === 'stopping' ? 'check.stopping' : 'check.stop')}
          </Button>
        </span>
      </div>
      <Progress
        name={t('check.running')}
        done={progress === null || progress.bytesTotal === 0 ? 0 : progress.bytesRead / progress.bytesTotal}
      />
      <div className="check-figures">
        {progress === null ? (
          <span>&nbsp;</span>
        ) : (
          <>
            <span>
              <b>{formatCount(progress.recordings)}</b> {t('check.countOf', { total: formatCount(progress.recordingsTotal) })}
            </span>
            <span>
              {t('check.bytesAndRate', {
                done: formatBytes(progress.bytesRead),
                total: formatBytes(progress.bytesTotal),
                rate: formatBytes(progress.bytesPerSecond),
              })}
            </span>
            <b>{timeLeft(t, progress.secondsLeft)}</b>
          </>
        )}
      </div>
    </div>
  );
}

function timeLeft(t: ReturnType<typeof useText>, secondsLeft: number | null): string {
  if (secondsLeft === null) return '';
  const seconds = Math.max(1, Math.ceil(secondsLeft));
  return seconds < 90 ? t('check.secondsLeft', { seconds }) : t('check.minutesLeft', { minutes: Math.round(seconds / 60) });
}
