/** Marked stretches of sound and runs of words, brought into one form: sorted, apart from each other, inside. Pure. */
import { burntWordsMark, type Stretch, type StruckWords } from '../../../shared/model/recording.ts';

const leastStretchMs = 1;

/** Clipped to the sound, sorted, overlaps merged; what is then under a millisecond falls away. `soundMs` null: the end isn't known. */
export function tidyStretches(stretches: readonly Stretch[], soundMs: number | null): readonly Stretch[] {
  const end = soundMs ?? Number.POSITIVE_INFINITY;
  const clipped = stretches
    .map(({ startMs, endMs }) => ({ startMs: Math.max(0, startMs), endMs: Math.min(end, endMs) }))
    .filter(({ startMs, endMs }) => endMs - startMs >= leastStretchMs)
    .sort((a, b) => a.startMs - b.startMs);
  const tidy: Stretch[] = [];
  for (const stretch of clipped) {
    const last = tidy.at(-1);
    if (last === undefined || stretch.startMs >= last.endMs) tidy.push(stretch);
    else tidy[tidy.length - 1] = { startMs: last.startMs, endMs: Math.max(last.endMs, stretch.endMs) };
  }
  return tidy;
}

/**
 * What a header says of the length of an MP3 or Opus may be less than what a decoder makes of it. A stretch up to the said
 * end means the real end: nothing may stay audible behind it.
 */
export function reachingTheEnd(stretches: readonly Stretch[], saidMs: number | null): readonly Stretch[] {
  if (saidMs === null) return stretches;
  return stretches.map(({ startMs, endMs }) => ({ startMs, endMs: endMs >= saidMs ? Number.POSITIVE_INFINITY : endMs }));
}

/** Within the transcript, sorted, overlapping and touching runs merged, no half character, nothing that is burnt already. */
export function tidyStruckWords(runs: readonly StruckWords[], transcript: string | null): readonly StruckWords[] {
  if (transcript === null) return [];
  const clipped = runs
    .map(({ from, to }) => ({ from: wholeCharacter(transcript, from, -1), to: wholeCharacter(transcript, to, 1) }))
    .filter(({ from, to }) => from < to && !isBurnt(transcript.slice(from, to)));
  return mergeRuns(clipped);
}

/** Where words were burnt out of a text. */
export function burntRuns(text: string): readonly StruckWords[] {
  const runs: StruckWords[] = [];
  for (let from = text.indexOf(burntWordsMark); from !== -1; ) {
    const to = from + burntWordsMark.length;
    runs.push({ from, to });
    from = text.indexOf(burntWordsMark, to);
  }
  return runs;
}

export function mergeRuns(runs: readonly StruckWords[]): readonly StruckWords[] {
  const merged: StruckWords[] = [];
  for (const run of [...runs].sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last === undefined || run.from > last.to) merged.push(run);
    else merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, run.to) };
  }
  return merged;
}

/** The text with each run replaced by the mark. Runs as `tidyStruckWords` gives them. */
export function burnWords(transcript: string, runs: readonly StruckWords[]): string {
  let burnt = '';
  let kept = 0;
  for (const { from, to } of runs) {
    burnt += transcript.slice(kept, from) + burntWordsMark;
    kept = to;
  }
  return burnt + transcript.slice(kept);
}

/** The start of a text, at most `length` UTF-16 units, never half a character. */
export function startOfText(text: string, length: number): string {
  return text.length <= length ? text : text.slice(0, wholeCharacter(text, length, -1));
}

/** An offset inside the text that isn't between the two halves of a surrogate pair. */
function wholeCharacter(text: string, offset: number, towards: 1 | -1): number {
  const inside = Math.min(text.length, Math.max(0, offset));
  const isSplit = isBetween(text.charCodeAt(inside - 1), 0xd800, 0xdbff) && isBetween(text.charCodeAt(inside), 0xdc00, 0xdfff);
  return isSplit ? inside + towards : inside;
}

const isBetween = (code: number, low: number, high: number): boolean => code >= low && code <= high;
const isBurnt = (words: string): boolean => /^█+$/.test(words);
