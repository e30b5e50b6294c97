import { afterEach, describe, expect, it } from 'vitest';
import { setLanguage } from '../text.ts';
import { keycapsForCommand, keycapsOf } from './keycaps.ts';
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
