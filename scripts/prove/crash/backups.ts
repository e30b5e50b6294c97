/** Where a storm's backups go, and what is in one: a finished backup is opened with the age library and read as the tar that it is. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Decrypter } from 'age-encryption';

export const backupName = 'storm.age';
const tarBlockBytes = 512;

export const backupDirOf = (lifeDir: string): string => join(lifeDir, 'backups');

/** SHA-256 of every file in the finished backup; null where there is none. Fails when it doesn't open to its end. */
export async function hashesInBackup(lifeDir: string, identity: string): Promise<ReadonlySet<string> | null> {
  const dir = backupDirOf(lifeDir);
  if (!(await readdir(dir)).includes(backupName)) return null;
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  const tar = Buffer.from(await decrypter.decrypt(await readFile(join(dir, backupName))));
  const hashes = new Set<string>();
  for (let at = 0; at + tarBlockBytes <= tar.length; ) {
    const sizeBytes = Number.parseInt(tar.toString('latin1', at + 124, at + 135).trim() || '0', 8);
    const content = tar.subarray(at + tarBlockBytes, at + tarBlockBytes + sizeBytes);
    hashes.add(createHash('sha256').update(content).digest('hex'));
    at += tarBlockBytes * (1 + Math.ceil(sizeBytes / tarBlockBytes));
  }
  return hashes;
}

/** Whatever else lies where backups go but a finished one and the beginning of the next, which lies beside it as `.part`. */
export async function strayBackups(lifeDir: string): Promise<readonly string[]> {
  return (await readdir(backupDirOf(lifeDir))).filter((name) => name !== backupName && name !== `${backupName}.part`);
}
