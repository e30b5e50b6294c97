/**
 * Archives on their way in: a queue, one at a time, whose order can be changed; the running one can be held and gone on with. The
 * worker does the work and reports; here stands what the band, the inspector and the taskbar show. Failures are kept as codes until
 * the band is closed, and so is the way to go on after them.
 */
import { createStore } from 'zustand/vanilla';
import type { FailureData } from '../../shared/failure.ts';
import type { ArchiveSummary } from '../../shared/model/archive.ts';
import type { ArchiveId, SourceId } from '../../shared/model/id.ts';
import type { ChosenSource } from '../../shared/seams/ipc-contract.ts';
import type { ImportProgress } from '../../shared/seams/vault-protocol.ts';
import { failureOf, host } from '../host/host.ts';
import { vault } from '../host/vault-client.ts';
import { beginJob, type Job } from './jobs.ts';
import { pickAgain } from './pick-again.ts';
import { showFailure } from './toasts.ts';

export interface QueuedSource {
  readonly source: ChosenSource;
  /** The archive that came in partly before: another one is refused. */
  readonly goesOnWith?: ArchiveId;
}

export type ImportJob = QueuedSource &
  (
    | { readonly phase: 'waiting' }
    | { readonly phase: 'running' | 'stopping'; readonly isPaused: boolean; readonly progress: ImportProgress | null }
    | { readonly phase: 'done'; readonly archive: ArchiveSummary }
    | { readonly phase: 'failed'; readonly failure: FailureData; readonly progress: ImportProgress | null }
  );

export interface ImportsState {
  readonly jobs: readonly ImportJob[];
  /** Archives that this page has to do with already, or that the user has passed over. */
  readonly touched: ReadonlySet<ArchiveId>;
}

export const imports = createStore<ImportsState>(() => ({ jobs: [], touched: new Set() }));

const jobs = () => imports.getState().jobs;

/** Which source each archive of this page was read from, also when its line is closed. */
const readFrom = new Map<ArchiveId, SourceId>();
export const sourceOfArchive = (id: ArchiveId): SourceId | null => readFrom.get(id) ?? null;
/** Something else of this page has read the archive from there. */
export function noteSourceOfArchive(id: ArchiveId, sourceId: SourceId): void {
  readFrom.set(id, sourceId);
  passOver(id);
}

/** Doesn't offer to go on with it any more, until the vault is opened again. */
export function passOver(id: ArchiveId): void {
  const { touched } = imports.getState();
  if (!touched.has(id)) imports.setState({ touched: new Set([...touched, id]) });
}

/** Interrupted before this page was there: nothing of it is under way. */
export const isLeftOver = ({ id, state }: ArchiveSummary, touched: ReadonlySet<ArchiveId>): boolean =>
  state === 'interrupted' && !touched.has(id);

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
    // Until its list of contents is read, nobody knows which archive it is.
    if (progress.phase === 'sealing') noteSourceOfArchive(progress.archiveId, progress.sourceId);
    const fraction = fractionOf(progress);
    // A lock waits neither for what is held nor for an answer that nobody may ever give.
    if (progress.phase === 'asking' || job.isPaused) endJob();
    else queue ??= beginJob('import');
    queue?.reach(fraction);
    showOnTaskbar(fraction, job.isPaused ? 'paused' : 'usual');
  });
}

/** Chosen by choosing.ts. */
export function bringIn(sources: readonly ChosenSource[]): void {
  enqueue(sources.map((source) => ({ source })));
}

function enqueue(queued: readonly QueuedSource[]): void {
  const known = new Set(jobs().map((job) => job.source.sourceId));
  const fresh = queued.filter(({ source }) => !known.has(source.sourceId));
  imports.setState({ jobs: [...jobs(), ...fresh.map((one) => ({ ...one, phase: 'waiting' as const }))] });
  void runNext();
}

/** One place earlier or later among those that wait. False at the end of the queue. */
export function moveJob(sourceId: SourceId, by: -1 | 1): boolean {
  const list = [...jobs()];
  const from = list.findIndex((job) => job.source.sourceId === sourceId);
  let to = from + by;
  while (list[to] !== undefined && list[to]?.phase !== 'waiting') to += by;
  const [job, other] = [list[from], list[to]];
  if (job?.phase !== 'waiting' || other === undefined) return false;
  list[from] = other;
  list[to] = job;
  imports.setState({ jobs: list });
  return true;
}

/** After a failure: the same source again, when it is back as it was. What is in doesn't come in twice. */
export async function goOn(sourceId: SourceId): Promise<void> {
  const job = jobs().find((known) => known.source.sourceId === sourceId);
  if (job?.phase !== 'failed') return;
  const archiveId = Number(job.failure.facts['imported'] ?? 0) > 0 ? job.progress?.archiveId : job.goesOnWith;
  try {
    const source = await host.call('source.resume', { sourceId });
    closeJob(sourceId);
    enqueue([queued(source, archiveId)]);
  } catch (thrown) {
    put({ ...job, failure: { ...failureOf(thrown), facts: { ...job.failure.facts } } });
  }
}

/** An archive that came in partly, in this run or before: from where it was read, else from where the user says it lies. */
export async function goOnWith({ id: archiveId, fileName }: Pick<ArchiveSummary, 'id' | 'fileName'>): Promise<void> {
  const known = sourceOfArchive(archiveId);
  try {
    const source = known === null ? await pickAgain(fileName) : await host.call('source.resume', { sourceId: known });
    if (source === null) return;
    closeJob(source.sourceId);
    enqueue([queued(source, archiveId)]);
  } catch (thrown) {
    // Wherever it was: perhaps it can be found by hand.
    readFrom.delete(archiveId);
    showFailure(failureOf(thrown));
  }
}

const queued = (source: ChosenSource, archiveId: ArchiveId | undefined): QueuedSource =>
  archiveId === undefined ? { source } : { source, goesOnWith: archiveId };

/** From the first archive of the queue to its last: what a lock may wait for. */
let queue: Job | null = null;

function endJob(): void {
  queue?.end();
  queue = null;
}

async function runNext(): Promise<void> {
  if (isImporting()) return;
  const next = jobs().find((job) => job.phase === 'waiting');
  if (next === undefined) {
    endJob();
    return restTaskbar();
  }
  queue ??= beginJob('import');
  await run(next);
  await runNext();
}

async function run({ source, goesOnWith: archiveId }: QueuedSource): Promise<void> {
  const { sourceId, fileName, isSample } = source;
  const job = queued(source, archiveId);
  put({ ...job, phase: 'running', isPaused: false, progress: null });
  showOnTaskbar(0);
  try {
    const bytesPort = await host.port('bytes', sourceId);
    const archive = await vault.call('import', { sourceId, fileName, isSample, bytesPort, ...only(archiveId) }, [bytesPort]);
    noteSourceOfArchive(archive.id, sourceId);
    put({ ...job, phase: 'done', archive });
  } catch (thrown) {
    put({ ...job, phase: 'failed', failure: failureOf(thrown), progress: runningJob(jobs())?.progress ?? null });
  }
  await forget(sourceId);
}

const only = (archiveId: ArchiveId | undefined) => (archiveId === undefined ? {} : { goesOnWith: archiveId });

/** Holds the running import, or lets it go on. A lock doesn't wait for one that is held. */
export async function pauseImport(isPaused: boolean): Promise<void> {
  const job = runningJob(jobs());
  if (job?.phase !== 'running' || job.isPaused === isPaused) return;
  put({ ...job, isPaused });
  if (isPaused) {
    queue?.end();
    queue = null;
  } else queue ??= beginJob('import');
  showOnTaskbar(job.progress === null ? 0 : fractionOf(job.progress), isPaused ? 'paused' : 'usual');
  await vault
    .call('pauseImport', { sourceId: job.source.sourceId, isPaused })
    .catch((thrown: unknown) => showFailure(failureOf(thrown)));
}

const fractionOf = ({ phase, bytesRead, bytesSealed, bytesTotal }: ImportProgress): number =>
  bytesTotal > 0 && phase !== 'preparing' ? Math.min(1, (bytesSealed + bytesRead) / 2 / bytesTotal) : 0;

/** What is in stays. An archive that still waits is simply taken out. */
export async function stopImport(sourceId: SourceId): Promise<void> {
  const job = jobs().find((known) => known.source.sourceId === sourceId);
  if (job?.phase === 'waiting') {
    closeJob(sourceId);
    await forget(sourceId);
  } else if (job?.phase === 'running') {
    put({ ...job, phase: 'stopping', isPaused: false });
    await vault.call('cancelImport', { sourceId }).catch((thrown: unknown) => showFailure(failureOf(thrown)));
  }
}

/** Takes the line out of the band. */
export function closeJob(sourceId: SourceId): void {
  imports.setState({ jobs: jobs().filter((job) => job.source.sourceId !== sourceId) });
  if (!isImporting()) restTaskbar();
}

async function forget(sourceId: SourceId): Promise<void> {
  await host.call('source.release', { sourceId }).catch((thrown: unknown) => showFailure(failureOf(thrown)));
}

/** Nothing runs: a failure stays in sight until its line is closed. */
function restTaskbar(): void {
  const hasFailed = jobs().some(({ phase }) => phase === 'failed');
  showOnTaskbar(hasFailed ? 1 : null, hasFailed ? 'error' : 'usual');
}

let shown = 'null usual';

/** In whole percents: the taskbar needs no more. */
function showOnTaskbar(fraction: number | null, mode: 'usual' | 'paused' | 'error' = 'usual'): void {
  const rounded = fraction === null ? null : Math.round(fraction * 100) / 100;
  if (`${rounded} ${mode}` === shown) return;
  shown = `${rounded} ${mode}`;
  host.call('window.progress', { fraction: rounded, mode }).catch((thrown: unknown) => showFailure(failureOf(thrown)));
}
