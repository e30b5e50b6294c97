/**
 * Reads an archive once more and compares every sound in it with what opens in the vault, bit by bit: what has to be known before the
 * archive itself may be destroyed. Vault worker. Changes nothing. The sealing helpers read and hash as at an import; what they would
 * seal because the vault doesn't have it is thrown away.
 */
import { Failure } from '../../../shared/failure.ts';
import type { EntryReason, ImportedArchive } from '../../../shared/model/archive.ts';
import type { ArchiveId } from '../../../shared/model/id.ts';
import type { ArchiveVerification, VaultArgs } from '../../../shared/seams/vault-protocol.ts';
import { openByteSource } from '../archive/byte-source.ts';
import { readArchive } from '../archive/read-archive.ts';
import { startSealer } from '../archive/start-sealer.ts';
import type { Desk } from '../library/desk.ts';
import { findSounds } from './find-sounds.ts';
import { VerifyMeter } from './verify-progress.ts';
import { VerifyRun } from './verify-run.ts';

const running = new WeakMap<Desk, Map<ArchiveId, AbortController>>();
/** With the names of entries whose sound was shredded: nothing may write them down again. */
const verified = new WeakMap<Desk, Map<ArchiveId, ReadonlySet<string>>>();

/** Whether everything of it was found in the vault since this vault was opened. */
export const isVerified = (desk: Desk, id: ArchiveId): boolean => verified.get(desk)?.has(id) ?? false;

export const isShreddedName = (desk: Desk, id: ArchiveId, name: string): boolean =>
  verified.get(desk)?.get(id)?.has(name.normalize('NFC')) ?? false;

export function cancelVerification(desk: Desk, { archiveId }: VaultArgs<'cancelVerification'>): null {
  running.get(desk)?.get(archiveId)?.abort();
  return null;
}

export async function verifyArchive(desk: Desk, args: VaultArgs<'verifyArchive'>): Promise<ArchiveVerification> {
  const { archiveId } = args;
  const archive = desk.vault.documents.archives.find(({ id }) => id === archiveId);
  if (archive === undefined) throw new Failure('vault/record-missing');
  const others = running.get(desk) ?? new Map<ArchiveId, AbortController>();
  running.set(desk, others);
  if (others.size > 0) throw new Failure('vault/busy');
  const cancelling = new AbortController();
  others.set(archiveId, cancelling);
  verified.get(desk)?.delete(archiveId);
  try {
    const { verification, shreddedNames } = await verify(
      desk,
      archive,
      args,
      AbortSignal.any([cancelling.signal, desk.leaving.signal]),
    );
    const names = new Set(shreddedNames.map((name) => name.normalize('NFC')));
    if (verification.isComplete)
      verified.set(desk, (verified.get(desk) ?? new Map<ArchiveId, ReadonlySet<string>>()).set(archiveId, names));
    return verification;
  } finally {
    others.delete(archiveId);
  }
}

async function verify(
  desk: Desk,
  archive: ImportedArchive,
  { fileName, bytesPort }: VaultArgs<'verifyArchive'>,
  signal: AbortSignal,
): Promise<{ verification: ArchiveVerification; shreddedNames: readonly string[] }> {
  const began = performance.now();
  const meter = new VerifyMeter(archive.id, (progress) => desk.emit('verify-progress', progress));
  const starting = startSealer();
  const end = () => void starting.then((sealer) => sealer.end());
  try {
    const source = await openByteSource(bytesPort);
    try {
      signal.addEventListener('abort', () => source.close(), { once: true });
      if (signal.aborted) throw new Failure('archive/unreadable', { because: 'cancelled' });
      const tree = await readArchive(source, fileName);
      if (tree.fingerprint !== archive.fingerprint) throw new Failure('archive/another');
      const { sounds, leftOut } = await findSounds(tree, fileName, signal);
      const run = new VerifyRun(desk, archive, tree.entries, meter, signal);
      for (const { name, reason } of leftOut) if (holdsWhoKnowsWhat(reason)) run.note(name, reason);
      meter.begin(sounds);
      await run.compare(tree.source, await starting, sounds);
      return { verification: run.result(Math.round(performance.now() - began)), shreddedNames: run.shreddedNames };
    } finally {
      source.close();
    }
  } finally {
    end();
    meter.stop();
  }
}

const unknowable: ReadonlySet<EntryReason> = new Set([
  'encrypted',
  'too-large',
  'unsafe-name',
  'unsafe-size',
  'damaged-method',
  'nested-archive',
]);

/** Entries that the app couldn't look into: there may be sound in them. */
const holdsWhoKnowsWhat = (reason: EntryReason): boolean => unknowable.has(reason);
