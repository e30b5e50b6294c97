/**
 * Watches an import from inside the page, at the messages that come out of the vault worker: which phases there were, how far apart the
 * progress was told in each, and how long a stop took from the press to the answer. The worker is found by the debugger; the
 * product knows nothing of it.
 */
import type { LaunchedApp } from '../e2e/driver/launch.ts';
import type { ImportProgress } from '../shared/seams/vault-protocol.ts';

export interface WatchedPhase {
  readonly phase: ImportProgress['phase'];
  readonly ms: number;
  readonly events: number;
  readonly widestGapMs: number;
}

export interface WatchedImport {
  readonly phases: readonly WatchedPhase[];
  readonly sealed: number;
  /** From the press on "Stop" to the line that says that it has stopped; null where nothing was stopped. */
  readonly stopMs: number | null;
  readonly stoppedIn: string | null;
}

interface BenchWatch {
  at: { phase: ImportProgress['phase']; ms: number }[];
  sealed: number;
  stopIn: string | null;
  pressedAt: number | null;
  stoppedIn: string | null;
  stopMs: number | null;
}

/** Once for each launch of the app, when the vault is open. */
export async function watchProgress({ hands }: LaunchedApp): Promise<void> {
  const prototype = await hands.send<{ result: { objectId: string } }>('Runtime.evaluate', { expression: 'Worker.prototype' });
  const found = await hands.send<{ objects: { objectId: string } }>('Runtime.queryObjects', {
    prototypeObjectId: prototype.result.objectId,
  });
  await hands.send('Runtime.callFunctionOn', {
    objectId: found.objects.objectId,
    functionDeclaration: `function () { return ((__name) => (${stand.toString()})(this))((f) => f); }`,
  });
}

/** Begins anew. `stopIn`: presses "Stop" at the first event of this phase; `sealing` at the first recording that is in. */
export async function beginWatching({ hands }: LaunchedApp, stopIn: ImportProgress['phase'] | null = null): Promise<void> {
  await hands.look((phase) => {
    const fresh = { at: [], sealed: 0, stopIn: phase, pressedAt: null, stoppedIn: null, stopMs: null };
    Object.assign((window as unknown as { benchWatch: BenchWatch }).benchWatch, fresh);
  }, stopIn);
}

export async function seenImport({ hands }: LaunchedApp): Promise<WatchedImport> {
  const { at, sealed, stopMs, stoppedIn } = await hands.look(
    () => (window as unknown as { benchWatch: BenchWatch }).benchWatch,
    null,
  );
  const phases = [...new Set(at.map(({ phase }) => phase))].map((phase): WatchedPhase => {
    const own = at.filter((one) => one.phase === phase);
    const next = at[at.findLastIndex((one) => one.phase === phase) + 1];
    const times = [...own.map(({ ms }) => ms), ...(next === undefined ? [] : [next.ms])];
    const gaps = times.slice(1).map((ms, n) => ms - (times[n] ?? ms));
    return { phase, ms: (times.at(-1) ?? 0) - (times[0] ?? 0), events: own.length, widestGapMs: Math.max(0, ...gaps) };
  });
  return { phases, sealed, stopMs, stoppedIn };
}

/** Runs inside the page and stands alone. */
function stand(workers: readonly Worker[]): void {
  const watch: BenchWatch = { at: [], sealed: 0, stopIn: null, pressedAt: null, stoppedIn: null, stopMs: null };
  Object.assign(window, { benchWatch: watch });
  const press = (phase: string): void => {
    const buttons = [...document.querySelectorAll<HTMLButtonElement>('.import-job .import-actions button')];
    const stop = buttons.findLast((button) => !button.disabled);
    if (stop === undefined || watch.pressedAt !== null) return;
    watch.pressedAt = performance.now();
    watch.stoppedIn = phase;
    stop.click();
  };
  new MutationObserver(() => {
    if (watch.pressedAt === null || watch.stopMs !== null) return;
    const hasEnded = document.querySelector('.import-job [role="status"], .import-job [role="alert"]') !== null;
    if (hasEnded) watch.stopMs = performance.now() - watch.pressedAt;
  }).observe(document.body, { childList: true, subtree: true, attributes: true });
  for (const worker of workers) {
    worker.addEventListener('message', ({ data }: MessageEvent) => {
      if (data?.event !== 'import-progress') return;
      const { phase, recordingsSealed } = data.payload as { phase: ImportProgress['phase']; recordingsSealed: number };
      watch.at.push({ phase, ms: performance.now() });
      watch.sealed = recordingsSealed;
      if (phase !== watch.stopIn || (phase === 'sealing' && recordingsSealed === 0)) return;
      // The button is drawn a moment after the first word of the import.
      press(phase);
      if (watch.pressedAt === null) setTimeout(() => press(phase), 16);
    });
  }
}
