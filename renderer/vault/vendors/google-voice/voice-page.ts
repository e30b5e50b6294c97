/**
 * One page of Google Voice: a call (hAudio microformat) or a conversation (one `message` after the other). Streamed; what isn't
 * one of a dozen marked elements is passed over. Vault worker; never throws.
 */
import { streamHtml } from '../reading/html-stream.ts';

export interface PageMessage {
  /** From 1; the call itself is 1. */
  readonly place: number;
  /** RFC 3339, as written. */
  readonly timeText: string | null;
  readonly name: string | null;
  readonly number: string | null;
  /** Transcript of a call, words of a message. */
  readonly text: string | null;
  /** Files that it plays, shows or links, as written. `isSound` when the element is one for sound. */
  readonly files: readonly { readonly address: string; readonly isSound: boolean }[];
}

export interface VoicePage {
  readonly messages: readonly PageMessage[];
  readonly isBroken: boolean;
}

type Field = 'name' | 'fullText' | 'quote';

interface Draft {
  timeText: string | null;
  number: string | null;
  files: { address: string; isSound: boolean }[];
  text: Record<Field, string>;
}

const mostMessages = 20_000;
const mostTextLength = 200_000;
const emptyDraft = (): Draft => ({ timeText: null, number: null, files: [], text: { name: '', fullText: '', quote: '' } });

export async function readVoicePage(bytes: Uint8Array): Promise<VoicePage> {
  const messages: PageMessage[] = [];
  /** Per open element, the field that its text belongs to. */
  const open: (Field | 'telephone' | 'message' | null)[] = [];
  let draft = emptyDraft();
  const finish = (): void => {
    const message = messageOf(draft, messages.length + 1);
    const isAnything = message.timeText !== null || message.text !== null || message.files.length > 0;
    if (isAnything && messages.length < mostMessages) messages.push(message);
    draft = emptyDraft();
  };
  const isWhole = await streamHtml(bytes, {
    open: (name, attributes) => {
      const classes = (attributes['class'] ?? '').split(/\s+/);
      const has = (one: string): boolean => classes.includes(one);
      if (has('message') || has('haudio')) finish();
      if (name === 'abbr' && (has('published') || has('dt'))) draft.timeText ??= attributes['title'] ?? null;
      if (has('tel') && draft.number === null) draft.number = numberIn(attributes['href'] ?? '');
      note(draft, name, attributes);
      open.push(fieldOf(name, has, open));
    },
    close: () => {
      if (open.pop() === 'message') finish();
    },
    text: (text) => {
      const field = open.findLast((one) => one !== null);
      if (field === 'name' || field === 'fullText' || field === 'quote') {
        if (draft.text[field].length < mostTextLength) draft.text[field] += text;
      }
    },
  });
  finish();
  return { messages, isBroken: !isWhole };
}

function fieldOf(
  name: string,
  has: (one: string) => boolean,
  open: readonly (Field | 'telephone' | 'message' | null)[],
): Field | 'telephone' | 'message' | null {
  if (has('message') || has('haudio')) return 'message';
  if (has('full-text')) return 'fullText';
  if (name === 'q') return 'quote';
  // "Voicemail from …" is a `fn` too; the caller's name is the one at the telephone number.
  if (has('tel')) return 'telephone';
  return has('fn') && open.includes('telephone') ? 'name' : null;
}

function note(draft: Draft, name: string, attributes: Readonly<Record<string, string>>): void {
  const isLink = name === 'a' && (attributes['rel'] === 'enclosure' || /^(audio|video)$/.test(attributes['class'] ?? ''));
  const isShown = name === 'audio' || name === 'video' || name === 'source' || name === 'img';
  const address = isLink ? attributes['href'] : isShown ? attributes['src'] : undefined;
  if (address === undefined || address === '' || address.length > 1000 || draft.files.length >= 50) return;
  const isSound = name === 'audio' || attributes['rel'] === 'enclosure' || attributes['class'] === 'audio';
  draft.files.push({ address, isSound });
}

const blank = /[\s\u00a0]+/g;
const tidy = (text: string): string | null => text.replaceAll(blank, ' ').trim() || null;

function messageOf({ timeText, number, files, text }: Draft, place: number): PageMessage {
  return { place, timeText, number, files, name: tidy(text.name), text: tidy(text.fullText) ?? tidy(text.quote) };
}

function numberIn(href: string): string | null {
  const number = href.replace(/^tel:/i, '').trim();
  return number === '' || number.length > 60 ? null : number;
}
