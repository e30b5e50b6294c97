/** Where the window was, and whether it can still be there. Main process, pure. */
import * as v from 'valibot';

export const leastSize = { width: 800, height: 560 } as const;
const usualSize = { width: 1280, height: 820 } as const;

const whole = v.pipe(v.number(), v.safeInteger());

export const windowPlaceSchema = v.object({
  /** null: in the middle of the main screen. */
  bounds: v.optional(v.nullable(v.object({ x: whole, y: whole, width: whole, height: whole })), null),
  isMaximised: v.optional(v.boolean(), false),
});
export type WindowPlace = v.InferOutput<typeof windowPlaceSchema>;

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How much of the window must lie on one screen, so that it can be seen and dragged by its top bar. */
const leastVisible = { width: 200, height: 44 } as const;

/** Bounds for the new window: the old ones if a screen still shows them, cut to that screen; else just the size. */
export function fitToScreens(place: WindowPlace, screens: readonly Area[]): Partial<Area> & Pick<Area, 'width' | 'height'> {
  const { bounds } = place;
  if (bounds === null) return usualSize;
  const width = Math.max(leastSize.width, bounds.width);
  const height = Math.max(leastSize.height, bounds.height);
  const screen = screens.find(
    (area) =>
      overlap(bounds.x, width, area.x, area.width) >= leastVisible.width &&
      bounds.y >= area.y &&
      bounds.y + leastVisible.height <= area.y + area.height,
  );
  if (screen === undefined) return usualSize;
  return { x: bounds.x, y: bounds.y, width: Math.min(width, screen.width), height: Math.min(height, screen.height) };
}

const overlap = (startA: number, lengthA: number, startB: number, lengthB: number): number =>
  Math.min(startA + lengthA, startB + lengthB) - Math.max(startA, startB);
