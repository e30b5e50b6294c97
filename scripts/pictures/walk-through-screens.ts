/** Through every screen of the app once, by keys, from a first start to the lock: says each by name when it is there. */
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
  lock,
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

export async function walkThroughScreens({ hands }: OpenedApp, look: (screen: string) => Promise<void>): Promise<void> {
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
  await addTag(hands, 'family/phone');
  await addNote(hands, 'The number in it is out of date.');
  await hands.press('ArrowDown');
  await seeUntil(hands, 'the bars of the sound', isShown, '.wave-canvas');
  await look('review');
  await go('x');
  for (let more = 0; more < 4; more++) await hands.press('Shift+ArrowDown');
  await look('review-selecting');
  await go('t');
  await seeUntil(hands, 'the tag field', hasFocus, '.tag-picker input');
  await look('tags');
  await leaveDialog();
  await goToList(hands);
  await hands.press('Escape');
  await search(hands, 'the');
  await look('search');
  await leaveSearch(hands);
  await hands.press('Control+k');
  await seeUntil(hands, 'the palette', hasFocus, '.palette input');
  await look('palette');
  await hands.press('Escape');
  await goToList(hands);
  await go('?');
  await seeText(hands, 'shell.keys.here');
  await look('keys');
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
  await look('passphrase');
  await leaveDialog();
  await go('gs');
  await seeText(hands, 'settings.title');
  await look('settings');
  await lock(hands);
  await look('door-unlock');
}
