import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { askToPutAside, putAsideIfAsked, vaultsPutAside } from './put-aside.ts';

const now = new Date('2026-03-04T05:06:07Z');
const folder = 'put-aside-2026-03-04-05-06-07';
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
    expect(putAsideIfAsked(dir, now)).toBe('done');
    expect(readFileSync(join(dir, folder, 'vault.keys'), 'utf8')).toBe('keys');
    expect(readFileSync(join(dir, folder, 'IndexedDB', 'rows'), 'utf8')).toBe('rows');
    expect(existsSync(join(dir, 'IndexedDB'))).toBe(false);
    expect(existsSync(join(dir, 'preferences.json'))).toBe(true);
    expect(putAsideIfAsked(dir, now)).toBeNull();
  });

  it('moves what there is when a part is missing', () => {
    rmSync(join(dir, 'vault.keys'));
    askToPutAside(dir);
    expect(putAsideIfAsked(dir, now)).toBe('done');
    expect(existsSync(join(dir, folder, 'IndexedDB', 'rows'))).toBe(true);
  });

  it('leaves all of it where it lies when the system moves one part and not the other, and is not asked again', () => {
    // A folder can't take the place of one that isn't empty.
    mkdirSync(join(dir, folder, 'IndexedDB', 'taken'), { recursive: true });
    const before = readdirSync(dir).toSorted();
    askToPutAside(dir);
    expect(putAsideIfAsked(dir, now)).toBe('refused');
    expect(readdirSync(dir).toSorted()).toEqual(before);
    expect(readFileSync(join(dir, 'vault.keys'), 'utf8')).toBe('keys');
    expect(putAsideIfAsked(dir, now)).toBeNull();
  });

  it('is told afterwards by the folder, for as long as there is a vault in it', () => {
    expect(vaultsPutAside(dir)).toEqual([]);
    askToPutAside(dir);
    putAsideIfAsked(dir, now);
    mkdirSync(join(dir, 'put-aside-2025-01-01-00-00-00', 'IndexedDB'), { recursive: true });
    mkdirSync(join(dir, 'put-aside-2025-02-02-00-00-00'));
    mkdirSync(join(dir, 'put-aside-of marlene', 'IndexedDB'), { recursive: true });
    expect(vaultsPutAside(dir)).toEqual(['put-aside-2025-01-01-00-00-00', folder]);
    rmSync(join(dir, folder), { recursive: true });
    expect(vaultsPutAside(dir)).toEqual(['put-aside-2025-01-01-00-00-00']);
    expect(vaultsPutAside(join(dir, 'nowhere'))).toEqual([]);
  });
});
