/**
 * Telegram's pages, for exports without result.json: which sound a message links, when, by whom. Read as a stream of tags by their
 * classes, never shown and never made into a document. Vault worker.
 */
import { Parser } from 'htmlparser2';
import type { EntryReason } from '../../../../shared/model/archive.ts';
import type { RecordedTime } from '../../../../shared/model/recording.ts';
import type { AdapterInput, ListedEntry } from '../adapter.ts';
import { offsetMinutesOf, wallClockMs } from '../reading/calendar.ts';
import { folderOf } from '../reading/file-names.ts';
import { reasonOf } from '../reading/read-ahead.ts';
import { mostMessages, type SoundMessage, words } from '../reading/sound-message.ts';

/** A page holds a thousand messages and is a megabyte or two. */
const mostPageBytes = 64 << 20;
const mostText = 100_000;

type Field = 'person' | 'text' | 'title';

interface PageMessage {
  time: RecordedTime | null;
  file: string | null;
  text: string;
  isVoice: boolean;
  isMedia: boolean;
}

export class ChatPages {
  readonly messages: SoundMessage[] = [];
  #folder: string | null = null;
  #title = '';
  /** Carried over: a message that follows one of the same person doesn't name them again. */
  #person = '';
  #place = 0;

  /** Pages of one chat in their order. What to say of the page. */
  async read(entry: ListedEntry, { readEntryPieces }: AdapterInput): Promise<EntryReason> {
    if (entry.sizeBytes > mostPageBytes) return 'too-large';
    if (folderOf(entry.name) !== this.#folder) {
      this.#folder = folderOf(entry.name);
      this.#title = '';
      this.#person = '';
    }
    this.#place = 0;
    const page = new Page(this, entry);
    try {
      const decoder = new TextDecoder();
      for await (const piece of readEntryPieces(entry)) page.write(decoder.decode(piece, { stream: true }));
    } catch (thrown) {
      return reasonOf(thrown);
    } finally {
      page.end();
    }
    return this.#place > 0 ? 'read-for-transcripts' : 'not-a-recording';
  }

  named(field: 'person' | 'title', text: string): void {
    const name = words(text) ?? '';
    if (field === 'person') this.#person = name.split(' via @')[0] ?? '';
    else this.#title ||= name;
  }

  add(source: ListedEntry, { time, file, text, isVoice, isMedia }: PageMessage): void {
    this.#place += 1;
    if (!isMedia || this.messages.length >= mostMessages) return;
    const [person, title] = [words(this.#person), words(this.#title)];
    this.messages.push({ source, place: this.#place, file, time, person, title, text: words(text, mostText), isVoice });
  }
}

class Page {
  readonly #parser: Parser;
  readonly #chats: ChatPages;
  readonly #entry: ListedEntry;
  /** Of each open `div`: the field that its text is of. */
  readonly #fields: (Field | null)[] = [];
  #openFields = 0;
  #forwardedAt: number | null = null;
  #collected = '';
  #message: PageMessage | null = null;

  constructor(chats: ChatPages, entry: ListedEntry) {
    this.#chats = chats;
    this.#entry = entry;
    this.#parser = new Parser({
      onopentag: (name, attributes) => this.#open(name, attributes),
      ontext: (text) => this.#text(text),
      onclosetag: (name) => this.#close(name),
    });
  }

  write(html: string): void {
    this.#parser.write(html);
  }

  end(): void {
    this.#parser.end();
    this.#finish();
  }

  #open(name: string, attributes: Readonly<Record<string, string>>): void {
    const classes = new Set((attributes['class'] ?? '').split(/\s+/, 20));
    if (name === 'br') this.#text('\n');
    if (name === 'a' || name === 'div') this.#media(classes, attributes['href']);
    if (name !== 'div' || this.#fields.length > 1000) return;
    if (classes.has('message')) {
      this.#finish();
      if (classes.has('default')) this.#message = { time: null, file: null, text: '', isVoice: false, isMedia: false };
    }
    if (classes.has('forwarded') && classes.has('body')) this.#forwardedAt ??= this.#fields.length;
    if (classes.has('date') && this.#message !== null && this.#forwardedAt === null) {
      this.#message.time ??= timeOfTitle(attributes['title'] ?? '');
    }
    this.#fields.push(this.#fieldOf(classes));
    if (this.#fields.at(-1) === null) return;
    this.#openFields += 1;
    this.#collected = '';
  }

  #fieldOf(classes: ReadonlySet<string>): Field | null {
    if (this.#message === null) return classes.has('text') && classes.has('bold') ? 'title' : null;
    if (classes.has('text')) return 'text';
    // Who first said what is passed on isn't who sent it here.
    return classes.has('from_name') && this.#forwardedAt === null ? 'person' : null;
  }

  /** A link to the file; a box without one where the file wasn't exported. */
  #media(classes: ReadonlySet<string>, href: string | undefined): void {
    if (this.#message === null || this.#message.isMedia) return;
    const isVoice =
      classes.has('media_voice_message') ||
      classes.has('media_audio_file') ||
      /^(chats\/chat_\d+\/)?(voice_messages|round_video_messages)\//.test(href ?? '');
    const isFile = href !== undefined && (classes.has('media') || classes.has('video_file_wrap'));
    if (!isVoice && !isFile) return;
    this.#message.isMedia = true;
    this.#message.isVoice = isVoice;
    this.#message.file = href === undefined ? null : words(href);
  }

  #text(text: string): void {
    if (this.#openFields > 0 && this.#collected.length < mostText) this.#collected += text;
  }

  #close(name: string): void {
    if (name !== 'div') return;
    const field = this.#fields.pop() ?? null;
    if (this.#forwardedAt !== null && this.#fields.length <= this.#forwardedAt) this.#forwardedAt = null;
    if (field === null) return;
    this.#openFields -= 1;
    if (field === 'text') {
      if (this.#message !== null) this.#message.text ||= this.#collected.trim();
    } else this.#chats.named(field, this.#collected.replaceAll(/\s+/g, ' '));
    this.#collected = '';
  }

  #finish(): void {
    if (this.#message !== null) this.#chats.add(this.#entry, this.#message);
    this.#message = null;
    this.#forwardedAt = null;
  }
}

/** `04.03.2021 14:15:16`, newer ones with `UTC+01:00` behind. */
function timeOfTitle(title: string): RecordedTime | null {
  const match = /^(\d\d)\.(\d\d)\.(\d{4}) (\d\d):(\d\d):(\d\d)(?: UTC([+-]\d\d:\d\d))?$/.exec(title.trim());
  if (match === null) return null;
  const [, day, month, year, hour, minute, second, zone] = match;
  const wallMs = wallClockMs([year, month, day], [hour, minute, second]);
  if (wallMs === null) return null;
  const offsetMinutes = zone === undefined ? null : offsetMinutesOf(zone);
  if (offsetMinutes === null) return { kind: 'local-unknown', epochMs: wallMs, source: 'metadata' };
  return { kind: 'offset-known', epochMs: wallMs - offsetMinutes * 60_000, offsetMinutes, source: 'metadata' };
}
