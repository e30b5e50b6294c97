import { describe, expect, it } from 'vitest';
import { foundPieces } from './found-pieces.ts';

const marked = (text: string, field: Parameters<typeof foundPieces>[1], query: string): string =>
  (foundPieces(text, field, query) ?? [{ text, from: 0, isHit: false }])
    .map((piece) => (piece.isHit ? `[${piece.text}]` : piece.text))
    .join('');

describe('foundPieces', () => {
  it('marks a word wherever it stands, whatever its case and accents', () => {
    expect(marked('Tilda’s room', 'device', 'ROOM tild')).toBe('[Tild]a’s [room]');
    expect(marked('Jörg', 'person', 'jorg')).toBe('[Jörg]');
  });

  it('marks what is asked for in this field, not in another', () => {
    expect(marked('Kitchen', 'device', 'device:kitchen')).toBe('[Kitchen]');
    expect(marked('Kitchen', 'person', 'device:kitchen')).toBe('Kitchen');
    expect(marked('Ask in the kitchen', 'note', 'note:"the kitchen"')).toBe('Ask in [the kitchen]');
  });

  it('marks nothing that is excluded, and nothing without a query', () => {
    expect(foundPieces('Kitchen', 'device', '-kitchen')).toBeNull();
    expect(foundPieces('Kitchen', 'device', '')).toBeNull();
    expect(foundPieces('Kitchen', null, 'kitchen')).toBeNull();
  });

  it('marks an archive by its own field alone', () => {
    expect(foundPieces('kitchen.zip', 'archive', 'kitchen')).toBeNull();
    expect(marked('kitchen.zip', 'archive', 'archive:kitchen')).toBe('[kitchen].zip');
  });
});
