import { describe, expect, it } from 'vitest';
import { chordsOf, isSingleKey, type KeyPress } from './chord.ts';

const press = (key: string, code = '', more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...more,
});

describe('chordsOf', () => {
  it.each([
    ['a letter, however it is cased by Caps Lock', press('K', 'KeyK'), ['K']],
    ['a letter with Shift', press('K', 'KeyK', { shiftKey: true }), ['Shift+K']],
    ['punctuation without its Shift: ? on a German layout', press('?', 'Minus', { shiftKey: true }), ['?']],
    ['slash by Shift+7 on a German layout', press('/', 'Digit7', { shiftKey: true }), ['/']],
    ['a digit by its place on AZERTY', press('&', 'Digit1'), ['&', '1']],
    ['a digit by its character', press('1', 'Digit1'), ['1']],
    ['plus as Shift+=', press('+', 'Equal', { shiftKey: true }), ['+']],
    ['a Cyrillic letter by its place', press('л', 'KeyK'), ['K']],
    ['the space bar', press(' ', 'Space'), ['Space']],
    ['Backspace as Delete', press('Backspace', 'Backspace', { ctrlKey: true, shiftKey: true }), ['Mod+Shift+Delete']],
    ['a named key with Shift', press('ArrowUp', 'ArrowUp', { shiftKey: true }), ['Shift+ArrowUp']],
  ])('reads %s', (_what, event, chords) => {
    expect(chordsOf(event, false)).toEqual(chords);
  });

  it('takes Cmd for Mod on macOS, and leaves Ctrl alone there', () => {
    expect(chordsOf(press('l', 'KeyL', { metaKey: true }), true)).toEqual(['Mod+L']);
    expect(chordsOf(press('l', 'KeyL', { ctrlKey: true }), true)).toEqual([]);
  });

  it.each([
    ['AltGr as Ctrl+Alt', press('@', 'KeyQ', { ctrlKey: true, altKey: true })],
    ['dead keys', press('Dead', 'BracketLeft')],
    ['the Windows key', press('l', 'KeyL', { metaKey: true })],
    ['a modifier alone', press('Shift', 'ShiftLeft', { shiftKey: true })],
  ])('never binds %s', (_what, event) => {
    expect(chordsOf(event, false)).toEqual([]);
  });
});

describe('isSingleKey', () => {
  it('counts letters, digits and signs, with Shift or without', () => {
    expect(['K', 'Shift+K', '?', '1', '+'].every(isSingleKey)).toBe(true);
    expect(['Mod+K', 'Alt+ArrowUp', 'Space', 'Enter', 'Mod++'].some(isSingleKey)).toBe(false);
  });
});
