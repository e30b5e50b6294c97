/**
 * What the machine can say of the place where the vault lies: whether an overwritten block may live on there. Main process. Looks
 * at the profile folder's file system, the drive beneath it and the folder's path; the path itself never leaves main.
 */
import { readFile, realpath, stat, statfs } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { MachineFacts } from '../shared/model/machine-facts.ts';
import { driveOf, fileSystemOf, overwriting } from './file-systems.ts';
import { type Mount, mountOf } from './mount-table.ts';
import { syncedBy } from './synced-folders.ts';

/** Each fact for itself: what can't be found out is null, and nothing fails. */
export async function machineFacts(profileDir: string, platform: NodeJS.Platform = process.platform): Promise<MachineFacts> {
  const dir = await realpath(profileDir).catch(() => profileDir);
  const mount = platform === 'linux' ? await linuxMount(dir) : null;
  const fileSystem = fileSystemOf({ platform, type: await typeOf(dir), mountType: mount?.type ?? null });
  const drive = fileSystem === 'tmpfs' ? 'memory' : mount === null ? null : await linuxDrive(mount);
  return { fileSystem, overwrites: overwriting(fileSystem), drive, syncedBy: syncedBy(dir) };
}

async function typeOf(dir: string): Promise<number | null> {
  return statfs(dir).then(
    ({ type }) => type,
    () => null,
  );
}

async function linuxMount(dir: string): Promise<Mount | null> {
  try {
    const [{ dev }, table] = await Promise.all([stat(dir), readFile('/proc/self/mountinfo', 'utf8')]);
    return mountOf(table, dir, dev);
  } catch {
    // No /proc here: then nobody says.
    return null;
  }
}

/** Partitions, encrypted and logical volumes say it themselves or lie within the drive that does. */
async function linuxDrive({ source, deviceNumber }: Mount): Promise<MachineFacts['drive']> {
  try {
    const device = deviceNumber ?? (await deviceNumberOf(source));
    if (device === null) return null;
    for (let dir = await realpath(join('/sys/dev/block', device)); basename(dir) !== 'devices'; dir = dirname(dir)) {
      const rotational = await readFile(join(dir, 'queue/rotational'), 'utf8').catch(() => null);
      if (rotational !== null) return driveOf(basename(dir), rotational.trim());
      if (dir === '/') return null;
    }
    return null;
  } catch {
    // A device without an entry there: a network, a container.
    return null;
  }
}

async function deviceNumberOf(source: string): Promise<string | null> {
  if (!source.startsWith('/dev/')) return null;
  const { rdev } = await stat(source);
  return `${(rdev >> 8) & 0xfff}:${(rdev & 0xff) | ((rdev >> 12) & 0xfff00)}`;
}
