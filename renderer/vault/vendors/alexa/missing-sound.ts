/**
 * Records whose sound isn't in the archive: a row that names a file which isn't there, or one of Alexa's own records while every
 * sound is joined with another or made at another time. Where a sound that nothing was joined with could still be it, nothing
 * is said. Pure.
 */
import { baseNameOf, isSoundName } from '../reading/file-names.ts';
import { clockOf, timeOfSound } from './sound-clocks.ts';
import type { SoundIndex } from './sound-index.ts';
import type { VoiceRecord } from './voice-record.ts';

/** The missing file's name, null where none is told; undefined: its sound may be here. */
export type MissingSoundOf = (record: VoiceRecord) => string | null | undefined;

/** Farther from each other than this, a sound and a record aren't of one utterance. */
const farMs = 60_000;

export function missingSounds(index: SoundIndex, isJoined: (at: number) => boolean): MissingSoundOf {
  let open: OpenSounds | null = null;
  const couldBe = (record: VoiceRecord): boolean => {
    open ??= openSounds(index, isJoined);
    const clock = clockOf(record.time);
    if (open.areAllTimed && open.utcMs.length === 0) return false;
    return !open.areAllTimed || clock?.clock !== 'u' || isNear(open.utcMs, clock.ms);
  };
  return (record) => {
    const named = record.files.map(baseNameOf).find(isSoundName);
    if (named !== undefined) return isHere(named, index) ? undefined : named;
    return record.isOfSound && !couldBe(record) ? null : undefined;
  };
}

/** Sounds that nothing was joined with: when, as far as their names tell it in UTC. */
interface OpenSounds {
  readonly utcMs: readonly number[];
  readonly areAllTimed: boolean;
}

function openSounds(index: SoundIndex, isJoined: (at: number) => boolean): OpenSounds {
  const times = index.entries.filter((_, at) => !isJoined(at)).map(({ name }) => utcOf(name));
  const utcMs = times.filter((ms) => ms !== null).sort((a, b) => a - b);
  return { utcMs, areAllTimed: utcMs.length === times.length };
}

function isNear(sorted: readonly number[], ms: number): boolean {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < ms - farMs) low = middle + 1;
    else high = middle;
  }
  return (sorted[low] ?? Number.POSITIVE_INFINITY) <= ms + farMs;
}

function isHere(base: string, index: SoundIndex): boolean {
  return index.isNamed(base) || index.byRepairedName(base) !== null;
}

function utcOf(name: string): number | null {
  const clock = clockOf(timeOfSound(name));
  return clock?.clock === 'u' ? clock.ms : null;
}
