import { describe, expect, it } from 'vitest';
import { foldQuery, foldText, hasAllWords } from './fold-text.ts';

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

describe('foldQuery', () => {
  it('gives each word once, the longest first', () => {
    expect(foldQuery('  Tür  wohnzimmer tur\n')).toEqual(['wohnzimmer', 'tur']);
  });

  it('has no words when there is only space', () => {
    expect(foldQuery(' \t\n')).toEqual([]);
  });
});

describe('hasAllWords', () => {
  it('asks for every word, anywhere, in any order', () => {
    expect(hasAllWords('call marlene at nine', ['nine', 'marl'])).toBe(true);
    expect(hasAllWords('call marlene at nine', ['nine', 'ten'])).toBe(false);
    expect(hasAllWords('', [])).toBe(true);
  });
});
