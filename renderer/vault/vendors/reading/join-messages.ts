/**
 * Joins the messages of a chat with the sound they speak of, rung by rung of the ladder; a rung counts only where exactly one
 * sound fits, and a sound that a better rung has joined isn't given a worse message. Pure.
 */
import type { LinkStep } from '../../../../shared/model/recording.ts';
import type { ListedEntry, RecordingDraft, UnlinkedText } from '../adapter.ts';
import { timeOfEntry } from './read-as-generic.ts';
import { baseNameOf, folderOf } from './file-names.ts';
import type { SoundMessage } from './sound-message.ts';
import { plainPath, type SoundsByName } from './sounds-by-name.ts';

export interface Rung {
  readonly step: LinkStep;
  readonly find: (message: SoundMessage) => ListedEntry | null;
}

export interface Joined {
  /** By the sound's index. */
  readonly drafts: ReadonlyMap<number, RecordingDraft>;
  /** Messages whose sound isn't there, and words of messages that weren't the first to speak of a sound. */
  readonly left: readonly UnlinkedText[];
}

/** Here the message itself says which sound it means, so several may mean the same one; below, two that do settle nothing. */
const names: ReadonlySet<LinkStep> = new Set(['exact-path', 'exact-name', 'shared-token']);

export function joinMessages(messages: readonly SoundMessage[], rungs: readonly Rung[]): Joined {
  const drafts = new Map<number, RecordingDraft>();
  const left: UnlinkedText[] = [];
  let waiting: readonly SoundMessage[] = [...messages].sort((a, b) => a.source.index - b.source.index || a.place - b.place);
  for (const { step, find } of rungs) {
    const found = waiting.map((message) => ({ message, sound: find(message) }));
    const claims = new Map<number, number>();
    for (const { sound } of found) if (sound !== null) claims.set(sound.index, (claims.get(sound.index) ?? 0) + 1);
    const isFree = new Set([...claims.keys()].filter((index) => !drafts.has(index)));
    const missed: SoundMessage[] = [];
    for (const { message, sound } of found) {
      const isTie = sound !== null && !names.has(step) && claims.get(sound.index) !== 1;
      if (sound === null || isTie || !isFree.has(sound.index)) {
        missed.push(message);
        continue;
      }
      const first = drafts.get(sound.index);
      if (first === undefined) drafts.set(sound.index, draftOf(message, sound, step));
      else if (message.text !== null && message.text !== first.transcript) left.push(besideOf(message, message.text));
    }
    waiting = missed;
  }
  for (const message of waiting) if (message.isVoice) left.push(recordOf(message));
  return { drafts, left };
}

/** The rungs by name that every chat has. A path is meant as its text's own folder sees it, then from the top, then as an end. */
export function rungsByName(sounds: SoundsByName): readonly Rung[] {
  const by = (find: (path: string, folder: string) => ListedEntry | null) => (message: SoundMessage) =>
    message.file === null ? null : find(plainPath(message.file), folderOf(message.source.name));
  return [
    {
      step: 'exact-path',
      find: by((path, folder) =>
        path.includes('/') ? (sounds.byPath(folder + path) ?? sounds.byPath(path) ?? sounds.byEndOfPath(path)) : null,
      ),
    },
    {
      step: 'exact-name',
      find: by((path, folder) => sounds.byPath(folder + baseNameOf(path)) ?? sounds.byName(baseNameOf(path))),
    },
    { step: 'repaired-name', find: by((path) => sounds.byOtherSpelling(baseNameOf(path))) },
  ];
}

function draftOf({ time, person, title, text }: SoundMessage, entry: ListedEntry, linkedBy: LinkStep): RecordingDraft {
  return {
    kind: 'recording',
    entry,
    time: time ?? timeOfEntry(entry),
    device: null,
    person,
    title,
    transcript: text,
    reply: null,
    linkedBy,
    flags: [],
  };
}

const besideOf = ({ source, place, time, person }: SoundMessage, text: string): UnlinkedText => ({
  kind: 'unlinked',
  entry: source,
  place,
  text,
  ...(time !== null && { time }),
  ...(person !== null && { person }),
});

function recordOf(message: SoundMessage): UnlinkedText {
  const file = message.file === null ? null : baseNameOf(plainPath(message.file));
  return { ...besideOf(message, message.text ?? ''), missingSound: file };
}
