/**
 * Where in a sound somebody speaks, told by its loudness alone: what stands out of the room for as long as a syllable, and moves
 * as speech does. Pure; the sealing helpers, the vault worker and the page give it the same levels and get the same answer. It
 * knows no words: music and a barking dog count as speech, a whisper under a fan doesn't (docs/adr/0038).
 */
import type { Stretch } from '../model/recording.ts';
import { decibels, levelMs } from './levels.ts';

/** The room: what a tenth of the six seconds around is quieter than. */
const floorWindow = 6_000 / levelMs;
const floorShare = 0.1;
const floorStep = 200 / levelMs;
/** Below this nothing is speech, however still the room: 58 dB under full scale. */
const leastLevel = decibels(96 - 58);
const leastFloor = decibels(96 - 72);
/** Above the room: where speech begins, goes on, and where its soft beginning is looked for. */
const startAbove = decibels(7);
const stayAbove = decibels(4.5);
const softAbove = decibels(3);
/** It begins where three of five levels stand out: a click is one or two. */
const onsetLevels = 3;
const onsetWindow = 5;
/** A word's own gaps are shorter. */
const pauseLevels = 200 / levelMs;
const leastLoudLevels = 100 / levelMs;
const softLevels = 300 / levelMs;
/** What moves less than 1.5 dB for a fifth of a second and more is a tone, a hum, a fan that was switched on. */
const steadyDeviation = decibels(1.5);
const steadyLevels = 200 / levelMs;

/** Stretches of speech in order, apart by more than a word's own gaps. `levels` as levels.ts makes them. */
export function findSpeech(levels: Uint8Array): readonly Stretch[] {
  const rises = risesOf(levels);
  const found: Stretch[] = [];
  let free = 0;
  for (let at = 0; at < rises.length; at++) {
    if (!isOnset(rises, at)) continue;
    const end = endOf(rises, at);
    if (isSpeech(levels, rises, at, end)) {
      found.push({ startMs: softStart(rises, at, free) * levelMs, endMs: end * levelMs });
      free = end;
    }
    at = end;
  }
  return found;
}

export const speechMsOf = (speech: readonly Stretch[]): number =>
  speech.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0);

function isOnset(rises: Int16Array, at: number): boolean {
  if ((rises[at] as number) < startAbove) return false;
  let loud = 0;
  for (let i = at, end = Math.min(rises.length, at + onsetWindow); i < end; i++) if ((rises[i] as number) >= startAbove) loud++;
  return loud >= onsetLevels;
}

/** One behind the last level of it: what follows is quiet for longer than a word is. */
function endOf(rises: Int16Array, from: number): number {
  let last = from;
  for (let at = from; at < rises.length && at - last <= pauseLevels; at++) if ((rises[at] as number) >= stayAbove) last = at;
  return last + 1;
}

function isSpeech(levels: Uint8Array, rises: Int16Array, from: number, to: number): boolean {
  let loud = 0;
  let sum = 0;
  let squares = 0;
  for (let at = from; at < to; at++) {
    if ((rises[at] as number) < startAbove) continue;
    const level = levels[at] as number;
    loud++;
    sum += level;
    squares += level * level;
  }
  if (loud < leastLoudLevels) return false;
  const deviation = Math.sqrt(Math.max(0, squares / loud - (sum / loud) ** 2));
  return loud < steadyLevels || deviation >= steadyDeviation;
}

/** An s or an f begins softly: back to where the room is, at most as far as the speech before. */
function softStart(rises: Int16Array, from: number, free: number): number {
  const first = Math.max(free, from - softLevels);
  let start = from;
  while (start > first && (rises[start - 1] as number) >= softAbove) start--;
  return start;
}

/** How far each level is above the room around it; far below it where nothing could be heard at all. */
function risesOf(levels: Uint8Array): Int16Array {
  const rises = new Int16Array(levels.length);
  const counts = new Uint32Array(256);
  const count = (level: number, by: 1 | -1) => {
    counts[level] = (counts[level] as number) + by;
  };
  const half = Math.floor(floorWindow / 2);
  let from = 0;
  let to = 0;
  // The room changes slowly: it is looked at five times a second.
  for (let at = 0; at < levels.length; at += floorStep) {
    while (to < Math.min(levels.length, Math.max(floorWindow, at + half))) count(levels[to++] as number, 1);
    while (from < Math.min(at - half, levels.length - floorWindow)) count(levels[from++] as number, -1);
    const floor = floorOf(counts, (to - from) * floorShare);
    for (let i = at, end = Math.min(levels.length, at + floorStep); i < end; i++) {
      const level = levels[i] as number;
      rises[i] = level < leastLevel ? -1 : level - floor;
    }
  }
  return rises;
}

/** The level that so many of those counted are below. */
function floorOf(counts: Uint32Array, below: number): number {
  let floor = 0;
  for (let left = below - (counts[0] as number); left > 0; left -= counts[floor] as number) floor++;
  return Math.max(leastFloor, floor);
}
