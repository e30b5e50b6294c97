/** A change to very many recordings, when it takes longer than half a second: how far it is, and a way to stop it. */
import { ListChecks } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { toFailureData } from '../../../shared/failure.ts';
import { formatCount, useText } from '../../app/text.ts';
import { Scope } from '../../host/scope.ts';
import { changeJob, stopChange } from '../../state/change-job.ts';
import { library } from '../../state/library-live.ts';
import { showFailure } from '../../state/toasts.ts';
import { Button } from '../../ui/button.tsx';
import { Progress } from '../../ui/progress.tsx';
import './bulk.css';

const quietMs = 500;

export function ChangeBand() {
  const t = useText();
  const job = useStore(changeJob, (state) => state.job);
  const isDue = useDue(job?.jobId ?? null);
  if (job === null || !isDue) return null;
  const stop = () => void stopChange(library.vault).catch((thrown: unknown) => showFailure(toFailureData(thrown)));
  return (
    <section className="change-band" aria-label={t('bulk.region')} data-pane="change">
      <div className="change-job">
        <ListChecks size={18} strokeWidth={1.75} aria-hidden="true" />
        <b className="num">{t('bulk.progress', { done: formatCount(job.done), total: formatCount(job.total) })}</b>
        <span className="push" />
        <Button kind="quiet" isDisabled={job.isStopping} onPress={stop}>
          {t(job.isStopping ? 'bulk.stopping' : 'bulk.stop')}
        </Button>
      </div>
      <Progress name={t('bulk.region')} done={job.total === 0 ? 0 : job.done / job.total} />
    </section>
  );
}

/** True once this job has taken its half second. */
function useDue(jobId: string | null): boolean {
  const [due, setDue] = useState<string | null>(null);
  useEffect(() => {
    if (jobId === null) return undefined;
    const scope = new Scope();
    scope.after(quietMs, () => setDue(jobId));
    return () => scope.end();
  }, [jobId]);
  return jobId !== null && due === jobId;
}
