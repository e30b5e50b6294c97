/**
 * Backups as the page sees them: the one that is written or taken in now, and those that the vault remembers. The worker does the
 * work. Passphrases and identities pass through, and are kept nowhere.
 */
import { createStore } from 'zustand/vanilla';
import { Failure, type FailureData } from '../../shared/failure.ts';
import {
  type BackupKey,
  type BackupRecipient,
  isFinished,
  type MadeBackup,
  type MergedBackup,
  type WrittenBackup,
} from '../../shared/model/backup.ts';
import type { ChosenSink, ChosenSource } from '../../shared/seams/ipc-contract.ts';
import type { BackupProgress } from '../../shared/seams/vault-protocol.ts';
import { failureOf, host } from '../host/host.ts';
import { vault } from '../host/vault-client.ts';
import { beginJob, type Job } from './jobs.ts';
import { showFailure } from './toasts.ts';

export type BackupJob = { readonly jobId: string; readonly act: 'make' | 'take-in'; readonly fileName: string } & (
  | { readonly phase: 'running' | 'stopping'; readonly progress: BackupProgress | null }
  | { readonly phase: 'made'; readonly written: WrittenBackup }
  | { readonly phase: 'taken-in'; readonly merged: MergedBackup }
  | { readonly phase: 'failed'; readonly failure: FailureData }
);

interface Backups {
  readonly job: BackupJob | null;
  /** null until the vault has answered. */
  readonly made: readonly MadeBackup[] | null;
  /** Begun and never ended, but for the one that runs. Newest last. */
  readonly unfinished: readonly MadeBackup[];
  /** In this session the user has put away what is said of them. */
  readonly isUnfinishedClosed: boolean;
}

export const backupsStore = createStore<Backups>(() => ({
  job: null,
  made: null,
  unfinished: [],
  isUnfinishedClosed: false,
}));

const put = (job: BackupJob | null): void => backupsStore.setState({ job });
const isRunning = (job: BackupJob | null): job is Extract<BackupJob, { phase: 'running' | 'stopping' }> =>
  job?.phase === 'running' || job?.phase === 'stopping';

export const isBackupRunning = (): boolean => isRunning(backupsStore.getState().job);

/** What a lock may wait for. */
let underWay: Job | null = null;

let hasListened = false;

/** Once for the page's life: at the door or in the rooms, whichever comes first. */
export function listenToBackups(): void {
  if (hasListened) return;
  hasListened = true;
  vault.on('backup-progress', (progress) => {
    const { job } = backupsStore.getState();
    if (!isRunning(job) || job.jobId !== progress.jobId) return;
    put({ ...job, progress });
    const fraction = progress.bytesTotal > 0 ? Math.min(1, progress.bytesDone / progress.bytesTotal) : 0;
    underWay?.reach(fraction);
    showOnTaskbar(fraction);
  });
}

export async function refreshBackups(): Promise<void> {
  try {
    const backups = await vault.call('backups', null);
    const begun = backups.filter((backup) => !isFinished(backup));
    const { job } = backupsStore.getState();
    const isMaking = isRunning(job) && job.act === 'make';
    backupsStore.setState({ made: backups.filter(isFinished), unfinished: isMaking ? begun.slice(0, -1) : begun });
  } catch (thrown) {
    showFailure(failureOf(thrown));
  }
}

/** Where it is to go; null when the user left the dialog. */
export async function pickBackupPlace(): Promise<ChosenSink | null> {
  const today = new Date();
  const day = [today.getFullYear(), today.getMonth() + 1, today.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
  const [sink = null] = await host.call('sink.pick', { suggestedName: `overheard-${day}.age` });
  return sink;
}

export async function pickBackup(): Promise<ChosenSource | null> {
  const [source = null] = await host.call('source.pickBackup', {});
  return source;
}

/** Never rejects: how it ended stands in the job. */
export async function makeBackup(sink: ChosenSink, to: BackupRecipient): Promise<void> {
  const job = begin('make', sink.fileName);
  try {
    const sinkPort = await host.port('sink', sink.sinkId);
    const { jobId, fileName } = job;
    const written = await vault.call('backup', { sinkPort, to, jobId, fileName }, [sinkPort]);
    put({ ...job, phase: 'made', written });
  } catch (thrown) {
    const failure = failureOf(thrown);
    // Whoever stopped it knows.
    put(failure.code === 'backup/cancelled' ? null : { ...job, phase: 'failed', failure });
  }
  endJob();
  await refreshBackups();
}

/** False when the key isn't the backup's: the file stays chosen. Otherwise how it ended stands in the job. */
export async function takeInBackup(source: ChosenSource, key: BackupKey): Promise<boolean> {
  const fits = await takeIn(source, (bytesPort, jobId) =>
    vault.call('mergeBackup', { bytesPort, fileName: source.fileName, key, jobId }, [bytesPort]),
  );
  if (fits) await refreshBackups();
  return fits;
}

/** As takeInBackup, where there is no vault yet. Nothing is made for a wrong key. */
export function restoreBackup(source: ChosenSource, key: BackupKey, passphrase: string): Promise<boolean> {
  return takeIn(source, (bytesPort, jobId) =>
    vault.call('restore', { bytesPort, fileName: source.fileName, key, jobId, passphrase }, [bytesPort]),
  );
}

type TakeIn = (bytesPort: MessagePort, jobId: string) => Promise<{ readonly merged: MergedBackup | null }>;

async function takeIn(source: ChosenSource, call: TakeIn): Promise<boolean> {
  const job = begin('take-in', source.fileName);
  let fits = true;
  try {
    const bytesPort = await host.port('bytes', source.sourceId);
    const { merged } = await call(bytesPort, job.jobId);
    fits = merged !== null;
    put(merged === null ? null : { ...job, phase: 'taken-in', merged });
  } catch (thrown) {
    put({ ...job, phase: 'failed', failure: failureOf(thrown) });
  }
  endJob();
  if (fits) await forgetSource(source);
  return fits;
}

export async function forgetSource({ sourceId }: ChosenSource): Promise<void> {
  await host.call('source.release', { sourceId }).catch((thrown: unknown) => showFailure(failureOf(thrown)));
}

/** What was taken in stays; what was written goes. */
export async function stopBackup(): Promise<void> {
  const { job } = backupsStore.getState();
  if (job?.phase !== 'running') return;
  put({ ...job, phase: 'stopping' });
  await vault.call('cancelBackup', { jobId: job.jobId }).catch((thrown: unknown) => showFailure(failureOf(thrown)));
}

/** Its file is gone, says the user, who has looked. */
export async function forgetUnfinished(number: number): Promise<void> {
  await vault.call('forgetBackup', { number }).catch((thrown: unknown) => showFailure(failureOf(thrown)));
  await refreshBackups();
}

/** Until the next unlock. The vault's room and the act of shredding say it again. */
export function closeUnfinished(): void {
  backupsStore.setState({ isUnfinishedClosed: true });
}

/** Takes the line out of the band. */
export function closeBackupJob(): void {
  if (!isBackupRunning()) put(null);
}

function begin(act: BackupJob['act'], fileName: string): Extract<BackupJob, { phase: 'running' | 'stopping' }> {
  if (isBackupRunning()) throw new Failure('vault/busy');
  const jobId = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
  const job = { jobId, act, fileName, phase: 'running', progress: null } as const;
  put(job);
  underWay = beginJob('backup');
  showOnTaskbar(0);
  return job;
}

function endJob(): void {
  underWay?.end();
  underWay = null;
  showOnTaskbar(null);
}

/** In whole percents: the taskbar needs no more. */
function showOnTaskbar(fraction: number | null): void {
  const rounded = fraction === null ? null : Math.round(fraction * 100) / 100;
  host.call('window.progress', { fraction: rounded }).catch((thrown: unknown) => showFailure(failureOf(thrown)));
}
