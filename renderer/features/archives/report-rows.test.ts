import { describe, expect, it } from 'vitest';
import type { ReportedEntry } from '../../../shared/model/archive.ts';
import { archiveOrder, nextOrder, reportRows, type ReportWish } from './report-rows.ts';

const entry = (
  entryName: string,
  reason: ReportedEntry['reason'],
  fate: ReportedEntry['fate'],
  sizeBytes = 1,
): ReportedEntry => ({
  entryName,
  reason,
  fate,
  sizeBytes,
});
const entries = [
  entry('b/10.wav', 'duplicate', 'duplicate', 30),
  entry('b/9.wav', 'damaged-checksum', 'damaged', 20),
  entry('a/Grüße.wav', 'duplicate-completed', 'duplicate', 10),
];
const words = { fate: (fate: string) => fate, reason: ({ reason }: ReportedEntry) => `because of ${reason}` };
const names = (wish: Partial<ReportWish>) =>
  reportRows(entries, { fate: 'all', text: '', order: archiveOrder, ...wish }, words).map(({ entryName }) => entryName);

describe('the rows of a report', () => {
  it('are all, in archive order, when nothing is wished', () => {
    expect(names({})).toEqual(['b/10.wav', 'b/9.wav', 'a/Grüße.wav']);
  });
  it('are those of one fate, and those that were completed by themselves', () => {
    expect(names({ fate: 'duplicate' })).toEqual(['b/10.wav', 'a/Grüße.wav']);
    expect(names({ fate: 'completed' })).toEqual(['a/Grüße.wav']);
  });
  it('are found by every word of name or reason, whatever its case and accents', () => {
    expect(names({ text: 'GRUSSE' })).toEqual([]);
    expect(names({ text: 'gruß' })).toEqual(['a/Grüße.wav']);
    expect(names({ text: 'wav checksum' })).toEqual(['b/9.wav']);
  });
  it('are sorted by numbers in names as people count, by size, and back to the archive’s order', () => {
    const order = nextOrder(archiveOrder, 'entry');
    expect(names({ order })).toEqual(['a/Grüße.wav', 'b/9.wav', 'b/10.wav']);
    expect(names({ order: nextOrder(order, 'entry') })).toEqual(['b/10.wav', 'b/9.wav', 'a/Grüße.wav']);
    expect(nextOrder(nextOrder(order, 'entry'), 'entry')).toEqual(archiveOrder);
    expect(names({ order: { column: 'size', isDescending: false } })[0]).toBe('a/Grüße.wav');
  });
  it('are there when there are 100,000', () => {
    const many = Array.from({ length: 100_000 }, (_, n) =>
      entry(`voice/${(n * 7919) % 100_000}.wav`, 'duplicate', 'duplicate', n),
    );
    expect(
      reportRows(many, { fate: 'all', text: 'voice 9', order: nextOrder(archiveOrder, 'entry') }, words).length,
    ).toBeGreaterThan(0);
  });
});
