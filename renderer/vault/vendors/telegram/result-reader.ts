/** What is wanted of a result.json, while it is read: messages with a file, and the names of their chats. Pure. */
import * as v from 'valibot';
import type { RecordedTime } from '../../../../shared/model/recording.ts';
import type { ListedEntry } from '../adapter.ts';
import { epochDigitsMs, wallClockMs } from '../reading/calendar.ts';
import type { JsonReader, Wish } from '../reading/json-walk.ts';
import { mostMessages, type SoundMessage, words } from '../reading/sound-message.ts';

const textual = v.nullish(v.string());
const message = v.object({
  from: textual,
  date: textual,
  date_unixtime: v.nullish(v.union([v.string(), v.number()])),
  file: textual,
  file_name: textual,
  media_type: textual,
  mime_type: textual,
  text: v.optional(v.unknown()),
});
type Message = v.InferOutput<typeof message>;

interface Chat {
  name: string | null;
}
interface Found {
  readonly place: number;
  readonly chat: Chat;
  readonly message: Message;
}

/** One chat's own file, or the lists of an account. */
const oneChat = ['messages', '[]'];
const account = [
  ['chats', 'list', '[]', 'messages', '[]'],
  ['left_chats', 'list', '[]', 'messages', '[]'],
];

export class ResultReader implements JsonReader {
  readonly #entry: ListedEntry;
  readonly #found: Found[] = [];
  #chat: Chat = { name: null };
  #place = 0;
  /** Something in it was a list of messages. */
  isTelegram = false;
  /** A message couldn't be read, or there are more than anybody has. */
  isBroken = false;

  constructor(entry: ListedEntry) {
    this.#entry = entry;
  }

  wish(path: readonly string[]): Wish {
    const isName = path.at(-1) === 'name' && (path.length === 1 || (path.length === 4 && path[2] === '[]'));
    if (isName) return 'take';
    for (const wanted of [oneChat, ...account]) {
      if (!path.every((key, level) => wanted[level] === key)) continue;
      return path.length === wanted.length ? 'take' : 'enter';
    }
    return 'pass';
  }

  entered(path: readonly string[]): void {
    if (path.length === 3 || path.length === 0) this.#chat = { name: null };
    if (path.at(-1) === 'messages') this.isTelegram = true;
  }

  /** Asked of every message: most are words alone. */
  isWanted(path: readonly string[], text: string): boolean {
    if (path.at(-1) !== '[]') return true;
    this.#place += 1;
    return text.includes('"file"') || text.includes('"media_type"');
  }

  take(path: readonly string[], value: unknown): void {
    if (path.at(-1) !== '[]') {
      if (typeof value === 'string') this.#chat.name = words(value);
      return;
    }
    const parsed = v.safeParse(message, value);
    if (!parsed.success || this.#found.length >= mostMessages) this.isBroken = true;
    else if (parsed.output.file != null || voiceKinds.has(parsed.output.media_type ?? '')) {
      this.#found.push({ place: this.#place, chat: this.#chat, message: parsed.output });
    }
  }

  broken(): void {
    this.isBroken = true;
  }

  /** Now, because a chat's name may stand behind its messages. */
  *messages(): Generator<SoundMessage> {
    for (const { place, chat, message: one } of this.#found) {
      yield {
        source: this.#entry,
        place,
        file: fileOf(one),
        time: timeOf(one),
        person: words(one.from),
        title: chat.name,
        text: words(textOf(one.text), 100_000),
        isVoice: voiceKinds.has(one.media_type ?? '') || (one.mime_type ?? '').startsWith('audio/'),
      };
    }
  }
}

/** A round video is somebody speaking into the camera. */
const voiceKinds: ReadonlySet<string> = new Set(['voice_message', 'audio_file', 'video_message']);

/** "(File not included. Change data exporting settings to download.)" and its like stand where the path would. */
function fileOf({ file, file_name: own }: Message): string | null {
  const isThere = file != null && file !== '' && !/^\(File (not included|exceeds|unavailable)/.test(file);
  return isThere ? file : (words(own) ?? null);
}

function timeOf({ date, date_unixtime: seconds }: Message): RecordedTime | null {
  const exact = seconds == null ? null : epochDigitsMs(String(seconds));
  if (exact !== null) return { kind: 'utc-exact', epochMs: exact, source: 'metadata' };
  const match = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)$/.exec(date ?? '');
  if (match === null) return null;
  const [, year, month, day, hour, minute, second] = match;
  const local = wallClockMs([year, month, day], [hour, minute, second]);
  return local === null ? null : { kind: 'local-unknown', epochMs: local, source: 'metadata' };
}

/** Plain, or in pieces: strings, and objects where something is bold or a link. */
function textOf(text: unknown): string {
  if (typeof text === 'string') return text;
  if (!Array.isArray(text)) return '';
  return text
    .map((piece: unknown) => {
      if (typeof piece === 'string') return piece;
      const isSpan = typeof piece === 'object' && piece !== null && 'text' in piece && typeof piece.text === 'string';
      return isSpan ? (piece.text as string) : '';
    })
    .join('');
}
