/**
 * Where a storm's backups go, and what is in one: the platform's save dialog is answered by a tiny app in front of the built one,
 * which itself is started as it is; a finished backup is opened with the age library and read as the tar that it is.
 */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Decrypter } from 'age-encryption';
import { projectDir } from '../../../e2e/driver/launch.ts';

export const backupName = 'storm.age';
const tarBlockBytes = 512;

export const backupDirOf = (lifeDir: string): string => join(lifeDir, 'backups');

/** The built app behind a save dialog that answers by itself. */
export async function writeAnsweringApp(appDir: string): Promise<void> {
  await mkdir(appDir, { recursive: true });
  await writeFile(join(appDir, 'package.json'), JSON.stringify({ name: 'overheard', type: 'module', main: 'main.mjs' }));
  const builtMain = pathToFileURL(join(projectDir, 'out/main/main.js')).href;
  await writeFile(
    join(appDir, 'main.mjs'),
    `import { dialog } from 'electron';
dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: process.env.STORM_BACKUP_PATH });
await import(${JSON.stringify(builtMain)});
`,
  );
}

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
