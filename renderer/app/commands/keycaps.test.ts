import { afterEach, describe, expect, it } from 'vitest';
import { setLanguage } from '../text.ts';
import { setBindings, switchLetters } from './bindings.ts';
import { keycapsForCommand, keycapsOf, keyHint, keyInText } from './keycaps.ts';
import { setPlatform } from './platform.ts';

afterEach(() => {
  setLanguage('en');
  setPlatform('linux');
});

describe('keycapsOf', () => {
  it.each([
    ['Mod+Shift+Z', ['Ctrl', 'Shift', 'Z']],
    ['Mod++', ['Ctrl', '+']],
    ['+', ['+']],
    ['G R', ['G', 'R']],
    ['Shift+ArrowUp', ['Shift', '↑']],
    ['Space', ['Space']],
  ])('shows %s', (keys, caps) => {
    expect(keycapsOf(keys)).toEqual(caps);
  });

  it('shows the signs of a Mac keyboard there', () => {
    setPlatform('darwin');
    expect(keycapsForCommand('vault.lock')).toEqual(['⌘', 'L']);
  });

  it('shows what stands on a German keyboard in German', () => {
    setLanguage('de');
    expect(keycapsForCommand('vault.lock')).toEqual(['Strg', 'L']);
    expect(keycapsForCommand('playback.toggle')).toEqual(['Leertaste']);
  });
});

describe('with single letters switched off', () => {
  afterEach(() => switchLetters(true));

  it('shows no key that does nothing, and names the command instead', () => {
    switchLetters(false);
    expect(keycapsForCommand('view.veil')).toEqual([]);
    expect(keyHint('view.veil')).toEqual({ keycaps: [], shortcuts: undefined });
    expect(keyInText('view.veil')).toBe('“Hide or show words”');
    expect(keycapsForCommand('vault.lock')).toEqual(['Ctrl', 'L']);
    expect(keycapsForCommand('playback.toggle')).toEqual(['Space']);
  });
});

describe('keyInText', () => {
  afterEach(() => setBindings({}));

  it('is the key that somebody chose, as it stands on this keyboard', () => {
    expect(keyInText('view.veil')).toBe('H');
    setBindings({ 'view.veil': ['Mod+Shift+Y'] });
    expect(keyInText('view.veil')).toBe('Ctrl Shift Y');
    setPlatform('darwin');
    expect(keyInText('view.veil')).toBe('⌘ ⇧ Y');
  });

  it('is the name of the command when its key was taken off', () => {
    setBindings({ 'view.veil': [] });
    expect(keyInText('view.veil')).toBe('“Hide or show words”');
    setLanguage('de');
    expect(keyInText('view.veil')).toBe('„Wörter verdecken oder zeigen“');
  });
});
