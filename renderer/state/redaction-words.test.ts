import { describe, expect, it } from 'vitest';
import { isStruck, toggledWord, withWords, wordsInPlace, wordsOf } from './redaction-words.ts';

const text = 'Ruf „Oma“ an, heute um halb-zehn. ████ ok';
const words = wordsOf(text);
const word = (name: string) => {
  const found = words.find((one) => one.text === name);
  if (!found) throw new Error(`no word ${name}`);
  return found;
};

describe('wordsOf', () => {
  it('leaves punctuation outside and hyphens inside', () => {
    expect(words.map((one) => one.text)).toEqual(['Ruf', 'Oma', 'an', 'heute', 'um', 'halb-zehn', '████', 'ok']);
  });
  it('knows what was burnt before', () => expect(word('████').isBurnt).toBe(true));
  it('is empty when there are no words', () => expect(wordsOf(' … ')).toEqual([]));
});

describe('toggledWord', () => {
  it('strikes a word and takes it back', () => {
    const struck = toggledWord(text, [], word('Oma'));
    expect(struck).toEqual([{ from: 5, to: 8 }]);
    expect(toggledWord(text, struck, word('Oma'))).toEqual([]);
  });
  it('makes one run of neighbours', () => {
    const struck = toggledWord(text, toggledWord(text, [], word('an')), word('heute'));
    expect(struck.map((run) => text.slice(run.from, run.to))).toEqual(['an, heute']);
  });
  it('splits a run when its middle is taken back', () => {
    const struck = withWords(text, [], word('Oma'), word('heute'), true);
    expect(toggledWord(text, struck, word('an')).map((run) => text.slice(run.from, run.to))).toEqual(['Oma', 'heute']);
  });
  it('never chooses burnt words', () => expect(toggledWord(text, [], word('████'))).toEqual([]));
});

it('withWords frees a range', () => {
  const struck = withWords(text, [], word('Ruf'), word('um'), true);
  expect(withWords(text, struck, word('an'), word('Oma'), false).map((run) => text.slice(run.from, run.to))).toEqual([
    'Ruf',
    'heute um',
  ]);
});
it('isStruck sees partial overlap', () => expect(isStruck([{ from: 6, to: 7 }], word('Oma'))).toBe(true));

it('wordsInPlace gives the whole text back, punctuation with its word', () => {
  const placed = wordsInPlace(text, words);
  expect(placed.map(({ word: { text: said }, space, before, after }) => space + before + said + after).join('')).toBe(text);
  expect(placed[1]).toMatchObject({ space: ' ', before: '„', after: '“' });
  expect(placed[2]).toMatchObject({ space: ' ', before: '', after: ',' });
});
it('wordsInPlace keeps signs that stand alone apart', () => {
  const said = 'four … no';
  expect(wordsInPlace(said, wordsOf(said)).map(({ space }) => space)).toEqual(['', ' … ']);
});
