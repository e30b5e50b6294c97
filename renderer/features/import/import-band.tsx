/** The band under the top bar: one line for each archive that comes in, the running one open. */
import { useStore } from 'zustand';
import { assertNever } from '../../../shared/assert.ts';
import { useText } from '../../app/text.ts';
import { type ImportJob, imports } from '../../state/imports.ts';
import { DoneJob, FailedJob, WaitingJob } from './ended-jobs.tsx';
import { RunningJob } from './running-job.tsx';
import './import.css';

export function ImportBand() {
  const t = useText();
  const jobs = useStore(imports, (state) => state.jobs);
  if (jobs.length === 0) return null;
  return (
    <section className="importbar" aria-label={t('import.region')} data-pane="import">
      {jobs.map((job) => (
        <Line key={job.source.sourceId} job={job} />
      ))}
    </section>
  );
}

function Line({ job }: { readonly job: ImportJob }) {
  switch (job.phase) {
    case 'waiting':
      return <WaitingJob source={job.source} />;
    case 'running':
    case 'stopping':
      return <RunningJob source={job.source} progress={job.progress} isStopping={job.phase === 'stopping'} />;
    case 'done':
      return <DoneJob source={job.source} archive={job.archive} />;
    case 'failed':
      return <FailedJob source={job.source} failure={job.failure} progress={job.progress} />;
    default:
      return assertNever(job);
  }
}
