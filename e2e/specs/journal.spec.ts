/**
 * Undo and the journal as people meet them, by keys alone: three things are done, the vault is locked, and after unlocking they are
 * undone, one by its key and the others from the journal.
 *
 * Over pipes rather than a Playwright page: a lock ends the page's process, and here the same hands go on in the next one.
 */
import { expect, test } from '@playwright/test';
import { type MessageId, t, type TextValues } from '../../renderer/app/text.ts';
import { executableFromEnvironment, launchApp, projectDir, removeProfileDir } from '../driver/launch.ts';
import { type Hands, seeUntil } from '../hands.ts';
import { addNote, importSample, lock, seeText, startReviewing, unlock } from '../journeys.ts';
import { enterPrepared, preparedPassphrase as passphrase, preparedProfile } from '../prepared-profiles.ts';
import { hasFocus } from '../sights.ts';

const note = 'Ask the neighbour about this one.';

/** Lines of the journal, newest first, as a screen reader names them, without their times. */
const seenLines = (_: null): readonly string[] | null => {
  const rows = [...document.querySelectorAll('.journal-row')];
  const names = rows.map((row) => (row.getAttribute('aria-label') ?? '').replace(/^\d\d:\d\d, /, ''));
  return rows.length === 0 ? null : names;
};
async function seeLines(hands: Hands, wanted: readonly string[]): Promise<void> {
  await expect.poll(() => hands.look(seenLines, null)).toEqual(wanted);
}
const act = (id: MessageId, values: TextValues = { count: 1 }): string => t(id, values);
const undone = (words: string): string => t('journal.rowUndone', { time: '', act: words }).replace(/^, /, '');
const now = (words: string): string => t('journal.rowNow', { time: '', act: words }).replace(/^, /, '');

test('what was done is undone after a lock, from the keys and from the journal', async () => {
  const app = await launchApp({
    executable: executableFromEnvironment(),
    appDir: projectDir,
    profileDir: await preparedProfile('empty'),
  });
  const { hands } = app;
  try {
    await enterPrepared(app);
    await hands.press('g');
    await hands.press('j');
    await seeText(hands, 'journal.none');
    await hands.press('g');
    await hands.press('r');
    await importSample(hands);
    await startReviewing(hands);
    await hands.press('k');
    await hands.press('d');
    await addNote(hands, note);
    await lock(hands);

    await unlock(hands, passphrase);
    await seeUntil(hands, 'the list', hasFocus, '[role="grid"]');
    const [noted, deleted, kept] = [act('journal.act.note'), act('journal.act.delete'), act('journal.act.keep')] as const;
    await hands.press('g');
    await hands.press('j');
    await seeUntil(hands, 'the journal', hasFocus, '.journal-list');
    await seeLines(hands, [now(noted), deleted, kept, act('journal.start')]);

    await hands.press('Control+z');
    await seeLines(hands, [undone(noted), now(deleted), kept, act('journal.start')]);
    await hands.press('End');
    await seeText(hands, 'journal.foot.back', { steps: 2, recordings: 2 });
    await hands.press('Enter');
    await seeLines(hands, [undone(noted), undone(deleted), undone(kept), act('journal.start')]);
    await hands.press('Home');
    await seeText(hands, 'journal.foot.forward', { steps: 3, recordings: 3 });
    await hands.press('Enter');
    await seeLines(hands, [now(noted), deleted, kept, act('journal.start')]);
    await hands.press('g');
    await hands.press('r');
    await seeText(hands, 'shell.view.everything');
  } finally {
    await app.close();
    await removeProfileDir(app.profileDir);
  }
});
