import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { askToPutAside, putAsideIfAsked } from './put-aside.ts';

const now = new Date('2026-03-04T05:06:07Z');
let dir = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'overheard-aside-'));
  writeFileSync(join(dir, 'vault.keys'), 'keys');
  mkdirSync(join(dir, 'IndexedDB'));
  writeFileSync(join(dir, 'IndexedDB', 'rows'), 'rows');
  writeFileSync(join(dir, 'preferences.json'), '{}');
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

describe('putting a vault aside', () => {
  it('moves nothing when nobody asked', () => {
    expect(putAsideIfAsked(dir, now)).toBeNull();
    expect(existsSync(join(dir, 'vault.keys'))).toBe(true);
  });

  it('moves every part of the vault, whole, once, and leaves the preferences', () => {
    askToPutAside(dir);
    const folder = putAsideIfAsked(dir, now);
    expect(folder).toBe('put-aside-2026-03-04-05-06-07');
    expect(readFileSync(join(dir, folder ?? '', 'vault.keys'), 'utf8')).toBe('keys');
    expect(readFileSync(join(dir, folder ?? '', 'IndexedDB', 'rows'), 'utf8')).toBe('rows');
    expect(existsSync(join(dir, 'IndexedDB'))).toBe(false);
    expect(existsSync(join(dir, 'preferences.json'))).toBe(true);
    expect(putAsideIfAsked(dir, now)).toBeNull();
  });

  it('moves what there is when a part is missing', () => {
    rmSync(join(dir, 'vault.keys'));
    askToPutAside(dir);
    const folder = putAsideIfAsked(dir, now) ?? '';
    expect(existsSync(join(dir, folder, 'IndexedDB', 'rows'))).toBe(true);
  });
});
