/**
 * Searching by keys alone (docs/search.md): words and exact words, what is left out and what may be either, fields completed by keys, a
 * mistake that is told and mended, hits marked in rows and in the recording, and the help. Every step stands on the one before.
 */
import { expect, test } from '@playwright/test';
import { t } from '../../renderer/app/text.ts';
import { seeUntil } from '../hands.ts';
import {
  addNote,
  goToList,
  pressUntilFocus,
  reviewSample,
  runFromPalette,
  seeText,
  seeTotal,
  settledTotal,
} from '../journeys.ts';
import { type OpenedApp, openApp } from '../playwright-hands.ts';
import { hasFocus, isGone, isShown, isTextIn } from '../sights.ts';

test.describe.configure({ mode: 'serial' });

let app: OpenedApp;
let total = 0;

test.beforeAll(async () => {
  app = await openApp();
  total = await reviewSample(app.hands, 'ferry lamp oatmeal gravel seven');
});
test.afterAll(() => app.close());

const isField = (value: string): boolean => document.querySelector<HTMLInputElement>('.query input')?.value === value;
const seeField = (value: string) => seeUntil(app.hands, `"${value}" in the field`, isField, value);
/** What is marked in the rows that are shown. */
const areRowHits = (hits: string): boolean =>
  [...document.querySelectorAll('.rec mark')].map((hit) => hit.textContent?.toLowerCase()).join(', ') === hits;
const areDetailHits = (hits: string): boolean =>
  [...document.querySelectorAll('.inspector mark')].map((hit) => hit.textContent?.toLowerCase()).join(', ') === hits;
const chosenSuggestion = (_: null): string | null =>
  document.querySelector<HTMLElement>('.query-suggestion[aria-selected="true"] b')?.innerText ?? null;

/** The key selects what stands in the field, so that this takes its place. */
async function type(query: string): Promise<void> {
  await app.hands.press('Control+f');
  await seeUntil(app.hands, 'the search field', hasFocus, '.query input');
  await app.hands.type(query);
}
async function finds(query: string, count: number): Promise<void> {
  await type(query);
  await seeTotal(app.hands, count);
}
async function countOf(query: string): Promise<number> {
  await type(query);
  return settledTotal(app.hands);
}

test('words fit wherever they stand, exact words side by side, and what is excluded or either is so', async () => {
  await finds('BREAD milk -"milk oat"', 1);
  await finds('turtle or pharmacy', 2);
  await finds('"good night"', 2);
  await finds('"good night" -(lights or listening)', 1);
  // Accents that nobody typed.
  await finds('spat', 1);
});

test('hits are marked in the row and in the recording, and the arrow goes from the field to the first', async () => {
  const { hands } = app;
  await finds('"oat MILK"', 1);
  await seeUntil(hands, 'the hit in the row', areRowHits, 'oat milk');
  await hands.press('ArrowDown');
  await seeUntil(hands, 'the keys on the list', hasFocus, '[role="grid"]');
  await hands.press('Control+Home');
  await seeUntil(hands, 'the hit in the recording', areDetailHits, 'oat milk');
});

test('a tag, a verdict, a length and a day are asked for by their fields', async () => {
  const { hands } = app;
  await hands.press('t');
  await seeUntil(hands, 'the tag field', hasFocus, '.pick-one input');
  await hands.type('family/list');
  await hands.press('Enter');
  await seeUntil(hands, 'the tag', isTextIn, { selector: '.inspector', text: 'family › list' });
  await addNote(hands, 'Pat asked for it');
  await hands.press('Shift+K');
  await finds('note:asked person:marlene', 1);
  await seeUntil(hands, 'the name and the note marked', areDetailHits, 'marlene, asked');
  await finds('tag:family', 1);
  await finds('has:tag verdict:keep', 1);
  await finds('verdict:none', total - 1);
  for (const [one, other] of [
    ['len>3s', 'len<=3s'],
    ['after:2024-11-18', 'before:2024-11-18'],
  ] as const) {
    const some = await countOf(one);
    expect(some).toBeGreaterThan(0);
    expect(some).toBeLessThan(total);
    await finds(other, total - some);
  }
});

test('a field and its value are completed by keys', async () => {
  const { hands } = app;
  await type('dev');
  await seeUntil(hands, 'one suggestion', isShown, '.query-suggestion');
  await hands.press('Tab');
  await seeField('device:');
  await seeUntil(hands, 'a device to choose', isTextIn, { selector: '.query-suggestion', text: 'Kitchen' });
  await hands.press('ArrowDown');
  expect(await seeUntil(hands, 'the first one chosen', chosenSuggestion, null)).toBe('Kitchen');
  await hands.press('Enter');
  await seeField('device:Kitchen ');
  // Escape sends suggestions away and leaves what was typed.
  await hands.type('tag:');
  await seeUntil(hands, 'a tag to choose', isTextIn, { selector: '.query-suggestion', text: 'family/list' });
  await hands.press('Escape');
  await seeUntil(hands, 'no suggestions', isGone, '.query-suggestion');
  await seeField('device:Kitchen tag:');
});

test('what can’t be read is told with what could stand there, and the rest finds', async () => {
  const { hands } = app;
  const kitchen = await countOf('device:Kitchen');
  await finds('device:Kitchen before:2024-13 ', kitchen);
  await seeText(hands, 'search.problem.bad-date', { word: '2024-13' });
  await finds('device:Kitchen colour:red ', kitchen);
  await seeText(hands, 'search.problem.unknown-field', { word: 'colour' });
  await finds('verdict:kepp -has:tag ', total - 1);
  await seeUntil(hands, 'what to write instead', isTextIn, {
    selector: '.query-problems',
    text: t('search.problem.use', { proposal: 'verdict:keep' }),
  });
  await pressUntilFocus(hands, 'Tab', '.query-problems button', 40);
  await hands.press('Enter');
  await seeField('verdict:keep -has:tag ');
});

test('the help is in the palette, and closes back into the room', async () => {
  const { hands } = app;
  await runFromPalette(hands, 'command.app.searchHelp');
  await seeText(hands, 'search.help.intro');
  await hands.press('Escape');
  await seeUntil(hands, 'no help', isGone, '.scrim');
  await hands.press('Control+f');
  await hands.press('Escape');
  await seeTotal(hands, total);
  await goToList(hands);
  expect(app.complaints).toEqual([]);
});
