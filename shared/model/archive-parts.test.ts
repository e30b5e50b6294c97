import { describe, expect, it } from 'vitest';
import { groupParts } from './archive-parts.ts';

const grouped = (...names: string[]) =>
  groupParts(names).map(({ kind, members, missing }) => [kind, members.map((place) => names[place]), missing]);

describe('groupParts', () => {
  it('joins the numbered archives of one export, in the order of their numbers', () => {
    expect(grouped('takeout-20240101T000000Z-002.zip', 'a.wav', 'Takeout-20240101T000000Z-001.zip')).toEqual([
      ['set', ['Takeout-20240101T000000Z-001.zip', 'takeout-20240101T000000Z-002.zip'], []],
      ['single', ['a.wav'], []],
    ]);
  });

  it('says which number is missing', () => {
    expect(grouped('x-002.tgz', 'x-004.tgz')).toEqual([['set', ['x-002.tgz', 'x-004.tgz'], [1, 3]]]);
    expect(grouped('a.z01', 'a.z03', 'a.zip')).toEqual([['disks', ['a.z01', 'a.z03', 'a.zip'], [2]]]);
    expect(grouped('a.z01', 'a.z02')).toEqual([['disks', ['a.z01', 'a.z02'], [3]]]);
    expect(grouped('a.zip.003', 'a.zip.001')).toEqual([['slices', ['a.zip.001', 'a.zip.003'], [2]]]);
  });

  it('takes archives that merely end in numbers for what they are when the row has gaps', () => {
    expect(grouped('chat-12.zip', 'chat-57.zip')).toEqual([
      ['single', ['chat-12.zip'], []],
      ['single', ['chat-57.zip'], []],
    ]);
    expect(grouped('chat-1.zip', 'chat-2.zip')).toEqual([['set', ['chat-1.zip', 'chat-2.zip'], []]]);
  });

  it('takes numbers from 100 on for parts only where zeros in front of others say so', () => {
    expect(grouped('memos-567.zip', 'memos-568.zip').map(([kind]) => kind)).toEqual(['single', 'single']);
    expect(grouped('x-099.zip', 'x-101.zip')[0]?.[0]).toBe('set');
  });

  it("joins Meta's parts, of which the first has no number", () => {
    const [first, second, tenth] = ['', '-2', '-10'].map((end) => `facebook-pat.b-2023-05-06-AbC123${end}.zip`) as [
      string,
      string,
      string,
    ];
    expect(grouped(second, first)).toEqual([['set', [first, second], []]]);
    expect(grouped(tenth, first, 'facebook-pat.b-2023-05-06-XyZ789.zip')).toEqual([
      ['set', [first, tenth], [2, 3, 4, 5, 6, 7, 8, 9]],
      ['single', ['facebook-pat.b-2023-05-06-XyZ789.zip'], []],
    ]);
  });

  it('takes a second copy of the same download for no part', () => {
    expect(grouped('takeout-001.zip', 'takeout-001 (1).zip', 'alexa.zip', 'alexa (1).zip').map(([kind]) => kind)).toEqual(
      Array.from({ length: 4 }, () => 'single'),
    );
  });

  it('leaves one archive alone, whatever number it has, and two of one number', () => {
    expect(grouped('takeout-001.zip')).toEqual([['single', ['takeout-001.zip'], []]]);
    expect(grouped('x-001.zip', 'X-001.zip').map(([kind]) => kind)).toEqual(['single', 'single']);
  });
});
