/** What `has:` and `is:` ask of a recording, each a bit of one number. Pure; vault worker. */
import type { Recording, RecordingFlag } from '../../../shared/model/recording.ts';
import { hasNames, isNames } from '../../../shared/search/fields.ts';

const bits = <Name extends string>(names: readonly Name[], first: number) =>
  Object.fromEntries(names.map((name, place) => [name, 1 << (first + place)])) as Readonly<Record<Name, number>>;

/** Which bit of `factsOf` says it. */
export const factBit = { has: bits(hasNames, 0), is: bits(isNames, hasNames.length) } as const;

/** What the vendors say, and what listening to the sound has shown. */
const flagBits: Readonly<Record<RecordingFlag, number>> = {
  'no-words': factBit.is.silent,
  'no-speech': factBit.is.silent,
  'woke-by-mistake': factBit.is.accidental,
  'seems-accidental': factBit.is.accidental,
  'was-deleted': factBit.is.binned,
};

/** Everything at once, for 100,000 of them: one after the other, without a table of questions. */
export function factsOf(recording: Recording): number {
  const { has, is } = factBit;
  const { note, transcript, reply, tags, person, device, time, stretches, burnt, sound, flags, verdict } = recording;
  let facts = sound.isPlayable ? is.playable : is.unplayable;
  facts |= verdict === 'undecided' ? is.undecided : is.decided;
  if (note !== '' && note.trim() !== '') facts |= has.note;
  if (transcript !== null && transcript !== '') facts |= has.transcript;
  if (reply !== null && reply !== '') facts |= has.reply;
  if (tags.length > 0) facts |= has.tag;
  if (person !== null) facts |= has.person;
  if (device !== null) facts |= has.device;
  if (time !== null) facts |= has.date;
  if (stretches.length > 0) facts |= has.stretch;
  if (burnt.length > 0) facts |= has.redacted;
  for (const flag of flags) facts |= flagBits[flag];
  return facts;
}
