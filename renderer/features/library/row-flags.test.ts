import { expect, it } from 'vitest';
import { signsOf } from './row-flags.ts';

const plain = { flags: [], isPlayable: true, isBurnt: false, hasPlannedStretches: false };

it('has no sign when nothing is out of the ordinary', () => expect(signsOf(plain)).toEqual([]));

it('names what weighs most first', () => {
  const row = { ...plain, flags: ['was-deleted', 'no-words'] as const, isPlayable: false, hasPlannedStretches: true };
  expect(signsOf(row)).toEqual(['unplayable', 'planned', 'no-words', 'was-deleted']);
});
