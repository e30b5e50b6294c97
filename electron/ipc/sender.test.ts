import { describe, expect, it } from 'vitest';
import { isOurPage } from './sender.ts';

const page = { origin: 'app://overheard', parent: null };

describe('isOurPage', () => {
  it('knows the main frame of our window on our origin', () => {
    expect(isOurPage(page, page)).toBe(true);
  });

  it('refuses a frame inside the page, even of our origin', () => {
    expect(isOurPage({ origin: 'app://overheard', parent: page }, page)).toBe(false);
  });

  it('refuses the main frame of another window', () => {
    expect(isOurPage({ ...page }, page)).toBe(false);
  });

  it.each(['app://blank', 'https://overheard', 'null', 'file://', 'app://overheard.elsewhere'])(
    'refuses our frame while it shows %s',
    (origin) => {
      const elsewhere = { origin, parent: null };
      expect(isOurPage(elsewhere, elsewhere)).toBe(false);
    },
  );

  it('refuses a frame that has gone, and everyone while there is no window', () => {
    expect(isOurPage(null, page)).toBe(false);
    expect(isOurPage(page, null)).toBe(false);
    expect(isOurPage(null, null)).toBe(false);
  });
});
