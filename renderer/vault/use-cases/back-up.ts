/**
 * Writes a backup of everything in the vault: into a file that main holds, read back and proved before it gets its name, and
 * remembered from before its first byte, because it outlives a shred, and a kill. Vault worker. Reading and playing go on meanwhile.
 *
 * What the user destroys while it runs would still be in it: then it isn't kept (`backup/outdated`). Once the file gets its name, main's
 * word alone says what becomes of it: it isn't forgotten before main has said that it is gone.
 */
import { equalBytes } from '../../../shared/bytes.ts';
import { Failure } from '../../../shared/failure.ts';
import type { MadeBackup, WrittenBackup } from '../../../shared/model/backup.ts';
import type { BackupProgress, VaultArgs } from '../../../shared/seams/vault-protocol.ts';
import { type BytesPort, readRange } from '../archive/byte-source.ts';
import { readAge, writeAge } from '../backup/age-stream.ts';
import { BackupMeter } from '../backup/backup-meter.ts';
import { checkMembers } from '../backup/check-members.ts';
import { connectSink, type Sink } from '../backup/sink-client.ts';
import { type BackupContent, contentOf, soundBytesOf, writeMembers } from '../backup/write-members.ts';
import { type AgeHeaders, ageHeadersInWorker } from '../crypto/derive-age-header.ts';
import type { AgeHeader } from '../crypto/age-header.ts';
import type { Desk } from '../library/desk.ts';
import type { UnlockedVault } from '../unlocked-vault.ts';
import { inBackupTurn } from './backup-turns.ts';

export function backUp(desk: Desk, args: VaultArgs<'backup'>): Promise<WrittenBackup> {
  const { sinkPort, ...rest } = args;
  const emit = (progress: BackupProgress) => desk.emit('backup-progress', progress);
  return inBackupTurn(desk, args.jobId, (running) => writeBackup(desk.vault, { ...rest, sinkPort }, emit, running));
}

export interface BackupArguments extends Omit<VaultArgs<'backup'>, 'sinkPort'> {
  /** Taken over: closed at the end. */
  readonly sinkPort: BytesPort;
}

export async function writeBackup(
  vault: UnlockedVault,
  { sinkPort, to, jobId, fileName }: BackupArguments,
  emit: (progress: BackupProgress) => void,
  running: AbortController,
  headers: AgeHeaders = ageHeadersInWorker,
): Promise<WrittenBackup> {
  const began = performance.now();
  const sink = connectSink(sinkPort);
  const meter = new BackupMeter(jobId, emit);
  const content = contentOf(vault);
  const damagedPages = vault.damage.pages.size;
  const stopFollowing = endWhenOutdated(vault, content, running);
  const { signal } = running;
  signal.addEventListener('abort', sink.cancel, { once: true });
  if (signal.aborted) sink.cancel();
  const begun: MadeBackup = {
    number: 1 + Math.max(0, ...vault.documents.backups.map(({ number }) => number)),
    fileName,
    madeAtMs: content.madeAtMs,
    tookMs: 0,
    sizeBytes: 0,
    recordings: content.recordings.length,
    withoutSound: 0,
    soundBytes: soundBytesOf(content.recordings),
    to: 'passphrase' in to ? 'passphrase' : 'recipients',
    epoch: content.epoch,
    verifiedAtMs: 0,
    isUnfinished: true,
  };
  let header: AgeHeader | null = null;
  try {
    // Before the first byte: killed from here on, the app leaves a file behind that nobody else knows of.
    await note(vault, begun);
    header = await headers.make(to);
    const written = await write(vault, content, header, sink, meter);
    const verifiedAtMs = await verify(sink, header, meter, content);
    const { isUnfinished: _, ...ended } = begun;
    const made: MadeBackup = {
      ...ended,
      tookMs: Math.round(performance.now() - began),
      ...written,
      ...(damagedPages > 0 && { damagedPages }),
      verifiedAtMs,
    };
    signal.throwIfAborted();
    const isNoted = await keep(vault, sink, made, signal);
    return { backup: made, isNoted, holdsDestroyed: isOutdated(signal) };
  } catch (thrown) {
    sink.cancel();
    const fate = await sink.fate;
    if (fate === 'removed') await forget(vault, begun.number);
    if (fate === 'left-behind') {
      // It may have been noted as made already, just before it was to get its name.
      await note(vault, begun).catch(() => false);
      throw new Failure('backup/left-behind');
    }
    if (signal.aborted) throw signal.reason instanceof Failure ? signal.reason : new Failure('backup/cancelled');
    throw thrown;
  } finally {
    header?.fileKey.fill(0);
    stopFollowing();
    meter.stop();
  }
}

async function write(vault: UnlockedVault, content: BackupContent, header: AgeHeader, sink: Sink, meter: BackupMeter) {
  let withoutSound = 0;
  let shortened = 0;
  meter.begin('writing', soundBytesOf(content.recordings), content.recordings.length);
  const members = writeMembers(vault, content, {
    onShortened: () => shortened++,
    onRecording: ({ bytes, isWithoutSound }) => {
      if (isWithoutSound) withoutSound++;
      meter.done(bytes, 1);
    },
  });
  const sizeBytes = await writeAge(header, members, sink.write);
  return { sizeBytes, withoutSound, ...(shortened > 0 && { shortened }) };
}

/** As the system gives the file back: through main, the header, then decrypted, every hash, every document. When that was. */
async function verify(sink: Sink, header: AgeHeader, meter: BackupMeter, content: BackupContent): Promise<number> {
  const source = await sink.sync();
  meter.begin('verifying', source.sizeBytes, content.recordings.length);
  // The payload opens with the key in memory; only this shows that the file opens without it.
  const front = await readRange(source, 0, Math.min(header.header.byteLength, source.sizeBytes));
  if (!equalBytes(front, header.header)) throw new Failure('backup/unverified', { part: 'header' });
  try {
    await checkMembers(readAge(source, header, (bytes) => meter.done(bytes, 0)));
  } catch (thrown) {
    if (thrown instanceof Failure && thrown.code === 'backup/damaged') throw new Failure('backup/unverified', thrown.facts);
    throw thrown;
  }
  meter.finishing();
  return Date.now();
}

/** Remembered first: a backup that nobody knows of is worse than the memory of one that came to nothing. Whether it could be. */
async function keep(vault: UnlockedVault, sink: Sink, made: MadeBackup, signal: AbortSignal): Promise<boolean> {
  const isNoted = await note(vault, made);
  signal.throwIfAborted();
  await sink.keep();
  return isNoted;
}

/** False when the vault can't write it down any more, be it that its key file is gone: then the file itself is needed most. */
async function note(vault: UnlockedVault, backup: MadeBackup): Promise<boolean> {
  try {
    await vault.commit({ documents: { backups: [...others(vault, backup.number), backup] } });
    return true;
  } catch (thrown) {
    if (!(thrown instanceof Failure) || thrown.code === 'vault/locked') throw thrown;
    return false;
  }
}

/** Where that fails, the memory of a file that isn't there stays. */
async function forget(vault: UnlockedVault, number: number): Promise<void> {
  const left = others(vault, number);
  if (left.length < vault.documents.backups.length) await vault.commit({ documents: { backups: left } }).catch(() => undefined);
}

const others = (vault: UnlockedVault, number: number): readonly MadeBackup[] =>
  vault.documents.backups.filter((backup) => backup.number !== number);

const isOutdated = ({ reason }: AbortSignal): boolean => reason instanceof Failure && reason.code === 'backup/outdated';

function endWhenOutdated(vault: UnlockedVault, content: BackupContent, running: AbortController): () => void {
  const locations = new Map(content.recordings.map(({ id, sound }) => [id, sound]));
  return vault.onCommitted(({ put, removed }) => {
    const isGone = removed.some((id) => locations.has(id));
    // Burnt in: another sound under the same id.
    const isBurnt = put.some((id) => {
      const before = locations.get(id);
      return before !== undefined && before.sha256 !== vault.recordings.get(id)?.sound.sha256;
    });
    if (isGone || isBurnt) running.abort(new Failure('backup/outdated'));
  });
}
