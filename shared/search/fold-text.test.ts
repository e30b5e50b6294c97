import { describe, expect, it } from 'vitest';
import { foldForSearch, foldText } from './fold-text.ts';

describe('foldText', () => {
  it.each([
    ['Grüße aus MÜNCHEN', 'grusse aus munchen'],
    ['STRASSE Straße', 'strasse strasse'],
    ['STRAẞE', 'strasse'],
    ['Café naïve Ångström', 'cafe naive angstrom'],
    ['İstanbul', 'istanbul'],
    ['ΟΔΥΣΣΕΥΣ Ὀδυσσεύς', 'οδυσσευσ οδυσσευσ'],
    ['ﬁnd ℡', 'find tel'],
    ['plain ascii', 'plain ascii'],
  ])('reads %s as %s', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it('is the same when a letter is written in one piece or in two', () => {
    expect(foldText('Mu\u0308ller')).toBe(foldText('M\u00fcller'));
  });

  it('changes nothing more when it is done twice', () => {
    for (const text of ['Grüße', 'İstanbul', '조용한 방', 'Ὀδυσσεύς', '℡']) expect(foldText(foldText(text))).toBe(foldText(text));
  });
});

describe('foldForSearch', () => {
  it('reads any run of white space as one blank', () => {
    expect(foldForSearch('Gute\n\t Nacht\u00a0Mama')).toBe('gute nacht mama');
  });

  it('reads the apostrophes of word processors as plain ones', () => expect(foldForSearch('Don’t')).toBe("don't"));
});
