import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../shared/catalogue/catalogue.ts';
import { type CommandId, commandIds, commandSpec, groupsInRoom } from './registry.ts';

/** Printed keys that need AltGr or a dead key on a German keyboard. */
const notOnGerman = /[[\]{}\\@~|^`´]/;
const neverBound = new Set(['Mod+Q', 'Mod+W', 'Mod+M', 'Mod+H', 'Alt+Tab', 'Alt+F4', 'Mod+Space', 'Insert', 'CapsLock']);

describe('registry', () => {
  it.each(Object.entries(groupsInRoom))('gives no key twice in the room %s', (_room, groups) => {
    const owners = new Map<string, CommandId>();
    const clashes: string[] = [];
    for (const id of commandIds) {
      const { group, keys, overrides } = commandSpec(id);
      if (!(groups as readonly string[]).includes(group)) continue;
      for (const key of keys) {
        const owner = owners.get(key);
        if (owner !== undefined && owner !== overrides) clashes.push(`${key}: ${owner}, ${id}`);
        if (owner === undefined) owners.set(key, id);
      }
    }
    expect(clashes).toEqual([]);
  });

  it('has a title in both languages for every command', () => {
    const silent = commandIds.filter((id) => {
      const { en, de } = catalogue[commandSpec(id).title];
      return en === '' || de === '';
    });
    expect(silent).toEqual([]);
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
    const keys = commandIds.flatMap((id) => commandSpec(id).keys);
    expect(keys.filter((key) => notOnGerman.test(key) || neverBound.has(key) || /Alt\+[A-Z]$/.test(key))).toEqual([]);
  });
});
