import { describe, expect, it } from 'vitest';
import { plainSigns, readWrittenTime } from './written-time.ts';
import { halfOfDay, hourOf, monthReader } from './written-words.ts';

const read = (text: string) => readWrittenTime(plainSigns(text));

describe('a written time', () => {
  it.each([
    ['29/01/2018, 23:46:03', [29, 1, 2018], [23, 46, 3]],
    ['1/29/18, 11:46\u202fPM', [1, 29, 18], [23, 46, 0]],
    ['29.1.2018 klo 23.46', [29, 1, 2018], [23, 46, 0]],
    ['29. 1. 2018. 23:46', [29, 1, 2018], [23, 46, 0]],
    ['29/1/18 11:46 p.\u00a0m.', [29, 1, 18], [23, 46, 0]],
    ['2018/1/29 下午11:46', [2018, 1, 29], [23, 46, 0]],
    ['2018年1月29日 11:46', [2018, 1, 29], [11, 46, 0]],
    ['2018. 1. 29. 오후 11:46', [2018, 1, 29], [23, 46, 0]],
    ['٢٩‏/١‏/٢٠١٨، ١١:٤٦ م', [29, 1, 2018], [23, 46, 0]],
    ['29-01-18 23:46', [29, 1, 18], [23, 46, 0]],
    ['29/1/18, 12:05 am', [29, 1, 18], [0, 5, 0]],
  ])('%s is taken apart', (text, numbers, clock) => {
    expect(read(text)).toMatchObject({ date: { kind: 'numbers', numbers }, clock });
  });

  it.each([
    ['Jan 31, 2018, 10:54:50\u202fPM CET', 'Jan', 31, [22, 54, 50], ' CET'],
    ['31. Jan. 2018, 22:54:50 MEZ', 'Jan.', 31, [22, 54, 50], ' MEZ'],
    ['31 de jan. de 2018 22:54:50 BRT', 'jan.', 31, [22, 54, 50], ' BRT'],
    ['31 янв. 2018 г., 22:54:50 MSK', 'янв.', 31, [22, 54, 50], ' MSK'],
    ['2018. jan. 31. 22:54:50 CET', 'jan.', 31, [22, 54, 50], ' CET'],
  ])('%s keeps its month as a word', (text, month, day, clock, rest) => {
    expect(read(text)).toMatchObject({ date: { kind: 'named', month, day, year: 2018 }, clock, rest });
  });

  it.each(['', 'hello', '29.01.2018', '12:30', '1.2 3:4', '29/01/2018 at the house by the lake 12:30'])('%j is none', (text) => {
    expect(read(text)).toBeNull();
  });

  it('has no clock when there is no such hour', () => {
    expect(read('29/01/2018, 25:46')?.clock).toBeNull();
    expect(read('29/01/2018, 23:61')?.clock).toBeNull();
  });
});

describe('month words', () => {
  it('are understood in the language of the whole file', () => {
    expect(monthReader(['lis', 'paź'])('lis')).toBe(11);
    expect(monthReader(['lis', 'stu'])('lis')).toBe(10);
    expect(monthReader(['März'])('märz')).toBe(3);
    expect(monthReader(['Sept.'])('sept')).toBe(9);
  });

  it('give nothing when nobody knows them, or two languages mean two months', () => {
    expect(monthReader(['Foo'])('Foo')).toBeNull();
    expect(monthReader(['lis'])('lis')).toBeNull();
    expect(monthReader(Array.from({ length: 300 }, (_, at) => `m${at}`))('m1')).toBeNull();
  });
});

describe('halves of the day', () => {
  it('are known in many languages', () => {
    expect(['AM', 'p. m.', '오전', '下午', 'μ.μ.', 'ip.', 'klo', 'x'].map(halfOfDay)).toEqual([
      'am',
      'pm',
      'am',
      'pm',
      'pm',
      'pm',
      null,
      null,
    ]);
  });

  it('turn an hour into one of 24', () => {
    expect([hourOf(12, 'am'), hourOf(12, 'pm'), hourOf(1, 'pm'), hourOf(13, 'pm'), hourOf(7, null)]).toEqual([0, 12, 13, 13, 7]);
  });
});
