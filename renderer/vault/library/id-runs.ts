/**
 * Ids of recordings in ascending order, as runs: how many to skip, how many follow each other, by turns. "All of a day" is two
 * numbers, ten thousand scattered ones are twenty thousand small ones. Pure; stored as it is (docs/vault-format.md [V14.3]).
 */
import { type RecordingId, recordingId } from '../../../shared/model/id.ts';

export type IdRuns = readonly number[];

/** `ids` ascending, each once. */
export function packIds(ids: readonly RecordingId[]): IdRuns {
  const runs: number[] = [];
  let next = 0;
  for (const id of ids) {
    const last = runs.length - 1;
    if (id === next && last > 0) runs[last] = (runs[last] as number) + 1;
    else runs.push(id - next, 1);
    next = id + 1;
  }
  return runs;
}

export function unpackIds(runs: IdRuns): readonly RecordingId[] {
  const ids: RecordingId[] = [];
  let next = 0;
  for (let at = 0; at < runs.length; at += 2) {
    next += runs[at] as number;
    for (let left = runs[at + 1] as number; left > 0; left--) ids.push(recordingId(next++));
  }
  return ids;
}

export function countIds(runs: IdRuns): number {
  let count = 0;
  for (let at = 1; at < runs.length; at += 2) count += runs[at] as number;
  return count;
}
