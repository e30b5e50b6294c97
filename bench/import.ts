/**
 * How long until 1,700 voice recordings are safely in, against what a careful person would do today: `unzip` the
 * archive and `restic backup` the folder into an existing, encrypted repository. Both do the whole job in each round,
 * one after the other, on the same machine; the median of the rounds counts.
 * Ours is measured in the page, from the drop on the open review room: to the first row that can be played, and to the line that says that all are in.
 */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createVault, importByDrop, leaveFirstArchive } from '../e2e/journeys.ts';
import { executableFromEnvironment, launchApp, makeProfileDir, projectDir, removeProfileDir } from '../e2e/driver/launch.ts';
import { makeVoiceArchive } from './voice-archive.ts';

const run = promisify(execFile);
const rounds = 5;
const target = { ratio: 0.6, firstPlayableMs: 300, totalMs: 2500 };

interface Round {
  readonly firstPlayableMs: number;
  readonly totalMs: number;
  readonly unzipMs: number;
  readonly unzipAndResticMs: number;
}

export async function benchImport(args: readonly string[]): Promise<boolean> {
  const count = Number(args[0] ?? 1700);
  const dir = await mkdtemp(join(tmpdir(), 'overheard-bench-'));
  try {
    const archive = await makeVoiceArchive(dir, { count });
    console.log(
      `${archive.recordings} recordings of real voice, ${(archive.bytes / 1e6).toFixed(1)} MB, ${cpus().length} cores, ${rounds} rounds`,
    );
    const all: Round[] = [];
    for (let round = 1; round <= rounds; round++) {
      const ours = await importOnce(archive.path, archive.recordings);
      const theirs = await unzipAndRestic(archive.path, join(dir, `round-${round}`));
      all.push({ ...ours, ...theirs });
      console.log(
        `round ${round}: Overheard first playable ${ours.firstPlayableMs.toFixed(0)} ms, all in ${ours.totalMs.toFixed(0)} ms;` +
          ` unzip ${theirs.unzipMs.toFixed(0)} ms, unzip + restic ${theirs.unzipAndResticMs.toFixed(0)} ms`,
      );
    }
    const firstPlayableMs = median(all.map((one) => one.firstPlayableMs));
    const totalMs = median(all.map((one) => one.totalMs));
    const ratio = median(all.map((one) => one.totalMs / one.unzipAndResticMs));
    const isMet = ratio <= target.ratio && firstPlayableMs <= target.firstPlayableMs && totalMs <= target.totalMs;
    console.log(
      `${isMet ? 'PASS' : 'FAIL'} import: × ${ratio.toFixed(2)} of unzip + restic (target ${target.ratio}),` +
        ` all in ${(totalMs / 1000).toFixed(2)} s (target ${target.totalMs / 1000}),` +
        ` first playable ${(firstPlayableMs / 1000).toFixed(2)} s (target ${target.firstPlayableMs / 1000}); medians of ${rounds}`,
    );
    return isMet;
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

async function importOnce(path: string, expected: number): Promise<{ firstPlayableMs: number; totalMs: number }> {
  const profileDir = await makeProfileDir();
  const app = await launchApp({ executable: executableFromEnvironment(), appDir: projectDir, profileDir });
  try {
    await createVault(app.hands, 'ferry lamp oatmeal gravel seven');
    await leaveFirstArchive(app.hands);
    const { figures, firstPlayableMs, totalMs } = await importByDrop(app.hands, path);
    if (figures.imported !== expected) throw new Error(`${figures.imported} of ${expected} recordings came in`);
    return { firstPlayableMs, totalMs };
  } finally {
    await app.close();
    await removeProfileDir(profileDir);
  }
}

async function unzipAndRestic(path: string, dir: string): Promise<{ unzipMs: number; unzipAndResticMs: number }> {
  const [out, repository] = [join(dir, 'out'), join(dir, 'repository')];
  await mkdir(out, { recursive: true });
  const env = { ...process.env, RESTIC_PASSWORD: 'ferry lamp oatmeal gravel seven', RESTIC_CACHE_DIR: join(dir, 'cache') };
  await run('restic', ['init', '-q', '-r', repository], { env });
  const start = performance.now();
  await run('unzip', ['-q', path, '-d', out]);
  const unzipMs = performance.now() - start;
  await run('restic', ['backup', '-q', '-r', repository, out], { env });
  const unzipAndResticMs = performance.now() - start;
  await rm(dir, { recursive: true });
  return { unzipMs, unzipAndResticMs };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}
