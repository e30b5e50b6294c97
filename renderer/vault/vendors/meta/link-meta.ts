/**
 * How Meta's messages name their sound: by a path from the archive's top, whose first folder isn't always the one that the archive
 * has, and which may lie in another part; and failing that, by the moment in the clip's name. Pure.
 */
import type { ListedEntry } from '../adapter.ts';
import { epochDigitsMs } from '../reading/calendar.ts';
import { baseNameOf, stemOf } from '../reading/file-names.ts';
import type { Rung } from '../reading/join-messages.ts';
import type { SoundMessage } from '../reading/sound-message.ts';
import { plainPath, type SoundsByName } from '../reading/sounds-by-name.ts';

const activity = /^(your_activity_across_facebook|your_facebook_activity|your_instagram_activity)\//;

/** As it is, with and without the first folder, and as the end of exactly one path: the thread's folder and the file's name. */
export function rungsAcrossRoots(sounds: SoundsByName): readonly Rung[] {
  return [
    {
      step: 'exact-path',
      find: ({ file }) => {
        if (file === null || !file.includes('/')) return null;
        const path = plainPath(file);
        const bare = path.replace(activity, '');
        return sounds.byPath(path) ?? sounds.byEndOfPath(path) ?? sounds.byEndOfPath(bare) ?? sounds.byEndOfPath(lastThree(bare));
      },
    },
  ];
}

/** `patexample_123/audio/clip.mp4`. */
const lastThree = (path: string): string => path.split('/').slice(-3).join('/');

/** Clips carry the moment they were made, `audioclip-1614863716123-5678`: it must be one clip's alone and one message's alone. */
export function rungByEpoch(candidates: readonly ListedEntry[], messages: readonly SoundMessage[]): Rung {
  const clips = new Map<number, ListedEntry | null>();
  for (const entry of candidates) {
    const ms = epochOfClip(entry.name);
    if (ms !== null) clips.set(ms, clips.has(ms) ? null : entry);
  }
  const times = new Map<number, number>();
  for (const { time, isVoice } of messages) {
    if (isVoice && time !== null) times.set(time.epochMs, (times.get(time.epochMs) ?? 0) + 1);
  }
  return {
    step: 'time-in-name',
    find: ({ time, isVoice }) =>
      isVoice && time !== null && times.get(time.epochMs) === 1 ? (clips.get(time.epochMs) ?? null) : null,
  };
}

/** `audioclip-1614863716123-5678.mp4`, and `audioclip16148637160001234_5678.mp4`, whose first thirteen digits are it. */
function epochOfClip(name: string): number | null {
  const digits = /^audioclip-?(\d{10,20})(?=[-_]|$)/.exec(stemOf(baseNameOf(name)))?.[1];
  if (digits === undefined) return null;
  return digits.length === 10 ? epochDigitsMs(digits) : epochDigitsMs(digits.slice(0, 13));
}
