import { describe, expect, it } from 'vitest';
import { parseQuery } from './parse-query.ts';
import { printQuery } from './print-query.ts';

const printed = (text: string) => printQuery(parseQuery(text).root);
const problems = (text: string) =>
  parseQuery(text).problems.map(({ kind, from, to, proposal }) => [kind, text.slice(from, to), proposal]);

describe('parseQuery', () => {
  it.each([
    ['', ''],
    ['  kitchen   light ', 'kitchen light'],
    ['"good  night" now', '"good night" now'],
    ['„gute Nacht“', '"gute Nacht"'],
    ['-radio -"good night" -tag:kids', '-radio -"good night" -tag:kids'],
    ['--radio', 'radio'],
    ['a - b', 'a b'],
    ['10:30 low-light 5" a<b', '10:30 low-light 5" a<b'],
    ['tag:family/phone device:kitchen person:"Pat Smith"', 'tag:family/phone device:kitchen person:"Pat Smith"'],
    ['gerät:küche geraet:bad Länge>=1,5min', 'device:küche device:bad len>=1.5m'],
    [
      'nach:2018-05 vor:2019 am:3.5.2018 seit:05.2018 bis:2020',
      'after:2018-05 before:2019 on:2018-05-03 after:2018-05 until:2020',
    ],
    ['on:2018-05..2018-07', 'on:2018-05..2018-07'],
    ['len>10s len<1m len>=500ms len:1:30 len:>2h len≤3s', 'len>10s len<1m len>=500ms len=90s len>2h len<=3s'],
    ['has:note mit:wortlaut ohne:notiz without:tag no:reply', 'has:note has:transcript -has:note -has:tag -has:reply'],
    ['is:playable is:unplayable ist:versehentlich is:silent', 'is:playable is:unplayable is:accidental is:silent'],
    ['verdict:keep Entscheidung:löschen verdict:none', 'verdict:keep verdict:delete verdict:none'],
  ])('reads %s as %s', (text, expected) => {
    expect([printed(text), problems(text)]).toEqual([expected, []]);
  });

  it.each([
    ['a or b c', 'a or b c'],
    ['a OR b oder c', 'a or b or c'],
    ['(a b) or c', '(a b) or c'],
    ['-(a or b) c', '-(a or b) c'],
    ['(a (b c))', 'a b c'],
    ['or a', '(or) a'],
    ['play or', 'play (or)'],
    ['"a', '"a'],
    ['-(a "b', '-(a "b'],
    ['(a', 'a'],
    [':) a)', ':) a)'],
  ])('joins %s as %s', (text, expected) => {
    expect([printed(text), problems(text)]).toEqual([expected, []]);
  });

  it.each([
    ['kitchen devise:bath now', [['unknown-field', 'devise:bath', 'device:bath']], 'kitchen now'],
    ['https://a.example', [['unknown-field', 'https://a.example', '"https://a.example"']], ''],
    ['-tga:kids x', [['unknown-field', 'tga:kids', 'tag:kids']], 'x'],
    ['after:2018-13 x', [['bad-date', 'after:2018-13', 'after:2018']], 'x'],
    ['on:2018-02-30', [['bad-date', 'on:2018-02-30', 'on:2018-02']], ''],
    ['vor:3/5/2018', [['bad-date', 'vor:3/5/2018', 'vor:2018-05-03']], ''],
    ['after:soon', [['bad-date', 'after:soon', null]], ''],
    ['len>10x', [['bad-length', 'len>10x', 'len>10s']], ''],
    ['länge:lang', [['bad-length', 'länge:lang', null]], ''],
    ['has:noet', [['unknown-value', 'has:noet', 'has:note']], ''],
    ['verdict:maybe', [['unknown-value', 'verdict:maybe', null]], ''],
    ['tag: x', [['missing-value', 'tag:', null]], 'x'],
    ['device>kitchen', [['not-comparable', 'device>kitchen', 'device:kitchen']], ''],
    ['a or foo:x', [['unknown-field', 'foo:x', expect.anything()]], 'a'],
  ])('tells what is wrong in %s and still finds the rest', (text, expected, rest) => {
    expect([problems(text), printed(text)]).toEqual([expected, rest]);
  });

  it('leaves out what is nested deeper than anybody writes', () => {
    const text = `${'('.repeat(5_000)}a${')'.repeat(5_000)} b`;
    expect(printed(text)).toBe('b');
    expect(problems(text).map(([kind]) => kind)).toEqual(['too-deep']);
  });

  it('says which parts of the text are what', () => {
    const text = 'a or -"b c" -(tag:kids d) x:1';
    expect(parseQuery(text).spans.map(({ kind, isNegated, from, to }) => [kind, isNegated, text.slice(from, to)])).toEqual([
      ['word', false, 'a'],
      ['or', false, 'or'],
      ['exact', true, '-"b c"'],
      ['field', true, 'tag:kids'],
      ['word', true, 'd'],
      ['bad', false, 'x:1'],
    ]);
  });
});
