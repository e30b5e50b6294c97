/**
 * Marked stretches of a recording: in order, never overlapping, inside the sound. Pure; page. Every change gives a new
 * list and says which stretch it was about, so that the selection can follow it.
 */
import type { Stretch } from '../../shared/model/recording.ts';

export type Edge = 'start' | 'end';

export interface StretchEdit {
  readonly stretches: readonly Stretch[];
  /** Index of the stretch that the edit was about; -1 when none is left. */
  readonly at: number;
}

/** Shorter than this nothing is heard: a slip of the pointer, not a stretch. */
export const leastStretchMs = 20;

/** Adds a stretch between two places, whichever comes first; what it touches is joined with it. null when too short. */
export function withStretch(stretches: readonly Stretch[], a: number, b: number, durationMs: number): StretchEdit | null {
  const startMs = clamp(Math.min(a, b), 0, durationMs);
  const endMs = clamp(Math.max(a, b), 0, durationMs);
  return endMs - startMs < leastStretchMs ? null : joined(stretches, { startMs, endMs });
}

/** Sets both ends of a stretch: typed times. null when they aren't a stretch of this sound. */
export function withTimes(
  stretches: readonly Stretch[],
  at: number,
  startMs: number,
  endMs: number,
  durationMs: number,
): StretchEdit | null {
  if (startMs < 0 || endMs > durationMs || endMs - startMs < leastStretchMs) return null;
  return joined(
    stretches.filter((_, index) => index !== at),
    { startMs, endMs },
  );
}

/** Moves one edge, or the whole stretch when `edge` is null, by so many milliseconds; never past its neighbours. */
export function nudged(
  stretches: readonly Stretch[],
  at: number,
  edge: Edge | null,
  byMs: number,
  durationMs: number,
): readonly Stretch[] {
  const stretch = stretches[at];
  if (!stretch) return stretches;
  const least = stretches[at - 1]?.endMs ?? 0;
  const most = stretches[at + 1]?.startMs ?? durationMs;
  return stretches.with(at, moved(stretch, edge, byMs, least, most));
}

export function withoutStretch(stretches: readonly Stretch[], at: number): StretchEdit {
  const left = stretches.filter((_, index) => index !== at);
  return { stretches: left, at: Math.min(at, left.length - 1) };
}

/** Together with the next one, and all between them. */
export function joinedWithNext(stretches: readonly Stretch[], at: number): StretchEdit | null {
  const first = stretches[at];
  const second = stretches[at + 1];
  if (!first || !second) return null;
  return { stretches: stretches.toSpliced(at, 2, { startMs: first.startMs, endMs: second.endMs }), at };
}

/** A little more on both sides. */
export function padded(stretches: readonly Stretch[], at: number, byMs: number, durationMs: number): readonly Stretch[] {
  return nudged(nudged(stretches, at, 'start', -byMs, durationMs), at, 'end', byMs, durationMs);
}

export const stretchAt = (stretches: readonly Stretch[], ms: number): number =>
  stretches.findIndex((stretch) => ms >= stretch.startMs && ms < stretch.endMs);

export const markedMs = (stretches: readonly Stretch[]): number =>
  stretches.reduce((sum, stretch) => sum + stretch.endMs - stretch.startMs, 0);

export const areSameStretches = (a: readonly Stretch[], b: readonly Stretch[]): boolean =>
  a.length === b.length && a.every((one, index) => one.startMs === b[index]?.startMs && one.endMs === b[index]?.endMs);

function moved(stretch: Stretch, edge: Edge | null, byMs: number, least: number, most: number): Stretch {
  switch (edge) {
    case 'start':
      return { ...stretch, startMs: clamp(stretch.startMs + byMs, least, stretch.endMs - leastStretchMs) };
    case 'end':
      return { ...stretch, endMs: clamp(stretch.endMs + byMs, stretch.startMs + leastStretchMs, most) };
    case null: {
      const by = clamp(byMs, least - stretch.startMs, most - stretch.endMs);
      return { startMs: stretch.startMs + by, endMs: stretch.endMs + by };
    }
  }
}

function joined(stretches: readonly Stretch[], added: Stretch): StretchEdit {
  const touched = stretches.filter((one) => one.startMs <= added.endMs && one.endMs >= added.startMs);
  const whole = {
    startMs: Math.min(added.startMs, ...touched.map((one) => one.startMs)),
    endMs: Math.max(added.endMs, ...touched.map((one) => one.endMs)),
  };
  const all = [...stretches.filter((one) => !touched.includes(one)), whole].sort((a, b) => a.startMs - b.startMs);
  return { stretches: all, at: all.indexOf(whole) };
}

const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value));
