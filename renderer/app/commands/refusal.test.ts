import { describe, expect, it } from 'vitest';
import { chordsOf } from './chord.ts';
import { refusalOf } from './refusal.ts';
import { commandIds, commandSpec } from './registry.ts';

describe('refusalOf', () => {
  it.each([
    ['Mod+Q', 'system'],
    ['Mod+M', 'system'],
    ['Alt+F4', 'system'],
    ['Tab', 'system'],
    ['Escape', 'system'],
    ['F10', 'system'],
    ['Mod+Space', 'system'],
    ['Mod+C', 'text'],
    ['Alt+K', 'menu'],
    ['Alt+Shift+1', 'menu'],
    ['[', 'altgr'],
    ['Mod+\\', 'altgr'],
    ['Mod+Alt+K', 'altgr'],
    ['G @', 'altgr'],
    ['AudioVolumeUp', 'unknown'],
    ['Insert', 'unknown'],
    ['Shift+Mod+K', 'unknown'],
    ['Shift+?', 'unknown'],
    ['k', 'unknown'],
    ['', 'unknown'],
    ['+K', 'unknown'],
  ])('refuses %s: %s', (keys, refusal) => {
    expect(refusalOf(keys)).toBe(refusal);
  });

  it.each(['K', 'Shift+K', 'Mod+Shift+K', '?', '+', 'Mod++', '1', 'Alt+ArrowUp', 'F2', 'Mod+Shift+Delete', 'Space', 'G R', 'Ö'])(
    'takes %s',
    (keys) => expect(refusalOf(keys)).toBeNull(),
  );

  it('takes every usual key but the one that is fixed', () => {
    const refused = commandIds.filter((id) => commandSpec(id).keys.some((keys) => refusalOf(keys) !== null));
    expect(refused).toEqual(['app.leave']);
  });

  it('takes what the keyboard gives, as it gives it', () => {
    const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
    const chords = [
      chordsOf({ ...none, key: 'ö', code: 'Semicolon' }, false),
      chordsOf({ ...none, key: '+', code: 'Equal', shiftKey: true }, false),
      chordsOf({ ...none, key: ' ', code: 'Space', shiftKey: true }, false),
    ].flat();
    expect(chords.map(refusalOf)).toEqual([null, null, null]);
  });
});
