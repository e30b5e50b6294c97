/** How much a recording is lifted or lowered, and the curve that keeps it from breaking up. Pure; page. */

/** As loud as a person who speaks close by: speech of -20 dB leaves its peaks about 10 dB of room. */
const targetDb = -20;
const mostLiftDb = 20;
const mostLowerDb = -12;

export function evenGain(loudnessDb: number | null): number {
  if (loudnessDb === null) return 1;
  return 10 ** (Math.max(mostLowerDb, Math.min(mostLiftDb, targetDb - loudnessDb)) / 20);
}

/** Up to here the curve leaves every sample as it is; from here on it bends, and never gets past the top. */
const kneeAt = 0.8;
const top = 0.98;

/** Where a sample comes out that would be `level` without it: never beyond 0.98, whatever goes in. */
export function limited(level: number): number {
  const size = Math.abs(level);
  if (size <= kneeAt) return level;
  const room = top - kneeAt;
  return Math.sign(level) * (kneeAt + room * Math.tanh((size - kneeAt) / room));
}

/** For a node that reads it between -1 and 1: what goes in is scaled down to `1 / range` before, so that peaks lie on the curve. */
export function limiterCurve(range: number, points = 8193): Float32Array<ArrayBuffer> {
  return Float32Array.from({ length: points }, (_, at) => limited(((2 * at) / (points - 1) - 1) * range));
}
