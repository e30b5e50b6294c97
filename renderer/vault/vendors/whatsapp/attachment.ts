/**
 * Which file a message is of. In every language the file's name stands either in angle brackets (iPhone: `<attached: NAME>`,
 * `<NAME eklendi>`) or at the very start of the words (Android: `NAME (file attached)`); the words around it differ and aren't
 * needed. A name elsewhere in a sentence counts only if it is an entry of the archive and nothing better is found. Pure.
 */
import { endingOf } from '../reading/file-names.ts';

export interface Attachment {
  readonly file: string;
  /** What was written beside it; '' for nothing. */
  readonly caption: string;
  /** Sound by its name, whether it is in the archive or not. */
  readonly isVoice: boolean;
  /** Whether it stands where attachments stand. */
  readonly isInPlace: boolean;
}

const voiceEndings = new Set(['opus', 'ogg', 'oga', 'm4a', 'mp3', 'aac', 'amr', 'wav', '3gp', 'caf', 'flac', 'weba']);
const marks = /[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\u061c\ufeff]/g;
const withoutMarks = (text: string): string => text.replaceAll(marks, '');
const longestName = 260;

export const isVoiceName = (name: string): boolean =>
  voiceEndings.has(endingOf(name)) && !/^VID-|-VIDEO-/.test(name) && name.length <= longestName;

const mayNameFile = /\.[a-z0-9]{2,5}(?![a-z0-9])/i;

/** `body`: the message's words, all lines. `isThere`: whether the archive holds a file of this base name. */
export function attachmentIn(body: string, isThere: (name: string) => boolean): Attachment | null {
  if (!mayNameFile.test(body)) return null;
  const lines = body.split('\n', 60);
  return inAngles(lines, isThere) ?? atStart(lines, isThere) ?? amongWords(lines, isThere);
}

const whatsappName =
  /^(PTT|AUD)-\d{8}-WA\d{4}\b|^\d{8}-AUDIO-\d{4}-\d\d-\d\d-|^\d{4}-\d\d-\d\d-AUDIO-\d{8}|^WhatsApp (Audio|Ptt) \d{4}-/i;

/** Names that WhatsApp itself gives to voice notes and other sound (README, W3). */
export const isWhatsappSound = (name: string): boolean => whatsappName.test(name) && isVoiceName(name);

/** A file that isn't in the archive must look like one: a plain name in a place where only WhatsApp writes names. */
const isMissingFile = (name: string): boolean => isVoiceName(name) && /^[^\s<>"]{5,}$/.test(name);

function inAngles(lines: readonly string[], isThere: (name: string) => boolean): Attachment | null {
  for (const [at, line] of lines.entries()) {
    for (const match of line.matchAll(/<([^<>]{4,300})>/g)) {
      const inside = withoutMarks(match[1] ?? '').trim();
      const words = inside.split(/\s+/);
      const afterColon = inside.slice(inside.indexOf(': ') + 2);
      const names = [afterColon, inside, words.at(-1) ?? '', words[0] ?? ''];
      const file = names.find(isThere) ?? names.find(isMissingFile);
      if (file === undefined) continue;
      const others = [...lines.slice(0, at), line.replace(match[0], ''), ...lines.slice(at + 1)];
      return { file, caption: captionOf(others), isVoice: isVoiceName(file), isInPlace: true };
    }
  }
  return null;
}

function atStart(lines: readonly string[], isThere: (name: string) => boolean): Attachment | null {
  const first = withoutMarks(lines[0] ?? '').trim();
  const ends = [first.lastIndexOf(' ('), first.indexOf(' ('), first.lastIndexOf('（'), first.indexOf(' <'), first.indexOf(' ')];
  const names = [first, ...ends.filter((end) => end > 0).map((end) => first.slice(0, end).trim())];
  const isMarked = /[)）>]$/.test(first);
  const file =
    names.find((name) => name.length <= longestName && isThere(name)) ?? names.find(isMarked ? isMissingFile : isWhatsappSound);
  // The rest of the line is WhatsApp's; people's own words begin on the next.
  return file === undefined ? null : { file, caption: captionOf(lines.slice(1)), isVoice: isVoiceName(file), isInPlace: true };
}

function amongWords(lines: readonly string[], isThere: (name: string) => boolean): Attachment | null {
  for (const line of lines) {
    for (const word of withoutMarks(line).split(/\s+/, 200)) {
      // No name is that long, and trimming a long run of quotes takes time by its square.
      if (word.length > longestName + 20) continue;
      const file = word.replaceAll(/^[("'«„“<[]+|[)"'»“”>\],;:!?]+$/g, '');
      if (file.includes('.') && isThere(file)) {
        return { file, caption: captionOf(lines), isVoice: isVoiceName(file), isInPlace: false };
      }
    }
  }
  return null;
}

/** Without WhatsApp's own marks: `<This message was edited>` at the end, in any language, and the lone `null` of some versions. */
function captionOf(lines: readonly string[]): string {
  const text = lines
    .join('\n')
    .trimEnd()
    .replace(/\u200e?<[^<>\n]{5,80}>$/u, '');
  const caption = withoutMarks(text).trim();
  return caption === 'null' ? '' : caption;
}
