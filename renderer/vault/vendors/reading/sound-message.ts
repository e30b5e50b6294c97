/** A message of a chat with something in it that may be sound, as a messenger's export tells of it. Plain. */
import type { RecordedTime } from '../../../../shared/model/recording.ts';
import type { ListedEntry } from '../adapter.ts';

export interface SoundMessage {
  /** The text it stands in, and which message of that text it is, from 1. */
  readonly source: ListedEntry;
  readonly place: number;
  /** The file as the message names it, a path or a bare name; null when it names none. */
  readonly file: string | null;
  readonly time: RecordedTime | null;
  /** Who sent it. */
  readonly person: string | null;
  /** The chat. */
  readonly title: string | null;
  /** What was written beside it. */
  readonly text: string | null;
  /** A recording by what the message says. Without its sound it is kept as a record; others may be films and papers, and aren't. */
  readonly isVoice: boolean;
}

/** More in one archive than anybody has sent; beyond it a made-up archive would fill the memory. */
export const mostMessages = 500_000;

/** Whether all of them went in. Not push(...): there may be more than a call may have arguments. */
export function addMessages(to: SoundMessage[], more: Iterable<SoundMessage>): boolean {
  for (const message of more) {
    if (to.length >= mostMessages) return false;
    to.push(message);
  }
  return true;
}

const longest = 1000;

/** Trimmed and of a bearable length; null when nothing is left. */
export function words(text: string | null | undefined, most = longest): string | null {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : trimmed.slice(0, most);
}
