/** The real app under Playwright, with a profile of its own, and the hands that journeys need. */
import { type ElectronApplication, _electron, type Page } from '@playwright/test';
import { executableFromEnvironment, makeProfileDir, projectDir, removeProfileDir, sandboxArgs } from './driver/launch.ts';
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
    hands: playwrightHands(page),
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

function playwrightHands(page: Page): Hands {
  return {
    press: (chord) => page.keyboard.press(chord),
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
      if (!(thrown instanceof Error) || !thrown.message.includes('Execution context was destroyed')) throw thrown;
      await page.waitForLoadState();
    }
  }
}
