/**
 * From the start of a process to its first picture: the app at its lock screen, and a window of the same Electron with one word in
 * it. Both by the browser's own mark of the picture, read afterwards: nothing is attached while they start.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { CdpPipe } from '../../e2e/driver/cdp-pipe.ts';
import { executableFromEnvironment, sandboxArgs } from '../../e2e/driver/launch.ts';
import { PipeHands } from '../../e2e/driver/pipe-hands.ts';

/** The empty window, as small as an Electron app can be. */
export async function makeEmptyWindow(): Promise<{ readonly appDir: string; remove(): Promise<void> }> {
  const appDir = await mkdtemp(join(tmpdir(), 'overheard-empty-window-'));
  await writeFile(join(appDir, 'package.json'), JSON.stringify({ name: 'empty-window', main: 'main.cjs' }));
  await writeFile(join(appDir, 'index.html'), '<!doctype html><title>Empty</title><h1>Empty</h1>');
  await writeFile(
    join(appDir, 'main.cjs'),
    `const { app, BrowserWindow } = require('electron');
app.setPath('userData', process.argv.find((word) => word.startsWith('--profile=')).slice('--profile='.length));
app.whenReady().then(() => new BrowserWindow({ width: 1280, height: 820 }).loadFile('index.html'));
app.on('window-all-closed', () => app.quit());
`,
  );
  return { appDir, remove: () => rm(appDir, { recursive: true, force: true }) };
}

export interface Started<Found> {
  readonly pictureMs: number;
  readonly found: Found;
}

/** Starts it, waits for the picture of `selector`, asks the page one thing more, ends it. */
export async function startOnce<Found>(
  { appDir, profileDir, selector }: { readonly appDir: string; readonly profileDir: string; readonly selector: string },
  ask: (hands: PipeHands) => Promise<Found>,
): Promise<Started<Found>> {
  const startedAt = Date.now();
  const child = spawn(
    executableFromEnvironment(),
    [appDir, '--remote-debugging-pipe', ...sandboxArgs, `--profile=${profileDir}`],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'], detached: true },
  );
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const pipe = new CdpPipe(child.stdio[3] as Writable, child.stdio[4] as Readable);
  try {
    await new Promise((later) => setTimeout(later, restMs));
    const hands = await takePage(pipe);
    const pictureAt = await lookOnceLoaded(hands, selector);
    return { pictureMs: pictureAt - startedAt, found: await ask(hands) };
  } finally {
    await pipe.send('Browser.close').catch(() => child.kill('SIGKILL'));
    await ended;
  }
}

/** Long enough for either to have started, and looked at afterwards. */
const restMs = 2_500;

async function takePage(pipe: CdpPipe): Promise<PipeHands> {
  for (;;) {
    const { targetInfos } = await pipe.send<{ targetInfos: { targetId: string; type: string }[] }>('Target.getTargets');
    const page = targetInfos.find(({ type }) => type === 'page');
    if (page) {
      const target = { targetId: page.targetId, flatten: true };
      const { sessionId } = await pipe.send<{ sessionId: string }>('Target.attachToTarget', target);
      return new PipeHands(pipe, sessionId);
    }
    await new Promise((later) => setTimeout(later, 100));
  }
}

/** On a busy machine the page may not even have begun to load. */
async function lookOnceLoaded(hands: PipeHands, selector: string): Promise<number> {
  for (;;) {
    try {
      return await hands.look(pictureOf, selector);
    } catch (thrown) {
      if (!(thrown instanceof Error && thrown.message.includes('xecution context'))) throw thrown;
      await new Promise((later) => setTimeout(later, 100));
    }
  }
}

/** By the clock on the wall. The largest thing in the window is the last that makes it look finished. */
const pictureOf = async (selector: string): Promise<number> => {
  while (document.querySelector(selector) === null) await new Promise((later) => setTimeout(later, 50));
  return new Promise<number>((resolve) => {
    new PerformanceObserver((list) => {
      const last = list.getEntries().at(-1);
      if (last !== undefined) resolve(performance.timeOrigin + last.startTime);
    }).observe({ type: 'largest-contentful-paint', buffered: true });
  });
};
