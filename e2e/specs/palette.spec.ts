/**
 * The palette in every room, held against the registry: each command that isn't for its key alone is offered somewhere, by its name, and
 * what is offered is in the registry. Every step stands on the one before.
 */
import { setTimeout } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import { type CommandId, commandIds, commandSpec } from '../../renderer/app/commands/registry.ts';
import { t } from '../../renderer/app/text.ts';
import { seeUntil } from '../hands.ts';
import {
  enterNewVault,
  goToList,
  importSample,
  markStretch,
  runFromPalette,
  saveView,
  seeText,
  startReviewing,
} from '../journeys.ts';
import { type OpenedApp, openApp } from '../playwright-hands.ts';
import { hasFocus, isGone, isShown } from '../sights.ts';

test.describe.configure({ mode: 'serial' });

/** Not offered below, because what they are for doesn't happen there. */
const forItsMoment: Partial<Record<CommandId, string>> = {
  'app.print': 'nothing that prints is open: a receipt, the sheet of keys',
  'app.resetKeys': 'every command has its usual key',
  'archive.answerQuestion': 'no import asks anything',
  'archive.pauseImport': 'nothing is being brought in',
  'keys.thisComputer': 'there is no keychain here',
  'keys.tryRecoveryKey': 'the vault has no recovery key',
  'views.open2': 'there is one view of the user’s own',
  'views.open3': 'as the second',
  'views.open4': 'as the second',
  'views.open5': 'as the second',
  'views.open6': 'as the second',
  'views.open7': 'as the second',
  'views.open8': 'as the second',
  'views.open9': 'as the second',
};

let app: OpenedApp;
const offered = new Set<string>();

test.beforeAll(async () => {
  app = await openApp();
  await enterNewVault(app.hands, 'ferry lamp oatmeal gravel seven');
  await importSample(app.hands);
});
test.afterAll(() => app.close());

/** Ids with their names as they are shown. */
const seenOptions = (_: null): readonly (readonly [string, string])[] | null => {
  const options = [...document.querySelectorAll<HTMLElement>('.palette .opt')];
  const named = options.map(
    (option) =>
      [option.dataset['value']?.replace(/^lately /, '') ?? '', option.querySelector('span')?.textContent ?? ''] as const,
  );
  return named.length === 0 ? null : named;
};

/** What the palette offers here, each under its own name. */
async function offeredHere(): Promise<ReadonlySet<string>> {
  const { hands } = app;
  await hands.press('Control+k');
  await seeUntil(hands, 'the palette', hasFocus, '.palette input');
  const options = await seeUntil(hands, 'commands', seenOptions, null);
  await hands.press('Escape');
  await seeUntil(hands, 'no palette', isGone, '.scrim');
  for (const [id, name] of options) {
    const { title, titleValues, isKeyOnly = false } = commandSpec(id as CommandId);
    expect([name, isKeyOnly]).toEqual([t(title, titleValues), false]);
    offered.add(id);
  }
  return new Set(options.map(([id]) => id));
}

test('the report of an archive offers to save it and to start', async () => {
  const here = await offeredHere();
  for (const id of ['archives.saveReport', 'archives.startReviewing'] as const) expect(here).toContain(id);
  await startReviewing(app.hands);
});

test('the review room offers what can be done there, and more when rows are selected or a view is open', async () => {
  const { hands } = app;
  await hands.press('Shift+K');
  await hands.press('Control+z');
  await seeText(hands, 'shell.undone', { count: 1 });
  expect(await offeredHere()).toContain('edit.redo');
  await hands.press('t');
  await seeUntil(hands, 'the tag field', hasFocus, '.pick-one input');
  await hands.type('quince');
  await hands.press('Enter');
  await seeUntil(hands, 'the tag', isShown, '.inspector .tags-section .tag-remove');
  const plain = await offeredHere();
  for (const id of ['review.keep', 'playback.toggle', 'go.settings', 'edit.undo'] as const) expect(plain).toContain(id);
  expect(plain).not.toContain('redaction.burnIn');

  await hands.press('x');
  expect(await offeredHere()).toContain('review.clearSelection');
  await hands.press('Escape');
  await hands.press('2');
  await hands.press('Control+f');
  await hands.type('kitchen');
  await hands.press('Enter');
  await saveView(hands, 'Open ones');
  await seeUntil(hands, 'no dialog', isGone, '.scrim');
  expect(await offeredHere()).toContain('views.open1');
});

test('the redaction room offers what is done to a stretch, and no verdict', async () => {
  const { hands } = app;
  await goToList(hands);
  await markStretch(hands);
  const here = await offeredHere();
  expect(here).toContain('redaction.burnIn');
  expect(here).not.toContain('review.keep');
  await hands.press('Escape');
  await hands.press('Escape');
});

test('the other rooms offer the way out, and no verdict', async () => {
  const { hands } = app;
  for (const place of ['command.go.archives', 'command.go.journal', 'command.go.vault', 'command.go.settings'] as const) {
    await runFromPalette(hands, place);
    await seeUntil(hands, 'no palette', isGone, '.scrim');
    // Where one stands there is nowhere to go.
    if (place === 'command.go.journal') {
      await seeUntil(hands, 'the journal', hasFocus, '.journal-list');
      await hands.press('End');
    }
    const here = await offeredHere();
    expect(here, place).toContain('go.review');
    expect(here, place).not.toContain('review.keep');
  }
});

test('it is in sight at once, also when the window was once made lower over a field', async () => {
  const { hands, electron } = app;
  const resize = async (height: number) => {
    await electron.evaluate(({ BrowserWindow }, high) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, high), height);
    await seeUntil(hands, `a window ${height} high`, (wanted) => innerHeight === wanted, height);
    // As long as a change of height takes to be over.
    await setTimeout(300);
  };
  await resize(820);
  await hands.press('g');
  await hands.press('r');
  await hands.press('/');
  await seeUntil(hands, 'the search field', hasFocus, '[data-pane="top"] input');
  await resize(640);
  await resize(820);
  await goToList(hands);
  await hands.press('Control+k');
  await seeUntil(hands, 'the palette', hasFocus, '.palette input');
  expect(await hands.look(() => document.querySelector<HTMLElement>('.scrim')?.style.opacity, null)).toBe('');
  await hands.press('Escape');
});

test('every command that isn’t for its key or its moment was offered', () => {
  const missing = commandIds.filter((id) => commandSpec(id).isKeyOnly !== true && !offered.has(id));
  expect(missing.toSorted()).toEqual(Object.keys(forItsMoment).toSorted());
  expect(app.complaints).toEqual([]);
});
