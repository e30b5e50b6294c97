/**
 * The application menu. Main process. macOS shows it at the top of the screen; Windows and Linux have no bar in a window
 * without a title bar, there it opens at the top left with F10, the platforms' own key for it.
 */
import { app, type BrowserWindow, Menu } from 'electron';
import type { Desk } from './desk.ts';
import { planMenu } from './menu-plan.ts';

export function keepMenu(desk: Pick<Desk, 'page' | 'settings' | 'menuKeys' | 'language'>): void {
  const build = (): void =>
    Menu.setApplicationMenu(
      Menu.buildFromTemplate(
        planMenu({
          platform: process.platform,
          language: desk.language(),
          isPackaged: app.isPackaged,
          accelerators: desk.menuKeys.shown,
          runCommand: (commandId) => desk.page.send('command.run', { commandId }),
        }),
      ),
    );
  build();
  desk.menuKeys.onChange(build);
  let language = desk.language();
  desk.settings.onChange(() => {
    if (language === desk.language()) return;
    language = desk.language();
    build();
  });
}

export function openMenuOnF10(window: BrowserWindow): void {
  if (process.platform === 'darwin') return;
  window.webContents.on('before-input-event', (event, input) => {
    if (input.type !== 'keyDown' || input.key !== 'F10' || input.shift || input.control || input.alt || input.meta) return;
    event.preventDefault();
    Menu.getApplicationMenu()?.popup({ window, x: 0, y: 44 });
  });
}
