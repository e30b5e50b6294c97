import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { preferencesSchema } from '../shared/seams/ipc-contract.ts';
import { openSettings } from './settings.ts';

const usual = v.parse(preferencesSchema, {});
let dir: string;
let path: string;
let logged: string[];

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'overheard-settings-'));
  path = join(dir, 'preferences.json');
  logged = [];
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const open = () => openSettings(path, (code) => logged.push(code));

describe('openSettings', () => {
  it('starts with the usual preferences when there is no file', () => {
    expect(open().preferences).toEqual(usual);
    expect(logged).toEqual([]);
  });

  it('changes what it is told and keeps the rest, in the next run too', () => {
    const settings = open();
    settings.write({ theme: 'dark', lockAfterMinutes: 10 });
    expect(settings.write({ autoplay: false })).toEqual({ ...usual, theme: 'dark', lockAfterMinutes: 10, autoplay: false });
    expect(open().preferences).toEqual(settings.preferences);
  });

  it('leaves one whole file, for the user alone', () => {
    open().write({ theme: 'light' });
    expect(readdirSync(dir)).toEqual(['preferences.json']);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it.each([['{"theme": "dar'], ['"dark"'], ['{"theme": "pink"}'], ['{"sidebarWidth": 100000}'], ['null'], ['']])(
    'starts with the usual ones and keeps the file aside when it says %s',
    (text) => {
      writeFileSync(path, text);
      expect(open().preferences).toEqual(usual);
      expect(readFileSync(`${path}.bad`, 'utf8')).toBe(text);
      expect(logged).toEqual(['settings/bad']);
    },
  );

  it('ignores preferences of a later version', () => {
    writeFileSync(path, JSON.stringify({ theme: 'dark', hologram: true }));
    expect(open().preferences).toEqual({ ...usual, theme: 'dark' });
  });

  it('goes on with the change when the disk refuses it', () => {
    const settings = open();
    rmSync(dir, { recursive: true });
    expect(settings.write({ theme: 'dark' }).theme).toBe('dark');
    expect(logged).toEqual(['settings/unwritable']);
  });

  it('tells listeners until they have had enough', () => {
    const settings = open();
    const heard: string[] = [];
    const stop = settings.onChange(({ theme }) => heard.push(theme));
    settings.write({ theme: 'dark' });
    stop();
    settings.write({ theme: 'light' });
    expect(heard).toEqual(['dark']);
  });
});
