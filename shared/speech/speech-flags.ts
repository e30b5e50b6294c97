/**
 * What the amount of speech says of a recording, as flags of its own beside those of the vendor (`woke-by-mistake`, `no-words`): so it
 * is always plain where a hint comes from. Pure. Worked out anew whenever speech or words of a recording change.
 */
import type { Recording, RecordingFlag } from '../model/recording.ts';

/** Less isn't a word: a cough, a door, the end of somebody else's sentence. */
const leastWordMs = 300;

const ours: ReadonlySet<RecordingFlag> = new Set(['no-speech', 'seems-accidental']);

type WhatTells = Pick<Recording, 'flags' | 'speechMs' | 'transcript' | 'burnt'>;

/** The flags as they are to be: the vendor's as they were, ours as speech and words are now. */
export function withSpeechFlags({ flags, speechMs, transcript, burnt }: WhatTells): readonly RecordingFlag[] {
  const theirs = flags.filter((flag) => !ours.has(flag));
  const hasWords = transcript !== null && transcript.trim() !== '';
  return [
    ...theirs,
    ...(speechMs === 0 ? (['no-speech'] as const) : []),
    // Silence that was burnt in says nothing of how a recording came about.
    ...(speechMs !== null && speechMs < leastWordMs && !hasWords && burnt.length === 0 ? (['seems-accidental'] as const) : []),
  ];
}
