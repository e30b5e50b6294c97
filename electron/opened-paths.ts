/**
 * Archives that come from outside the page: named on the command line, opened from the desktop (macOS), handed over by a second
 * start. Main process. Collected from the first moment, given on once there is somebody to take them. A desktop hands over several
 * files one by one; what comes within a moment belongs together, so that parts of a set become one.
 */
import type { App } from 'electron';
import * as v from 'valibot';
import { chooseLanguage, menuText } from './menu-text.ts';

export interface TakesOpened {
  /** At once, whatever is coming, if anything: somebody wants to see the window. */
  show(): void;
  take(paths: readonly string[]): Promise<void>;
}

/** What a second start hands over: paths made absolute where it was started. */
const handOver = v.object({ archivePaths: v.array(v.string()) });

/** macOS sends an event a file, Windows starts a process a file: those come further apart. */
const togetherWithinMs = 250;

/** False in a second start with the same profile: it has handed over its archives and is about to end. */
export function isFirstStart(app: App, archivePaths: readonly string[]): boolean {
  if (app.requestSingleInstanceLock({ archivePaths })) return true;
  const systemLocale = new Intl.DateTimeFormat().resolvedOptions().locale;
  process.stderr.write(`${menuText('menu.second-start', chooseLanguage('system', systemLocale))}\n`);
  app.exit(0);
  return false;
}

export function gatherOpenedPaths(app: Pick<App, 'on'>, archivePaths: readonly string[]): { giveTo(taker: TakesOpened): void } {
  const waiting = [...archivePaths];
  let taker: TakesOpened | null = null;
  let timer: NodeJS.Timeout | undefined;
  const giveOn = (): void => {
    if (waiting.length > 0) void taker?.take(waiting.splice(0));
  };
  const gather = (paths: readonly string[]): void => {
    waiting.push(...paths);
    taker?.show();
    // Before there is anybody, they wait for whoever comes.
    clearTimeout(timer);
    if (taker !== null) timer = setTimeout(giveOn, togetherWithinMs);
  };
  app.on('open-file', (event, path) => {
    event.preventDefault();
    gather([path]);
  });
  app.on('second-instance', (_event, _argv, _workingDir, given) => {
    const parsed = v.safeParse(handOver, given);
    gather(parsed.success ? parsed.output.archivePaths : []);
  });
  return {
    giveTo(whoever) {
      taker = whoever;
      giveOn();
    },
  };
}
