/** What is wanted of chat_history.json, while it is read: conversations by name, each a list of messages. Pure. */
import * as v from 'valibot';
import type { RecordedTime } from '../../../../shared/model/recording.ts';
import type { ListedEntry } from '../adapter.ts';
import { epochDigitsMs, wallClockMs } from '../reading/calendar.ts';
import type { JsonReader, Wish } from '../reading/json-walk.ts';
import { mostMessages, type SoundMessage, words } from '../reading/sound-message.ts';

const textual = v.nullish(v.string());
const message = v.object({
  From: textual,
  'Media Type': textual,
  Created: textual,
  'Created(microseconds)': v.nullish(v.union([v.number(), v.string()])),
  Content: textual,
  'Conversation Title': textual,
  'Media IDs': textual,
});
type Message = v.InferOutput<typeof message>;

const mostIdentifiers = 100;

export class HistoryReader implements JsonReader {
  readonly messages: SoundMessage[] = [];
  readonly #entry: ListedEntry;
  #place = 0;
  isHistory = false;
  isBroken = false;

  constructor(entry: ListedEntry) {
    this.#entry = entry;
  }

  wish(path: readonly string[]): Wish {
    if (path.length < 2) return path[0] === '[]' ? 'pass' : 'enter';
    return path.length === 2 && path[1] === '[]' ? 'take' : 'pass';
  }

  isWanted(_: readonly string[], text: string): boolean {
    this.#place += 1;
    this.isHistory ||= text.includes('"Media Type"');
    return text.includes('"NOTE"') || /"Media IDs"\s{0,4}:\s{0,4}"[^"]/.test(text);
  }

  take([conversation]: readonly string[], value: unknown): void {
    const parsed = v.safeParse(message, value);
    if (!parsed.success || this.messages.length >= mostMessages) {
      this.isBroken = true;
      return;
    }
    const one = parsed.output;
    const isNote = one['Media Type'] === 'NOTE';
    const files = (one['Media IDs'] ?? '')
      .split(' | ', mostIdentifiers)
      .map((id) => words(id))
      .filter((id) => id !== null);
    for (const file of files.length > 0 || !isNote ? files : [null]) {
      this.messages.push({
        source: this.#entry,
        place: this.#place,
        file,
        time: timeOf(one),
        person: words(one.From),
        // A chat of two has no title: the conversation is called by the other's name, a group's by an identifier.
        title: words(one['Conversation Title']) ?? (isIdentifier(conversation) ? null : words(conversation)),
        text: words(one.Content, 100_000),
        isVoice: isNote,
      });
    }
  }

  broken(): void {
    this.isBroken = true;
  }
}

const isIdentifier = (name: string | undefined): boolean => /^[0-9a-f]{8}-[0-9a-f-]{27}$/i.test(name ?? '');

/** `2021-03-04 13:15:16 UTC`; the number beside it is called microseconds and holds milliseconds. */
function timeOf(one: Message): RecordedTime | null {
  const exact = epochDigitsMs(String(one['Created(microseconds)'] ?? ''));
  if (exact !== null) return { kind: 'utc-exact', epochMs: exact, source: 'metadata' };
  const match = /^(\d{4})-(\d\d)-(\d\d) (\d\d):(\d\d):(\d\d) UTC$/.exec(one.Created ?? '');
  if (match === null) return null;
  const [, year, month, day, hour, minute, second] = match;
  const epochMs = wallClockMs([year, month, day], [hour, minute, second]);
  return epochMs === null ? null : { kind: 'utc-exact', epochMs, source: 'metadata' };
}
