/** The platform's open dialog, and the archive that comes with the app. Main process. */
import { join } from 'node:path';
import { app, type BrowserWindow, dialog, type OpenDialogOptions } from 'electron';
import { menuText } from '../menu-text.ts';
import type { Language } from '../../shared/catalogue/message.ts';
import { offeredExtensions } from './offered-extensions.ts';

export async function pickPaths(window: BrowserWindow | null, language: Language): Promise<readonly string[]> {
  const options: OpenDialogOptions = {
    title: menuText('menu.pick.title', language),
    buttonLabel: menuText('menu.pick.button', language),
    filters: [
      { name: menuText('menu.pick.archives', language), extensions: [...offeredExtensions] },
      { name: menuText('menu.pick.all', language), extensions: ['*'] },
    ],
    properties: ['openFile', 'multiSelections', 'dontAddToRecent'],
  };
  const { filePaths } = await (window === null ? dialog.showOpenDialog(options) : dialog.showOpenDialog(window, options));
  return filePaths;
}

/** Beside the app in a release, among the sources in development. */
export function sampleArchivePath(): string {
  const dir = app.isPackaged ? process.resourcesPath : join(app.getAppPath(), 'electron', 'assets');
  return join(dir, 'sample-archive.zip');
}
