import { describe, expect, it } from 'vitest';
import { rowColumns } from './row-columns.ts';

describe('the cells of a row', () => {
  it('say the day where no head does', () => {
    expect(rowColumns([], 'day')).toMatchObject({
      isDated: false,
      template: 'var(--rec-verdict) var(--rec-time) minmax(0, 1fr)',
    });
    expect(rowColumns([], 'none')).toMatchObject({
      isDated: true,
      template: 'var(--rec-verdict) var(--rec-moment) minmax(0, 1fr)',
    });
  });
  it('share one cell for person and device, and one for tags and signs', () => {
    const cells = (columns: Parameters<typeof rowColumns>[0]) => rowColumns(columns, 'day').template;
    expect(cells(['person', 'device', 'tags', 'flags'])).toBe(cells(['device', 'flags']));
  });
});
