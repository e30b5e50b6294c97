/** What people do, by keys alone: written once, for the tour, the proofs, the benches and the specs. */
import { basename } from 'node:path';
import { type MessageId, type TextValues, t } from '../renderer/app/text.ts';
import { type Hands, NotSeen, seeUntil } from './hands.ts';
import {
  countOf,
  hasFocus,
  isGone,
  isShown,
  isTextIn,
  isTextShown,
  isTotal,
  isViewOn,
  type ReportFigures,
  seenEnd,
  seenAskedWords,
  seenFigures,
  seenList,
  seenRecoveryWords,
  seenWritten,
  watchedImport,
  watchImport,
} from './sights.ts';

export const seeText = (hands: Hands, id: MessageId, values?: TextValues, timeoutMs?: number): Promise<boolean> =>
  seeUntil(hands, `"${t(id, values)}"`, isTextShown, t(id, values).replaceAll(/\s+/g, ' '), timeoutMs);

/** Presses one key until something has the focus: Tab, as people do. */
export async function pressUntilFocus(hands: Hands, chord: string, selector: string, most = 60): Promise<void> {
  for (let pressed = 0; pressed < most; pressed++) {
    if (await hands.look(hasFocus, selector)) return;
    await hands.press(chord);
  }
  throw new NotSeen(`${selector} was not reached by ${most} × ${chord}`);
}

/** A vault without a recovery key, which is gone without on purpose. Ends at the step "First archive". */
export async function createVault(hands: Hands, passphrase: string): Promise<void> {
  await choosePassphrase(hands, passphrase);
  await goWithoutRecoveryKey(hands);
}

/** The first step of a first start. Ends where the words of a recovery key are shown. */
export async function choosePassphrase(hands: Hands, passphrase: string): Promise<void> {
  await seeText(hands, 'door.create.title');
  await pressUntilFocus(hands, 'Tab', '.door-create form input >> 0');
  await hands.type(passphrase);
  await pressUntilFocus(hands, 'Tab', '.door-create form input >> 1');
  await hands.type(passphrase);
  await hands.press('Enter');
  await seeText(hands, 'keys.words.title', {}, 30_000);
}

export async function goWithoutRecoveryKey(hands: Hands): Promise<void> {
  await refuseRecoveryKey(hands);
  await seeText(hands, 'door.first.title');
}

/** The same, where what comes next isn't the first archive: the app was started with one. */
export async function refuseRecoveryKey(hands: Hands): Promise<void> {
  await seeUntil(hands, 'the keys on "They are on paper"', hasFocus, '.door-create-actions .step');
  await pressUntilFocus(hands, 'Tab', '.go-without');
  await hands.press('Enter');
  await seeText(hands, 'keys.skip.title');
  await pressUntilFocus(hands, 'Tab', '.go-without');
  await hands.press('Enter');
}

/** The words on the screen, and the focus on what leads on: at the door or in the dialog. */
export async function readRecoveryWords(hands: Hands): Promise<readonly string[]> {
  const words = await seeUntil(hands, '24 words', seenRecoveryWords, null);
  await seeUntil(hands, 'the keys on "They are on paper"', hasFocus, '.btn.step');
  return words;
}

/** Types the three that are asked back; `mistake` is typed instead of the first. */
export async function answerRecoveryWords(hands: Hands, words: readonly string[], mistake?: string): Promise<readonly number[]> {
  const asked = await seeUntil(hands, 'three fields', seenAskedWords, null);
  for (const [at, number] of asked.entries()) {
    await pressUntilFocus(hands, 'Tab', `.recovery-ask input >> ${at}`);
    await hands.press('Control+a');
    await hands.type(at === 0 && mistake !== undefined ? mistake : (words[number - 1] ?? ''));
  }
  await hands.press('Enter');
  return asked;
}

/** At the lock screen: to the field for the words, and types them. */
export async function unlockByWords(hands: Hands, words: readonly string[]): Promise<void> {
  await seeText(hands, 'door.locked.title');
  if (!(await hands.look(isShown, '.words-area'))) {
    await pressUntilFocus(hands, 'Tab', '.door-ways .link');
    await hands.press('Enter');
  }
  await seeUntil(hands, 'the field for the words', hasFocus, '.words-area');
  await hands.press('Control+a');
  await hands.type(words.join(' '));
  await hands.press('Enter');
}

/** From the step "First archive" straight into the rooms. */
export async function leaveFirstArchive(hands: Hands): Promise<void> {
  await seeUntil(hands, 'the keys on the first choice', hasFocus, '.door-create-actions button:first-child');
  await pressUntilFocus(hands, 'Tab', '.door-create-actions button:last-child');
  await hands.press('Enter');
  await seeUntil(hands, 'the review room', isShown, '[data-pane="main"]');
}

/** A first start, straight into the rooms: a vault with nothing in it. */
export async function enterNewVault(hands: Hands, passphrase: string): Promise<void> {
  await createVault(hands, passphrase);
  await leaveFirstArchive(hands);
}

/** The same with the sample brought in and the keys on its list. Gives how many recordings there are. */
export async function reviewSample(hands: Hands, passphrase: string): Promise<number> {
  await enterNewVault(hands, passphrase);
  await importSample(hands);
  return startReviewing(hands);
}

export async function unlock(hands: Hands, passphrase: string): Promise<void> {
  await seeText(hands, 'door.locked.title');
  await seeUntil(hands, 'the passphrase field in focus', hasFocus, '.door-form input');
  await hands.type(passphrase);
  await hands.press('Enter');
}

export async function lock(hands: Hands): Promise<void> {
  await hands.press('Control+l');
  await seeText(hands, 'door.locked.title');
}

/**
 * Moves, and waits until the vault has written where one is now. A lock has a seventh of a second for that, which is too little on a
 * machine that is busy with something else; the app writes it ahead, two seconds after a move at the latest.
 */
export async function moveAndBeKept(hands: Hands, move: () => Promise<unknown>): Promise<void> {
  const before = await hands.look(seenWritten, null);
  await move();
  const deadline = Date.now() + 20_000;
  while ((await hands.look(seenWritten, null)) === before) {
    if (Date.now() > deadline) throw new NotSeen('The place was not written within 20 s');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Runs a command by its name from the palette. */
export async function runFromPalette(hands: Hands, id: MessageId): Promise<void> {
  await hands.press('Control+k');
  await seeUntil(hands, 'the palette', hasFocus, '.palette input');
  await hands.type(t(id));
  await hands.press('Enter');
}

export interface BroughtIn {
  readonly figures: ReportFigures;
  /** From the drop to the first row on screen. */
  readonly firstPlayableMs: number;
  /** From the drop to the line that says that everything is in. */
  readonly totalMs: number;
}

/** Drops an archive on the window, waits for its end, and reads its report. Ends in the review room. */
export async function importByDrop(hands: Hands, path: string, timeoutMs = 300_000): Promise<BroughtIn> {
  await hands.look(watchImport, null);
  await hands.drop([path]);
  const figures = await seeArchiveIn(hands, basename(path), timeoutMs);
  return { figures, ...(await hands.look(watchedImport, null)) };
}

/** The same with an archive that asks which column is which: what the app proposes is taken. */
export async function importAsProposed(hands: Hands, path: string): Promise<ReportFigures> {
  await hands.drop([path]);
  await seeText(hands, 'question.columns.title');
  await pressUntilFocus(hands, 'Tab', '.dialog-foot .btn.step', 120);
  await hands.press('Enter');
  return seeArchiveIn(hands, basename(path), 30_000);
}

/** Closes the lines in the import band, where nothing may be under way. */
export async function closeBand(hands: Hands): Promise<void> {
  const close = '.import-job :is(.import-actions, .note-actions) > button:last-child';
  for (let lines = await hands.look(countOf, '.import-job'); lines > 0; lines--) {
    await pressUntilFocus(hands, 'Tab', close);
    await seeUntil(hands, 'the button that closes', isTextIn, { selector: ':focus', text: t('import.close') });
    await hands.press('Enter');
    await seeUntil(hands, 'one line less', (before) => document.querySelectorAll('.import-job').length < before, lines);
  }
  await seeUntil(hands, 'no line in the band', isGone, '.import-job');
}

/** The sample, from the palette. */
export async function importSample(hands: Hands): Promise<BroughtIn> {
  const start = performance.now();
  await runFromPalette(hands, 'command.archive.bringInSample');
  await seeUntil(hands, 'the first recording', seenFirstRow, null);
  const firstPlayableMs = performance.now() - start;
  const figures = await seeArchiveIn(hands, 'sample', 60_000);
  return { figures, firstPlayableMs, totalMs: performance.now() - start };
}

const seenFirstRow = (_: null): boolean => document.querySelector('[role="row"][aria-rowindex]:not([aria-busy="true"])') !== null;

async function seeArchiveIn(hands: Hands, fileName: string, timeoutMs: number): Promise<ReportFigures> {
  const end = await seeUntil(hands, `the end of ${fileName}`, seenEnd, fileName, timeoutMs, 250);
  if (!end.isIn) throw new NotSeen(`The archive did not come in: ${end.text}`);
  await pressUntilFocus(hands, 'Tab', '.import-job .import-actions button');
  await hands.press('Enter');
  const figures = await seeUntil(hands, 'the report', seenFigures, null);
  return figures;
}

/** From a report back to the list, with the keys on it. */
export async function startReviewing(hands: Hands): Promise<number> {
  await hands.press('g');
  await hands.press('r');
  const list = await seeUntil(hands, 'the list', seenList, null);
  await goToList(hands);
  return list.total;
}

/** Gives the keys to the list, wherever they are. */
export async function goToList(hands: Hands): Promise<void> {
  await seeUntil(hands, 'the room without a dialog before it', isGone, '.scrim');
  await seeUntil(hands, 'the list', seenList, null);
  if (!(await hands.look(hasFocus, '[role="grid"]'))) await pressUntilFocus(hands, 'F6', '[role="grid"]', 10);
}

export async function addTag(hands: Hands, name: string): Promise<void> {
  await hands.press('t');
  await seeUntil(hands, 'the tag field', hasFocus, '.pick-one input');
  await hands.type(name);
  await hands.press('Enter');
  await seeUntil(hands, `the tag in the inspector`, isTextIn, { selector: '.inspector', text: name.split('/').join(' › ') });
}

/** Says who speaks in the current recording. */
export async function namePerson(hands: Hands, name: string): Promise<void> {
  await hands.press('p');
  await seeUntil(hands, 'the field', hasFocus, '.pick-one input');
  await hands.type(name);
  await hands.press('Enter');
  await seeUntil(hands, 'the name', isTextIn, { selector: '.inspector', text: name });
}

export async function addNote(hands: Hands, note: string): Promise<void> {
  await seeUntil(hands, 'the note field', isShown, '.note-section textarea');
  await hands.press('e');
  await seeUntil(hands, 'the note field', hasFocus, '.note-section textarea');
  await hands.type(note);
  await hands.press('Control+Enter');
  await goToList(hands);
}

/** Types into the search field and leaves the keys there. Gives how many recordings are left, once that number stands still. */
export async function search(hands: Hands, words: string): Promise<number> {
  await hands.press('/');
  await seeUntil(hands, 'the search field', hasFocus, '[data-pane="top"] input');
  await hands.type(words);
  return settledTotal(hands);
}

/** Keeps what is asked as a view, which is then the open one. */
export async function saveView(hands: Hands, name: string): Promise<void> {
  await hands.press('Control+s');
  await seeUntil(hands, 'the name', hasFocus, '.dialog input');
  await hands.press('Control+a');
  await hands.type(name);
  await hands.press('Enter');
  await seeUntil(hands, 'the view', isViewOn, name);
}

export async function leaveSearch(hands: Hands): Promise<void> {
  await hands.press('Escape');
  await hands.press('Escape');
  await goToList(hands);
}

/** Waits until the list has that many recordings. */
export async function seeTotal(hands: Hands, total: number): Promise<void> {
  await seeUntil(hands, `a list of ${total}`, isTotal, total);
}

/** The list asks the vault again a moment after the last key: what it shows is settled when it stays for a quarter of a second. */
export async function settledTotal(hands: Hands): Promise<number> {
  let last = -1;
  for (let same = 0; same < 5; ) {
    const total = (await hands.look(seenList, null))?.total ?? 0;
    same = total === last ? same + 1 : 0;
    last = total;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return last;
}

/** Marks half a second of the current recording by keys, in the redaction room. */
export async function markStretch(hands: Hands): Promise<void> {
  await hands.press('Enter');
  await seeText(hands, 'redact.stretches');
  // Keys that mark do nothing until the sound is there, and it waits for the verdicts before it.
  await seeUntil(hands, 'the sound in the room', isShown, '.half-head button:enabled', 60_000);
  await hands.press('Home');
  await hands.press('ArrowRight');
  await hands.press('i');
  await hands.press('ArrowRight');
  await hands.press('o');
  await seeText(hands, 'redact.stretches.count', { set: 1, burnt: 0 });
}

/** Burns in what is marked in the redaction room. */
export async function burnIn(hands: Hands): Promise<void> {
  await hands.press('Control+Shift+Enter');
  await seeText(hands, 'redact.burn.title', { count: 1 });
  await pressUntilFocus(hands, 'Tab', '.dialog .danger', 10);
  await hands.press('Enter');
  await seeText(hands, 'redact.stretches.count', { set: 0, burnt: 1 });
}

/** Shreds everything marked "delete": types the count where it is asked, and waits for the receipt. */
export async function shredMarked(hands: Hands, count: number): Promise<void> {
  await hands.press('Control+Shift+Delete');
  await seeText(hands, 'shred.title', { count });
  if (count > 1) {
    await pressUntilFocus(hands, 'Tab', '.dialog input', 10);
    await hands.type(String(count));
  } else {
    await pressUntilFocus(hands, 'Tab', '.dialog .danger', 10);
  }
  await hands.press('Enter');
  await seeText(hands, 'receipt.title.shred', {}, 30_000);
}
