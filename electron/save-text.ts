/** Text that the app made, written where the user says. Main process. The page suggests a name and never learns the place. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';
import { diskFailure } from './disk-failure.ts';

/** False when the user left the dialog. */
export async function saveText(window: BrowserWindow | null, suggestedName: string, text: string): Promise<boolean> {
  const options = {
    defaultPath: join(app.getPath('documents'), suggestedName),
    // On Linux a desktop's dialog would overwrite without a word.
    properties: ['dontAddToRecent' as const, 'showOverwriteConfirmation' as const],
  };
  const answer = await (window === null ? dialog.showSaveDialog(options) : dialog.showSaveDialog(window, options));
  if (answer.canceled || answer.filePath === '') return false;
  await writeFile(answer.filePath, text).catch((thrown: unknown) => {
    throw diskFailure(thrown);
  });
  return true;
}
