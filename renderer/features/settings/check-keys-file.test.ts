import { describe, expect, it } from 'vitest';
import { type KeyBindings, writeKeysFile } from '../../../shared/model/key-bindings.ts';
import { checkKeysFile } from './check-keys-file.ts';

const check = (bindings: KeyBindings) => checkKeysFile(writeKeysFile(bindings));

describe('checkKeysFile', () => {
  it('takes keys that can be in force together', () => {
    const bindings = { 'review.keep': ['D'], 'review.delete': ['K'], 'app.search': [] };
    expect(check(bindings)).toEqual({ ok: true, bindings, unknownCount: 0, gaveWay: [] });
  });

  it('leaves out what this version hasn’t got, and counts it', () => {
    const checked = check({ 'review.keep': ['Y'], 'review.fromLater': ['D'] });
    expect(checked).toMatchObject({ ok: true, bindings: { 'review.keep': ['Y'] }, unknownCount: 1 });
  });

  it('says which command loses a usual key', () => {
    expect(check({ 'review.keep': ['D'] })).toMatchObject({ ok: true, gaveWay: ['review.delete'] });
  });

  it('refuses all of a file that gives a key twice where both apply', () => {
    expect(check({ 'review.keep': ['Y'], 'playback.mute': ['Y'] })).toEqual({
      ok: false,
      problem: { kind: 'clash', id: 'playback.mute', other: 'review.keep', keys: 'Y' },
    });
    expect(check({ 'review.keep': ['Y'], 'redaction.takeStart': ['Y'] }).ok).toBe(true);
  });

  it('refuses all of a file with a key that is never bound', () => {
    expect(check({ 'app.keys': ['F2'], 'review.keep': ['Mod+Q'] })).toEqual({
      ok: false,
      problem: { kind: 'never', id: 'review.keep', keys: 'Mod+Q' },
    });
  });

  it('refuses what is no keys file', () => {
    expect(checkKeysFile('{}')).toEqual({ ok: false, problem: { kind: 'no-keys-file' } });
  });
});
