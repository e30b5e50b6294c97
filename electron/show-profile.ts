/** Opens the profile folder in the system's file manager. Main process. The page asks for it and never learns where it lies. */
import { dialog, shell } from 'electron';
import type { Language } from '../shared/catalogue/message.ts';
import { menuText } from './menu-text.ts';

/**
 * Where no file manager opens, main says the path itself: copying the folder is what comes before every repair. Not in an error box:
 * main stands still behind that one, and neither sleep nor a locked screen would lock a vault that is open.
 */
export async function showProfile(profileDir: string, language: Language): Promise<void> {
  const fault = await shell.openPath(profileDir);
  if (fault === '') return;
  await dialog.showMessageBox({
    type: 'error',
    message: menuText('menu.profile.notShown', language),
    detail: `${menuText('menu.profile.notShownText', language)}\n\n${profileDir}`,
  });
}
