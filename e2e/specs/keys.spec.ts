/**
 * The keys of the vault as people meet them, by keys alone: a recovery key made, confirmed, tried, used and taken away, and the
 * passphrase changed by each of its two ways. Every step stands on the one before. What the core does with them: docs/vault-format.md.
 *
 * Over pipes rather than a Playwright page: a lock ends the page's process, and here the same hands go on in the next one.
 */
import { expect, test } from '@playwright/test';
import { setLanguage, t } from '../../renderer/app/text.ts';
import {
  executableFromEnvironment,
  type LaunchedApp,
  launchApp,
  makeProfileDir,
  projectDir,
  removeProfileDir,
} from '../driver/launch.ts';
import { seeUntil } from '../hands.ts';
import {
  answerRecoveryWords,
  choosePassphrase,
  enterNewVault,
  leaveFirstArchive,
  lock,
  pressUntilFocus,
  readRecoveryWords,
  refuseRecoveryKey,
  runFromPalette,
  seeText,
  unlock,
  unlockByWords,
} from '../journeys.ts';
import { hasFocus, isGone, isShown, isTextShown } from '../sights.ts';

test.describe.configure({ mode: 'serial' });

const first = 'ferry lamp oatmeal gravel seven';
const second = 'quiet marble otter window nine';
const third = 'plum ladder copper thistle dawn';

let app: LaunchedApp;
let words: readonly string[] = [];

async function open(language: 'en-GB' | 'de-DE'): Promise<LaunchedApp> {
  return launchApp({
    executable: executableFromEnvironment(),
    appDir: projectDir,
    profileDir: await makeProfileDir(),
    args: [`--lang=${language}`],
    env: { LANGUAGE: language.replace('-', '_') },
  });
}
async function close(opened: LaunchedApp): Promise<void> {
  await opened.close();
  await removeProfileDir(opened.profileDir);
}

test.beforeAll(async () => {
  app = await open('en-GB');
});
test.afterAll(async () => {
  setLanguage('en');
  await close(app);
});

/** Anywhere in the document: text, attributes, what is typed in fields, what waits for the printer. */
const isPhraseInDocument = (phrase: readonly string[]): boolean => {
  const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea')].map((field) => field.value);
  const all = `${document.documentElement.outerHTML} ${fields.join(' ')}`.replaceAll(/<[^>]*>/g, ' ');
  const seen = all.toLowerCase().match(/[a-z]+/g) ?? [];
  return seen.join(' ').includes(phrase.join(' '));
};
const isSelected = (_: null): boolean => {
  const field = document.activeElement;
  return field instanceof HTMLInputElement && field.value !== '' && field.selectionEnd === field.value.length;
};

async function goToVault(): Promise<void> {
  await seeUntil(app.hands, 'the rooms', isShown, '[data-pane="main"]');
  await seeUntil(app.hands, 'nothing before the room', isGone, '.scrim');
  await app.hands.press('g');
  await app.hands.press('v');
  // Shown once the vault has said which keys there are: what can be done with them applies from then on.
  await seeText(app.hands, 'keys.lead');
}

async function typeNewPassphrase(passphrase: string): Promise<void> {
  const { hands } = app;
  await hands.type(passphrase);
  // Past the eye and the offer to make one.
  for (let tabs = 0; tabs < 4 && !(await hands.look(isLastField, null)); tabs++) await hands.press('Tab');
  await hands.type(passphrase);
}
const isLastField = (_: null): boolean => [...document.querySelectorAll('form input')].at(-1) === document.activeElement;

async function openFromPalette(id: 'changePassphrase' | 'makeRecoveryKey' | 'tryRecoveryKey'): Promise<void> {
  await runFromPalette(app.hands, `command.keys.${id}`);
  await seeUntil(app.hands, 'the dialog', isShown, '[role="dialog"] .dialog-foot');
}

test('a recovery key is shown, and three of its words are asked back', async () => {
  const { hands } = app;
  await choosePassphrase(hands, first);
  words = await readRecoveryWords(hands);
  expect(words.every((word) => /^[a-z]{3,8}$/.test(word))).toBe(true);
  await hands.press('Enter');
  const [asked = 0] = await answerRecoveryWords(hands, words, 'notaword');
  await seeText(hands, 'keys.ask.wrong', { number: asked });
  await seeUntil(hands, 'the wrong word, selected', isSelected, null);
  // Not while it is asked: whoever has to look goes back on purpose.
  expect(await hands.look(isPhraseInDocument, words)).toBe(false);
});

test('a wrong answer lets look at the words again, and the right ones confirm the key', async () => {
  const { hands } = app;
  await pressUntilFocus(hands, 'Tab', '.door-create-actions button >> 1');
  await hands.press('Enter');
  expect(await readRecoveryWords(hands)).toEqual(words);
  await hands.press('Enter');
  await answerRecoveryWords(hands, words);
  await seeText(hands, 'door.first.title');
});

test('no word is left in the document after the step', async () => {
  const { hands } = app;
  expect(await hands.look(isPhraseInDocument, words)).toBe(false);
  expect(await hands.look(isPhraseInDocument, words.slice(0, 3))).toBe(false);
  expect(await hands.look(isGone, '.recovery-words, .recovery-sheet')).toBe(true);
  await leaveFirstArchive(hands);
});

test('the vault room says which ways there are, and why this computer is none', async () => {
  const { hands } = app;
  await goToVault();
  await seeText(hands, 'keys.recovery.untried');
  expect(await hands.look(isTextShown, 'passes over it')).toBe(true);
  // Where the system has a keychain the switch can be used; on a bare display it can't, and says so.
  const isRefused = await hands.look(isShown, '.keys-section .switch[data-disabled]');
  const sentences = (['no-keychain', 'plain-text-keychain', 'ready'] as const).map((state) => t(`keys.computer.${state}`));
  const said = await Promise.all(sentences.map((sentence) => hands.look(isTextShown, sentence)));
  expect(said.slice(0, 2).includes(true)).toBe(isRefused);
  expect(said[2]).toBe(!isRefused);
});

test('the drill names a wrong word by its number, and says when the key fits', async () => {
  const { hands } = app;
  await openFromPalette('tryRecoveryKey');
  await seeUntil(hands, 'the field', hasFocus, '.words-area');
  await hands.press('Enter');
  await seeText(hands, 'keys.enter.empty');
  await hands.type(words.with(16, `${words[16]}q`).join(' '));
  await hands.press('Enter');
  await seeText(hands, 'keys.enter.didYouMean', { number: 17, word: words[16] ?? '' });
  await hands.press('Control+a');
  await hands.type([...words.slice(1), words[0]].join(' '));
  await hands.press('Enter');
  await seeUntil(hands, 'a sentence on the whole', isAnyShown, [
    'together they aren’t a recovery key',
    'doesn’t open this vault',
  ]);
  await hands.press('Control+a');
  await hands.send('Input.insertText', { text: words.map((word, at) => `${at + 1}. ${word.toUpperCase()}`).join('\n') });
  await hands.press('Enter');
  await seeText(hands, 'keys.try.fits');
  expect(await hands.look(isPhraseInDocument, words)).toBe(false);
  await hands.press('Enter');
  await seeUntil(hands, 'the room', isGone, '.scrim');
  expect(await hands.look(isTextShown, 'Last tried on')).toBe(true);
});

const isAnyShown = (texts: readonly string[]): boolean => texts.some((text) => document.body.innerText.includes(text));

test('the words open the door, and a new passphrase needs no old one', async () => {
  const { hands } = app;
  await lock(hands);
  await unlockByWords(hands, words.slice(0, 23));
  await seeText(hands, 'keys.enter.count', { count: 23 });
  await unlockByWords(hands, words);
  await seeText(hands, 'door.renew.title');
  expect(await hands.look(isPhraseInDocument, words)).toBe(false);
  await typeNewPassphrase(second);
  await hands.press('Enter');
  await seeUntil(hands, 'the rooms', isShown, '[data-pane="main"]');
});

test('the old passphrase is refused, the new one opens', async () => {
  const { hands } = app;
  await lock(hands);
  await unlock(hands, first);
  await seeText(hands, 'door.wrong');
  await unlock(hands, second);
  await goToVault();
});

test('the passphrase is changed by the present one alone', async () => {
  const { hands } = app;
  await openFromPalette('changePassphrase');
  await seeUntil(hands, 'the present passphrase', hasFocus, '.key-form input >> 0');
  await hands.type('not the passphrase');
  await pressUntilFocus(hands, 'Tab', '.key-form input >> 1');
  await typeNewPassphrase(third);
  await hands.press('Enter');
  await seeText(hands, 'keys.change.wrong');
  await seeUntil(hands, 'the present passphrase, selected', hasFocus, '.key-form input >> 0');
  await hands.type(second);
  await hands.press('Enter');
  await seeText(hands, 'keys.change.done');
  await lock(hands);
  await unlock(hands, second);
  await seeText(hands, 'door.wrong');
  await unlock(hands, third);
  await goToVault();
});

test('another recovery key takes the place of the first', async () => {
  const { hands } = app;
  const old = words;
  await openFromPalette('makeRecoveryKey');
  words = await readRecoveryWords(hands);
  expect(words).not.toEqual(old);
  await hands.press('Enter');
  await answerRecoveryWords(hands, words);
  await seeText(hands, 'keys.ask.kept');
  await lock(hands);
  await unlockByWords(hands, old);
  await seeText(hands, 'keys.enter.otherKey');
  await unlockByWords(hands, words);
  await seeText(hands, 'door.renew.title');
  await pressUntilFocus(hands, 'Tab', '.door-keep');
  await hands.press('Enter');
  await goToVault();
});

test('a recovery key that is removed is no way in any more', async () => {
  const { hands } = app;
  await pressUntilFocus(hands, 'Tab', '.key-way .quiet');
  await hands.press('Enter');
  await seeText(hands, 'keys.remove.title.recovery-key');
  await pressUntilFocus(hands, 'Tab', '.dialog .danger');
  await hands.press('Enter');
  await seeText(hands, 'keys.recovery.none');
  await lock(hands);
  expect(await hands.look(isTextShown, t('door.useWords'))).toBe(false);
  await unlock(hands, third);
  await goToVault();
});

test('a month later it is said once at the foot of the window, and no more when it is put off', async () => {
  const { hands } = app;
  await lock(hands);
  // The page's clock alone; the vault's own goes on.
  const month = 31 * 24 * 3_600_000;
  await hands.send('Runtime.evaluate', { expression: `Date.realNow = Date.now; Date.now = () => Date.realNow() + ${month}; 0` });
  await unlock(hands, third);
  await seeText(hands, 'keys.reminder');
  await hands.send('Runtime.evaluate', { expression: 'Date.now = Date.realNow; 0' });
  await pressUntilFocus(hands, 'Shift+Tab', '.key-reminder .link >> 1');
  await hands.press('Enter');
  await seeText(hands, 'shell.promise');
  expect(await hands.look(isGone, '.key-reminder')).toBe(true);
});

test('in German: made, tried, used', async () => {
  const german = await open('de-DE');
  setLanguage('de');
  const before = app;
  app = german;
  try {
    const { hands } = german;
    await choosePassphrase(hands, first);
    const phrase = await readRecoveryWords(hands);
    await hands.press('Enter');
    const [asked = 0] = await answerRecoveryWords(hands, phrase, 'wort');
    await seeText(hands, 'keys.ask.wrong', { number: asked });
    await answerRecoveryWords(hands, phrase);
    await leaveFirstArchive(hands);
    await goToVault();
    await openFromPalette('tryRecoveryKey');
    await seeUntil(hands, 'the field', hasFocus, '.words-area');
    await hands.type(phrase.join(' '));
    await hands.press('Enter');
    await seeText(hands, 'keys.try.fitsText');
    await hands.press('Escape');
    await lock(hands);
    await unlockByWords(hands, phrase);
    await seeText(hands, 'door.renew.text');
  } finally {
    app = before;
    setLanguage('en');
    await close(german);
  }
});

test('a lock before the words are confirmed brings the step back, with what the paper is worth', async () => {
  const other = await open('en-GB');
  try {
    const { hands } = other;
    await choosePassphrase(hands, first);
    const shown = await readRecoveryWords(hands);
    await lock(hands);
    await unlock(hands, first);
    await seeText(hands, 'keys.words.again', {}, 30_000);
    expect(await readRecoveryWords(hands)).not.toEqual(shown);
    await refuseRecoveryKey(hands);
    await seeUntil(hands, 'the rooms', isShown, '[data-pane="main"]');
    await lock(hands);
    await unlock(hands, first);
    await seeUntil(hands, 'the rooms', isShown, '[data-pane="main"]');
  } finally {
    await close(other);
  }
});

test('gone without on purpose, by keys: the vault is made all the same', async () => {
  const other = await open('en-GB');
  try {
    await enterNewVault(other.hands, first);
    await other.hands.press('g');
    await other.hands.press('v');
    await seeText(other.hands, 'keys.recovery.none');
  } finally {
    await close(other);
  }
});
