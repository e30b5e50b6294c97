import { describe, expect, it } from 'vitest';
import { haveWords, textPieces, wordsTyped } from './text-hits.ts';

const hitsIn = (text: string, typed: string) => textPieces(text, wordsTyped(typed)).filter((piece) => piece.isHit);

describe('textPieces', () => {
  it('marks every place, in whatever case and with whatever accents', () => {
    expect(hitsIn('Schwärzen und SCHWARZ', 'schwarz').map(({ from }) => from)).toEqual([0, 14]);
  });

  it('gives back the whole text, in pieces', () => {
    const text = 'Lock when the screen locks';
    const pieces = textPieces(text, wordsTyped('lock screen'));
    expect(pieces.map((piece) => piece.text).join('')).toBe(text);
    expect(pieces.filter(({ isHit }) => isHit).map((piece) => piece.text)).toEqual(['Lock', 'screen', 'lock']);
  });

  it('joins words that overlap, and marks nothing when nothing was typed', () => {
    expect(hitsIn('unlocking', 'lock ockin').map(({ text }) => text)).toEqual(['lockin']);
    expect(hitsIn('unlocking', '  ')).toEqual([]);
    expect(textPieces('', wordsTyped('x'))).toEqual([]);
  });
});

describe('haveWords', () => {
  it('wants every word, in any of the texts', () => {
    expect(haveWords(['Lock after', 'Counted from the last key'], wordsTyped('lock KEY'))).toBe(true);
    expect(haveWords(['Lock after'], wordsTyped('lock key'))).toBe(false);
    expect(haveWords(['Lock after'], [])).toBe(true);
  });
});
