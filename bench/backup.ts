/**
 * How fast a vault of 1,700 voice recordings is backed up, against `tar | age` of the same sounds as plain files, in the same rounds on
 * the same machine; both under a passphrase's stretching (`age -p`'s work factor) left out of the rate and told apart. Ours is measured
 * in the page, from the first progress of writing to the last, and once more for the reading back that no other tool does.
 */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { makeBackup } from '../e2e/backup-journeys.ts';
import { createVault, importByDrop, leaveFirstArchive, startReviewing } from '../e2e/journeys.ts';
import { type OpenedApp, openApp } from '../e2e/playwright-hands.ts';
import { makeVoiceArchive } from './voice-archive.ts';

const run = promisify(execFile);
const rounds = 5;
const leastMegabytesPerSecond = 60;
const passphrase = 'ferry lamp oatmeal gravel seven';

interface Round {
  readonly keyMs: number;
  readonly writeMs: number;
  readonly verifyMs: number;
  readonly tarAgeMs: number;
}

export async function benchBackup(args: readonly string[]): Promise<boolean> {
  const count = Number(args[0] ?? 1700);
  const dir = await mkdtemp(join(tmpdir(), 'overheard-bench-'));
  const app = await openApp();
  try {
    const archive = await makeVoiceArchive(dir, { count });
    await createVault(app.hands, passphrase);
    await leaveFirstArchive(app.hands);
    await importByDrop(app.hands, archive.path);
    await startReviewing(app.hands);
    const { plainDir, identityPath, recipient } = await plainFiles(dir, archive.path);
    let bytes = 0;
    const all: Round[] = [];
    for (let round = 1; round <= rounds; round++) {
      const path = join(dir, 'backup.age');
      const ours = await backupOnce(app, path);
      bytes = (await stat(path)).size;
      const tarAgeMs = await tarAndAge(plainDir, recipient, join(dir, 'plain.age'));
      all.push({ ...ours, tarAgeMs });
      const rate = (ms: number) => `${ms.toFixed(0)} ms (${(bytes / 1e3 / ms).toFixed(0)} MB/s)`;
      console.log(
        `round ${round}: key ${ours.keyMs.toFixed(0)} ms, written in ${rate(ours.writeMs)}, read back in ${rate(ours.verifyMs)}; tar | age ${rate(tarAgeMs)}`,
      );
      await Promise.all([rm(path), rm(join(dir, 'plain.age'))]);
    }
    await rm(identityPath);
    const writing = median(all.map(({ writeMs }) => bytes / 1e3 / writeMs));
    const both = median(all.map(({ writeMs, verifyMs }) => bytes / 1e3 / (writeMs + verifyMs)));
    const ratio = median(all.map(({ writeMs, tarAgeMs }) => writeMs / tarAgeMs));
    const isMet = writing >= leastMegabytesPerSecond;
    console.log(
      `${isMet ? 'PASS' : 'FAIL'} backup: ${writing.toFixed(0)} MB/s written (target ${leastMegabytesPerSecond}), ${both.toFixed(0)} MB/s with the reading back,` +
        ` × ${ratio.toFixed(2)} the time of tar | age; ${(bytes / 1e6).toFixed(0)} MB, ${count} recordings, ${cpus().length} cores, medians of ${rounds}`,
    );
    return isMet;
  } finally {
    await app.close();
    await rm(dir, { recursive: true, force: true });
  }
}

async function backupOnce(app: OpenedApp, path: string): Promise<Omit<Round, 'tarAgeMs'>> {
  await app.page.evaluate(watchPhases);
  await makeBackup(app, path, 'quince ladder whistle marble eleven');
  const seen = await app.page.evaluate(() => (window as unknown as { phases: Record<string, number> }).phases);
  const at = (phase: string): number => seen[phase] ?? Number.NaN;
  return {
    keyMs: at('writing') - at('preparing'),
    writeMs: at('verifying') - at('writing'),
    verifyMs: at('ended') - at('verifying'),
  };
}

/** Notes when the band first says each phase. Runs in the page. */
function watchPhases(): void {
  const phases: Record<string, number> = {};
  (window as unknown as { phases: typeof phases }).phases = phases;
  const words: Readonly<Record<string, string>> = {
    preparing: 'Preparing the key',
    writing: 'Writing',
    verifying: 'Reading it back',
  };
  const observer = new MutationObserver(() => {
    const band = document.querySelector('.backup-band');
    const text = band?.querySelector('.backup-running .backup-words')?.textContent ?? '';
    for (const [phase, word] of Object.entries(words)) if (text.includes(word)) phases[phase] ??= performance.now();
    if (phases['verifying'] !== undefined && band?.querySelector('[role="status"], [role="alert"]'))
      phases['ended'] ??= performance.now();
  });
  observer.observe(document.body, { subtree: true, childList: true, characterData: true });
}

async function plainFiles(dir: string, zip: string) {
  const plainDir = join(dir, 'plain');
  await mkdir(plainDir);
  await run('unzip', ['-q', zip, '-d', plainDir]);
  const identityPath = join(dir, 'identity');
  await run('age-keygen', ['-o', identityPath]);
  const { stdout } = await run('age-keygen', ['-y', identityPath]);
  return { plainDir, identityPath, recipient: stdout.trim() };
}

async function tarAndAge(plainDir: string, recipient: string, out: string): Promise<number> {
  const start = performance.now();
  await run('sh', ['-c', 'tar c "$1" | age -r "$2" -o "$3" && sync "$3"', 'sh', plainDir, recipient, out]);
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}
