/** How loud a recording is to whoever listens to its words. Pure. */
import type { Stretch } from '../model/recording.ts';
import { levelMs } from './levels.ts';

/** Mean power of the speech in decibels of full scale; of the loudest tenth where nobody speaks. null: nothing to hear. */
export function loudnessDb(levels: Uint8Array, speech: readonly Stretch[]): number | null {
  const heard = speech.length > 0 ? spoken(levels, speech) : levels.toSorted().subarray(Math.floor(levels.length * 0.9));
  let power = 0;
  for (const level of heard) power += level === 0 ? 0 : 10 ** (level / 20 - 9.6);
  return power === 0 ? null : 10 * Math.log10(power / heard.length);
}

function spoken(levels: Uint8Array, speech: readonly Stretch[]): Uint8Array {
  const places = speech.map(({ startMs, endMs }) => levels.subarray(startMs / levelMs, endMs / levelMs));
  const all = new Uint8Array(places.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const place of places) {
    all.set(place, at);
    at += place.length;
  }
  return all;
}
