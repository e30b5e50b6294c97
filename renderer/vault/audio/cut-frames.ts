/** Stretches of time as runs of whole frames, rounded so that nothing audible of a stretch is left. Pure. */
import { Failure } from '../../../shared/failure.ts';
import type { Stretch } from '../../../shared/model/recording.ts';

/** Frames counted from 0; end exclusive. */
export interface FrameRun {
  readonly first: number;
  readonly end: number;
}

/**
 * Start rounded down and end rounded up to frames, clipped to the sound, sorted, overlaps merged.
 * Fails when there are none, or none within the sound: then nothing would be silenced.
 */
export function silentRuns(stretches: readonly Stretch[], sampleRateHz: number, frameCount: number): readonly FrameRun[] {
  if (stretches.length === 0) throw new Failure('redact/nothing-marked');
  const runs: FrameRun[] = [];
  const clipped = stretches
    .map(({ startMs, endMs }) => ({
      first: Math.max(0, Math.floor((startMs * sampleRateHz) / 1000)),
      end: Math.min(frameCount, Math.ceil((endMs * sampleRateHz) / 1000)),
    }))
    .filter(({ first, end }) => first < end)
    .sort((a, b) => a.first - b.first);
  for (const run of clipped) {
    const last = runs.at(-1);
    if (last === undefined || run.first > last.end) runs.push(run);
    else runs[runs.length - 1] = { first: last.first, end: Math.max(last.end, run.end) };
  }
  if (runs.length === 0) throw new Failure('redact/outside-sound');
  return runs;
}

/** What lies between the silent runs. */
export function keptRuns(silent: readonly FrameRun[], frameCount: number): readonly FrameRun[] {
  const kept: FrameRun[] = [];
  let first = 0;
  for (const run of silent) {
    if (run.first > first) kept.push({ first, end: run.first });
    first = run.end;
  }
  if (first < frameCount) kept.push({ first, end: frameCount });
  return kept;
}
