/**
 * Where things lie on a waveform. Pure; page. A view is the part of the sound that the bed shows; places on the bed are
 * fractions of its width, so that they survive a resize.
 */
import type { Stretch } from '../../shared/model/recording.ts';

export interface WaveView {
  readonly fromMs: number;
  readonly toMs: number;
}

/** 2 px a bar, 1 px between. */
export const barPx = 2;
export const barStepPx = 3;

export const barsIn = (widthPx: number): number => Math.max(0, Math.floor((widthPx + 1) / barStepPx));

export const wholeView = (durationMs: number): WaveView => ({ fromMs: 0, toMs: Math.max(1, durationMs) });

/** Fraction of the bed, outside 0 to 1 when the place isn't in view. */
export const fractionOf = (view: WaveView, ms: number): number => (ms - view.fromMs) / (view.toMs - view.fromMs);

export const msAt = (view: WaveView, fraction: number): number => view.fromMs + fraction * (view.toMs - view.fromMs);

/** The part of a stretch that is in view, as fractions; null when none is. */
export function spanOf(view: WaveView, stretch: Stretch): { readonly left: number; readonly right: number } | null {
  const left = Math.max(0, fractionOf(view, stretch.startMs));
  const right = Math.min(1, fractionOf(view, stretch.endMs));
  return right <= left ? null : { left, right };
}

/** Closer or wider by a factor, the place under `anchorMs` stays where it is; never outside the sound, never below 50 ms. */
export function zoomed(view: WaveView, factor: number, anchorMs: number, durationMs: number): WaveView {
  const length = Math.min(durationMs, Math.max(50, (view.toMs - view.fromMs) / factor));
  const share = Math.min(1, Math.max(0, fractionOf(view, anchorMs)));
  return placed(anchorMs - share * length, length, durationMs);
}

/** A view of the same length that shows the place, a tenth of the length from the edge it came over. */
export function following(view: WaveView, ms: number, durationMs: number): WaveView {
  const length = view.toMs - view.fromMs;
  if (ms >= view.fromMs && ms <= view.toMs) return view;
  return placed(ms < view.fromMs ? ms - length * 0.9 : ms - length * 0.1, length, durationMs);
}

/** A stretch with room on both sides: four times its length, at least two seconds. */
export function viewAround(stretch: Stretch, durationMs: number): WaveView {
  const length = Math.min(durationMs, Math.max(2000, (stretch.endMs - stretch.startMs) * 2.4));
  return placed((stretch.startMs + stretch.endMs) / 2 - length / 2, length, durationMs);
}

function placed(fromMs: number, length: number, durationMs: number): WaveView {
  const from = Math.min(Math.max(0, fromMs), Math.max(0, durationMs - length));
  return { fromMs: from, toMs: from + length };
}

export interface RulerMark {
  readonly ms: number;
  readonly fraction: number;
  /** Digits after the second that the mark needs. */
  readonly digits: 0 | 1 | 2;
}

const steps = [10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 15_000, 30_000, 60_000, 120_000, 300_000, 600_000, 1_800_000];

/** Even marks, at least `leastPx` apart, the ends included; marks too near the end give way to it. */
export function rulerMarks(view: WaveView, widthPx: number, leastPx = 88): readonly RulerMark[] {
  const length = view.toMs - view.fromMs;
  if (widthPx <= 0 || length <= 0) return [];
  const step = steps.find((candidate) => (candidate / length) * widthPx >= leastPx) ?? 3_600_000;
  const digits = step >= 1000 ? 0 : step >= 100 ? 1 : 2;
  const marks: RulerMark[] = [];
  for (let ms = Math.ceil(view.fromMs / step) * step; ms < view.toMs; ms += step) {
    const fraction = fractionOf(view, ms);
    if ((1 - fraction) * widthPx < leastPx * 0.8) continue;
    if (fraction > 0 && fraction * widthPx < leastPx * 0.8 && view.fromMs > 0) continue;
    marks.push({ ms, fraction, digits });
  }
  marks.push({ ms: view.toMs, fraction: 1, digits: digits === 2 ? 2 : 1 });
  if (view.fromMs > 0) marks.unshift({ ms: view.fromMs, fraction: 0, digits: digits === 2 ? 2 : 1 });
  return marks;
}

/** A time is about as wide as this, and a bracket with the space beside it as that. */
const timePx = 44;
const bracketPx = 9;

export interface PlacedMark extends RulerMark {
  /** Pushed aside by a bracket. */
  readonly asidePx: number;
}

/** Brackets around what is repeated: at an end of the ruler the time there steps aside, elsewhere times beneath one are left out. */
export function clearOfBrackets(
  marks: readonly RulerMark[],
  { begins, ends }: { readonly begins: number | null; readonly ends: number | null },
  widthPx: number,
): readonly PlacedMark[] {
  const brackets = [
    ...(begins === null ? [] : [{ fromPx: begins * widthPx, toPx: begins * widthPx + bracketPx }]),
    ...(ends === null ? [] : [{ fromPx: ends * widthPx - bracketPx, toPx: ends * widthPx }]),
  ];
  return marks.flatMap((mark) => {
    const atPx = mark.fraction * widthPx;
    const asidePx =
      mark.fraction === 0 && begins !== null && begins * widthPx < 1
        ? bracketPx
        : mark.fraction === 1 && ends !== null && ends * widthPx > widthPx - 1
          ? -bracketPx
          : 0;
    const fromPx = (mark.fraction === 0 ? 0 : mark.fraction === 1 ? atPx - timePx : atPx - timePx / 2) + asidePx;
    const isBeneath = brackets.some((bracket) => bracket.fromPx < fromPx + timePx && bracket.toPx > fromPx);
    return isBeneath ? [] : [{ ...mark, asidePx }];
  });
}

/** Where the colour changes along the bed, as gradient stops: outside, inside a planned stretch, outside again. */
export function colourStops(
  view: WaveView,
  planned: readonly Stretch[],
  outside: string,
  inside: string,
): readonly { readonly at: number; readonly colour: string }[] {
  const stops = [{ at: 0, colour: outside }];
  for (const stretch of planned) {
    const span = spanOf(view, stretch);
    if (!span) continue;
    stops.push({ at: span.left, colour: outside }, { at: span.left, colour: inside });
    stops.push({ at: span.right, colour: inside }, { at: span.right, colour: outside });
  }
  stops.push({ at: 1, colour: outside });
  return stops;
}
