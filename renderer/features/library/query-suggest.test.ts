import { describe, expect, it } from 'vitest';
import type { FieldName } from '../../../shared/search/fields.ts';
import { suggest } from './query-suggest.ts';

const counted = (field: FieldName) =>
  ({
    tag: [
      { value: 'kids', count: 7 },
      { value: 'family/phone', count: 3 },
    ],
    device: [
      { value: 'Old kitchen', count: 9 },
      { value: 'Küche', count: 4 },
      { value: 'Kitchen Echo', count: 2 },
    ],
    verdict: [{ value: 'keep', count: 5 }],
  })[field as string] ?? [];
const at = (text: string, caret = text.length, language: 'en' | 'de' = 'en') => {
  const { from, to, suggestions } = suggest(text, caret, language, counted);
  return suggestions.map((one) => text.slice(0, from) + one.text + text.slice(to));
};

describe('suggest', () => {
  it('proposes fields once two letters of one are there', () => {
    expect(at('d')).toEqual([]);
    expect(at('light de')).toEqual(['light device:']);
    expect(at('-ta')).toEqual(['-tag:']);
    expect(at('län', 3, 'de')).toEqual(['länge>']);
    expect(at('radio')).toEqual([]);
  });

  it('proposes values, those that begin alike first, with what a blank needs', () => {
    expect(at('device:kit')).toEqual(['device:"Kitchen Echo" ', 'device:"Old kitchen" ']);
    expect(at('gerät:ku')).toEqual(['gerät:Küche ']);
    expect(at('tag:')).toEqual(['tag:kids ', 'tag:family/phone ']);
    expect(at('tag:"ki')).toEqual(['tag:kids ']);
    expect(at('has:no x', 6)).toEqual(['has:note  x']);
    expect(at('ist:ver', 7, 'de')).toEqual(['ist:versehentlich ']);
  });

  it('tells how many there are', () => {
    expect(suggest('verdict:', 8, 'en', counted).suggestions.map(({ label, count }) => [label, count])).toEqual([
      ['none', null],
      ['keep', 5],
      ['redact', null],
      ['delete', null],
    ]);
  });

  it('keeps still within a word, behind a closed quote, and where the value is whole', () => {
    expect(at('device', 3)).toEqual([]);
    expect(at('device:"Küche"')).toEqual([]);
    expect(at('tag:kids')).toEqual([]);
    expect(at('note:milk')).toEqual([]);
  });
});
