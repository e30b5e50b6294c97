import { describe, expect, it } from 'vitest';
import { completeSet, setsAmong } from './set-parts.ts';

const namesOfSets = (...names: string[]) => setsAmong(names).map(({ parts }) => parts.map((index) => names[index]));

describe('setsAmong', () => {
  it.each([
    ['takeout-20230506T101112Z-001.zip', 'takeout-20230506T101112Z-002.zip'],
    ['takeout-20230506T101112Z-1-001.tgz', 'takeout-20230506T101112Z-1-002.tgz'],
    ['facebook-pat-2023-05-06-AbC123.zip', 'facebook-pat-2023-05-06-AbC123-2.zip'],
    ['instagram-pat.b-2023-05-06-AbC123.zip', 'instagram-pat.b-2023-05-06-AbC123-2.zip'],
    ['memos.z01', 'memos.z02', 'memos.zip'],
    ['memos.zip.001', 'memos.zip.002', 'memos.zip.003'],
    ['memos.tar.gz.001', 'memos.tar.gz.002'],
    ['MEMOS.Z01', 'memos.zip'],
    ['größe.z01'.normalize('NFC'), 'größe.zip'.normalize('NFD')],
  ])('puts %s and its like together, in order, however they are given', (...names) => {
    expect(namesOfSets(...names)).toEqual([names]);
    expect(namesOfSets(...names.toReversed())).toEqual([names]);
  });

  it.each([
    ['takeout-20230506T101112Z-001.zip', 'takeout-20230507T101112Z-002.tgz'],
    ['takeout-20230506T101112Z-001.zip', 'takeout-20230506T101112Z-001 (1).zip'],
    ['facebook-pat-2023-05-06-AbC123.zip', 'facebook-pat-2023-05-06-XyZ789.zip'],
    ['alexa.zip', 'alexa (1).zip', 'alexa-2.zip', 'alexa2.zip'],
    ['memo-001.wav', 'memo-002.wav'],
    ['001.zip', '002.zip'],
    ['.zip', '.z01', 'zip', ''],
  ])('leaves %s and others apart', (...names) => {
    expect(namesOfSets(...names).filter((parts) => parts.length > 1)).toEqual([]);
  });

  it('counts the first of two with the same number', () => {
    expect(namesOfSets('a.z01', 'a.zip', 'A.Z01')).toEqual([['a.z01', 'a.zip']]);
  });

  it('takes parts by number, not by letter', () => {
    const [first, second, tenth] = ['', '-2', '-10'].map((end) => `facebook-pat-2023-05-06-AbC123${end}.zip`);
    expect(namesOfSets(tenth ?? '', second ?? '', first ?? '')).toEqual([[first, second, tenth]]);
  });

  it('says which numbers are missing between the first and the highest', () => {
    expect(setsAmong(['takeout-20230506T101112Z-005.zip', 'takeout-20230506T101112Z-002.zip'])).toMatchObject([
      { missing: [1, 3, 4], isLastMissing: false },
    ]);
  });

  it('says that the last part of a split ZIP is missing', () => {
    expect(setsAmong(['a.z01', 'a.z02'])).toMatchObject([{ missing: [], isLastMissing: true }]);
    expect(setsAmong(['a.z02', 'a.zip'])).toMatchObject([{ missing: [1], isLastMissing: false }]);
  });

  it('knows two sets that lie in one folder', () => {
    const names = ['a.z01', 'b.zip.001', 'a.zip', 'b.zip.002', 'c.zip'];
    expect(namesOfSets(...names)).toEqual([
      ['a.z01', 'a.zip'],
      ['b.zip.001', 'b.zip.002'],
    ]);
  });

  it('is done at once with ten thousand names, also hostile ones', () => {
    const names = Array.from({ length: 10_000 }, (_, at) => `facebook-${'-2023-05-06-'.repeat(15)}${at}.zip`);
    const beganAt = performance.now();
    setsAmong(names);
    expect(performance.now() - beganAt).toBeLessThan(2000);
  });
});

describe('completeSet', () => {
  it('finds the set of what was chosen, and no other', () => {
    const beside = ['b.z01', 'b.zip', 'a.z01', 'a.z02', 'z.txt'];
    expect(completeSet(['a.zip'], beside)?.parts).toEqual([3, 4, 0]);
    expect(completeSet(['c.zip'], beside)).toBeNull();
    expect(completeSet(['z.wav'], beside)).toBeNull();
  });
});
