import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { fitToScreens, windowPlaceSchema } from './window-place.ts';

const screen = { x: 0, y: 0, width: 1920, height: 1080 };
const right = { x: 1920, y: 0, width: 1280, height: 1024 };
const usual = { width: 1280, height: 820 };
const at = (x: number, y: number, width: number, height: number) =>
  fitToScreens({ bounds: { x, y, width, height }, isMaximised: false }, [screen, right]);

describe('fitToScreens', () => {
  it('takes the usual size when there is no remembered place', () => {
    expect(fitToScreens(v.parse(windowPlaceSchema, {}), [screen])).toEqual(usual);
  });

  it('goes back to where it was, on the second screen too', () => {
    expect(at(100, 50, 1000, 700)).toEqual({ x: 100, y: 50, width: 1000, height: 700 });
    expect(at(2000, 50, 1000, 700)).toEqual({ x: 2000, y: 50, width: 1000, height: 700 });
  });

  it('takes the usual size and place when that screen is gone', () => {
    expect(at(5000, 50, 1000, 700)).toEqual(usual);
  });

  it.each([
    ['above the screen', 100, -60],
    ['below it', 100, 1060],
    ['almost all to the left of it', -900, 50],
  ])('takes the usual place when its top bar would lie %s', (_where, x, y) => {
    expect(at(x, y, 1000, 700)).toEqual(usual);
  });

  it('is never smaller than the least, nor larger than the screen', () => {
    expect(at(0, 0, 10, 10)).toEqual({ x: 0, y: 0, width: 800, height: 560 });
    expect(at(0, 0, 9000, 9000)).toEqual({ x: 0, y: 0, width: 1920, height: 1080 });
  });
});
