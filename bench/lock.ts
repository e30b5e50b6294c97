/**
 * `npm run bench -- lock`: from the key that locks to the end of the page's process, and with it the worker's thread and every key,
 * seen from outside by the system's own list of processes. Before each lock something is changed and the list is moved, so that
 * the place and a turn of the root are due. Then the memory of all processes while locked, against the same app freshly started.
 */
import { cpus } from 'node:os';
import { seeUntil } from '../e2e/hands.ts';
import { goToList, seeText, unlock } from '../e2e/journeys.ts';
import {
  executableFromEnvironment,
  type LaunchedApp,
  launchApp,
  makeProfileDir,
  projectDir,
  removeProfileDir,
} from '../e2e/driver/launch.ts';
import { isAlive, memoryBytes, pageProcesses } from './process-tree.ts';
import { type BuiltLab, buildLab, openLab } from './vault-lab/open-lab.ts';

const passphrase = 'ferry lamp oatmeal gravel seven';
const rounds = 12;
const sizes = [1_700, 100_000] as const;
const target = { goneMs: 200, extraBytes: 50e6 };

export async function benchLock(args: readonly string[]): Promise<boolean> {
  const wanted = args.map(Number);
  const lab = await buildLab();
  let isMet = true;
  try {
    for (const size of sizes.filter((one) => wanted.length === 0 || wanted.includes(one))) {
      isMet = (await benchSize(lab, size)) && isMet;
    }
  } finally {
    await lab.remove();
  }
  console.log(`${isMet ? 'PASS' : 'FAIL'} lock`);
  return isMet;
}

async function benchSize(lab: BuiltLab, size: number): Promise<boolean> {
  const profileDir = await makeProfileDir();
  try {
    await fill(lab, profileDir, size);
    const app = await launchApp({ executable: executableFromEnvironment(), appDir: projectDir, profileDir });
    try {
      const freshBytes = await settledMemory(app);
      const allMs: number[] = [];
      let keptPlaces = 0;
      for (let round = 0; round < rounds; round++) {
        const { goneMs, isPlaceKept } = await lockOnce(app);
        allMs.push(goneMs);
        keptPlaces += Number(isPlaceKept);
      }
      const lockedBytes = await settledMemory(app);
      return report({ size, allMs, keptPlaces, extraBytes: lockedBytes - freshBytes, freshBytes });
    } finally {
      await app.close();
    }
  } finally {
    await removeProfileDir(profileDir);
  }
}

let leftAt: string | null = null;

/** Whether the place of the lock before came back is seen on the way. */
async function lockOnce(app: LaunchedApp): Promise<{ goneMs: number; isPlaceKept: boolean }> {
  const { hands } = app;
  await unlock(hands, passphrase);
  const seen = await seeUntil(hands, 'a current recording', seenCurrent, null, 60_000);
  const isPlaceKept = leftAt === null || seen === leftAt;
  await goToList(hands);
  await hands.press('k');
  await hands.press('PageDown');
  await new Promise((later) => setTimeout(later, 400));
  leftAt = await hands.look(seenCurrent, null);
  const before = pageProcesses(app.process.pid ?? 0);
  const startedAt = performance.now();
  const pressing = hands.press('Control+l');
  while (before.some(isAlive)) {
    if (performance.now() - startedAt > 5_000) throw new Error('The page is still there');
    await new Promise((later) => setTimeout(later, 1));
  }
  const goneMs = performance.now() - startedAt;
  await pressing;
  await seeText(hands, 'door.locked.title');
  return { goneMs, isPlaceKept };
}

const seenCurrent = (_: null): string | null =>
  document.querySelector('[role="row"][aria-current="true"]:not([aria-busy="true"])')?.getAttribute('aria-label') ?? null;

/** After the browser has tidied up: it gives memory back in its own time. */
async function settledMemory(app: LaunchedApp): Promise<number> {
  await seeText(app.hands, 'door.locked.title');
  await new Promise((later) => setTimeout(later, 5_000));
  return memoryBytes(app.process.pid ?? 0);
}

interface Figures {
  readonly size: number;
  readonly allMs: readonly number[];
  readonly keptPlaces: number;
  readonly extraBytes: number;
  readonly freshBytes: number;
}

function report({ size, allMs, keptPlaces, extraBytes, freshBytes }: Figures): boolean {
  const sorted = allMs.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  const isFast = at(0.95) <= target.goneMs;
  const isSmall = extraBytes <= target.extraBytes;
  const isBack = keptPlaces === allMs.length;
  console.log(
    `${isFast ? 'PASS' : 'FAIL'} lock with ${size}: page and worker gone after ${at(0.5).toFixed(0)} ms, p95 ${at(0.95).toFixed(0)} ms` +
      ` (target ${target.goneMs}); ${allMs.length} locks, ${cpus().length} cores`,
  );
  console.log(`${isBack ? 'PASS' : 'FAIL'} place with ${size}: back after ${keptPlaces} of ${allMs.length} unlocks`);
  console.log(
    `${isSmall ? 'PASS' : 'FAIL'} memory with ${size}: ${(extraBytes / 1e6).toFixed(0)} MB more while locked than freshly started` +
      ` (${(freshBytes / 1e6).toFixed(0)} MB; target ${target.extraBytes / 1e6})`,
  );
  return isFast && isSmall && isBack;
}

async function fill(lab: BuiltLab, profileDir: string, count: number): Promise<void> {
  const open = await openLab(lab, profileDir);
  await open.ask('fill', { passphrase, count, deleteEvery: 0 });
  await open.app.close();
}
