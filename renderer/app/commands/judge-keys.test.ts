import { afterEach, describe, expect, it } from 'vitest';
import { setBindings } from './bindings.ts';
import { judgeKeys } from './judge-keys.ts';

afterEach(() => setBindings({}));

describe('judgeKeys', () => {
  it('finds a free key, and one that the command has already', () => {
    expect(judgeKeys('review.keep', ['Y'])).toEqual({ kind: 'free' });
    expect(judgeKeys('review.keep', ['K'])).toEqual({ kind: 'own' });
  });

  it('names who has it, as keys are now', () => {
    expect(judgeKeys('review.keep', ['D'])).toEqual({ kind: 'taken', by: ['review.delete'], isBeginning: false });
    setBindings({ 'review.delete': ['Y'] });
    expect(judgeKeys('review.keep', ['D'])).toEqual({ kind: 'free' });
    expect(judgeKeys('review.keep', ['Y'])).toMatchObject({ by: ['review.delete'] });
  });

  it('says why a key is never bound', () => {
    expect(judgeKeys('review.keep', ['Alt+K'])).toEqual({ kind: 'refused', refusal: 'menu' });
    expect(judgeKeys('review.keep', [])).toEqual({ kind: 'refused', refusal: 'unknown' });
  });

  it('heeds every reading of the press: & on AZERTY is the key of 1', () => {
    expect(judgeKeys('review.keep', ['&', '1'])).toMatchObject({ kind: 'taken', by: ['review.viewEverything', 'views.open1'] });
  });

  it('knows the beginning of sequences, which may become another sequence', () => {
    expect(judgeKeys('review.keep', ['G'])).toMatchObject({ kind: 'taken', isBeginning: true });
    expect(judgeKeys('review.keep', ['G Y'])).toEqual({ kind: 'free' });
    expect(judgeKeys('review.keep', ['G R'])).toMatchObject({ by: ['go.review'], isBeginning: false });
    expect(judgeKeys('review.keep', ['D Y'])).toMatchObject({ by: ['review.delete'], isBeginning: false });
  });
});
