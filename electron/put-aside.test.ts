import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
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
    expect(putAsideIfAsked(dir)).toBeNull();
    expect(existsSync(join(dir, 'vault.keys'))).toBe(true);
  });

  it('moves every part of the vault, whole, once, and leaves the preferences', () => {
    askToPutAside(dir, now);
    expect(putAsideIfAsked(dir)).toBe('done');
    expect(readFileSync(join(dir, folder, 'vault.keys'), 'utf8')).toBe('keys');
    expect(readFileSync(join(dir, folder, 'IndexedDB', 'rows'), 'utf8')).toBe('rows');
    expect(existsSync(join(dir, 'IndexedDB'))).toBe(false);
    expect(existsSync(join(dir, 'preferences.json'))).toBe(true);
    expect(putAsideIfAsked(dir)).toBeNull();
  });

  it('moves what there is when a part is missing', () => {
    rmSync(join(dir, 'vault.keys'));
    askToPutAside(dir, now);
    expect(putAsideIfAsked(dir)).toBe('done');
    expect(existsSync(join(dir, folder, 'IndexedDB', 'rows'))).toBe(true);
  });

  it('leaves all of it where it lies when the system moves one part and not the other, and is not asked again', () => {
    // A folder can't take the place of one that isn't empty.
    mkdirSync(join(dir, folder, 'IndexedDB', 'taken'), { recursive: true });
    const before = readdirSync(dir).toSorted();
    askToPutAside(dir, now);
    expect(putAsideIfAsked(dir)).toBe('refused');
    expect(readdirSync(dir).toSorted()).toEqual(before);
    expect(readFileSync(join(dir, 'vault.keys'), 'utf8')).toBe('keys');
    expect(putAsideIfAsked(dir)).toBeNull();
  });

  describe('that was cut off halfway', () => {
    beforeEach(() => {
      askToPutAside(dir, now);
      mkdirSync(join(dir, folder));
      renameSync(join(dir, 'vault.keys'), join(dir, folder, 'vault.keys'));
    });

    it('goes on at the next start, whenever that is: what belongs together lies together', () => {
      expect(putAsideIfAsked(dir)).toBe('done');
      expect(readdirSync(join(dir, folder)).toSorted()).toEqual(['IndexedDB', 'vault.keys']);
      expect(vaultsPutAside(dir)).toEqual([folder]);
    });

    it('brings all of it back when the system doesn’t move the rest', () => {
      mkdirSync(join(dir, folder, 'IndexedDB', 'taken'), { recursive: true });
      expect(putAsideIfAsked(dir)).toBe('refused');
      expect(readFileSync(join(dir, 'vault.keys'), 'utf8')).toBe('keys');
    });
  });

  it('is refused where another vault’s part has the place', () => {
    askToPutAside(dir, now);
    mkdirSync(join(dir, folder));
    writeFileSync(join(dir, folder, 'vault.keys'), 'other keys');
    expect(putAsideIfAsked(dir)).toBe('refused');
    expect(readFileSync(join(dir, folder, 'vault.keys'), 'utf8')).toBe('other keys');
    expect(readFileSync(join(dir, 'vault.keys'), 'utf8')).toBe('keys');
  });

  it('moves nothing for a wish that was cut off', () => {
    writeFileSync(join(dir, 'put-aside'), 'put-as');
    expect(putAsideIfAsked(dir)).toBeNull();
    expect(readdirSync(dir)).toEqual(expect.arrayContaining(['IndexedDB', 'vault.keys']));
  });

  it('says what the disk refuses when it is asked for', () => {
    // A folder where the wish should be.
    mkdirSync(join(dir, 'put-aside'));
    expect(() => askToPutAside(dir, now)).toThrow(expect.objectContaining({ code: 'vault/disk-error' }));
  });

  it('is told afterwards by the folder, for as long as there is a vault in it', () => {
    expect(vaultsPutAside(dir)).toEqual([]);
    askToPutAside(dir, now);
    putAsideIfAsked(dir);
    mkdirSync(join(dir, 'put-aside-2025-01-01-00-00-00', 'IndexedDB'), { recursive: true });
    mkdirSync(join(dir, 'put-aside-2025-02-02-00-00-00'));
    mkdirSync(join(dir, 'put-aside-of marlene', 'IndexedDB'), { recursive: true });
    expect(vaultsPutAside(dir)).toEqual(['put-aside-2025-01-01-00-00-00', folder]);
    rmSync(join(dir, folder), { recursive: true });
    expect(vaultsPutAside(dir)).toEqual(['put-aside-2025-01-01-00-00-00']);
    expect(vaultsPutAside(join(dir, 'nowhere'))).toEqual([]);
  });
});
