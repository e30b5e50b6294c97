/** P1 and the app's own walls: what the page, its workers and its session can't do, tried for real. */
import { readdirSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { projectDir } from '../driver/launch.ts';
import { type OpenedApp, openApp } from '../playwright-hands.ts';

let app: OpenedApp;
/** A real server on this machine: what gets past every wall is counted here. */
let server: Server;
let address = '';
let connections = 0;

test.beforeAll(async () => {
  server = createServer((_request, response) => response.end('answered')).on('connection', () => connections++);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  app = await openApp();
});
test.afterAll(async () => {
  await app.close();
  server.close();
});

/** Runs code as the page's own: a driver's evaluation is exempt from the policy until its stack is left. */
function asPage<Argument>(code: (argument: Argument) => unknown, argument?: Argument): Promise<string> {
  return app.page.evaluate(
    ({ source, given }) =>
      new Promise<string>((resolve) => {
        // oxlint-disable-next-line typescript/no-implied-eval -- the driver's own call, exempt from the page's policy
        const run = new Function('given', `return (${source})(given)`) as (given: unknown) => unknown;
        setTimeout(() => {
          Promise.resolve()
            .then(() => run(given))
            .then(
              (value) => resolve(`value: ${String(value)}`),
              (error: unknown) => resolve(`threw: ${error instanceof Error ? error.name : String(error)}`),
            );
        }, 0);
      }),
    { source: code.toString(), given: argument },
  );
}

/** Policies as the page's own requests are answered. */
const policyOf = (path: string): Promise<string> =>
  app.page.evaluate((url) => fetch(url).then(({ headers }) => headers.get('content-security-policy') ?? 'none'), path);

const directive = (policy: string, name: string): string =>
  policy
    .split('; ')
    .find((part) => part.startsWith(`${name} `))
    ?.slice(name.length + 1) ?? 'absent';

test('the page lives on its own origin and has no Node', async () => {
  expect(app.page.url()).toBe('app://overheard/index.html');
  const names = [
    'require',
    'process',
    'module',
    'Buffer',
    'global',
    'RTCPeerConnection',
    'WebSocket',
    'WebTransport',
    'EventSource',
  ];
  expect(await app.page.evaluate((all) => all.filter((name) => name in window), names)).toEqual([]);
  expect(await app.page.evaluate(() => isSecureContext)).toBe(true);
});

test('the window is sandboxed, isolated and without Node', async () => {
  const preferences = await app.electron.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    const contents = window?.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> };
    const { sandbox, contextIsolation, nodeIntegration, webviewTag, webSecurity } = contents.getLastWebPreferences();
    return { sandbox, contextIsolation, nodeIntegration, webviewTag, webSecurity };
  });
  expect(preferences).toEqual({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
    webSecurity: true,
  });
});

test('the bridge has three doors and no more', async () => {
  expect(await app.page.evaluate(() => Object.keys(window['host' as keyof Window] as object).toSorted())).toEqual([
    'call',
    'on',
    'takeDropped',
  ]);
});

test('the policy of the page allows its own files and nothing else', async () => {
  const policy = await policyOf('/index.html');
  expect(directive(policy, 'default-src')).toBe("'none'");
  expect(directive(policy, 'script-src')).toBe("'self'");
  expect(directive(policy, 'style-src')).toMatch(/^'self' 'nonce-[\w+/=]{20,}'$/);
  expect(directive(policy, 'connect-src')).toBe("'self' blob:");
  expect(directive(policy, 'require-trusted-types-for')).toBe("'script'");
  expect(directive(policy, 'trusted-types')).toBe('app default');
  expect(policy).not.toMatch(/unsafe|https?:|data:|\*/);
  // A nonce that comes twice could be known beforehand.
  expect(await policyOf('/index.html')).not.toBe(policy);
});

test('the workers that use WebAssembly alone may compile, and nothing else', async () => {
  const scripts = readdirSync(join(projectDir, 'out/renderer/assets')).filter((name) => name.endsWith('.js'));
  const policies = await Promise.all(scripts.map(async (name) => ({ name, policy: await policyOf(`/assets/${name}`) })));
  for (const { policy } of policies) expect(policy).not.toMatch(/'unsafe-eval'|'unsafe-inline'|https?:|data:|\*/);
  const compiling = policies.filter(({ policy }) => directive(policy, 'script-src') !== "'self'");
  expect(compiling.map(({ name }) => name.replace(/-[\w-]{8}\.js$/, ''))).toEqual([
    'age-header.worker',
    'age-payload.worker',
    'decode-rare.worker',
    'derive-key.worker',
    'read-database.worker',
  ]);
  for (const { policy } of compiling) expect(directive(policy, 'script-src')).toBe("'self' 'wasm-unsafe-eval'");
});

test('text can not become code', async () => {
  expect(await asPage(() => setTimeout('globalThis.wasRun = 1' as never, 0))).toMatch(/threw: (TypeError|EvalError)/);
  expect(await asPage(() => Reflect.construct(Function, ['return 1'])())).toMatch(/threw: (TypeError|EvalError)/);
  expect(await asPage(() => WebAssembly.compile(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)))).toBe('threw: CompileError');
  expect(await asPage(() => import('data:text/javascript,export default 1' as string))).toBe('threw: TypeError');
  const sinks = [
    () => void (document.createElement('div').innerHTML = '<img src=x onerror=alert(1)>'),
    () => document.createElement('div').insertAdjacentHTML('beforeend', '<b>x</b>'),
    () => void (document.createElement('iframe').srcdoc = '<b>x</b>'),
    () => void (document.createElement('script').text = 'globalThis.wasRun = 1'),
    () => document.createRange().createContextualFragment('<b>x</b>'),
    () => new Worker('/assets/anything.js'),
    () =>
      (window as unknown as { trustedTypes: { createPolicy(name: string, rules: object): void } }).trustedTypes.createPolicy(
        'another',
        {},
      ),
  ];
  for (const sink of sinks) expect(await asPage(sink), sink.toString()).toBe('threw: TypeError');
  const inline = () => {
    const script = document.createElement('script');
    script.append('globalThis.wasRun = 1');
    document.head.append(script);
  };
  await asPage(inline);
  expect(await app.page.evaluate(() => 'wasRun' in window)).toBe(false);
});

test('nothing that the page tries reaches a server', async () => {
  const before = connections;
  expect(await asPage((url) => fetch(url).then(() => 'answered'), address)).toBe('threw: TypeError');
  const asElement = (url: string) => {
    navigator.sendBeacon(url, 'x');
    const elements: [string, Record<string, string>][] = [
      ['img', { src: `${url}/a.png` }],
      ['iframe', { src: url }],
      ['audio', { src: `${url}/a.wav` }],
      ['object', { data: url }],
      ['embed', { src: url }],
      ['link', { rel: 'stylesheet', href: `${url}/a.css` }],
      ['link', { rel: 'preload', as: 'image', href: `${url}/b.png` }],
      ['link', { rel: 'prefetch', href: `${url}/c` }],
      ['link', { rel: 'preconnect', href: url }],
      ['link', { rel: 'manifest', href: `${url}/m.json` }],
    ];
    for (const [name, attributes] of elements) {
      const element = document.createElement(name);
      for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
      document.body.append(element);
      setTimeout(() => element.remove(), 400);
    }
    const form = document.createElement('form');
    form.action = url;
    document.body.append(form);
    form.submit();
    form.remove();
  };
  await asPage(asElement, address);
  await app.page.waitForTimeout(500);
  expect(connections - before).toBe(0);
  // The control: the same server answers who may ask, and counts it.
  expect(await (await fetch(address)).text()).toBe('answered');
  expect(connections - before).toBe(1);
});

test('behind the policy stand the request block, the dead proxy and a resolver that knows no name', async () => {
  const before = connections;
  const tried = await app.electron.evaluate(async ({ session }, url) => {
    const said = (trying: Promise<unknown>): Promise<string> =>
      trying.then(
        () => 'answered',
        (error: Error) => error.message,
      );
    const { defaultSession } = session;
    return {
      request: await said(defaultSession.fetch(url)),
      proxy: await defaultSession.resolveProxy(url),
      name: await said(defaultSession.resolveHost('localhost')),
    };
  }, address);
  expect(tried.request).toContain('ERR_BLOCKED_BY_CLIENT');
  expect(tried.proxy).toBe('PROXY offline.invalid:9');
  expect(tried.name).toContain('ERR_NAME_NOT_RESOLVED');
  expect(connections).toBe(before);
});

test('no window opens and no page is left', async () => {
  expect(await asPage(() => window.open('https://example.com/'))).toBe('value: null');
  expect(await asPage(() => window.open('/index.html'))).toBe('value: null');
  const ways = [
    () => void (location.href = 'https://example.com/'),
    () => location.assign('/assets/'),
    () => location.replace('file:///etc/passwd'),
    // oxlint-disable-next-line eslint/no-script-url -- tried on purpose
    () => void (location.href = 'javascript:document.title="left"'),
    () => {
      const link = document.createElement('a');
      link.href = 'https://example.com/';
      link.target = '_blank';
      link.click();
    },
    () => {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob(['x']));
      link.download = 'x.txt';
      link.click();
    },
  ];
  await app.page.evaluate(() => Object.assign(window, { isSamePage: true }));
  for (const way of ways) await asPage(way);
  await app.page.waitForTimeout(300);
  expect(app.page.url()).toBe('app://overheard/index.html');
  expect(await app.page.evaluate(() => 'isSamePage' in window && document.title !== 'left')).toBe(true);
  expect(app.electron.windows()).toHaveLength(1);
});

test('no permission is given, asked or queried', async () => {
  const states = await app.page.evaluate(() =>
    Promise.all(
      ['geolocation', 'notifications', 'microphone', 'camera', 'midi', 'clipboard-read'].map((name) =>
        navigator.permissions.query({ name: name as PermissionName }).then(({ state }) => state),
      ),
    ),
  );
  expect(new Set(states)).toEqual(new Set(['denied']));
  expect(await asPage(() => navigator.mediaDevices.getUserMedia({ audio: true }))).toMatch(/^threw: Not(Allowed|Found)Error$/);
  expect(await asPage(() => Notification.requestPermission())).toBe('value: denied');
  expect(await asPage(() => navigator.clipboard.readText())).toBe('threw: NotAllowedError');
  expect(await asPage(() => navigator.storage.persist())).toBe('value: true');
});

test('main refuses calls it does not know and arguments that do not fit', async () => {
  const answers = await app.page.evaluate(async () => {
    const host = window['host' as keyof Window] as unknown as { call(name: string, args: unknown): Promise<unknown> };
    return Promise.all([
      host.call('fs.read', { path: '/etc/passwd' }),
      host.call('source.serve', { sourceId: '../../etc/passwd' }),
      host.call('source.serve', { sourceId: '0'.repeat(32) }),
      host.call('preferences.write', { theme: 'shouting' }),
      host.call('text.save', { suggestedName: '../../.bashrc', text: 'x' }),
      host.call('app.info', { more: 1 }),
      host.call('app.info', null),
      host.call('__proto__', {}),
      host.call('constructor', {}),
    ]);
  });
  for (const answer of answers) expect(answer).toMatchObject({ ok: false, failure: { code: 'app/bad-request' } });
});

test('a file that did not come from a drop has no way in', async () => {
  const answer = await app.page.evaluate(() => {
    const host = window['host' as keyof Window] as unknown as { takeDropped(files: readonly File[]): Promise<unknown> };
    return host.takeDropped([new File(['x'], '/etc/passwd')]);
  });
  expect(answer).toEqual({ ok: true, value: [] });
});

test('the scheme serves the app and nothing beside it', async () => {
  const paths = [
    '/../package.json',
    '/..%2f..%2fpackage.json',
    '/%2e%2e/%2e%2e/package.json',
    '/..\\..\\package.json',
    '//etc/passwd',
    '/etc/passwd',
    '/assets/../../main/main.js',
    '/assets/..%5c..%5cmain%5cmain.js',
    '/nothing-here',
    'app://elsewhere/index.html',
    'file:///etc/passwd',
  ];
  const answers = await app.page.evaluate(
    (all) =>
      Promise.all(
        all.map((path) =>
          fetch(path).then(
            ({ status }) => status,
            () => 'refused',
          ),
        ),
      ),
    paths,
  );
  for (const [at, answer] of answers.entries()) {
    expect(answer === 'refused' || Number(answer) >= 400, `${paths[at]}: ${answer}`).toBe(true);
  }
  expect(await app.page.evaluate(() => fetch('/index.html', { method: 'POST' }).then(({ status }) => status))).toBe(405);
  // The control: what is the app's own does come.
  expect(await app.page.evaluate(() => fetch('/index.html').then(({ status }) => status))).toBe(200);
});

test('what a policy refuses is heard, in the page and in the vault worker', async () => {
  const refusals = () => app.complaints.filter((complaint) => complaint.startsWith('refused')).length;
  // All that was tried above stands there: the main job's empty list means something.
  expect(refusals()).toBeGreaterThan(5);
  const [worker] = app.page.workers();
  await worker?.evaluate(() => setTimeout(() => void fetch('https://example.com/').catch(() => undefined), 0));
  await expect.poll(() => app.complaints.join('\n')).toContain('refused in a worker: connect-src https://example.com/');
});
