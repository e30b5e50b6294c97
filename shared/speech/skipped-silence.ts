/** What "skip silence" leaves out: all but the speech and what belongs to it. Pure. */
import type { Stretch } from '../model/recording.ts';

/** A breath before, so that no word begins cut; a fifth of a second behind, so that none ends so. */
const leadMs = 120;
const hangoverMs = 200;
/** Less isn't worth a jump. */
const leastGapMs = 300;

/** Nothing where nobody speaks: who plays such a recording wants to hear what there is. */
export function skippedSilence(speech: readonly Stretch[], durationMs: number): readonly Stretch[] {
  if (speech.length === 0) return [];
  const gaps: Stretch[] = [];
  let startMs = 0;
  for (const { startMs: begins, endMs: ends } of speech) {
    const endMs = begins - leadMs;
    if (endMs - startMs >= leastGapMs) gaps.push({ startMs, endMs });
    startMs = ends + hangoverMs;
  }
  if (durationMs - startMs >= leastGapMs) gaps.push({ startMs, endMs: durationMs });
  return gaps;
}
