/** The platform's dialogs for a backup: where it goes, and which one is taken in. Main process. */
import { join } from 'node:path';
import { app, type BrowserWindow, dialog, type OpenDialogOptions } from 'electron';
import type { Language } from '../../shared/catalogue/message.ts';
import { menuText } from '../menu-text.ts';

/** Empty when the user left the dialog. */
export async function pickBackupPlace(
  window: BrowserWindow | null,
  suggestedName: string,
  language: Language,
): Promise<readonly string[]> {
  const options = {
    title: menuText('menu.backup.saveTitle', language),
    defaultPath: join(app.getPath('documents'), suggestedName),
    properties: ['dontAddToRecent' as const, 'showOverwriteConfirmation' as const],
  };
  const answer = await (window === null ? dialog.showSaveDialog(options) : dialog.showSaveDialog(window, options));
  return answer.canceled || answer.filePath === '' ? [] : [answer.filePath];
}

export async function pickBackup(window: BrowserWindow | null, language: Language): Promise<readonly string[]> {
  const options: OpenDialogOptions = {
    title: menuText('menu.backup.openTitle', language),
    filters: [
      { name: menuText('menu.backup.files', language), extensions: ['age'] },
      { name: menuText('menu.pick.all', language), extensions: ['*'] },
    ],
    properties: ['openFile', 'dontAddToRecent'],
  };
  const { filePaths } = await (window === null ? dialog.showOpenDialog(options) : dialog.showOpenDialog(window, options));
  return filePaths;
}
