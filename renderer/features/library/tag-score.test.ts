import { describe, expect, it } from 'vitest';
import { tagScore } from './tag-score.ts';

describe('tagScore', () => {
  it.each([
    ['Ana', 'Anna'],
    ['t1', 't11'],
    ['party', 'art'],
    ['money', 'my'],
  ])('never takes %s for %s', (name, typed) => {
    expect(tagScore(name, typed)).toBe(0);
  });

  it('knows a tag by its beginning, and by the beginning of a later word', () => {
    expect(tagScore('family/phone', 'fam')).toBeGreaterThan(tagScore('family/phone', 'pho'));
    expect(tagScore('family/phone', 'pho')).toBeGreaterThan(0);
  });

  it('knows it by its last level, and by the beginnings of several words in order', () => {
    expect(tagScore('family/phone', 'phone')).toBeGreaterThan(tagScore('phone calls', 'phone'));
    expect(tagScore('family/phone', 'fa ph')).toBeGreaterThan(0);
    expect(tagScore('family/phone', 'ph fa')).toBe(0);
  });

  it('puts a tag’s own key before all', () => {
    expect(tagScore('work', 'k', 'k')).toBeGreaterThan(tagScore('k', 'k'));
    expect(tagScore('work', 'k')).toBe(0);
  });

  it('puts the tag of just that name first, whatever its case and accents', () => {
    expect(tagScore('Käse', 'kase')).toBeGreaterThan(tagScore('Käserei', 'kase'));
  });
});
