/**
 * Takes a backup into an open vault, without duplicates: what it lacks comes in, what it has is completed, nothing is overwritten. And
 * into a new one (restore). Vault worker. A backup is a stranger's file until it has proved otherwise: docs/backup-format.md.
 *
 * What was committed stays, however it ends; of a damaged file all that stands before the damage is taken in.
 */
import { Failure } from '../../../shared/failure.ts';
import type { MergedBackup } from '../../../shared/model/backup.ts';
import type { BackupProgress, VaultArgs, VaultResult } from '../../../shared/seams/vault-protocol.ts';
import { type BytesPort, type ByteSource, openByteSource } from '../archive/byte-source.ts';
import { startSealer } from '../archive/start-sealer.ts';
import { openAge, readAge } from '../backup/age-stream.ts';
import { BackupMeter } from '../backup/backup-meter.ts';
import { tarMembers } from '../backup/tar-members.ts';
import type { AgeHeader } from '../crypto/age-header.ts';
import { ageHeadersInWorker } from '../crypto/derive-age-header.ts';
import type { Desk } from '../library/desk.ts';
import type { Turns } from '../library/turns.ts';
import type { UnlockedVault } from '../unlocked-vault.ts';
import { inBackupTurn } from './backup-turns.ts';
import { MergeRun } from './merge-run.ts';

export async function mergeBackup(
  desk: Desk,
  { bytesPort, key, jobId }: VaultArgs<'mergeBackup'>,
): Promise<VaultResult<'mergeBackup'>> {
  return withBackup(bytesPort, key, async (source, header) => ({ merged: await mergeAtDesk(desk, jobId, source, header) }));
}

/** What the session offers before anybody has unlocked. */
export interface RestoringSession {
  create(passphrase: string): Promise<unknown>;
  readonly desk: Desk;
}

/** First the backup's key, then the vault: a wrong one makes none. */
export async function restoreVault(session: RestoringSession, args: VaultArgs<'restore'>): Promise<VaultResult<'restore'>> {
  const { bytesPort, key, jobId, passphrase } = args;
  return withBackup(bytesPort, key, async (source, header) => {
    await session.create(passphrase);
    return { merged: await mergeAtDesk(session.desk, jobId, source, header) };
  });
}

async function withBackup<T>(
  port: BytesPort,
  key: VaultArgs<'mergeBackup'>['key'],
  work: (source: ByteSource, header: AgeHeader) => Promise<T>,
): Promise<T | { readonly merged: null }> {
  const source = await openByteSource(port);
  try {
    const header = await openAge(source, key, ageHeadersInWorker);
    return header === null ? { merged: null } : await work(source, header);
  } finally {
    source.close();
  }
}

/** An import at the same time would number its archive alike: they wait for each other. */
function mergeAtDesk(desk: Desk, jobId: string, source: ByteSource, header: AgeHeader): Promise<MergedBackup> {
  const emit = (progress: BackupProgress) => desk.emit('backup-progress', progress);
  return inBackupTurn(desk, jobId, (running) =>
    desk.importTurns.take(() => takeIn(desk.vault, desk.turns, { source, header, jobId }, emit, running.signal)),
  );
}

export interface BackupToTakeIn {
  /** Closed when it is cancelled. */
  readonly source: ByteSource;
  readonly header: AgeHeader;
  readonly jobId: string;
}

export async function takeIn(
  vault: UnlockedVault,
  turns: Turns,
  { source, header, jobId }: BackupToTakeIn,
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
    meter.finishing();
    return await run.finish({ isDamaged, wasCancelled: signal.aborted });
  } finally {
    signal.removeEventListener('abort', close);
    header.fileKey.fill(0);
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
    if (thrown instanceof Failure && thrown.code === 'backup/damaged' && run.hasHead) return true;
    throw thrown;
  }
}
