/**
 * The lowest rung: a time in a file's name within 3 seconds of a row's time, where nothing else is near on either side. Clocks
 * of the same kind are compared freely. A wall clock and a UTC clock may show the same digits hours apart, so between those
 * a match counts only if most rows match in that way. Pure.
 */
import type { SoundIndex } from './sound-index.ts';
import { clockOf, type ClockTime, soundClocks } from './sound-clocks.ts';
import type { VoiceRecord } from './voice-record.ts';

export const toleranceMs = 3000;
const fewestForMixedClocks = 3;

interface Moment<T> {
  readonly ms: number;
  readonly of: T;
}

export function linkByTime(
  records: readonly VoiceRecord[],
  index: SoundIndex,
  isTaken: (at: number) => boolean,
): ReadonlyMap<VoiceRecord, number> {
  const rows = byClock(records.map((record) => [record, clockOf(record.time)] as const));
  if (rows.u.length + rows.l.length === 0) return new Map();
  const sounds = byClock(
    index.entries.flatMap(({ name }, at) => (isTaken(at) ? [] : soundClocks(name).map((clock) => [at, clock] as const))),
  );

  const found = new Map<VoiceRecord, number>();
  for (const clock of ['u', 'l'] as const) for (const [record, at] of nearest(rows[clock], sounds[clock])) found.set(record, at);
  const taken = new Set(found.values());
  for (const clock of ['u', 'l'] as const) {
    const other = clock === 'u' ? 'l' : 'u';
    const rowsLeft = rows[clock].filter(({ of }) => !found.has(of));
    const soundsLeft = sounds[other].filter(({ of }) => !taken.has(of));
    const mixed = nearest(rowsLeft, soundsLeft);
    const most = Math.min(rowsLeft.length, soundsLeft.length);
    if (mixed.length < fewestForMixedClocks || mixed.length * 2 < most) continue;
    for (const [record, at] of mixed) {
      found.set(record, at);
      taken.add(at);
    }
  }
  return found;
}

function byClock<T>(timed: readonly (readonly [T, ClockTime | null])[]): Readonly<Record<'u' | 'l', Moment<T>[]>> {
  const moments: Record<'u' | 'l', Moment<T>[]> = { u: [], l: [] };
  for (const [of, time] of timed) if (time) moments[time.clock].push({ ms: time.ms, of });
  moments.u.sort((a, b) => a.ms - b.ms);
  moments.l.sort((a, b) => a.ms - b.ms);
  return moments;
}

/**
 * Pairs that are alone with each other within the tolerance. Before that, pairs of the very same second that are alone in
 * it: a burst of clips two seconds apart is still plain when every row has its exact twin. Sorted input, linear time.
 */
function nearest(rows: readonly Moment<VoiceRecord>[], sounds: readonly Moment<number>[]): (readonly [VoiceRecord, number])[] {
  const same = alone(rows, sounds, 999, (ms) => Math.floor(ms / 1000) * 1000);
  const usedRows = new Set(same.map(([record]) => record));
  const usedSounds = new Set(same.map(([, at]) => at));
  // What was just joined stays in the way of the looser comparison: it is still near.
  const near = alone(rows, sounds, toleranceMs, (ms) => ms).filter(
    ([record, at]) => !usedRows.has(record) && !usedSounds.has(at),
  );
  return [...same, ...near];
}

function alone(
  rows: readonly Moment<VoiceRecord>[],
  sounds: readonly Moment<number>[],
  within: number,
  grain: (ms: number) => number,
): (readonly [VoiceRecord, number])[] {
  const rowMs = rows.map(({ ms }) => grain(ms));
  const soundMs = sounds.map(({ ms }) => grain(ms));
  const soundFor = onlyNeighbours(rowMs, soundMs, within);
  const rowFor = onlyNeighbours(soundMs, rowMs, within);
  return rows.flatMap(({ of }, row) => {
    const sound = soundFor[row] ?? -1;
    const partner = sounds[sound];
    return partner && rowFor[sound] === row ? [[of, partner.of] as const] : [];
  });
}

/** For each number of `from` the position in `to` of the only one within reach, or -1. Both sorted. */
function onlyNeighbours(from: readonly number[], to: readonly number[], within: number): readonly number[] {
  let low = 0;
  return from.map((ms) => {
    while (low < to.length && (to[low] ?? 0) < ms - within) low += 1;
    const isNear = (at: number): boolean => at < to.length && (to[at] ?? 0) <= ms + within;
    return isNear(low) && !isNear(low + 1) ? low : -1;
  });
}
