/** The real app under Playwright, with a profile of its own, and the hands that journeys need. */
import { type ElectronApplication, _electron, type Page } from '@playwright/test';
import { executableFromEnvironment, makeProfileDir, projectDir, removeProfileDir, sandboxArgs } from './driver/launch.ts';
import type { CdpPipe } from './driver/cdp-pipe.ts';
import { PipeHands } from './driver/pipe-hands.ts';
import type { Hands } from './hands.ts';
import { watchForComplaints } from './watch-for-complaints.ts';

export interface OpenedApp {
  readonly electron: ElectronApplication;
  readonly page: Page;
  readonly hands: Hands;
  readonly profileDir: string;
  /** What the page or a worker threw, wrote as an error or was refused by its content policy. Empty when all is well. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

type PipeSend = CdpPipe['send'];

export interface OpenOptions {
  readonly args?: readonly string[];
  /** A profile to go on with; without one a new one is made and removed at the end. */
  readonly profileDir?: string;
  readonly language?: string;
}

export async function openApp(options: OpenOptions = {}): Promise<OpenedApp> {
  const profileDir = options.profileDir ?? (await makeProfileDir());
  const language = options.language ?? 'en-GB';
  const electron = await _electron.launch({
    executablePath: executableFromEnvironment(),
    // What the system says of the user's languages: the app asks it, the browser its own switch.
    env: { ...environment(), LANGUAGE: language.replace('-', '_') },
    args: [projectDir, ...sandboxArgs, `--profile=${profileDir}`, `--lang=${language}`, ...(options.args ?? [])],
  });
  const page = await electron.firstWindow();
  return {
    electron,
    page,
    hands: handsThroughLocks(page),
    profileDir,
    complaints: await watchForComplaints(page),
    async close() {
      await electron.close();
      if (options.profileDir === undefined) await removeProfileDir(profileDir);
    },
  };
}

function environment(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}

/**
 * A page that is too busy to be left is ended by the system at lock. For Playwright it has crashed then, and it takes no order any
 * more, though a fresh one is there: from then on the hands of the pipe driver reach it.
 */
function handsThroughLocks(page: Page): Hands {
  let hands = playwrightHands(page);
  let crashed: Promise<void> | null = null;
  page.on('crash', () => {
    crashed ??= (async () => {
      const session = await page.context().newCDPSession(page);
      const send = (method: string, params?: object) => session.send(method as 'Page.enable', params as undefined);
      hands = new PipeHands({ send: send as PipeSend }, '');
      // The app was closing: there is no other page to reach.
    })().catch(() => undefined);
  });
  const act = async <Result>(doIt: (now: Hands) => Promise<Result>): Promise<Result> => {
    for (;;) {
      await crashed;
      const now = hands;
      try {
        return await doIt(now);
      } catch (thrown) {
        await new Promise((resolve) => setTimeout(resolve, 50));
        await crashed;
        if (now === hands) throw thrown;
      }
    }
  };
  return {
    press: (chord) => act((now) => now.press(chord)),
    type: (text) => act((now) => now.type(text)),
    hold: (key, ms) => act((now) => now.hold(key, ms)),
    look: (see, argument) => act((now) => now.look(see, argument)),
    drop: (paths) => act((now) => now.drop(paths)),
    shot: (path) => act((now) => now.shot(path)),
  };
}

function playwrightHands(page: Page): Hands {
  return {
    press: (chord) => page.keyboard.press(chord).catch(unlessPageLeft),
    type: (text) => page.keyboard.type(text),
    async hold(key, ms) {
      await page.keyboard.down(key);
      await page.waitForTimeout(ms);
      await page.keyboard.up(key);
    },
    look: (see, argument) => lookAcrossPages(page, see, argument),
    async drop(paths) {
      const session = await page.context().newCDPSession(page);
      const data = { items: [], files: [...paths], dragOperationsMask: 1 };
      for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
        await session.send('Input.dispatchDragEvent', { type, x: 400, y: 300, data });
      }
      await session.detach();
    },
    async shot(path) {
      await page.screenshot({ path });
    },
  };
}

/** A lock throws the page away while somebody looks: then they look at the next one. */
async function lookAcrossPages<Argument, Result>(
  page: Page,
  see: (argument: Argument) => Result,
  argument: Argument,
): Promise<Awaited<Result>> {
  for (;;) {
    try {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Playwright's own types of a page function are wider
      return await (page.evaluate(see as (argument: unknown) => never, argument) as Promise<Awaited<Result>>);
    } catch (thrown) {
      unlessPageLeft(thrown);
      await page.waitForLoadState();
    }
  }
}

function unlessPageLeft(thrown: unknown): void {
  if (!(thrown instanceof Error) || !thrown.message.includes('Execution context was destroyed')) throw thrown;
}
