/**
 * What the application menu holds, as data. Main process, pure. Items of ours run a command of the page's registry
 * (renderer/app/commands/registry.ts); the platform's own are roles. The page matches its keys by itself (by the character
 * produced, with sequences and per room) and tells main what stands beside them: shown, not registered.
 *
 * There is nothing in the release's menu that reloads or inspects the page.
 */
import type { MenuItemConstructorOptions } from 'electron';
import type { Language } from '../shared/catalogue/message.ts';
import { type MenuTextId, menuText } from './menu-text.ts';

export interface MenuFacts {
  readonly platform: NodeJS.Platform;
  readonly language: Language;
  readonly isPackaged: boolean;
  /** By the command's id, as the page has them now: the registry's, or those that somebody chose. */
  readonly accelerators: Readonly<Record<string, string>>;
  readonly runCommand: (commandId: string) => void;
}

type Role = NonNullable<MenuItemConstructorOptions['role']>;

export function planMenu({ platform, language, isPackaged, accelerators, runCommand }: MenuFacts): MenuItemConstructorOptions[] {
  const isMac = platform === 'darwin';
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  const text = (id: MenuTextId): string => menuText(id, language);
  const role = (name: Role, id: MenuTextId): MenuItemConstructorOptions => ({ role: name, label: text(id) });
  const command = (commandId: string, id: MenuTextId): MenuItemConstructorOptions => {
    const accelerator = accelerators[commandId];
    return {
      id: commandId,
      label: text(id),
      ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: false }),
      click: () => runCommand(commandId),
    };
  };
  const menu = (id: MenuTextId, submenu: readonly (MenuItemConstructorOptions | null)[]): MenuItemConstructorOptions => ({
    // Windows and Linux underline the letter after &; macOS would show the sign.
    label: isMac ? text(id).replace('&', '') : text(id),
    submenu: submenu.filter((item) => item !== null),
  });
  const settings = command('app.settings', 'command.app.settings');

  const appMenu = menu('menu.about', [
    role('about', 'menu.about'),
    separator,
    settings,
    separator,
    role('hide', 'menu.hide'),
    role('hideOthers', 'menu.hide-others'),
    role('unhide', 'menu.show-all'),
    separator,
    role('quit', 'menu.quit'),
  ]);
  const file = menu('menu.file', [
    command('archive.bringIn', 'command.archive.bringIn'),
    command('archive.bringInFolder', 'command.archive.bringInFolder'),
    command('archive.bringInSample', 'command.archive.bringInSample'),
    command('archive.pauseImport', 'command.archive.pauseImport'),
    separator,
    command('backup.make', 'command.backup.make'),
    command('backup.merge', 'command.backup.merge'),
    separator,
    command('app.print', 'command.app.print'),
    separator,
    command('vault.lock', 'command.vault.lock'),
    separator,
    isMac ? null : settings,
    isMac ? null : separator,
    isMac ? role('close', 'menu.close') : role('quit', 'menu.quit'),
  ]);
  const edit = menu('menu.edit', [
    command('edit.undo', 'command.edit.undo'),
    command('edit.redo', 'command.edit.redo'),
    separator,
    role('cut', 'menu.cut'),
    role('copy', 'menu.copy'),
    role('paste', 'menu.paste'),
    // Mod+A means "all in this view" outside a text field: the page decides.
    { ...role('selectAll', 'menu.select-all'), registerAccelerator: false },
    separator,
    command('app.search', 'command.app.search'),
  ]);
  const view = menu('menu.view', [
    command('app.palette', 'command.app.palette'),
    separator,
    command('view.sidebar', 'command.view.sidebar'),
    command('view.inspector', 'command.view.inspector'),
    command('view.veil', 'command.view.veil'),
    separator,
    command('view.larger', 'command.view.larger'),
    command('view.smaller', 'command.view.smaller'),
    command('view.usualSize', 'command.view.usualSize'),
    separator,
    role('togglefullscreen', 'menu.full-screen'),
    ...(isPackaged ? [] : [separator, role('forceReload', 'menu.reload'), role('toggleDevTools', 'menu.inspect')]),
  ]);
  const go = menu('menu.go', [
    command('app.back', 'command.app.back'),
    command('app.forward', 'command.app.forward'),
    separator,
    command('go.review', 'command.go.review'),
    command('go.archives', 'command.go.archives'),
    command('go.vault', 'command.go.vault'),
    command('go.journal', 'command.go.journal'),
    command('go.receipts', 'command.go.receipts'),
    command('go.settings', 'command.go.settings'),
  ]);
  const window: MenuItemConstructorOptions = {
    role: 'windowMenu',
    ...menu('menu.window', [
      role('minimize', 'menu.minimise'),
      isMac ? role('zoom', 'menu.zoom-window') : role('close', 'menu.close'),
      isMac ? role('front', 'menu.to-front') : null,
    ]),
  };
  const help: MenuItemConstructorOptions = {
    role: 'help',
    ...menu('menu.help', [
      command('app.keys', 'command.app.keys'),
      command('app.changeKeys', 'command.app.changeKeys'),
      command('app.printKeys', 'command.app.printKeys'),
      separator,
      command('app.protection', 'command.app.protection'),
      isMac ? null : role('about', 'menu.about'),
    ]),
  };
  return [...(isMac ? [appMenu] : []), file, edit, view, go, window, help];
}
