/**
 * Every way in which the vault locks, on the real window: the page's process ends, a job under way is finished or stopped as the
 * person chose, and after unlock one is where one was. Clocks are moved, never waited for. How fast: `npm run bench -- lock`.
 */
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { processesOf } from '../../bench/process-tree.ts';
import type { Preferences } from '../../shared/seams/ipc-contract.ts';
import { seeUntil } from '../hands.ts';
import { goToList, moveAndBeKept, search, seeText, settledTotal, unlock } from '../journeys.ts';
import { longArchive } from '../make-archives/long-archive.ts';
import type { OpenedApp } from '../playwright-hands.ts';
import { openPrepared, type Prepared, preparedPassphrase as passphrase } from '../prepared-profiles.ts';
import { hasFocus, isShown, seenEnd, seenList } from '../sights.ts';

/** Each test opens a vault and opens it again, some several times: a second of key derivation each on an idle machine. */
test.describe.configure({ timeout: 180_000 });

const word = 'the';

let app: OpenedApp;

async function begin(preferences: Partial<Preferences> = {}, what: Prepared = 'empty'): Promise<void> {
  app = await openPrepared(what, { preferences });
  if (what === 'sample') await goToList(app.hands);
}

test.afterEach(() => app.close());

const pageProcess = (): Promise<number> =>
  app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0);
const tell = (event: string): Promise<void> =>
  app.electron.evaluate(({ powerMonitor }, name) => void powerMonitor.emit(name as 'suspend'), event);
const isRunning = (pid: number): boolean => processesOf(app.electron.process().pid ?? 0).some((process) => process.pid === pid);

const seenPlace = (_: null) => {
  const rows = [...document.querySelectorAll('[role="row"][aria-rowindex]')].map((row) =>
    Number(row.getAttribute('aria-rowindex')),
  );
  const current = document.querySelector('[role="row"][aria-current="true"]')?.getAttribute('aria-label') ?? '';
  const query = document.querySelector<HTMLInputElement>('[data-pane="top"] input')?.value ?? '';
  return current === '' ? null : { first: Math.min(...rows), current, query };
};

interface WithHost {
  readonly host: { call(name: string, args: object): Promise<unknown> };
}

/** Does something that locks, and sees the page go with its process, and the door. */
async function seeLocked(act: () => Promise<unknown>): Promise<void> {
  const before = await pageProcess();
  await act();
  await expect.poll(() => isRunning(before)).toBe(false);
  await seeText(app.hands, 'door.locked.title');
  expect(await app.hands.look(isShown, '[data-pane]')).toBe(false);
}

test('sleep, a locked screen, another user and the idle clock each end the page, and one comes back to where one was', async () => {
  // Sound that plays is use: the idle clock would wait for its end.
  await begin({ lockAfterMinutes: 5, autoplay: false }, 'sample');
  await search(app.hands, word);
  const found = await settledTotal(app.hands);
  expect(found).toBeGreaterThan(3);
  await app.hands.press('Enter');
  await seeUntil(app.hands, 'the list in focus', hasFocus, '[role="grid"]');
  const ways: readonly (() => Promise<unknown>)[] = [
    () => tell('suspend'),
    () => tell('lock-screen'),
    () => tell('user-did-resign-active'),
    // Five minutes without a key.
    () =>
      app.hands.look(
        (ms) =>
          void Object.assign(performance, {
            now: (
              (now) => () =>
                now() + ms
            )(performance.now.bind(performance)),
          }),
        301_000,
      ),
    // A night's sleep that nobody announced.
    () =>
      app.hands.look(
        (ms) =>
          void Object.assign(Date, {
            now: (
              (now) => () =>
                now() + ms
            )(Date.now),
          }),
        8 * 3_600_000,
      ),
    () => app.hands.press('Control+l'),
  ];
  for (const way of ways) {
    await moveAndBeKept(app.hands, () => app.hands.press('ArrowDown'));
    const place = await seeUntil(app.hands, 'a current recording', seenPlace, null);
    expect(place.query).toBe(word);
    await seeLocked(way);
    await unlock(app.hands, passphrase);
    await expect.poll(() => app.hands.look(seenPlace, null), { timeout: 30_000 }).toEqual(place);
    await goToList(app.hands);
  }
});

test('a page that is too busy to answer is ended all the same', async () => {
  await begin();
  await app.hands.look((_) => {
    setTimeout(() => {
      for (;;);
    }, 50);
  }, null);
  await new Promise((later) => setTimeout(later, 300));
  await seeLocked(() => tell('lock-screen'));
});

const clipboard = (): Promise<string> => app.electron.evaluate(({ clipboard: system }) => system.readText());

test('a copied transcript is off the clipboard once the vault is locked', async () => {
  await begin({}, 'sample');
  await app.hands.press('c');
  await expect.poll(clipboard).not.toBe('');
  await seeLocked(() => app.hands.press('Control+l'));
  await expect.poll(clipboard).toBe('');
});

test('text that was marked and copied is off the clipboard once the vault is locked, and is marked for nobody', async () => {
  await begin({}, 'sample');
  const words = app.page.locator('.transcript.selectable');
  await words.click({ clickCount: 3 });
  const said = await words.innerText();
  const marked = (): Promise<string> =>
    app.electron.evaluate(async ({ clipboard: system }) => {
      const { selection } = system as { selection?: typeof system };
      return selection === undefined
        ? (system.readText as (which: string) => Promise<string>)('selection')
        : selection.readText();
    });
  if (process.platform === 'linux') await expect.poll(marked).toContain(said);
  await app.hands.press('Control+c');
  await seeText(app.hands, 'shell.copied');
  await expect.poll(clipboard).toContain(said);
  await seeLocked(() => app.hands.press('Control+l'));
  await expect.poll(clipboard).toBe('');
  if (process.platform === 'linux') expect(await marked()).toBe('');
});

test('what is cut out of a field leaves it, and the clipboard with the lock', async () => {
  await begin({}, 'sample');
  await search(app.hands, word);
  await app.hands.press('Control+a');
  await app.hands.press('Control+x');
  await expect.poll(clipboard).toBe(word);
  await expect(app.page.locator('[data-pane="top"] input')).toHaveValue('');
  await seeLocked(() => app.hands.press('Control+l'));
  await expect.poll(clipboard).toBe('');
});

test('closing the window locks and keeps the app when that was chosen', async () => {
  await begin({ onClose: 'stay' });
  await seeLocked(() => app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close()));
  expect(await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('no process of the app would write memory into a core dump', async () => {
  test.skip(process.platform !== 'linux', 'Linux alone lets a program say so');
  await begin();
  for (const { pid } of processesOf(app.electron.process().pid ?? 0)) {
    expect(readFileSync(`/proc/${pid}/coredump_filter`, 'utf8').trim()).toBe('00000000');
  }
});

test.describe('with an import under way', () => {
  let dir = '';
  let archive = '';

  test.beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'overheard-lock-'));
    archive = await longArchive.write(dir);
  });
  test.afterAll(() => rm(dir, { recursive: true, force: true }));

  const isSomeIn = (_: null): boolean => document.querySelector('[role="row"][aria-rowindex]:not([aria-busy="true"])') !== null;

  async function importing(preferences: Partial<Preferences>): Promise<void> {
    await begin(preferences);
    await app.hands.drop([archive]);
    await seeUntil(app.hands, 'the first recording', isSomeIn, null, 30_000);
  }

  /** All of it: at once, or with what is missing brought in again. */
  async function seeWhole(): Promise<void> {
    await expect
      .poll(async () => (await app.hands.look(seenList, null))?.total ?? 0, { timeout: 60_000 })
      .toBe(longArchive.recordings);
  }

  test('a lock by key hides everything at once, and comes when the archive is in', async () => {
    await importing({ jobsAtLock: 'finish' });
    const before = await pageProcess();
    await app.hands.press('Control+l');
    await seeText(app.hands, 'lock.cover.title');
    expect(await app.hands.look(isShown, '[data-pane]')).toBe(false);
    expect(await pageProcess()).toBe(before);
    await seeText(app.hands, 'door.locked.title', {}, 60_000);
    await unlock(app.hands, passphrase);
    await seeWhole();
  });

  test('a lock by key stops it when that was chosen; what is in stays, and the rest comes in without a double', async () => {
    await importing({ jobsAtLock: 'stop' });
    await seeLocked(() => app.hands.press('Control+l'));
    await unlock(app.hands, passphrase);
    await seeUntil(app.hands, 'a recording', isSomeIn, null, 30_000);
    await app.hands.drop([archive]);
    await seeUntil(app.hands, 'the end of the import', seenEnd, longArchive.fileName, 60_000);
    await seeWhole();
  });

  test('a locked screen never waits', async () => {
    await importing({ jobsAtLock: 'finish' });
    await seeLocked(() => tell('lock-screen'));
    await unlock(app.hands, passphrase);
    await seeUntil(app.hands, 'a recording', isSomeIn, null, 30_000);
  });

  test('the window waits in sight when it is closed, and goes at once when it is closed again', async () => {
    await importing({ jobsAtLock: 'finish' });
    const close = () => app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    const ended = app.electron.waitForEvent('close');
    await close();
    await seeText(app.hands, 'lock.cover.title');
    // Main answers in turn: by then it has heard that the page waits.
    const hasHeard = (_: null): Promise<unknown> => (window as unknown as WithHost).host.call('app.info', {});
    await app.hands.look(hasHeard, null).catch(() => undefined);
    await close().catch(() => undefined);
    await ended;
  });
});
