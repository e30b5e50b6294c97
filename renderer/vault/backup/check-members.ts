/**
 * Reads a backup to its end, holds every member against its hash and looks whether it would be taken in (docs/backup-format.md [B6]).
 * Vault worker. Keeps nothing. Used on what was just written: a backup counts once this has gone through.
 */
import { type Bytes, equalBytes } from '../../../shared/bytes.ts';
import { Failure } from '../../../shared/failure.ts';
import { startSha256 } from '../archive/sha256.ts';
import { limits } from '../archive/limits.ts';
import { encodeDocument } from './backup-json.ts';
import { ContentCheck, expectFits } from './content-check.ts';
import { type Manifest, MemberHashes, sha256Hex } from './member-hashes.ts';
import { hashesName, manifestName } from './member-names.ts';
import { type TarMember, tarMembers } from './tar-members.ts';

/**
 * `backup/damaged` when a member is missing, added, changed or longer than it should be, `backup/not-restorable` when it is whole and
 * would be refused. Returns what the manifest says.
 */
export async function checkMembers(bytes: AsyncIterable<Bytes>): Promise<Manifest> {
  const hashes = new MemberHashes();
  const contents = new ContentCheck();
  /** In order; the platform hashes several at once while the next ones are read. */
  const hashing: Hashing[] = [];
  const settle = async (mostLeft: number): Promise<void> => {
    while (hashing.length > mostLeft) {
      const { name, sizeBytes, sha256 } = hashing.shift() as Hashing;
      hashes.add({ name, sizeBytes, sha256: await sha256 });
    }
  };
  let list: Bytes | null = null;
  let manifest: Manifest | null = null;
  for await (const member of tarMembers(bytes)) {
    if (manifest !== null) throw damaged('end');
    if (member.name === hashesName) {
      await settle(0);
      list = hashes.lines();
      if (!equalBytes(await member.whole(), list)) throw damaged('hashes');
    } else if (member.name === manifestName) {
      if (list === null) throw damaged('hashes');
      manifest = await hashes.manifest(list);
      if (!equalBytes(await member.whole(), encodeDocument(manifest))) throw damaged('manifest');
    } else {
      if (list !== null) throw damaged('end');
      const { name, sizeBytes } = member;
      hashing.push({ name, sizeBytes, ...(await hashOf(member, contents)) });
      await settle(hashesAhead);
    }
  }
  if (manifest === null) throw damaged('manifest');
  return manifest;
}

/** Members whose hash isn't waited for yet. */
const hashesAhead = 8;

interface Hashing {
  readonly name: string;
  readonly sizeBytes: number;
  readonly sha256: string | Promise<string>;
}

/** Wrapped, so that whoever waits until the member is read doesn't wait for its hash. */
async function hashOf(member: TarMember, contents: ContentCheck): Promise<Pick<Hashing, 'sha256'>> {
  const mostBytes = contents.mostBytes(member.name);
  if (mostBytes !== null) {
    expectFits(member.sizeBytes <= mostBytes, 'limit');
    const whole = await member.whole();
    contents.look(member.name, whole);
    return { sha256: sha256Hex(whole) };
  }
  if (member.sizeBytes <= limits.longEntryBytes) return { sha256: sha256Hex(await member.whole()) };
  const hash = startSha256();
  for await (const piece of member.pieces()) hash.add(piece);
  return { sha256: hash.finish() };
}

const damaged = (part: string): Failure => new Failure('backup/damaged', { part });
