/** What `has:` and `is:` ask of a recording. Pure; vault worker. */
import type { Recording } from '../../../shared/model/recording.ts';
import type { HasName, IsName } from '../../../shared/search/fields.ts';

/** What the vendors say, and what listening to the sound has shown. */
const silentFlags: ReadonlySet<string> = new Set(['no-words', 'no-speech']);
const accidentalFlags: ReadonlySet<string> = new Set(['woke-by-mistake', 'seems-accidental']);

type Fact = (recording: Recording) => boolean;

export const hasIt: Readonly<Record<HasName, Fact>> = {
  note: ({ note }) => note.trim() !== '',
  transcript: ({ transcript }) => transcript !== null && transcript !== '',
  reply: ({ reply }) => reply !== null && reply !== '',
  tag: ({ tags }) => tags.length > 0,
  person: ({ person }) => person !== null,
  device: ({ device }) => device !== null,
  date: ({ time }) => time !== null,
  stretch: ({ stretches }) => stretches.length > 0,
  redacted: ({ burnt }) => burnt.length > 0,
};

export const isIt: Readonly<Record<IsName, Fact>> = {
  playable: ({ sound }) => sound.isPlayable,
  unplayable: ({ sound }) => !sound.isPlayable,
  silent: ({ flags }) => flags.some((flag) => silentFlags.has(flag)),
  accidental: ({ flags }) => flags.some((flag) => accidentalFlags.has(flag)),
  binned: ({ flags }) => flags.includes('was-deleted'),
  decided: ({ verdict }) => verdict !== 'undecided',
  undecided: ({ verdict }) => verdict === 'undecided',
};
