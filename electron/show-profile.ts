/** Opens the profile folder in the system's file manager. Main process. The page asks for it and never learns where it lies. */
import { dialog, shell } from 'electron';
import type { Language } from '../shared/catalogue/message.ts';
import { menuText } from './menu-text.ts';

/** Where no file manager opens, main says the path itself: copying the folder is what comes before every repair. */
export async function showProfile(profileDir: string, language: Language): Promise<void> {
  const fault = await shell.openPath(profileDir);
  if (fault === '') return;
  dialog.showErrorBox(
    menuText('menu.profile.notShown', language),
    `${menuText('menu.profile.notShownText', language)}\n\n${profileDir}`,
  );
}
