/** The open dialog for a keys file, and its text. Main process. It parses nothing, and the page never learns the place. */
import { open } from 'node:fs/promises';
import { type BrowserWindow, dialog, type OpenDialogOptions } from 'electron';
import { Failure } from '../shared/failure.ts';
import type { Language } from '../shared/catalogue/message.ts';
import { menuText } from './menu-text.ts';

/** A file of every key of every command has a few kilobytes. */
export const largestKeysFileBytes = 256 * 1024;

/** Empty when the user left the dialog. */
export async function openKeysFile(window: BrowserWindow | null, language: Language): Promise<readonly string[]> {
  const options: OpenDialogOptions = {
    title: menuText('menu.keysFile.openTitle', language),
    filters: [
      { name: menuText('menu.keysFile.files', language), extensions: ['json'] },
      { name: menuText('menu.pick.all', language), extensions: ['*'] },
    ],
    properties: ['openFile', 'dontAddToRecent'],
  };
  const { filePaths } = await (window === null ? dialog.showOpenDialog(options) : dialog.showOpenDialog(window, options));
  const [path] = filePaths;
  return path === undefined ? [] : [await readSmallText(path, largestKeysFileBytes)];
}

/** Never more than it may have is read, whatever the file system says of its size. */
export async function readSmallText(path: string, largestBytes: number): Promise<string> {
  const unreadable = (): Failure => new Failure('app/unreadable-file');
  const file = await open(path, 'r').catch(() => {
    throw unreadable();
  });
  try {
    if (!(await file.stat()).isFile()) throw unreadable();
    const buffer = Buffer.alloc(largestBytes + 1);
    let filled = 0;
    for (;;) {
      const { bytesRead } = await file.read(buffer, filled, buffer.length - filled, filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
      if (filled > largestBytes) throw unreadable();
    }
    return buffer.toString('utf8', 0, filled);
  } catch (thrown) {
    throw thrown instanceof Failure ? thrown : unreadable();
  } finally {
    await file.close();
  }
}
