import { describe, expect, it } from 'vitest';
import { recordingId } from '../../shared/model/id.ts';
import type { RecordingGroup } from '../../shared/seams/vault-protocol.ts';
import { groupAt, groupStep, nextOf, positionOf, positionsOf, survivorOf } from './library-order.ts';

const ids = Uint32Array.from([7, 3, 9, 4]);
const groups: readonly RecordingGroup[] = [
  { key: { by: 'day', dayMs: 0 }, start: 0, count: 2, soundMs: 0 },
  { key: { by: 'day', dayMs: 1 }, start: 2, count: 1, soundMs: 0 },
  { key: { by: 'day', dayMs: null }, start: 3, count: 1, soundMs: 0 },
];

describe('positions', () => {
  const positions = positionsOf(ids);
  it('finds a recording by its id', () => expect(positionOf(positions, recordingId(9))).toBe(2));
  it('is -1 when the list does not show it', () => {
    expect(positionOf(positions, recordingId(5))).toBe(-1);
    expect(positionOf(positions, recordingId(500))).toBe(-1);
    expect(positionOf(positions, null)).toBe(-1);
  });
});

describe('groups', () => {
  it('are found by row', () => expect([0, 1, 2, 3].map((row) => groupAt(groups, row))).toEqual([0, 0, 1, 2]));
  it('step forward to the next head', () => expect(groupStep(groups, 1, 1)).toBe(2));
  it('step back to the own head first', () => {
    expect(groupStep(groups, 1, -1)).toBe(0);
    expect(groupStep(groups, 2, -1)).toBe(0);
  });
  it('stay when there is no further one', () => {
    expect(groupStep(groups, 3, 1)).toBe(3);
    expect(groupStep(groups, 0, -1)).toBe(0);
  });
});

describe('survivorOf', () => {
  const after = Uint32Array.from([7, 4]);
  it('keeps the current recording when it is still there', () => expect(survivorOf(recordingId(4), 3, ids, after)).toBe(4));
  it('takes the next survivor when it is gone', () => expect(survivorOf(recordingId(3), 1, ids, after)).toBe(4));
  it('takes the last when none follows', () => expect(survivorOf(recordingId(4), 3, ids, Uint32Array.from([7]))).toBe(7));
  it('is null when nothing is left', () => expect(survivorOf(recordingId(4), 3, ids, new Uint32Array(0))).toBeNull());
});

describe('nextOf', () => {
  const wanted = Uint32Array.from([7, 4]);
  it('goes on to the next one wanted', () => expect(nextOf(ids, wanted, 0, 1)).toBe(4));
  it('goes back', () => expect(nextOf(ids, wanted, 2, -1)).toBe(7));
  it('is null when none is left', () => expect(nextOf(ids, wanted, 3, 1)).toBeNull());
});
