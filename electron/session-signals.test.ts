import { describe, expect, it } from 'vitest';
import { loginRules, readSessionSignals, screenSaverRules } from './session-signals.ts';

/** As `dbus-monitor` 1.14 writes it. */
const signal = (path: string, name: string, member: string) =>
  `signal time=1700000000.5 sender=:1.4 -> destination=(null destination) serial=9 path=${path}; interface=${name}; member=${member}`;
const propertyChanged = (property: string, value: string) => [
  signal('/org/freedesktop/login1/session/_32', 'org.freedesktop.DBus.Properties', 'PropertiesChanged'),
  '   string "org.freedesktop.login1.Session"',
  '   array [',
  '      dict entry(',
  `         string "${property}"`,
  `         variant             boolean ${value}`,
  '      )',
  '   ]',
  '   array [',
  '   ]',
];
const activeChanged = (value: string) => [
  signal('/org/gnome/ScreenSaver', 'org.gnome.ScreenSaver', 'ActiveChanged'),
  `   boolean ${value}`,
];

const read = (...lines: string[]) => {
  const take = readSessionSignals();
  return lines.map(take).filter((meaning) => meaning !== null);
};

describe('readSessionSignals', () => {
  it('says that the screen is locked when a screen saver begins, not when it ends', () => {
    expect(read(...activeChanged('false'), ...activeChanged('true'), ...activeChanged('false'))).toEqual(['screen']);
  });

  it('says so when logind locks the session or marks it as locked', () => {
    expect(read(signal('/x', 'org.freedesktop.login1.Session', 'Lock'))).toEqual(['screen']);
    expect(read(...propertyChanged('LockedHint', 'true'), ...propertyChanged('LockedHint', 'false'))).toEqual(['screen']);
  });

  it('says that another user came when the session is no longer the active one', () => {
    expect(read(...propertyChanged('Active', 'true'), ...propertyChanged('Active', 'false'))).toEqual(['user']);
  });

  it('says nothing of what else changes', () => {
    expect(read(...propertyChanged('IdleHint', 'true'), 'boolean true', '', 'signal of another kind')).toEqual([]);
  });
});

describe('the rules', () => {
  it('name the session as logind spells it', () => {
    expect(loginRules('2')[0]).toContain("path='/org/freedesktop/login1/session/_32'");
    expect(loginRules('c1')[0]).toContain("path='/org/freedesktop/login1/session/c1'");
    expect(loginRules('a-b')[0]).toContain("path='/org/freedesktop/login1/session/a_2db'");
  });

  it('listen to signals and to nothing else', () => {
    for (const rule of [...screenSaverRules, ...loginRules('2')]) expect(rule).toMatch(/^type='signal',.*,member='\w+'$/);
  });
});
