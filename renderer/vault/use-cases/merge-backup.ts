/**
 * Takes a backup into an open vault, without duplicates: what it lacks comes in, what it has is completed, nothing is overwritten. And
 * into a new one (restore). Vault worker. A backup is a stranger's file until it has proved otherwise: docs/backup-format.md.
 *
 * What was committed stays, however it ends; of a damaged file all that stands before the damage is taken in.
 */
import { Failure } from '../../../shared/failure.ts';
import type { MadeBackup, MergedBackup } from '../../../shared/model/backup.ts';
import type { BackupProgress, VaultArgs, VaultResult } from '../../../shared/seams/vault-protocol.ts';
import { type BytesPort, type ByteSource, openByteSource } from '../archive/byte-source.ts';
import { startSealer } from '../archive/start-sealer.ts';
import { openAge, readAge } from '../backup/age-stream.ts';
import { readHead, withoutHead } from '../backup/backup-head.ts';
import { BackupMeter } from '../backup/backup-meter.ts';
import { tarMembers } from '../backup/tar-members.ts';
import type { AgeHeader } from '../crypto/age-header.ts';
import { ageHeadersInWorker } from '../crypto/derive-age-header.ts';
import type { Desk } from '../library/desk.ts';
import type { Turns } from '../library/turns.ts';
import type { UnlockedVault } from '../unlocked-vault.ts';
import { inBackupTurn } from './backup-turns.ts';
import { MergeRun } from './merge-run.ts';

export async function mergeBackup(desk: Desk, args: VaultArgs<'mergeBackup'>): Promise<VaultResult<'mergeBackup'>> {
  return withBackup(args, async (backup) => ({ merged: await mergeAtDesk(desk, backup) }));
}

/** What the session offers before anybody has unlocked. */
export interface RestoringSession {
  create(passphrase: string): Promise<unknown>;
  readonly desk: Desk;
}

export async function restoreVault(session: RestoringSession, args: VaultArgs<'restore'>): Promise<VaultResult<'restore'>> {
  return withBackup(args, async (backup) => ({ merged: await restoreFrom(session, args.passphrase, backup) }));
}

/** First the backup's key and what it opens, then the vault: nobody is left with an empty one that another file has made. */
export async function restoreFrom(session: RestoringSession, passphrase: string, backup: BackupToTakeIn): Promise<MergedBackup> {
  await readHead(readAge(backup.source, backup.header));
  await session.create(passphrase);
  return mergeAtDesk(session.desk, backup);
}

type Given = Omit<VaultArgs<'mergeBackup'>, 'bytesPort'> & { readonly bytesPort: BytesPort };

async function withBackup<T>(
  { bytesPort, fileName, key, jobId }: Given,
  work: (backup: BackupToTakeIn) => Promise<T>,
): Promise<T | { readonly merged: null }> {
  const source = await openByteSource(bytesPort);
  let header: AgeHeader | null = null;
  try {
    header = await openAge(source, key, ageHeadersInWorker);
    const to = 'passphrase' in key ? 'passphrase' : 'recipients';
    return header === null ? { merged: null } : await work({ source, header, jobId, fileName, to });
  } finally {
    header?.fileKey.fill(0);
    source.close();
  }
}

/** An import at the same time would number its archive alike: they wait for each other. That it waits is said, and can be stopped. */
export async function mergeAtDesk(desk: Desk, backup: BackupToTakeIn): Promise<MergedBackup> {
  const emit = (progress: BackupProgress) => desk.emit('backup-progress', progress);
  desk.mergesUnderWay++;
  try {
    return await inBackupTurn(desk, backup.jobId, ({ signal }) => {
      if (desk.imports.size > 0) emit(waiting(backup.jobId));
      return unlessStopped(signal, desk.importTurns, () => takeIn(desk.vault, desk.turns, backup, emit, signal));
    });
  } finally {
    desk.mergesUnderWay--;
  }
}

/** Whoever stops it before its turn has come doesn't wait for what goes before. */
function unlessStopped(signal: AbortSignal, turns: Turns, work: () => Promise<MergedBackup>): Promise<MergedBackup> {
  return new Promise((resolve, reject) => {
    const leave = () => resolve(nothingTaken);
    signal.addEventListener('abort', leave, { once: true });
    if (signal.aborted) leave();
    const turn = async () => {
      signal.removeEventListener('abort', leave);
      if (!signal.aborted) resolve(await work());
    };
    turns.take(turn).catch(reject);
  });
}

function waiting(jobId: string): BackupProgress {
  const zeros = { recordingsDone: 0, recordingsTotal: 0, bytesDone: 0, bytesTotal: 0, bytesPerSecond: 0 };
  return { jobId, phase: 'waiting', ...zeros, secondsLeft: null };
}

/** It was stopped before anything of the backup was known. */
const nothingTaken: MergedBackup = {
  madeAtMs: null,
  recordings: 0,
  added: 0,
  unchanged: 0,
  completed: 0,
  leftOut: 0,
  withoutSound: 0,
  unreached: 0,
  archives: 0,
  tags: 0,
  receipts: 0,
  isDamaged: false,
  wasCancelled: true,
  tookMs: 0,
};

export interface BackupToTakeIn {
  /** Closed when it is cancelled. */
  readonly source: ByteSource;
  /** Whoever opened it wipes its key. */
  readonly header: AgeHeader;
  readonly jobId: string;
  readonly fileName: string;
  readonly to: MadeBackup['to'];
}

export async function takeIn(
  vault: UnlockedVault,
  turns: Turns,
  { source, header, jobId, fileName, to }: BackupToTakeIn,
  emit: (progress: BackupProgress) => void,
  signal: AbortSignal,
): Promise<MergedBackup> {
  const meter = new BackupMeter(jobId, emit);
  const starting = startSealer();
  const close = () => source.close();
  signal.addEventListener('abort', close, { once: true });
  if (signal.aborted) close();
  try {
    const run = new MergeRun(vault, turns, await starting, meter);
    meter.begin('taking-in', source.sizeBytes, 0);
    const isDamaged = await readInto(
      run,
      readAge(source, header, (bytes) => meter.done(bytes, 0)),
      signal,
    );
    if (signal.aborted && !run.hasHead) return nothingTaken;
    meter.finishing();
    // It lies somewhere and holds what it holds, as those that this vault made.
    return await run.finish({ isDamaged, wasCancelled: signal.aborted }, { fileName, to, sizeBytes: source.sizeBytes });
  } finally {
    signal.removeEventListener('abort', close);
    void starting.then((sealer) => sealer.end());
    meter.stop();
  }
}

/** Whether it ended in damage. A file that isn't ours at all is a failure instead: nothing of it can be taken in. */
async function readInto(run: MergeRun, bytes: ReturnType<typeof readAge>, signal: AbortSignal): Promise<boolean> {
  try {
    for await (const member of tarMembers(bytes)) {
      if (signal.aborted) return false;
      await run.take(member);
    }
    return !run.isEnded;
  } catch (thrown) {
    if (signal.aborted) return false;
    if (!run.hasHead) throw withoutHead(thrown);
    if (thrown instanceof Failure && thrown.code === 'backup/damaged') return true;
    throw thrown;
  } finally {
    // However far it was read: its helpers end.
    await bytes.return(undefined);
  }
}
