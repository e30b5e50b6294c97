import { afterEach, describe, expect, it } from 'vitest';
import { drives, fileSystems, type MachineFacts, overwritings } from '../../shared/model/machine-facts.ts';
import { setLanguage, t } from '../app/text.ts';
import { limitsOfMachine } from './limits-of-machine.ts';

const facts = (parts: Partial<MachineFacts> = {}): MachineFacts => ({
  fileSystem: null,
  overwrites: 'unknown',
  drive: null,
  syncedBy: null,
  ...parts,
});
const said = (machine: MachineFacts | null) => limitsOfMachine(machine, t).map(({ title, text }) => `${title} ${text}`);

/** What a sentence says that promises an overwritten block; not the one that says that nobody can see it. */
const inPlace =
  /in place|(?<!whether )the old key is overwritten where it lies|an Ort und Stelle|wird (?:der alte Schlüssel )?dort überschrieben/i;

afterEach(() => setLanguage('en'));

describe.each(['en', 'de'] as const)('what is said of the machine (%s)', (language) => {
  it.each(overwritings.filter((way) => way !== 'in-place'))(
    'never promises an overwritten block where that is `%s`',
    (overwrites) => {
      setLanguage(language);
      for (const fileSystem of [...fileSystems, null])
        for (const drive of [...drives, null])
          expect(said(facts({ fileSystem, overwrites, drive })).join(' ')).not.toMatch(inPlace);
      expect(said(null).join(' ')).not.toMatch(inPlace);
    },
  );

  it('is it where a file system is known that does so', () => {
    setLanguage(language);
    expect(said(facts({ fileSystem: 'ext4', overwrites: 'in-place' })).join(' ')).toMatch(inPlace);
  });
});

describe('what is said of the machine', () => {
  const of = (machine: MachineFacts | null) => limitsOfMachine(machine, t).map((limit) => limit.of);

  it('is one thing of a Mac: its file system copies on write', () => {
    const [only, ...others] = said(facts({ fileSystem: 'apfs', overwrites: 'elsewhere' }));
    expect(only).toContain('APFS');
    expect(only).toContain('written over elsewhere');
    expect(others).toEqual([]);
  });

  it('calls for no laboratory where the old block is only not in use any more', () => {
    const texts = said(facts({ fileSystem: 'btrfs', overwrites: 'elsewhere', drive: 'solid-state' }));
    expect(texts.length).toBe(2);
    expect(texts.join(' ')).not.toContain('laboratory');
  });

  it('is the folder first, and always something of the disk where nobody knows', () => {
    expect(of(facts({ fileSystem: 'overlay', syncedBy: 'dropbox' }))).toEqual(['folder', 'file-system', 'drive']);
    expect([of(facts()), of(null)]).toEqual([['drive'], ['drive']]);
    expect(of(facts({ vaultsPutAside: 1, syncedBy: 'dropbox' }))).toEqual(['put-aside', 'folder', 'drive']);
    expect(of(facts({ fileSystem: 'tmpfs', overwrites: 'in-place', drive: 'memory' }))).toEqual(['memory']);
  });
});
