import { afterEach, describe, expect, it } from 'vitest';
import type { MergedBackup } from '../../../shared/model/backup.ts';
import { setLanguage, t } from '../../app/text.ts';
import { isWhole, mergeSentences } from './merge-sentences.ts';

const known: MergedBackup = {
  madeAtMs: 0,
  recordings: 12,
  added: 0,
  unchanged: 12,
  completed: 0,
  leftOut: 0,
  withoutSound: 0,
  unreached: 0,
  archives: 0,
  tags: 0,
  receipts: 0,
  isDamaged: false,
  wasCancelled: false,
  tookMs: 1,
};
const said = (parts: Partial<MergedBackup>) => mergeSentences({ ...known, ...parts }).map((sentence) => t(...sentence));

describe('what came of taking a backup in', () => {
  afterEach(() => setLanguage('en'));

  it('is that nothing was missing when everything is here', () => {
    expect(said({})).toEqual(['Nothing was missing, 12 were known.']);
    expect(isWhole(known)).toBe(true);
  });

  it.each([
    ['the file is damaged', { isDamaged: true }, []],
    ['it was stopped', { wasCancelled: true }, []],
    ['not all was reached', { isDamaged: true, unreached: 5 }, ['5']],
    ['a sound isn’t what it should be', { leftOut: 7 }, ['7']],
    ['recordings have no sound anywhere', { leftOut: 9, withoutSound: 8 }, ['1', '8']],
  ] as const)('is never that nothing was missing when %s, and says what to do', (_, parts, counts) => {
    expect(isWhole({ ...known, ...parts })).toBe(false);
    for (const [language, nothing] of [
      ['en', 'Nothing was missing'],
      ['de', 'Nichts fehlte'],
    ] as const) {
      setLanguage(language);
      const [outcome, ...rest] = said(parts);
      expect(outcome).not.toContain(nothing);
      expect(rest.length).toBeGreaterThan(0);
      for (const count of counts) expect(rest.some((sentence) => sentence.startsWith(`${count} `))).toBe(true);
    }
  });

  it('counts one as one', () => {
    expect(said({ leftOut: 1, withoutSound: 1 }).at(-1)).toMatch(/^1 recording has no sound in this backup/);
    expect(said({ leftOut: 1 }).at(-1)).toMatch(/^1 recording was left out: it isn’t/);
  });
});
