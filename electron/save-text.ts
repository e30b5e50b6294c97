/** Text that the app made, written where the user says. Main process. The page suggests a name and never learns the place. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';
import type { DialogAnswers } from './dialog-answers.ts';
import { diskFailure } from './disk-failure.ts';

/** False when the user left the dialog, or the page went before they answered: the text goes with it. */
export async function saveText(
  window: BrowserWindow | null,
  suggestedName: string,
  text: string,
  answers: DialogAnswers,
): Promise<boolean> {
  const options = {
    defaultPath: join(app.getPath('documents'), suggestedName),
    // On Linux a desktop's dialog would overwrite without a word.
    properties: ['dontAddToRecent' as const, 'showOverwriteConfirmation' as const],
  };
  const asked = window === null ? dialog.showSaveDialog(options) : dialog.showSaveDialog(window, options);
  const answer = await answers.toThisPage(asked);
  if (answer === null || answer.canceled || answer.filePath === '') return false;
  await writeFile(answer.filePath, text).catch((thrown: unknown) => {
    throw diskFailure(thrown);
  });
  return true;
}
