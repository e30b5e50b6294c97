import { describe, expect, it } from 'vitest';
import type { DamagedPart, DamagedPartKind, VaultDamage } from '../../shared/seams/vault-protocol.ts';
import { canBeGivenUp, damagedInKeyFile, noticeAtUnlock } from './vault-check.ts';

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

const sound: VaultDamage = {
  parts: [],
  sounds: [],
  opening: { mendedBlocks: [], damagedBlocks: [], directory: 'sound' },
  rolledBack: null,
  changedHeads: 0,
  lastCheck: null,
};
const found = (opening: Partial<VaultDamage['opening']>, rest: Partial<VaultDamage> = {}): VaultDamage => ({
  ...sound,
  ...rest,
  opening: { ...sound.opening, ...opening },
});
const noticeOf = (damage: VaultDamage | null, mendedBits = 0) =>
  noticeAtUnlock({ damage, database: { state: mendedBits > 0 ? 'mended' : 'sound', mendedBits } });

describe('the word at unlock', () => {
  it('is none where nothing was found, or nobody has answered yet', () => {
    expect(noticeOf(sound)).toBeNull();
    expect(noticeOf(null)).toBeNull();
  });

  it('says that all was put right where that is so', () => {
    expect(noticeOf(found({ mendedBlocks: [1] }))).toBe('mended');
    expect(noticeOf(found({ directory: 'copy-used' }))).toBe('mended');
    expect(noticeOf(sound, 1)).toBe('mended');
  });

  it('never calls a damaged way in put right, whatever else was', () => {
    expect(noticeOf(found({ damagedBlocks: [3] }))).toBe('slot');
    expect(noticeOf(found({ damagedBlocks: [3], mendedBlocks: [1] }), 2)).toBe('slot');
  });

  it('is the gravest of several', () => {
    const damagedPage = { parts: [damaged('tags')] };
    expect(noticeOf(found({ damagedBlocks: [3] }, damagedPage))).toBe('damaged');
    expect(noticeOf(found({ damagedBlocks: [3] }, { ...damagedPage, rolledBack: { seenEpoch: 4, epoch: 2 } }))).toBe(
      'rolled-back',
    );
  });
});

describe('a damaged key file', () => {
  it('is told by what its blocks are, the gravest first', () => {
    expect(damagedInKeyFile(found({ damagedBlocks: [1, 8, 10] }))).toEqual([
      { part: 'root', blocks: [10] },
      { part: 'slot', blocks: [1, 8] },
    ]);
    expect(damagedInKeyFile(found({ damagedBlocks: [0] }))).toEqual([{ part: 'header', blocks: [0] }]);
    expect(damagedInKeyFile(sound)).toEqual([]);
  });
});
