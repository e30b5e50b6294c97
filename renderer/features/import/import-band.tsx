/** The band under the top bar: one line for each archive that comes in, the running one open, and those that were interrupted before. */
import { useStore } from 'zustand';
import { assertNever } from '../../../shared/assert.ts';
import { useText } from '../../app/text.ts';
import { type ImportJob, imports, isLeftOver } from '../../state/imports.ts';
import { library } from '../../state/library-live.ts';
import { DoneJob } from './done-job.tsx';
import { FailedJob } from './failed-job.tsx';
import { InterruptedArchive } from './interrupted-archive.tsx';
import { RunningJob } from './running-job.tsx';
import { WaitingJob } from './waiting-job.tsx';
import './import.css';

export function ImportBand() {
  const t = useText();
  const { jobs, touched } = useStore(imports);
  const archives = useStore(library.store, (state) => state.summary?.archives) ?? [];
  const leftOver = archives.filter((archive) => isLeftOver(archive, touched));
  if (jobs.length === 0 && leftOver.length === 0) return null;
  const waiting = jobs.filter(({ phase }) => phase === 'waiting').length;
  return (
    <section className="importbar" aria-label={t('import.region')} data-pane="import">
      {jobs.map((job) => (
        <Line key={job.source.sourceId} job={job} waiting={waiting} />
      ))}
      {leftOver.map((archive) => (
        <InterruptedArchive key={archive.id} archive={archive} />
      ))}
    </section>
  );
}

function Line({ job, waiting }: { readonly job: ImportJob; readonly waiting: number }) {
  switch (job.phase) {
    case 'waiting':
      return <WaitingJob source={job.source} canMove={waiting > 1} />;
    case 'running':
    case 'stopping':
      return (
        <RunningJob source={job.source} progress={job.progress} isStopping={job.phase === 'stopping'} isPaused={job.isPaused} />
      );
    case 'done':
      return <DoneJob source={job.source} archive={job.archive} />;
    case 'failed':
      return <FailedJob source={job.source} failure={job.failure} progress={job.progress} />;
    default:
      return assertNever(job);
  }
}
