/** Through every screen of the app once, by keys, from a first start to the door: says each by name when it is there. */
import { seeUntil } from '../../e2e/hands.ts';
import {
  addNote,
  addTag,
  answerRecoveryWords,
  choosePassphrase,
  goToList,
  importSample,
  leaveFirstArchive,
  leaveSearch,
  markStretch,
  readRecoveryWords,
  runFromPalette,
  search,
  seeText,
  startReviewing,
} from '../../e2e/journeys.ts';
import type { OpenedApp } from '../../e2e/playwright-hands.ts';
import { hasFocus, isGone, isShown } from '../../e2e/sights.ts';

const passphrase = 'ferry lamp oatmeal gravel seven';

/** `around`: only what that selector finds, with a little of what is around it. A dialog needs no picture of the room behind it. */
export type Look = (screen: string, around?: string) => Promise<void>;

const dialog = '.scrim .dialog';

export async function walkThroughScreens({ hands }: OpenedApp, look: Look): Promise<void> {
  const go = async (keys: string): Promise<void> => {
    for (const key of keys) await hands.press(key);
  };
  const leaveDialog = async (): Promise<void> => {
    await hands.press('Escape');
    await seeUntil(hands, 'the room', isGone, '.scrim');
  };

  await seeText(hands, 'door.create.title');
  await look('door-create');
  await choosePassphrase(hands, passphrase);
  await look('door-recovery-key');
  const words = await readRecoveryWords(hands);
  await hands.press('Enter');
  await answerRecoveryWords(hands, words);
  await seeText(hands, 'door.first.title');
  await look('door-first-archive');
  await leaveFirstArchive(hands);
  await seeText(hands, 'review.empty.title');
  await look('review-empty');
  await importSample(hands);
  await look('import-report');

  await startReviewing(hands);
  for (const verdict of 'kkdrkkd') await go(verdict);
  for (const tag of ['family/phone', 'family/kids', 'work']) {
    await addTag(hands, tag);
    await hands.press('ArrowDown');
  }
  await addNote(hands, 'The number in it is out of date.');
  await search(hands, 'tag:family');
  await goToList(hands);
  await hands.press('Control+s');
  await seeUntil(hands, 'the name of the view', hasFocus, '.dialog input');
  await hands.type('Family');
  await look('view-save', dialog);
  await hands.press('Enter');
  await seeUntil(hands, 'the view', isShown, '.view-line');
  await seeUntil(hands, 'the room', isGone, '.scrim');
  await goToList(hands);
  await hands.press('Escape');
  await hands.press('ArrowDown');
  // The one with a telephone number in it.
  await hands.press('Control+Home');
  for (let down = 0; down < 7; down++) await hands.press('ArrowDown');
  await seeUntil(hands, 'the bars of the sound', isShown, '.wave-canvas');
  // What is said in passing doesn't belong to the screen.
  await seeUntil(hands, 'no toast', isGone, '.toast');
  await look('review');
  await hands.press('Shift+L');
  await seeUntil(hands, 'the brackets', isShown, '.wave-loop');
  await look('loop', '.dock');
  await hands.press('Shift+L');
  for (const [key, menu] of [
    ['Shift+G', 'group'],
    ['Shift+O', 'sort'],
  ] as const) {
    await hands.press(key);
    await seeUntil(hands, 'the menu', isShown, '.menu');
    await look(`menu-${menu}`, '.menu');
    await hands.press('Escape');
    await seeUntil(hands, 'no menu', isGone, '.menu');
  }
  await runFromPalette(hands, 'command.review.columns');
  await seeUntil(hands, 'the menu', isShown, '.menu');
  await look('menu-columns', '.menu');
  await hands.press('Escape');
  await seeUntil(hands, 'no menu', isGone, '.menu');
  for (const [id, screen] of [
    ['command.tags.manage', 'tags'],
    ['command.people.manage', 'people'],
  ] as const) {
    await runFromPalette(hands, id);
    await seeUntil(hands, 'its list', isShown, '.arrange-row');
    await look(screen, dialog);
    await leaveDialog();
  }
  await runFromPalette(hands, 'command.app.searchHelp');
  await seeUntil(hands, 'the help', isShown, '.search-help');
  await look('search-help', dialog);
  await leaveDialog();
  await goToList(hands);
  await go('x');
  for (let more = 0; more < 4; more++) await hands.press('Shift+ArrowDown');
  await look('review-selecting');
  await go('t');
  await seeUntil(hands, 'the tag field', hasFocus, '.pick-one input');
  await look('tag-picker', dialog);
  await leaveDialog();
  await goToList(hands);
  await go('p');
  await seeUntil(hands, 'the name field', hasFocus, '.pick-one input');
  await seeUntil(hands, 'somebody', isShown, '.pick-one .opt');
  await look('person-picker', dialog);
  await leaveDialog();
  await goToList(hands);
  await hands.press('Escape');
  await search(hands, 'the');
  await look('search');
  await leaveSearch(hands);
  await search(hands, 'tag:');
  await seeUntil(hands, 'what it may be', isShown, '.query-suggestions');
  await look('completion', '.query-suggestions');
  await hands.press('Escape');
  await leaveSearch(hands);
  await hands.press('Control+k');
  await seeUntil(hands, 'the palette', hasFocus, '.palette input');
  await look('palette', dialog);
  await hands.press('Escape');
  await goToList(hands);
  await go('?');
  await seeText(hands, 'shell.keys.here');
  await look('keys', dialog);
  await leaveDialog();
  await goToList(hands);

  await hands.press('Control+Home');
  await markStretch(hands);
  await look('redact');
  await go('gr');
  await goToList(hands);
  await hands.press('Control+Shift+Delete');
  await seeText(hands, 'shred.title', { count: 2 });
  await look('shred');
  await hands.type('2');
  await hands.press('Enter');
  await seeText(hands, 'receipt.title.shred');
  await look('receipt');

  await go('ga');
  await seeText(hands, 'archives.title');
  await look('archives');
  await go('gj');
  await seeText(hands, 'journal.title');
  await look('journal');
  await go('gv');
  await seeText(hands, 'vault.title');
  await look('vault');
  await runFromPalette(hands, 'command.keys.changePassphrase');
  await seeUntil(hands, 'the dialog', isShown, '.dialog-foot');
  await look('passphrase', dialog);
  await leaveDialog();
  await go('gs');
  await seeText(hands, 'settings.title');
  await look('settings');
  await hands.press('/');
  await seeUntil(hands, 'the search of the settings', hasFocus, '.settings-search input');
  await hands.type('wor');
  await seeUntil(hands, 'what was found', isShown, '.settings mark');
  await look('settings-search');
  await hands.press('Escape');
  await runFromPalette(hands, 'command.app.changeKeys');
  await seeUntil(hands, 'the commands', hasFocus, '.commands-list');
  await hands.press('Enter');
  await seeUntil(hands, 'the keys as they are', isShown, '.key-now');
  await look('change-key', dialog);
  await leaveDialog();
}

/** The door of a vault that there is, as a start shows it: a lock may end the page's process, and with it what takes the pictures. */
export async function stopAtTheDoor({ hands }: OpenedApp, look: Look): Promise<void> {
  await seeUntil(hands, 'the passphrase field in focus', hasFocus, '.door-form input');
  await look('door-unlock');
}
