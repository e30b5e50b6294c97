/**
 * Archives on their way in: a queue, one at a time. The worker does the work and reports; here stands what the band, the
 * inspector and the taskbar show. Failures are kept as codes until the band is closed.
 */
import { createStore } from 'zustand/vanilla';
import type { FailureData } from '../../shared/failure.ts';
import type { ImportedArchive } from '../../shared/model/archive.ts';
import type { ArchiveId, SourceId } from '../../shared/model/id.ts';
import type { ChosenSource } from '../../shared/seams/ipc-contract.ts';
import type { ImportProgress } from '../../shared/seams/vault-protocol.ts';
import { failureOf, host } from '../host/host.ts';
import { vault } from '../host/vault-client.ts';
import { beginJob, type Job } from './jobs.ts';
import { showFailure } from './toasts.ts';

export type ImportJob = { readonly source: ChosenSource } & (
  | { readonly phase: 'waiting' }
  | { readonly phase: 'running' | 'stopping'; readonly progress: ImportProgress | null }
  | { readonly phase: 'done'; readonly archive: ImportedArchive }
  | { readonly phase: 'failed'; readonly failure: FailureData; readonly progress: ImportProgress | null }
);

export const imports = createStore<{ readonly jobs: readonly ImportJob[] }>(() => ({ jobs: [] }));

const jobs = () => imports.getState().jobs;

/** Which source each archive of this page was read from, also when its line is closed. */
const readFrom = new Map<ArchiveId, SourceId>();
export const sourceOfArchive = (id: ArchiveId): SourceId | null => readFrom.get(id) ?? null;

export function runningJob(list: readonly ImportJob[]): Extract<ImportJob, { phase: 'running' | 'stopping' }> | null {
  for (const job of list) if (job.phase === 'running' || job.phase === 'stopping') return job;
  return null;
}

export function isImporting(): boolean {
  return runningJob(jobs()) !== null;
}

function put(job: ImportJob): void {
  imports.setState({ jobs: jobs().map((known) => (known.source.sourceId === job.source.sourceId ? job : known)) });
}

/** Called once, when the vault is open. */
export function listenToImports(): void {
  vault.on('import-progress', (progress) => {
    const job = runningJob(jobs());
    if (job?.source.sourceId !== progress.sourceId) return;
    put({ ...job, progress });
    const fraction = progress.bytesTotal > 0 ? Math.min(1, progress.bytesSealed / progress.bytesTotal) : 0;
    queue?.reach(fraction);
    showOnTaskbar(fraction);
  });
}

export async function pickArchives(): Promise<void> {
  await bringInFrom(() => host.call('source.pick', {}));
}

export async function bringInSample(): Promise<void> {
  await bringInFrom(async () => [await host.call('source.sample', {})]);
}

export async function bringInDropped(files: readonly File[]): Promise<void> {
  await bringInFrom(() => host.takeDropped(files));
}

/** Files that the app was started with. */
export async function bringInOpened(): Promise<void> {
  await bringInFrom(() => host.call('source.takeOpened', {}));
}

async function bringInFrom(choose: () => Promise<readonly ChosenSource[]>): Promise<void> {
  try {
    bringIn(await choose());
  } catch (thrown) {
    showFailure(failureOf(thrown));
  }
}

export function bringIn(sources: readonly ChosenSource[]): void {
  const known = new Set(jobs().map((job) => job.source.sourceId));
  const fresh = sources.filter((source) => !known.has(source.sourceId));
  imports.setState({ jobs: [...jobs(), ...fresh.map((source) => ({ source, phase: 'waiting' as const }))] });
  void runNext();
}

/** From the first archive of the queue to its last: what a lock may wait for. */
let queue: Job | null = null;

async function runNext(): Promise<void> {
  if (isImporting()) return;
  const next = jobs().find((job) => job.phase === 'waiting');
  if (next === undefined) {
    queue?.end();
    queue = null;
    return showOnTaskbar(null);
  }
  queue ??= beginJob('import');
  await run(next.source);
  await runNext();
}

async function run(source: ChosenSource): Promise<void> {
  const { sourceId, fileName, isSample } = source;
  put({ source, phase: 'running', progress: null });
  showOnTaskbar(0);
  try {
    const bytesPort = await host.port('bytes', sourceId);
    const archive = await vault.call('import', { sourceId, fileName, isSample, bytesPort }, [bytesPort]);
    readFrom.set(archive.id, sourceId);
    put({ source, phase: 'done', archive });
  } catch (thrown) {
    put({ source, phase: 'failed', failure: failureOf(thrown), progress: runningJob(jobs())?.progress ?? null });
  }
  await forget(sourceId);
}

/** What is in stays. An archive that still waits is simply taken out. */
export async function stopImport(sourceId: SourceId): Promise<void> {
  const job = jobs().find((known) => known.source.sourceId === sourceId);
  if (job?.phase === 'waiting') {
    closeJob(sourceId);
    await forget(sourceId);
  } else if (job?.phase === 'running') {
    put({ ...job, phase: 'stopping' });
    await vault.call('cancelImport', { sourceId }).catch((thrown: unknown) => showFailure(failureOf(thrown)));
  }
}

/** Takes the line out of the band. */
export function closeJob(sourceId: SourceId): void {
  imports.setState({ jobs: jobs().filter((job) => job.source.sourceId !== sourceId) });
}

async function forget(sourceId: SourceId): Promise<void> {
  await host.call('source.release', { sourceId }).catch((thrown: unknown) => showFailure(failureOf(thrown)));
}

let shownFraction: number | null = null;

/** In whole percents: the taskbar needs no more. */
function showOnTaskbar(fraction: number | null): void {
  const rounded = fraction === null ? null : Math.round(fraction * 100) / 100;
  if (rounded === shownFraction) return;
  shownFraction = rounded;
  host.call('window.progress', { fraction: rounded }).catch((thrown: unknown) => showFailure(failureOf(thrown)));
}
