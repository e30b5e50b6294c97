import { describe, expect, it } from 'vitest';
import { encodeDocument } from './backup-json.ts';
import { encodeWithinLimits } from './encode-within-limits.ts';

const read = (bytes: Uint8Array): unknown => JSON.parse(new TextDecoder().decode(bytes));

describe('encodeWithinLimits', () => {
  it('changes nothing that fits', () => {
    const document = [{ name: 'n'.repeat(4_096), text: 't'.repeat(9_000), rows: [1, 2, 3] }];
    expect(encodeWithinLimits(document, 1_000_000)).toEqual({ bytes: encodeDocument(document), isShortened: false });
  });

  it('[B5.4] halves the longest lists until the document fits, and leaves the short ones', () => {
    const rows = Array.from({ length: 1_000 }, (_, place) => ({ entryName: `recording ${place}` }));
    const document = [
      { name: 'large', rows },
      { name: 'small', rows: rows.slice(0, 9) },
    ];
    const { bytes, isShortened } = encodeWithinLimits(document, 12_000);
    expect(isShortened).toBe(true);
    expect(bytes.byteLength).toBeLessThanOrEqual(12_000);
    expect(read(bytes)).toEqual([{ name: 'large', rows: rows.slice(0, 250) }, document[1]]);
  });

  it('[B5.4] halves the longest words until the document fits', () => {
    const { bytes } = encodeWithinLimits({ transcript: 't'.repeat(9_000), note: 'mine' }, 5_000);
    expect(read(bytes)).toEqual({ transcript: `${'t'.repeat(4_499)}…`, note: 'mine' });
  });
});
