import { describe, expect, it } from 'vitest';
import type { DamagedPart, DamagedPartKind } from '../../shared/seams/vault-protocol.ts';
import { canBeGivenUp } from './vault-check.ts';

const damaged = (part: DamagedPartKind, isOpenHere = false): DamagedPart => ({
  kind: 1,
  index: 0,
  fault: 'changed',
  part,
  recordings: 0,
  isCounted: true,
  isOpenHere,
  archiveName: null,
});

describe('giving a damaged part up', () => {
  it.each(['place', 'care', 'last-check', 'answers', 'history'] as const)('is not offered for %s, which is made anew', (part) => {
    expect(canBeGivenUp(damaged(part))).toBe(false);
  });

  it.each(['keys', 'recordings', 'archives', 'tags', 'receipts', 'lines', 'backups', 'views', 'other'] as const)(
    'is offered for %s, which stays as it is until then, unless it is still open in memory',
    (part) => {
      expect(canBeGivenUp(damaged(part))).toBe(true);
      expect(canBeGivenUp(damaged(part, true))).toBe(false);
    },
  );
});
