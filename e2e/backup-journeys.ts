/** What people do with backups, by keys alone; the platform's own dialogs are answered for them. For specs and the bench. */
import { type Hands, seeUntil } from './hands.ts';
import { pressUntilFocus, runFromPalette, seeText } from './journeys.ts';
import type { OpenedApp } from './playwright-hands.ts';
import { hasFocus, isGone, isShown } from './sights.ts';

/** What the platform's save and open dialogs answer from now on. */
export async function answerDialogs({ electron }: OpenedApp, path: string): Promise<void> {
  await electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
  }, path);
}

/** From any room, under a passphrase of its own. Ends when the band says how it ended. */
export async function makeBackup(app: OpenedApp, path: string, passphrase: string): Promise<void> {
  await answerDialogs(app, path);
  await backUp(app.hands, passphrase);
}

/** The same where the save dialog is answered already. */
export async function backUp(hands: Hands, passphrase: string): Promise<void> {
  await runFromPalette(hands, 'command.backup.make');
  await seeUntil(hands, 'the passphrase field', hasFocus, '.dialog form input >> 0');
  await hands.type(passphrase);
  await pressUntilFocus(hands, 'Tab', '.dialog form input >> 1');
  await hands.type(passphrase);
  await hands.press('Enter');
  await seeBackupEnd(hands);
}

/** Once the question is answered: what an earlier one left in the band counts no longer then. */
export async function seeBackupEnd(hands: Hands): Promise<void> {
  await seeUntil(hands, 'the dialog gone', isGone, '.dialog');
  await seeUntil(hands, 'the end of the backup', isEnded, null, 120_000, 50);
}

/** Into the vault that is open. Ends when the band says what came of it, or the dialog that the key is another. */
export async function mergeBackup(app: OpenedApp, path: string, key: string): Promise<void> {
  const { hands } = app;
  await answerDialogs(app, path);
  await runFromPalette(hands, 'command.backup.merge');
  await seeUntil(hands, 'the key field', hasFocus, '.dialog form input');
  await hands.press('Control+a');
  await hands.type(key);
  await hands.press('Enter');
  await seeUntil(hands, 'what came of it', isAnswered, null, 120_000, 50);
}

/** At the door of a first start. Ends where the restored vault can be opened. */
export async function restoreBackup(app: OpenedApp, path: string, key: string, passphrase: string): Promise<void> {
  const { hands } = app;
  await answerDialogs(app, path);
  await seeText(hands, 'door.create.title');
  await pressUntilFocus(hands, 'Tab', '.door-restore .link');
  await hands.press('Enter');
  await seeText(hands, 'restore.title');
  await seeUntil(hands, 'the choice of a file', hasFocus, '.restore-file .btn');
  await hands.press('Enter');
  await seeUntil(hands, 'the key field', hasFocus, '.restore-form input >> 0');
  await hands.type(key);
  for (const field of [1, 2]) {
    await pressUntilFocus(hands, 'Tab', `.restore-form input >> ${field}`);
    await hands.type(passphrase);
  }
  await hands.press('Enter');
  await seeText(hands, 'restore.done', {}, 120_000);
}

/** The words of the band. */
export const seenBand = (_: null): string | null =>
  document.querySelector<HTMLElement>('.backup-band')?.innerText.replaceAll(/\s+/g, ' ') ?? null;

const isEnded = (_: null): boolean =>
  document.querySelector('.backup-band [role="status"], .backup-band [role="alert"]') !== null;
const isAnswered = (_: null): boolean =>
  document.querySelector('.backup-band [role="status"], .backup-band [role="alert"], .dialog [role="alert"]') !== null;

export async function closeBand({ hands }: OpenedApp): Promise<void> {
  await seeUntil(hands, 'the band', isShown, '.backup-band');
  await pressUntilFocus(hands, 'Tab', '.backup-band .btn', 200);
  await hands.press('Enter');
  await seeUntil(hands, 'no band', isGone, '.backup-band');
}
