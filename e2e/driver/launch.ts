/**
 * Starts the real app with a throw-away profile and takes hold of its window over pipes. `wrapper` puts another program
 * in front (strace), whose children inherit the pipes.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { CdpPipe } from './cdp-pipe.ts';
import { PipeHands } from './pipe-hands.ts';

export interface LaunchOptions {
  /** The Electron runtime, or a packaged app's executable. */
  readonly executable: string;
  /** Folder of the built app; null for a packaged one. */
  readonly appDir: string | null;
  readonly profileDir: string;
  readonly args?: readonly string[];
  readonly wrapper?: readonly string[];
  /** Added to the environment. */
  readonly env?: Readonly<Record<string, string>>;
}

export interface LaunchedApp {
  readonly hands: PipeHands;
  /** The same pipes, for what isn't the window: its workers. */
  readonly pipe: CdpPipe;
  readonly process: ChildProcess;
  readonly profileDir: string;
  readonly electronVersion: string;
  /** What the app wrote to its standard error so far. */
  stderr(): string;
  /** Closes as the user would, and waits. */
  close(): Promise<void>;
  /** SIGKILL to every process of the app at once: nothing gets a chance to tidy up. */
  kill(): Promise<void>;
}

export const projectDir = resolve(import.meta.dirname, '../..');

export async function makeProfileDir(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'overheard-profile-'));
}

export async function removeProfileDir(profileDir: string): Promise<void> {
  await rm(profileDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}

/** The runtime that scripts/with-display.mjs found, or a packaged app's executable. */
export function executableFromEnvironment(): string {
  const executable = process.env.OVERHEARD_ELECTRON_PATH;
  if (executable === undefined)
    throw new Error('Start this through npm (npm run tour, prove or bench): it finds the Electron runtime');
  return executable;
}

/** Chromium refuses its sandbox to root; only then is it left off. */
export const sandboxArgs = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

export async function launchApp(options: LaunchOptions): Promise<LaunchedApp> {
  const appArgs = options.appDir === null ? [] : [options.appDir];
  const [command = '', ...args] = [
    ...(options.wrapper ?? []),
    options.executable,
    ...appArgs,
    '--remote-debugging-pipe',
    ...sandboxArgs,
    `--profile=${options.profileDir}`,
    ...(options.args ?? []),
  ];
  const child = spawn(command, args, {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    detached: true,
    env: { ...process.env, ...options.env },
  });
  let stderr = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    stderr = (stderr + chunk.toString('utf8')).slice(-100_000);
  });
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const pipe = new CdpPipe(child.stdio[3] as Writable, child.stdio[4] as Readable);
  const hands = await Promise.race([
    takeWindow(pipe),
    ended.then(() => {
      throw new Error(`The app ended before it showed a window:\n${stderr}`);
    }),
  ]);
  const { userAgent } = await pipe.send<{ userAgent: string }>('Browser.getVersion');

  return {
    hands,
    pipe,
    process: child,
    profileDir: options.profileDir,
    electronVersion: /Electron\/([\d.]+)/.exec(userAgent)?.[1] ?? 'unknown',
    stderr: () => stderr,
    async close() {
      await pipe.send('Browser.close').catch(() => killGroup(child));
      const timer = setTimeout(() => killGroup(child), 10_000);
      await ended;
      clearTimeout(timer);
    },
    async kill() {
      killGroup(child);
      await ended;
    },
  };
}

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  process.kill(-child.pid, 'SIGKILL');
}

/** Waits for the app's page and attaches to it. */
async function takeWindow(pipe: CdpPipe): Promise<PipeHands> {
  for (;;) {
    const { targetInfos } = await pipe.send<{ targetInfos: { targetId: string; type: string; url: string }[] }>(
      'Target.getTargets',
    );
    const page = targetInfos.find((target) => target.type === 'page' && target.url.startsWith('app://'));
    if (page) {
      const { sessionId } = await pipe.send<{ sessionId: string }>('Target.attachToTarget', {
        targetId: page.targetId,
        flatten: true,
      });
      const hands = new PipeHands(pipe, sessionId);
      await hands.send('Page.enable');
      await hands.send('Runtime.enable');
      await untilThereIsAPage(hands);
      return hands;
    }
    await new Promise((done) => setTimeout(done, 30));
  }
}

/** A target has its address a moment before it has anything that could be asked. */
async function untilThereIsAPage(hands: PipeHands): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      await hands.look(() => null, null);
      return;
    } catch (thrown) {
      if (tries === 100 || !(thrown instanceof Error && thrown.message.includes('execution context'))) throw thrown;
      await new Promise((done) => setTimeout(done, 20));
    }
  }
}
