/**
 * What a backup says of itself in its first member (docs/backup-format.md [B2]): judged before anything of it is believed, and before a
 * vault is made for it. Vault worker.
 */
import type { Bytes } from '../../../shared/bytes.ts';
import { Failure } from '../../../shared/failure.ts';
import { type BackupHead, headSchema, parseDocument } from './backup-json.ts';
import { backupLimits } from './backup-limits.ts';
import { backupVersion } from './member-hashes.ts';
import { headName } from './member-names.ts';
import { type TarMember, tarMembers } from './tar-members.ts';

/** The first member's, or `backup/not-a-backup`, or `backup/too-new`. */
export async function headOf(member: TarMember): Promise<BackupHead> {
  const isHead = member.name === headName && member.sizeBytes <= backupLimits.documentBytes;
  const head = isHead ? parseDocument(headSchema, await member.whole()) : null;
  if (head === null) throw new Failure('backup/not-a-backup');
  if (head.version > backupVersion) throw new Failure('backup/too-new', { version: head.version });
  return head;
}

/** Reads no further than the head, and ends the reading. */
export async function readHead(bytes: AsyncGenerator<Bytes>): Promise<BackupHead> {
  try {
    for await (const member of tarMembers(bytes)) return await headOf(member);
    throw new Failure('backup/not-a-backup');
  } catch (thrown) {
    throw withoutHead(thrown);
  } finally {
    await bytes.return(undefined);
  }
}

/** What age has opened is whole. Where that is no tar stream from its first byte on, it is another file, not a damaged backup. */
export function withoutHead(thrown: unknown): unknown {
  const isAnother = thrown instanceof Failure && thrown.code === 'backup/damaged' && thrown.facts['part'] !== 'payload';
  return isAnother ? new Failure('backup/not-a-backup') : thrown;
}
