import { describe, expect, it } from 'vitest';
import { saidPieces } from './said-pieces.ts';

const shown = (...args: Parameters<typeof saidPieces>) => saidPieces(...args).map(({ kind, text }) => `${kind}:${text}`);

describe('saidPieces', () => {
  it('is one piece when nothing is searched or struck', () => expect(shown('Good night', [], '')).toEqual(['plain:Good night']));
  it('finds words whatever their case and accents', () => {
    expect(shown('Wie SPÄT ist es', [], 'spat')).toEqual(['plain:Wie ', 'hit:SPÄT', 'plain: ist es']);
  });
  it('finds every word of the query', () => {
    expect(shown('ab cd ab', [], 'ab  cd')).toEqual(['hit:ab', 'plain: ', 'hit:cd', 'plain: ', 'hit:ab']);
  });
  it('marks what was written, where folding has changed its length', () => {
    expect(shown('Die STRAẞE, die Straße', [], 'strasse')).toEqual(['plain:Die ', 'hit:STRAẞE', 'plain:, die ', 'hit:Straße']);
  });
  it('marks exact words as a whole, also across a line break', () => {
    expect(shown('Good night and good\nnight', [], '"good night"')).toEqual(['hit:Good night', 'plain: and ', 'hit:good\nnight']);
    expect(shown('good nights', [], '"good night"')).toEqual(['plain:good nights']);
  });
  it('never marks what is excluded, or what is asked for in another field', () => {
    expect(shown('milk and bread', [], '-milk note:bread and')).toEqual(['plain:milk ', 'hit:and', 'plain: bread']);
  });
  it('keeps hits out of struck words', () => {
    expect(shown('call Mum now', [{ from: 5, to: 8 }], 'mum')).toEqual(['plain:call ', 'struck:Mum', 'plain: now']);
  });
  it('knows what was burnt from what is planned', () => {
    expect(shown('call ████ now', [{ from: 5, to: 9 }], '')).toEqual(['plain:call ', 'burnt:████', 'plain: now']);
  });
  it('is empty when the text is', () => expect(saidPieces('', [], 'a')).toEqual([]));
});
