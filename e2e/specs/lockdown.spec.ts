/** P1 and the app's own walls: what the page can't do, tried from the page itself. */
import { expect, test } from '@playwright/test';
import { type OpenedApp, openApp } from '../playwright-hands.ts';

let app: OpenedApp;

test.beforeAll(async () => {
  app = await openApp();
});
test.afterAll(async () => {
  await app.close();
});

/** Runs code as the page's own: a driver's evaluation is exempt from the policy until its stack is left. */
function asPage<Result>(code: () => Result | Promise<Result>): Promise<string> {
  return app.page.evaluate(
    (source) =>
      new Promise<string>((resolve) => {
        // eslint-disable-next-line no-new-func -- the driver's own call, exempt from the page's policy
        const run = new Function(`return (${source})()`) as () => unknown;
        setTimeout(() => {
          Promise.resolve()
            .then(run)
            .then(
              (value) => resolve(`value: ${String(value)}`),
              (error: unknown) => resolve(`threw: ${error instanceof Error ? error.name : String(error)}`),
            );
        }, 0);
      }),
    code.toString(),
  );
}

test('the page lives on its own origin and has no Node', async () => {
  expect(app.page.url()).toMatch(/^app:\/\//);
  const found = await app.page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'RTCPeerConnection', 'WebSocket', 'WebTransport'].filter((name) => name in window),
  );
  expect(found).toEqual([]);
  expect(await app.page.evaluate(() => isSecureContext && crossOriginIsolated !== undefined)).toBe(true);
});

test('the bridge has three doors and no more', async () => {
  expect(await app.page.evaluate(() => Object.keys(window['host' as keyof Window] as object).toSorted())).toEqual([
    'call',
    'on',
    'takeDropped',
  ]);
});

test('text can not become code', async () => {
  // biome-ignore lint: tried on purpose
  expect(await asPage(() => setTimeout('globalThis.wasRun = 1' as never, 0))).toMatch(/threw: (TypeError|EvalError)/);
  expect(await asPage(() => Reflect.construct(Function, ['return 1'])())).toMatch(/threw: (TypeError|EvalError)/);
  expect(
    await asPage(() => {
      document.createElement('div').innerHTML = '<img src=x onerror=alert(1)>';
    }),
  ).toMatch(/threw: TypeError/);
});

test('no request leaves the app', async () => {
  expect(await asPage(() => fetch('https://example.com/').then(() => 'answered'))).toMatch(/threw: TypeError/);
  expect(await asPage(() => fetch('http://127.0.0.1:9/').then(() => 'answered'))).toMatch(/threw: TypeError/);
  const image = () =>
    new Promise((resolve) => {
      const element = new Image();
      element.onload = () => resolve('loaded');
      element.onerror = () => resolve('refused');
      element.src = 'https://example.com/a.png';
    });
  expect(await asPage(image)).toBe('value: refused');
});

test('no window opens and no page is left', async () => {
  expect(await asPage(() => window.open('https://example.com/'))).toBe('value: null');
  const before = app.page.url();
  await asPage(() => {
    location.href = 'https://example.com/';
  });
  await app.page.waitForTimeout(300);
  expect(app.page.url()).toBe(before);
  expect(app.electron.windows()).toHaveLength(1);
});

test('no permission is given', async () => {
  const states = await app.page.evaluate(() =>
    Promise.all(
      ['geolocation', 'notifications', 'microphone', 'camera'].map((name) =>
        navigator.permissions.query({ name: name as PermissionName }).then(({ state }) => state),
      ),
    ),
  );
  expect(new Set(states)).toEqual(new Set(['denied']));
});

test('main refuses calls it does not know and arguments that do not fit', async () => {
  const answers = await app.page.evaluate(async () => {
    const host = window['host' as keyof Window] as unknown as { call(name: string, args: unknown): Promise<unknown> };
    return Promise.all([
      host.call('fs.read', { path: '/etc/passwd' }),
      host.call('source.serve', { sourceId: '../../etc/passwd' }),
      host.call('preferences.write', { theme: 'shouting' }),
      host.call('__proto__', {}),
    ]);
  });
  for (const answer of answers) expect(answer).toMatchObject({ ok: false, failure: { code: 'app/bad-request' } });
});

test('the scheme serves the app and nothing beside it', async () => {
  const paths = [
    '/../package.json',
    '/..%2f..%2fpackage.json',
    '/%2e%2e/%2e%2e/package.json',
    '/..\\..\\package.json',
    '//etc/passwd',
    '/nothing-here',
  ];
  const answers = await app.page.evaluate(
    (all) =>
      Promise.all(
        all.map((path) =>
          fetch(path).then(
            (response) => response.status,
            () => 'refused',
          ),
        ),
      ),
    paths,
  );
  for (const answer of answers) expect(answer === 'refused' || Number(answer) >= 400).toBe(true);
  // The control: what is the app's own does come.
  expect(await app.page.evaluate(() => fetch('/index.html').then((response) => response.status))).toBe(200);
});
