import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../shared/catalogue/catalogue.ts';
import { clashesWith } from './clash.ts';
import { partsOf } from './chord.ts';
import { type CommandId, commandGroups, commandIds, commandSpec, groupsInRoom } from './registry.ts';

const usualKeys = (id: CommandId) => commandSpec(id).keys;
const bound = commandIds.filter((id) => usualKeys(id).length > 0);

/** Printed keys that need AltGr or a dead key on a German keyboard, and what the system owns. */
const notOnGerman = /[[\]{}\\@~|^`´]/;
const neverBound = new Set(['Mod+Q', 'Mod+W', 'Mod+M', 'Mod+H', 'Alt+Tab', 'Alt+F4', 'Mod+Space', 'Insert', 'CapsLock']);
/** What both layouts type without AltGr: every printed key must be among them. */
const onUs = new Set('ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!@#$%^&*()-_=+[]{};:\'",.<>/?\\|`~');
const onGerman = new Set('ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!"§$%&/()=?ß+*#\',.-;:_<>äöüÄÖÜ°');

describe('registry', () => {
  it('holds at least 100 commands, 60 of them with a key', () => {
    expect(commandIds.length).toBeGreaterThanOrEqual(100);
    expect(bound.length).toBeGreaterThanOrEqual(60);
  });

  it('gives no key twice within what applies together, and no key that begins a sequence', () => {
    const clashes = bound.flatMap((id) =>
      usualKeys(id).flatMap((keys) => clashesWith(id, keys, usualKeys).map((other) => `${keys}: ${id}, ${other}`)),
    );
    expect(clashes).toEqual([]);
  });

  it('knows for every group where it applies', () => {
    const placed = new Set<string>(Object.values(groupsInRoom).flat());
    expect(commandGroups.filter((group) => !placed.has(group))).toEqual([]);
  });

  it('has a title in both languages for every command, and no two of one name in a group', () => {
    const silent = commandIds.filter((id) => {
      const { en, de } = catalogue[commandSpec(id).title];
      return en === '' || de === '';
    });
    expect(silent).toEqual([]);
    for (const language of ['en', 'de'] as const) {
      const names = commandIds.flatMap((id) => {
        const { title, titleValues, group } = commandSpec(id);
        return titleValues === undefined ? [`${group}: ${catalogue[title][language]}`] : [];
      });
      expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
    }
  });

  it('overrides only commands that exist and share the key', () => {
    for (const id of commandIds) {
      const { overrides, keys } = commandSpec(id);
      if (overrides === undefined) continue;
      expect(commandIds).toContain(overrides);
      expect(commandSpec(overrides as CommandId).keys).toEqual(expect.arrayContaining([...keys]));
    }
  });

  it('prints only keys that German and US layouts produce without AltGr, and none that the system owns', () => {
    const keys = commandIds.flatMap(usualKeys);
    expect(keys.filter((key) => notOnGerman.test(key) || neverBound.has(key) || /Alt\+[A-Z]$/.test(key))).toEqual([]);
    const characters = keys.flatMap(partsOf).filter((part) => [...part].length === 1);
    expect(characters.filter((character) => !onUs.has(character) || !onGerman.has(character))).toEqual([]);
  });

  it('has somebody who does it, for every command', () => {
    const rendererDir = join(import.meta.dirname, '../..');
    const sources = readdirSync(rendererDir, { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path) && !path.endsWith('commands/registry.ts'))
      .map((path) => readFileSync(join(rendererDir, path), 'utf8'))
      .join('\n');
    // As the key of a table of handlers; numbered ones are put together.
    const isDone = (id: CommandId): boolean =>
      sources.includes(`'${id}': `) || sources.includes(`['${id}']`) || sources.includes(`[\`${id.replace(/\d$/, '')}`);
    expect(commandIds.filter((id) => !isDone(id))).toEqual([]);
  });
});
