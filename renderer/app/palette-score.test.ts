import { describe, expect, it } from 'vitest';
import { scoreOf } from './palette-score.ts';

describe('scoreOf', () => {
  it('puts the beginning of the title before the beginning of a word, and both before the middle of one', () => {
    const [start, word, inside] = ['Redact', 'Open in redaction', 'Undo or Predate'].map((title) => scoreOf([title], 'red'));
    expect(start).toBeGreaterThan(word ?? 1);
    expect(word).toBeGreaterThan(inside ?? 1);
    expect(inside).toBeGreaterThan(0);
  });

  it('takes no letters scattered over a title', () => {
    expect(scoreOf(['Go to the receipts'], 'gtr')).toBe(0);
  });

  it('takes the first letters of words in a row, after everything else', () => {
    expect(scoreOf(['Go to the receipts'], 'gttr')).toBeGreaterThan(0);
    expect(scoreOf(['Go to the receipts'], 'gttr')).toBeLessThan(scoreOf(['The gttrs'], 'gttr'));
  });

  it.each(['recepts', 'recceipts', 'recaipts', 'rceeipts', 'erceipts'])('forgives one slip: %s', (typed) => {
    const score = scoreOf(['Go to the receipts'], typed);
    expect(score).toBeGreaterThan(0);
    expect(score).toBeLessThan(0.4);
  });

  it('forgives neither two slips nor one in a short word', () => {
    expect(scoreOf(['Go to the receipts'], 'racaipts')).toBe(0);
    expect(scoreOf(['Tags'], 'tqg')).toBe(0);
  });

  it('finds a command by its name in the other language, without its accents', () => {
    expect(scoreOf(['Redact', 'Schwärzen'], 'schwarz')).toBeGreaterThan(0.9);
  });

  it('wants every word that was typed', () => {
    expect(scoreOf(['Appearance: dark'], 'app dark')).toBeGreaterThan(0.8);
    expect(scoreOf(['Appearance: dark'], 'app light')).toBe(0);
  });
});
