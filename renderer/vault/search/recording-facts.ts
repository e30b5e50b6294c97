/** What `has:` and `is:` ask of a recording, each a bit of one number. Pure; vault worker. */
import type { Recording } from '../../../shared/model/recording.ts';
import { type HasName, hasNames, type IsName, isNames } from '../../../shared/search/fields.ts';

/** What the vendors say, and what listening to the sound has shown. */
const silentFlags: ReadonlySet<string> = new Set(['no-words', 'no-speech']);
const accidentalFlags: ReadonlySet<string> = new Set(['woke-by-mistake', 'seems-accidental']);

type Fact = (recording: Recording) => boolean;

const hasIt: Readonly<Record<HasName, Fact>> = {
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

const isIt: Readonly<Record<IsName, Fact>> = {
  playable: ({ sound }) => sound.isPlayable,
  unplayable: ({ sound }) => !sound.isPlayable,
  silent: ({ flags }) => flags.some((flag) => silentFlags.has(flag)),
  accidental: ({ flags }) => flags.some((flag) => accidentalFlags.has(flag)),
  binned: ({ flags }) => flags.includes('was-deleted'),
  decided: ({ verdict }) => verdict !== 'undecided',
  undecided: ({ verdict }) => verdict === 'undecided',
};

const bits = <Name extends string>(names: readonly Name[], first: number) =>
  Object.fromEntries(names.map((name, place) => [name, 1 << (first + place)])) as Readonly<Record<Name, number>>;

/** Which bit of `factsOf` says it. */
export const factBit = { has: bits(hasNames, 0), is: bits(isNames, hasNames.length) } as const;

const asked: readonly (readonly [bit: number, fact: Fact])[] = [
  ...hasNames.map((name) => [factBit.has[name], hasIt[name]] as const),
  ...isNames.map((name) => [factBit.is[name], isIt[name]] as const),
];

/** Everything that `has:` and `is:` can ask, answered at once. */
export function factsOf(recording: Recording): number {
  let facts = 0;
  for (const [bit, fact] of asked) if (fact(recording)) facts |= bit;
  return facts;
}
