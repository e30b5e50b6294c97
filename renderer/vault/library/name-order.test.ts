import { expect, it } from 'vitest';
import { naturalKey } from './name-order.ts';

it.each([
  [['take 2', 'take 10', 'take 100']],
  [['2018-05-02_9', '2018-05-02_10', '2018-10-01_1']],
  [['anders', 'Änderung', 'Zebra']],
  [['a007', 'A8']],
])('names stand by their letters and the size of their numbers: %j', (names) => {
  expect([...names].sort((a, b) => (naturalKey(a) < naturalKey(b) ? -1 : 1))).toEqual(names);
  expect([...names].reverse().sort((a, b) => (naturalKey(a) < naturalKey(b) ? -1 : 1))).toEqual(names);
});
