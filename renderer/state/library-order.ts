/**
 * Finding one's way in a list of ids. Pure; page. Positions are kept by id, so that "where is this recording" costs
 * nothing at 100,000.
 */
import { type RecordingId, recordingId } from '../../shared/model/id.ts';
import type { RecordingList } from '../../shared/seams/vault-protocol.ts';

export const emptyList: RecordingList = {
  ids: new Uint32Array(0),
  groups: [],
  soundMs: 0,
  unlinked: [],
  unlinkedTotal: 0,
  edition: -1,
  problems: [],
};

/** Position of each id, -1 where the list doesn't show it. */
export function positionsOf(ids: Uint32Array): Int32Array {
  let highest = -1;
  for (const id of ids) if (id > highest) highest = id;
  const positions = new Int32Array(highest + 1).fill(-1);
  ids.forEach((id, index) => {
    positions[id] = index;
  });
  return positions;
}

export const positionOf = (positions: Int32Array, id: RecordingId | null): number => (id === null ? -1 : (positions[id] ?? -1));

export const idAt = (ids: Uint32Array, index: number): RecordingId | null => {
  const id = ids[index];
  return id === undefined ? null : recordingId(id);
};

/** Index of the group that holds this row. */
export function groupAt(groups: RecordingList['groups'], index: number): number {
  let low = 0;
  let high = groups.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((groups[middle]?.start ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  return groups.length === 0 ? -1 : low;
}

/** First row of the next group, or of this one and then the one before, as Alt+arrows go. */
export function groupStep(groups: RecordingList['groups'], index: number, direction: 1 | -1): number {
  const at = groupAt(groups, index);
  const start = groups[at]?.start ?? 0;
  if (direction === -1 && index > start) return start;
  return groups[at + direction]?.start ?? (direction === 1 ? index : start);
}

/**
 * After a refresh: the recording that was current if it is still there, else the first after it that is, else the last.
 */
export function survivorOf(
  current: RecordingId | null,
  wasAt: number,
  before: Uint32Array,
  after: Uint32Array,
): RecordingId | null {
  const positions = positionsOf(after);
  if (current === null || positionOf(positions, current) >= 0) return current;
  for (let index = Math.max(0, wasAt); index < before.length; index++) {
    const id = idAt(before, index);
    if (positionOf(positions, id) >= 0) return id;
  }
  return idAt(after, after.length - 1);
}

/** The next id after `from` in the list that is one of `wanted`; null when there is none in that direction. */
export function nextOf(ids: Uint32Array, wanted: Uint32Array, from: number, direction: 1 | -1): RecordingId | null {
  const isWanted = positionsOf(wanted);
  for (let index = from + direction; index >= 0 && index < ids.length; index += direction) {
    const id = idAt(ids, index);
    if (positionOf(isWanted, id) >= 0) return id;
  }
  return null;
}
