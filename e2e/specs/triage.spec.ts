/**
 * The job of an evening: fifty recordings heard and decided by keys alone, one key each, two where a tag comes first. And what a screen
 * reader is told on the way, screen by screen. Nothing is stubbed; the pointer is never used.
 */
import { expect, test } from '@playwright/test';
import { seeUntil } from '../hands.ts';
import { addTag, createVault, goToList, importSample, leaveFirstArchive, markStretch, seeText, startReviewing } from '../journeys.ts';
import { type OpenedApp, openApp } from '../playwright-hands.ts';
import { hasFocus, isGone, seenList } from '../sights.ts';

test.describe.configure({ mode: 'serial' });

const recordings = 50;
const passphrase = 'ferry lamp oatmeal gravel seven';

let app: OpenedApp;

test.beforeAll(async () => {
  app = await openApp();
});
test.afterAll(() => app.close());

const currentId = (_: null): string | null =>
  document.querySelector('[role="grid"]')?.getAttribute('aria-activedescendant') ?? null;
const isOtherThan = (before: string | null): boolean => {
  const now = document.querySelector('[role="grid"]')?.getAttribute('aria-activedescendant');
  return now != null && now !== before && document.getElementById(now)?.getAttribute('aria-busy') !== 'true';
};
const isTagged = (id: string | null): boolean => document.getElementById(id ?? '')?.querySelector('.tag') != null;

test('a first start and its first archive, as a screen reader is told', async () => {
  const { hands, page } = app;
  await seeText(hands, 'door.create.title');
  await expect(page.locator('body')).toMatchAriaSnapshot({ name: 'door-create.aria.yml' });
  await createVault(hands, passphrase);
  await leaveFirstArchive(hands);
  await importSample(hands);
  expect(await startReviewing(hands)).toBeGreaterThan(recordings);
  await expect(page.locator('body')).toMatchAriaSnapshot({ name: 'review.aria.yml' });
});

test('fifty recordings, at most two keys each: every verdict leads to the next, and it plays', async () => {
  const { hands } = app;
  await addTag(hands, 'family');
  await goToList(hands);
  let pressed = 0;
  const press = async (key: string): Promise<void> => {
    pressed++;
    await hands.press(key);
  };
  let heard = 0;
  for (let at = 0; at < recordings; at++) {
    const before = await hands.look(currentId, null);
    const most = pressed + 2;
    if (at > 0 && at % 10 === 0) {
      await press('Control+1');
      await seeUntil(hands, 'the tag in the row', isTagged, before);
    }
    await press('krkd'[at % 4] ?? 'k');
    await seeUntil(hands, 'the next recording', isOtherThan, before);
    if (at < 3) heard += Number(await seeUntil(hands, 'the level bars', isPlaying, null));
    expect(pressed).toBeLessThanOrEqual(most);
  }
  expect(heard).toBe(3);
  expect(pressed).toBe(recordings + 4);
  expect(await seeUntil(hands, 'what was decided', seenVerdicts, recordings)).toEqual({ keep: 25, redact: 13, delete: 12 });
});

const isPlaying = (_: null): boolean => document.querySelector('.rec.now.playing') !== null;
/** The numbers in the sidebar, once they say as many decisions as were made. */
const seenVerdicts = (decided: number) => {
  const bar = document.querySelector('.balance')?.getAttribute('aria-label') ?? '';
  const [keep = 0, redact = 0, gone = 0] = [...bar.matchAll(/\d+/g)].map(Number);
  return keep + redact + gone === decided ? { keep, redact, delete: gone } : null;
};

test('a stretch of a recording, in words', async () => {
  const { hands, page } = app;
  await hands.press('Control+Home');
  await markStretch(hands);
  await expect(page.locator('body')).toMatchAriaSnapshot({ name: 'redaction.aria.yml' });
  await hands.press('g');
  await hands.press('r');
  await goToList(hands);
});

test('what shredding says before it happens', async () => {
  const { hands, page } = app;
  await hands.press('Control+Shift+Delete');
  await seeText(hands, 'shred.title', { count: 12 });
  await expect(page.locator('.dialog')).toMatchAriaSnapshot({ name: 'shred.aria.yml' });
  await hands.press('Escape');
  await seeUntil(hands, 'the room', isGone, '.scrim');
  await hands.press('Control+k');
  await seeUntil(hands, 'the palette', hasFocus, '.palette input');
  await hands.type('keep');
  await expect(page.locator('.palette')).toMatchAriaSnapshot({ name: 'palette.aria.yml' });
  await hands.press('Escape');
  expect(await hands.look(seenList, null)).not.toBeNull();
});
