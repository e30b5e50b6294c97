/** What is wanted of one message_N.json, of either kind, while it is read: messages with sound. Pure. */
import * as v from 'valibot';
import type { RecordedTime } from '../../../../shared/model/recording.ts';
import type { ListedEntry } from '../adapter.ts';
import { epochDigitsMs } from '../reading/calendar.ts';
import { baseNameOf, isSoundName } from '../reading/file-names.ts';
import type { JsonReader, Wish } from '../reading/json-walk.ts';
import { mostMessages, type SoundMessage, words } from '../reading/sound-message.ts';
import { mended } from './mojibake.ts';

const textual = v.nullish(v.string());
const attachment = v.object({
  uri: textual,
  creation_timestamp: v.nullish(v.number()),
});
const attachments = v.nullish(v.array(attachment));
const message = v.object({
  // Of the ordinary export, and of the one of end-to-end encrypted chats.
  sender_name: textual,
  senderName: textual,
  timestamp_ms: v.nullish(v.number()),
  timestamp: v.nullish(v.number()),
  content: textual,
  text: textual,
  audio_files: attachments,
  media: attachments,
  videos: attachments,
  files: attachments,
});
type Message = v.InferOutput<typeof message>;
type Attachment = v.InferOutput<typeof attachment>;

interface Found {
  readonly place: number;
  readonly message: Message;
}

export class ThreadReader implements JsonReader {
  readonly #entry: ListedEntry;
  readonly #found: Found[] = [];
  #title: string | null = null;
  #place = 0;
  isThread = false;
  isBroken = false;

  constructor(entry: ListedEntry) {
    this.#entry = entry;
  }

  wish(path: readonly string[]): Wish {
    if (path.length === 0) return 'enter';
    if (path.length === 1)
      return path[0] === 'messages' ? 'enter' : path[0] === 'title' || path[0] === 'threadName' ? 'take' : 'pass';
    return path.length === 2 && path[0] === 'messages' ? 'take' : 'pass';
  }

  entered(path: readonly string[]): void {
    if (path[0] === 'messages') this.isThread = true;
  }

  isWanted(path: readonly string[], text: string): boolean {
    if (path.length !== 2) return true;
    this.#place += 1;
    return text.includes('"uri"');
  }

  take(path: readonly string[], value: unknown): void {
    if (path.length !== 2) {
      if (typeof value === 'string') this.#title ??= titleOf(path[0] ?? '', value);
      return;
    }
    const parsed = v.safeParse(message, value);
    if (!parsed.success || this.#found.length >= mostMessages) this.isBroken = true;
    else this.#found.push({ place: this.#place, message: parsed.output });
  }

  broken(): void {
    this.isBroken = true;
  }

  *messages(): Generator<SoundMessage> {
    for (const { place, message: one } of this.#found) {
      const written = words(mended(one.content ?? one.text ?? ''), 100_000);
      const person = words(mended(one.sender_name ?? one.senderName ?? ''));
      const sounds = [
        ...voices(one.audio_files),
        ...(one.media ?? []).map((media) => ({ media, isVoice: isSoundAlone(media.uri) })),
        ...[...(one.videos ?? []), ...(one.files ?? [])].map((media) => ({ media, isVoice: false })),
      ];
      for (const { media, isVoice } of sounds) {
        yield {
          source: this.#entry,
          place,
          file: fileOf(media),
          time: timeOf(one, media),
          person,
          title: this.#title,
          // Facebook fills in a sentence of its own where nobody wrote anything.
          text: written !== null && !filledIn.test(written) ? written : null,
          isVoice,
        };
      }
    }
  }
}

const voices = (list: readonly Attachment[] | null | undefined) => (list ?? []).map((media) => ({ media, isVoice: true }));

const filledIn = /^(\S.{0,80} sent an attachment\.|You sent an attachment\.|\S.{0,80} hat einen Anhang gesendet\.)$/;

/** In an encrypted chat's export voice messages stand among the pictures; a film isn't one. */
const isSoundAlone = (uri: string | null | undefined): boolean =>
  uri != null && isSoundName(uri) && !/\.(mp4|mov|webm|mka|3gp|3gpp|qta)$/i.test(uri);

/** Names of encrypted chats have a number behind: "Pat_1". */
const titleOf = (key: string, name: string): string | null =>
  words(key === 'threadName' ? mended(name).replace(/_\d{1,6}$/, '') : mended(name));

/** A dead link into the network isn't a file: what is left of it is its name, without what stands behind the question mark. */
function fileOf({ uri }: Attachment): string | null {
  if (uri == null || uri === '') return null;
  const file = mended(uri);
  return /^https?:/i.test(file) ? words(baseNameOf(file.replace(/[?#].*$/s, ''))) : words(file);
}

function timeOf({ timestamp_ms: ms, timestamp }: Message, { creation_timestamp: seconds }: Attachment): RecordedTime | null {
  for (const stated of [ms, timestamp, seconds]) {
    const epochMs = stated == null ? null : epochDigitsMs(String(Math.trunc(stated)));
    if (epochMs !== null) return { kind: 'utc-exact', epochMs, source: 'metadata' };
  }
  return null;
}
