/** What is wanted of a channel's messages.json, while it is read: links to sound. Pure. */
import * as v from 'valibot';
import type { ListedEntry } from '../adapter.ts';
import type { JsonReader, Wish } from '../reading/json-walk.ts';
import { mostMessages, type SoundMessage } from '../reading/sound-message.ts';
import { soundsLinked } from './sounds-linked.ts';

const textual = v.nullish(v.string());
const message = v.object({ Timestamp: textual, Contents: textual, Attachments: textual });

export class ChannelReader implements JsonReader {
  readonly messages: SoundMessage[] = [];
  readonly #entry: ListedEntry;
  readonly #channel: string | null;
  #place = 0;
  isBroken = false;

  constructor(entry: ListedEntry, channel: string | null) {
    this.#entry = entry;
    this.#channel = channel;
  }

  wish(path: readonly string[]): Wish {
    return path.length === 0 ? 'enter' : path.length === 1 && path[0] === '[]' ? 'take' : 'pass';
  }

  isWanted(_: readonly string[], text: string): boolean {
    this.#place += 1;
    return /"Attachments"\s{0,4}:\s{0,4}"http/.test(text);
  }

  take(_: readonly string[], value: unknown): void {
    const parsed = v.safeParse(message, value);
    if (!parsed.success || this.messages.length >= mostMessages) {
      this.isBroken = true;
      return;
    }
    const { Timestamp: time, Contents: text, Attachments: links } = parsed.output;
    this.messages.push(...soundsLinked({ source: this.#entry, place: this.#place, channel: this.#channel, time, text, links }));
  }

  broken(): void {
    this.isBroken = true;
  }
}
