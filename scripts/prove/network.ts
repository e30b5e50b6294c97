/**
 * P1, nothing leaves the machine: the whole tour runs with every process of the app under strace, driven over pipes so
 * that no debugging port is opened. Any connect, or sendto with an address, to anything but a local socket
 * counts against us. The control is the same Electron asking for an address on purpose: it must be counted.
 */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTour } from '../../e2e/tour/run-tour.ts';
import { executableFromEnvironment, launchApp, projectDir, removeProfileDir } from '../../e2e/driver/launch.ts';
import type { Verdict } from './prove.ts';

const straceArgs = ['strace', '-f', '-qq', '-e', 'trace=connect,sendto,sendmsg,sendmmsg', '-s', '0', '-o'];

const familyOf = (line: string): string | null => /sa_family=(AF_\w+)/.exec(line)?.[1] ?? null;

/**
 * Calls that name an address outside this machine's own sockets. AF_NETLINK is how Chromium asks the kernel which
 * network cards there are: it reaches nobody else, and is counted apart. AF_UNSPEC only undoes a connect. A send without
 * an address goes to a socket whose connect was counted; a connect whose address couldn't be read counts as outside.
 */
export function outsideCalls(trace: string): string[] {
  const local = new Set([null, 'AF_UNIX', 'AF_NETLINK', 'AF_UNSPEC']);
  const isUnreadable = (line: string) => familyOf(line) === null && /\bconnect\(/.test(line);
  return trace.split('\n').filter((line) => !local.has(familyOf(line)) || isUnreadable(line));
}

function countFamily(trace: string, family: string): number {
  return trace.split('\n').filter((line) => familyOf(line) === family).length;
}

export async function proveNetwork(): Promise<Verdict> {
  const dir = await mkdtemp(join(tmpdir(), 'overheard-network-'));
  try {
    const control = await traceControl(join(dir, 'control.txt'), dir);
    console.log(`control: an app that asks for an address made ${control.length} calls to it`);
    const traceFile = join(dir, 'tour.txt');
    const tour = await runTour({
      archives: [],
      executable: executableFromEnvironment(),
      appDir: projectDir,
      wrapper: [...straceArgs, traceFile],
      log: console.log,
    });
    const trace = await readFile(traceFile, 'utf8');
    const outside = outsideCalls(trace);
    for (const line of outside.slice(0, 20)) console.log(line);
    const [unix, netlink] = [countFamily(trace, 'AF_UNIX'), countFamily(trace, 'AF_NETLINK')];
    return {
      isProven: tour.ok && outside.length === 0 && control.length > 0 && unix > 0,
      figures: `${outside.length} calls to any address in a tour of ${tour.steps.length} steps (${unix} to local sockets, ${netlink} questions to the kernel about its network cards); control ${control.length}`,
    };
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

/** Nobody listens there. */
const controlPort = 9;

/** A tiny app without any of our rules, which asks for an address where nobody listens. */
async function traceControl(traceFile: string, dir: string): Promise<string[]> {
  const appDir = join(dir, 'control-app');
  await writeControlApp(appDir);
  const app = await launchApp({
    executable: executableFromEnvironment(),
    appDir,
    profileDir: join(dir, 'control-profile'),
    wrapper: [...straceArgs, traceFile],
  });
  await app.hands.look(
    () =>
      fetch('http://127.0.0.1:9/').then(
        () => null,
        () => null,
      ),
    undefined,
  );
  await app.close();
  await removeProfileDir(app.profileDir);
  return outsideCalls(await readFile(traceFile, 'utf8')).filter((line) => line.includes(`htons(${controlPort})`));
}

async function writeControlApp(appDir: string): Promise<void> {
  await mkdir(appDir, { recursive: true });
  await writeFile(join(appDir, 'package.json'), JSON.stringify({ name: 'control', main: 'main.cjs' }));
  await writeFile(
    join(appDir, 'main.cjs'),
    `const { app, BrowserWindow, protocol } = require('electron');
protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }]);
app.setPath('userData', process.argv.find((a) => a.startsWith('--profile=')).slice(10));
app.whenReady().then(() => {
  require('node:http').get('http://127.0.0.1:${controlPort}/').on('error', () => undefined);
  protocol.handle('app', () => new Response('<title>control</title>', { headers: { 'content-type': 'text/html' } }));
  new BrowserWindow({ width: 300, height: 200 }).loadURL('app://control/');
});
app.on('window-all-closed', () => app.quit());
`,
  );
}
