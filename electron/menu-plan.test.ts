import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { planMenu } from './menu-plan.ts';

// Read as text: the page's registry belongs to a room whose types main doesn't know.
const registry = readFileSync(join(import.meta.dirname, '../renderer/app/commands/registry.ts'), 'utf8');
const commandIds = new Set([...registry.matchAll(/^ {2}'([a-z]+\.\w+)': /gm)].map(([, id]) => id));

const accelerators = { 'vault.lock': 'CmdOrCtrl+L', 'app.keys': 'F1' };
const platforms = ['darwin', 'linux', 'win32'] as const;

function itemsOf(change: Partial<Parameters<typeof planMenu>[0]> = {}): readonly MenuItemConstructorOptions[] {
  const template = planMenu({
    platform: 'linux',
    language: 'en',
    isPackaged: true,
    accelerators,
    runCommand: () => undefined,
    ...change,
  });
  return template.flatMap((menu) => [menu, ...(menu.submenu as MenuItemConstructorOptions[])]);
}

describe('planMenu', () => {
  it.each(platforms)("runs only commands that the page's registry knows, on %s", (platform) => {
    const ids = itemsOf({ platform }).flatMap(({ id }) => (id === undefined ? [] : [id]));
    expect(ids.length).toBeGreaterThan(10);
    expect(ids.filter((id) => !commandIds.has(id))).toEqual([]);
  });

  it.each(platforms)('leaves every key to the page, on %s', (platform) => {
    const taken = itemsOf({ platform }).filter(
      ({ accelerator, registerAccelerator }) => accelerator && registerAccelerator !== false,
    );
    expect(taken).toEqual([]);
  });

  it('shows the keys that the page has told, and none before', () => {
    const shown = (told: Readonly<Record<string, string>>) =>
      itemsOf({ accelerators: told }).flatMap(({ id, accelerator }) => (accelerator === undefined ? [] : [[id, accelerator]]));
    expect(shown(accelerators)).toEqual([
      ['vault.lock', 'CmdOrCtrl+L'],
      ['app.keys', 'F1'],
    ]);
    expect(shown({})).toEqual([]);
  });

  it('sends the command of the item that was chosen', () => {
    const ran: string[] = [];
    const lock = itemsOf({ runCommand: (id) => ran.push(id) }).find(({ id }) => id === 'vault.lock');
    if (lock === undefined) throw new Error('there is an item that locks');
    (lock.click as () => void)();
    expect(ran).toEqual(['vault.lock']);
  });

  it.each(platforms)('has nothing that reloads or inspects the page in a release, on %s', (platform) => {
    const roles = (isPackaged: boolean) => itemsOf({ platform, isPackaged }).map(({ role }) => role);
    const forDevelopers = new Set(['reload', 'forceReload', 'toggleDevTools']);
    expect(roles(true).filter((role) => forDevelopers.has(role ?? ''))).toEqual([]);
    expect(roles(false)).toContain('toggleDevTools');
  });

  it.each(['en', 'de'] as const)('names every item, in %s', (language) => {
    const nameless = itemsOf({ language }).filter(({ type, label = '' }) => type !== 'separator' && label.trim() === '');
    expect(nameless).toEqual([]);
  });

  it('has the menus in the order of the platform', () => {
    const heads = (platform: NodeJS.Platform) =>
      planMenu({ platform, language: 'de', isPackaged: true, accelerators, runCommand: () => undefined }).map(
        ({ label }) => label,
      );
    expect(heads('win32')).toEqual(['&Datei', '&Bearbeiten', '&Ansicht', '&Gehe zu', '&Fenster', '&Hilfe']);
    expect(heads('darwin').slice(1)).toEqual(['Datei', 'Bearbeiten', 'Ansicht', 'Gehe zu', 'Fenster', 'Hilfe']);
  });
});
