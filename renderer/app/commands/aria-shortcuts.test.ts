import { afterEach, describe, expect, it } from 'vitest';
import { ariaShortcutsOf } from './aria-shortcuts.ts';
import { setBindings } from './bindings.ts';
import { keyHint } from './keycaps.ts';

describe('ariaShortcutsOf', () => {
  it.each([
    [['K'], 'K'],
    [['Mod+Shift+Z', 'Mod+Y'], 'Control+Shift+Z Control+Y'],
    [['Mod++', 'Mod+='], 'Control+Plus Control+='],
    [['+'], 'Plus'],
    [['Alt+ArrowLeft'], 'Alt+ArrowLeft'],
    [['Space'], 'Space'],
  ])('names %s as %s', (keys, named) => {
    expect(ariaShortcutsOf(keys, false)).toBe(named);
  });

  it('names Cmd on macOS', () => {
    expect(ariaShortcutsOf(['Mod+K'], true)).toBe('Meta+K');
  });

  it('says nothing when there is no key, or a sequence alone', () => {
    expect(ariaShortcutsOf([], false)).toBeUndefined();
    expect(ariaShortcutsOf(['G R'], false)).toBeUndefined();
    expect(ariaShortcutsOf(['G R', 'F2'], false)).toBe('F2');
  });
});

describe('keyHint', () => {
  afterEach(() => setBindings({}));

  it('says the key that somebody chose, and none when it was taken off', () => {
    expect(keyHint('review.keep')).toEqual({ keycaps: ['K'], shortcuts: 'K' });
    setBindings({ 'review.keep': ['Mod+F2'] });
    expect(keyHint('review.keep')).toEqual({ keycaps: ['Ctrl', 'F2'], shortcuts: 'Control+F2' });
    setBindings({ 'review.keep': [] });
    expect(keyHint('review.keep')).toEqual({ keycaps: [], shortcuts: undefined });
  });
});
