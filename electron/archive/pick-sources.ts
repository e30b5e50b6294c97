/** The platform's open dialog, and the archive that comes with the app. Main process. */
import { join } from 'node:path';
import { app, type BrowserWindow, dialog, type OpenDialogOptions } from 'electron';
import { menuText } from '../menu-text.ts';
import type { Language } from '../../shared/catalogue/message.ts';
import type { ChosenSource } from '../../shared/seams/ipc-contract.ts';
import { gatherFile } from './gather-sources.ts';
import { offeredExtensions } from './offered-extensions.ts';
import { lookAtSource } from './source-file.ts';
import type { Sources } from './sources.ts';

/** On macOS one dialog takes both, elsewhere folders have a dialog of their own. */
export async function pickFiles(window: BrowserWindow | null, language: Language): Promise<readonly string[]> {
  return pick(window, {
    title: menuText('menu.pick.title', language),
    buttonLabel: menuText('menu.pick.button', language),
    filters: [
      { name: menuText('menu.pick.archives', language), extensions: [...offeredExtensions] },
      { name: menuText('menu.pick.all', language), extensions: ['*'] },
    ],
    properties: [
      'openFile',
      'multiSelections',
      'dontAddToRecent',
      ...(process.platform === 'darwin' ? (['openDirectory'] as const) : []),
    ],
  });
}

export async function pickFolder(window: BrowserWindow | null, language: Language): Promise<readonly string[]> {
  return pick(window, {
    title: menuText('menu.pick.folderTitle', language),
    buttonLabel: menuText('menu.pick.button', language),
    properties: ['openDirectory', 'multiSelections', 'dontAddToRecent'],
  });
}

async function pick(window: BrowserWindow | null, options: OpenDialogOptions): Promise<readonly string[]> {
  const { filePaths } = await (window === null ? dialog.showOpenDialog(options) : dialog.showOpenDialog(window, options));
  return filePaths;
}

/** Beside the app in a release, among the sources in development. */
export async function bringInSample(sources: Sources): Promise<ChosenSource> {
  const dir = app.isPackaged ? process.resourcesPath : join(app.getAppPath(), 'electron', 'assets');
  return sources.add(gatherFile(await lookAtSource(join(dir, 'sample-archive.zip'))), 'sample');
}
