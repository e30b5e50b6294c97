/** "What protects my recordings": by key from the door as from a room, every sentence of every state, away again by Escape. */
import { expect, test } from '@playwright/test';
import { t } from '../../renderer/app/text.ts';
import { protectedStates } from '../../renderer/features/security/protected-states.ts';
import { createVault, seeText } from '../journeys.ts';
import { type OpenedApp, openApp } from '../playwright-hands.ts';

let app: OpenedApp;
test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  app = await openApp();
});
test.afterAll(() => app.close());

async function readAndLeave(): Promise<void> {
  await app.hands.press('Shift+F1');
  const dialog = app.page.getByRole('dialog', { name: t('security.title') });
  await expect(dialog).toBeVisible();
  for (const { title, holds, doesNotHold } of protectedStates) {
    for (const id of [title, ...holds, ...doesNotHold]) await expect(dialog.getByText(t(id))).toHaveCount(1);
  }
  await app.hands.press('Escape');
  await expect(dialog).toHaveCount(0);
}

test('it is read at the door, before there is a vault', async () => {
  await seeText(app.hands, 'door.create.title');
  await readAndLeave();
});

test('it is read in an open vault', async () => {
  await createVault(app.hands, 'two kettles and a heron');
  await readAndLeave();
  await seeText(app.hands, 'door.first.title');
});

test('nothing was thrown, and the content policy had nothing to refuse', () => {
  expect(app.complaints).toEqual([]);
});
