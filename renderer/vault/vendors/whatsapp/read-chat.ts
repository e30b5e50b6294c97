/**
 * One exported chat as text: which of its messages are of sound, and all its dates, because only they tell which number is the
 * month. Words of other messages aren't kept. Vault worker; never throws.
 */
import type { DateNumbers } from '../reading/date-order.ts';
import { letOthersRun, pieceBytes } from '../reading/let-others-run.ts';
import type { WrittenTime } from '../reading/written-time.ts';
import { type Attachment, attachmentIn } from './attachment.ts';
import { isAudioOmitted } from './audio-omitted.ts';
import { Authors, type Split, splitAtFirst, tidyAuthor } from './authors.ts';
import { headOf, type LineHead } from './line-head.ts';

export interface ChatMessage {
  /** From 1, among all messages of the chat. */
  readonly place: number;
  readonly time: WrittenTime;
  readonly person: string | null;
  /** null: the words say that sound was left out of the export. */
  readonly attachment: Attachment | null;
}

export interface Chat {
  readonly messages: readonly ChatMessage[];
  readonly messageCount: number;
  readonly shape: string;
  readonly isTwelveHour: boolean;
  readonly separator: string;
  /** In the order of the file; days that follow each other alike stand once. */
  readonly dates: readonly DateNumbers[];
}

interface OpenMessage {
  readonly head: LineHead;
  rest: string;
}

interface Found {
  readonly place: number;
  readonly time: WrittenTime;
  readonly split: Split;
}

const longestMessage = 100_000;

/** null when the text isn't a chat: hardly a line begins like a message. */
export async function readChat(text: string, isThere: (name: string) => boolean): Promise<Chat | null> {
  const shape = commonShape(text);
  if (shape === null) return null;
  const authors = new Authors();
  const found: Found[] = [];
  const dates: DateNumbers[] = [];
  let isTwelveHour = false;
  let separator = '';
  let count = 0;
  let open: OpenMessage | null = null;
  const finish = (): void => {
    const split = open === null ? null : splitAtFirst(open.rest);
    if (open === null || split === null) return;
    authors.note(split);
    // A name may hold ": ", so the words are looked at from there on too, once the chat has said whose it is.
    if (mayBeOfSound(split.body, isThere)) found.push({ place: count, time: open.head.time, split });
  };
  let nextPause = pieceBytes;
  for (const line of linesOf(text)) {
    const head = headOf(line.text);
    if (head === null || head.shape !== shape) {
      if (open !== null && open.rest.length < longestMessage) open.rest += `\n${line.text}`;
    } else {
      finish();
      count += 1;
      open = { head, rest: head.rest };
      isTwelveHour ||= head.time.isTwelveHour;
      if (head.time.date.kind === 'numbers') {
        separator = head.time.date.separator;
        noteDate(dates, head.time.date.numbers);
      }
    }
    if (line.end > nextPause) {
      nextPause = line.end + pieceBytes;
      await letOthersRun();
    }
  }
  finish();
  const messages = found.flatMap((one) => messageOf(one, authors, isThere));
  return { messages, messageCount: count, shape, isTwelveHour, separator, dates };
}

function messageOf({ place, time, split }: Found, authors: Authors, isThere: (name: string) => boolean): readonly ChatMessage[] {
  const { author, body } = authors.resolve(split);
  const person = tidyAuthor(author);
  const attachment = attachmentIn(body, isThere);
  if (attachment !== null) return [{ place, time, person, attachment }];
  return isAudioOmitted(plain(body)) ? [{ place, time, person, attachment: null }] : [];
}

function mayBeOfSound(body: string, isThere: (name: string) => boolean): boolean {
  if (attachmentIn(body, isThere) !== null || isAudioOmitted(plain(body))) return true;
  const further = splitAtFirst(body);
  return further !== null && (attachmentIn(further.body, isThere) !== null || isAudioOmitted(plain(further.body)));
}

const plain = (body: string): string =>
  body.length > 200 ? body : body.replaceAll(/[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '').trim();

function noteDate(dates: DateNumbers[], numbers: DateNumbers): void {
  const last = dates.at(-1);
  if (last === undefined || last[0] !== numbers[0] || last[1] !== numbers[1] || last[2] !== numbers[2]) dates.push(numbers);
}

const linesLookedAt = 400;
const fewestHeads = 2;

/** The head that most lines at the start have; null where heads are rare. A quoted line of another shape isn't a message. */
function commonShape(text: string): string | null {
  const shapes = new Map<string, number>();
  let lines = 0;
  for (const { text: line } of linesOf(text)) {
    lines += line.trim() === '' ? 0 : 1;
    const shape = headOf(line)?.shape;
    if (shape !== undefined) shapes.set(shape, (shapes.get(shape) ?? 0) + 1);
    if (lines >= linesLookedAt) break;
  }
  const [best] = [...shapes].sort((a, b) => b[1] - a[1]);
  if (best === undefined || (best[1] < fewestHeads && lines > 1)) return null;
  return best[1] * 20 >= lines ? best[0] : null;
}

function* linesOf(text: string): Generator<{ readonly text: string; readonly end: number }> {
  for (let at = 0; at < text.length; ) {
    const newline = text.indexOf('\n', at);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(at, end);
    yield { text: line.endsWith('\r') ? line.slice(0, -1) : line, end };
    at = end + 1;
  }
}

/** Whether a text looks like a chat at all, from its start. */
export const isChatShaped = (start: string): boolean => commonShape(start) !== null;
