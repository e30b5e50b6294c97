import { describe, expect, it } from 'vitest';
import { nameFault } from './safe-path.ts';

describe('nameFault', () => {
  it.each([
    ['', 'empty'],
    ['x'.repeat(1025), 'too-long'],
    ['a\0b.wav', 'nul'],
    ['a\nb.wav', 'control'],
    ['../a.wav', 'traversal'],
    ['a/../../b.wav', 'traversal'],
    ['a/..', 'traversal'],
    ['a/.. /b.wav', 'traversal'],
    ['/etc/passwd', 'absolute'],
    ['//server/share/a.wav', 'unc'],
    ['C:/a.wav', 'drive'],
    ['c:a.wav', 'drive'],
    ['a.wav:hidden', 'stream'],
    ['Audio/one::$DATA', 'stream'],
    ['Audio/NUL.wav', 'device'],
    ['con', 'device'],
    ['com1.txt', 'device'],
    ['lpt³', 'device'],
  ])('finds fault with %j: %s', (name, fault) => {
    expect(nameFault(name)).toBe(fault);
  });

  it.each(['Audio/one.wav', 'a..b/c...wav', 'Console.wav', '2024-01-01T08:31:07.123Z.wav', 'x/Küche 12:30.wav', '.hidden/a.wav'])(
    'finds none with %j',
    (name) => {
      expect(nameFault(name)).toBeNull();
    },
  );
});
