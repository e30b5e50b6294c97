import { describe, expect, it } from 'vitest';
import {
  barsIn,
  clearOfBrackets,
  colourStops,
  following,
  fractionOf,
  msAt,
  rulerMarks,
  spanOf,
  viewAround,
  wholeView,
  zoomed,
} from './waveform-geometry.ts';

const view = { fromMs: 1000, toMs: 3000 };

describe('places', () => {
  it('go to fractions and back', () => {
    expect(fractionOf(view, 1500)).toBe(0.25);
    expect(msAt(view, 0.25)).toBe(1500);
  });
  it('cut a stretch to what is in view', () => {
    expect(spanOf(view, { startMs: 0, endMs: 2000 })).toEqual({ left: 0, right: 0.5 });
    expect(spanOf(view, { startMs: 3000, endMs: 4000 })).toBeNull();
  });
  it('count whole bars', () => expect([barsIn(0), barsIn(2), barsIn(5), barsIn(300)]).toEqual([0, 1, 2, 100]));
});

describe('zoomed', () => {
  it('keeps the anchor where it is', () => {
    const closer = zoomed(wholeView(10_000), 2, 5000, 10_000);
    expect(closer).toEqual({ fromMs: 2500, toMs: 7500 });
  });
  it('never leaves the sound', () => expect(zoomed(wholeView(10_000), 4, 0, 10_000)).toEqual({ fromMs: 0, toMs: 2500 }));
  it('never shows more than the sound', () => expect(zoomed(view, 0.01, 2000, 10_000)).toEqual({ fromMs: 0, toMs: 10_000 }));
});

describe('following', () => {
  it('stays when the place is in view', () => expect(following(view, 2000, 10_000)).toBe(view));
  it('turns the page when the place runs out', () => expect(following(view, 3100, 10_000)).toEqual({ fromMs: 2900, toMs: 4900 }));
  it('stops at the end', () => expect(following(view, 9900, 10_000)).toEqual({ fromMs: 8000, toMs: 10_000 }));
});

it('viewAround gives a stretch room on both sides', () => {
  expect(viewAround({ startMs: 4000, endMs: 6000 }, 10_000)).toEqual({ fromMs: 2600, toMs: 7400 });
});

describe('rulerMarks', () => {
  it('begins and ends with the sound', () => {
    const marks = rulerMarks(wholeView(6200), 1048);
    expect(marks[0]).toEqual({ ms: 0, fraction: 0, digits: 0 });
    expect(marks.at(-1)).toEqual({ ms: 6200, fraction: 1, digits: 1 });
    expect(marks.map((mark) => mark.ms)).toEqual([0, 1000, 2000, 3000, 4000, 5000, 6200]);
  });
  it('is empty when the bed has no width', () => expect(rulerMarks(view, 0)).toEqual([]));
  it('shows hundredths when zoomed in', () => expect(rulerMarks({ fromMs: 1000, toMs: 1200 }, 1000)[1]?.digits).toBe(2));
});

describe('clearOfBrackets', () => {
  const whole = rulerMarks(wholeView(6200), 1048);
  it('lets the times at the ends step aside when all is repeated', () => {
    const placed = clearOfBrackets(whole, { begins: 0, ends: 1 }, 1048);
    expect(placed.map(({ ms }) => ms)).toEqual(whole.map(({ ms }) => ms));
    expect([placed[0]?.asidePx, placed[1]?.asidePx, placed.at(-1)?.asidePx]).toEqual([9, 0, -9]);
  });
  it('leaves out the times beneath a bracket, and no others', () => {
    const placed = clearOfBrackets(whole, { begins: 2010 / 6200, ends: 4500 / 6200 }, 1048);
    expect(placed.map(({ ms }) => ms)).toEqual([0, 1000, 3000, 4000, 5000, 6200]);
  });
  it('leaves all where they are when nothing is repeated', () => {
    expect(clearOfBrackets(whole, { begins: null, ends: null }, 1048).every(({ asidePx }) => asidePx === 0)).toBe(true);
  });
});

it('colourStops changes hard at both edges of a stretch', () => {
  expect(colourStops(view, [{ startMs: 1500, endMs: 2000 }], 'a', 'b')).toEqual([
    { at: 0, colour: 'a' },
    { at: 0.25, colour: 'a' },
    { at: 0.25, colour: 'b' },
    { at: 0.5, colour: 'b' },
    { at: 0.5, colour: 'a' },
    { at: 1, colour: 'a' },
  ]);
});
