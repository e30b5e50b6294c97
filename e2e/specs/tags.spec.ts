/** Tags, people and whole views by keys alone: arranged, joined, put on many at once, and taken back. */
import { expect, test } from '@playwright/test';
import { t } from '../../renderer/app/text.ts';
import { type Hands, seeUntil } from '../hands.ts';
import { goToList, namePerson, pressUntilFocus, runFromPalette, seeText, seeTotal } from '../journeys.ts';
import type { OpenedApp } from '../playwright-hands.ts';
import { openSample } from '../prepared-profiles.ts';
import { hasFocus, isGone, isShown, isTextIn } from '../sights.ts';

test.describe.configure({ mode: 'serial' });

let app: OpenedApp;
let total = 0;

test.beforeAll(async () => {
  ({ app, total } = await openSample());
});
test.afterAll(async () => {
  await app.close();
});

const tagsShown = (_: null): string => document.querySelector('.inspector .tags-section')?.textContent ?? '';
const noteShown = (_: null): string | null => document.querySelector<HTMLTextAreaElement>('.note-text-area')?.value ?? null;

async function pickTag(hands: Hands, typed: string): Promise<void> {
  await hands.press('t');
  await seeUntil(hands, 'the field', hasFocus, '.pick-one input');
  await hands.type(typed);
  await hands.press('Enter');
  await seeUntil(hands, 'the field gone', isGone, '.pick-one');
}

test('a tag gets a letter of its own, and T with that letter puts it on', async () => {
  const { hands } = app;
  await pickTag(hands, 'family/phone');
  await seeUntil(hands, 'the tag', isTextIn, { selector: '.inspector', text: 'family › phone' });
  await runFromPalette(hands, 'command.tags.manage');
  await seeUntil(hands, 'the tags', hasFocus, '.arrange-row');
  await pressUntilFocus(hands, 'Tab', '.arrange-key');
  await hands.type('z');
  await hands.press('Enter');
  await seeUntil(hands, 'its key', isTextIn, { selector: '.arrange-row', text: 'Z' });
  await hands.press('Escape');
  await goToList(hands);
  await hands.press('ArrowDown');
  await pickTag(hands, 'z');
  await seeUntil(hands, 'the tag', isTextIn, { selector: '.inspector .tags-section', text: 'phone' });
  await hands.press('ArrowDown');
  await hands.press('Shift+T');
  await seeUntil(hands, 'the tag again', isTextIn, { selector: '.inspector .tags-section', text: 'phone' });
});

test('somebody is named, and what is selected says how many have it', async () => {
  const { hands } = app;
  await namePerson(hands, 'Marlene');
  await hands.press('Control+a');
  await seeUntil(hands, 'how many have the tag', isTextIn, {
    selector: '.selection-section',
    text: t('selection.some', { count: 3, total }),
  });
  await hands.press('Escape');
  await seeUntil(hands, 'no selection', isGone, '.selection-section');
});

test('all that is shown is decided after its count was said, and taken back by one step', async () => {
  const { hands } = app;
  expect(await hands.look(isShown, '.first-steps')).toBe(true);
  await runFromPalette(hands, 'command.review.keepAll');
  await seeText(hands, 'bulk.title.keep', { count: total });
  await hands.press('Enter');
  await seeText(hands, 'review.decided', { verdict: 'keep', count: total });
  await hands.press('3');
  await seeTotal(hands, total);
  await hands.press('Control+z');
  await seeText(hands, 'shell.undone', { count: total });
  // What is decided here stays in place until the view is left.
  await hands.press('1');
  await hands.press('3');
  await seeUntil(hands, 'nothing kept', isGone, '[role="row"][aria-rowindex]');
  await hands.press('1');
  await seeTotal(hands, total);
  // Who has decided so many needs no first steps any more, also when it was taken back.
  expect(await hands.look(isGone, '.first-steps')).toBe(true);
});

test('a note isn’t lost by moving on at once', async () => {
  const { hands } = app;
  await goToList(hands);
  await hands.press('Control+Home');
  await seeUntil(hands, 'the note', isShown, '.note-text-area');
  await hands.press('e');
  await seeUntil(hands, 'the note', hasFocus, '.note-text-area');
  await hands.type('Call back');
  await hands.press('Control+Enter');
  await hands.press('ArrowDown');
  await expect.poll(() => hands.look(noteShown, null)).toBe('');
  await hands.press('ArrowUp');
  await expect.poll(() => hands.look(noteShown, null)).toBe('Call back');
});

test('a tag is deleted with its count, and brought back where it was', async () => {
  const { hands } = app;
  await seeUntil(hands, 'the tag', isTextIn, { selector: '.inspector .tags-section', text: 'phone' });
  await runFromPalette(hands, 'command.tags.manage');
  await seeUntil(hands, 'the tags', hasFocus, '.arrange-row');
  await pressUntilFocus(hands, 'Tab', '.arrange-delete');
  await hands.press('Enter');
  await seeText(hands, 'tags.deleted', { name: 'family/phone', count: 3, views: 0 });
  await hands.press('Escape');
  await goToList(hands);
  await expect.poll(() => hands.look(tagsShown, null)).not.toContain('phone');
  await hands.press('Control+z');
  await seeUntil(hands, 'the tag', isTextIn, { selector: '.inspector .tags-section', text: 'phone' });
  expect(app.complaints).toEqual([]);
});
