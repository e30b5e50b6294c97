/**
 * Reads a backup to its end and holds every member against its hash (docs/backup-format.md [B6]). Vault worker. Keeps nothing. Used on
 * what was just written: a backup counts once this has gone through.
 */
import { type Bytes, equalBytes } from '../../../shared/bytes.ts';
import { Failure } from '../../../shared/failure.ts';
import { startSha256 } from '../archive/sha256.ts';
import { limits } from '../archive/limits.ts';
import { encodeDocument } from './backup-json.ts';
import { type Manifest, MemberHashes, sha256Hex } from './member-hashes.ts';
import { hashesName, manifestName } from './member-names.ts';
import { type TarMember, tarMembers } from './tar-members.ts';

/** `backup/damaged` when a member is missing, added, changed or longer than it should be. Returns what the manifest says. */
export async function checkMembers(bytes: AsyncIterable<Bytes>): Promise<Manifest> {
  const hashes = new MemberHashes();
  let list: Bytes | null = null;
  let manifest: Manifest | null = null;
  for await (const member of tarMembers(bytes)) {
    if (manifest !== null) throw damaged('end');
    if (member.name === hashesName) {
      list = hashes.lines();
      if (!equalBytes(await member.whole(), list)) throw damaged('hashes');
    } else if (member.name === manifestName) {
      if (list === null) throw damaged('hashes');
      manifest = await hashes.manifest(list);
      if (!equalBytes(await member.whole(), encodeDocument(manifest))) throw damaged('manifest');
    } else {
      if (list !== null) throw damaged('end');
      hashes.add({ name: member.name, sizeBytes: member.sizeBytes, sha256: await hashOf(member) });
    }
  }
  if (manifest === null) throw damaged('manifest');
  return manifest;
}

async function hashOf(member: TarMember): Promise<string> {
  if (member.sizeBytes <= limits.longEntryBytes) return sha256Hex(await member.whole());
  const hash = startSha256();
  for await (const piece of member.pieces()) hash.add(piece);
  return hash.finish();
}

const damaged = (part: string): Failure => new Failure('backup/damaged', { part });
