/**
 * The times of a chat: the phone's wall clock, no zone. Which number is the month is settled by the whole chat, by the days
 * that names of sent files state in full, or asked. Pure but for the question.
 */
import type { DateOrder } from '../../../../shared/model/import-question.ts';
import type { RecordedTime } from '../../../../shared/model/recording.ts';
import type { Ask } from '../adapter.ts';
import { wallClockMs } from '../reading/calendar.ts';
import { type DateNumbers, findDateOrder, inOrder } from '../reading/date-order.ts';
import { timeFromFileName } from '../reading/file-name-time.ts';
import type { WrittenTime } from '../reading/written-time.ts';
import type { Chat, ChatMessage } from './read-chat.ts';

const dayMs = 86_400_000;

/** `elsewhere`: what other chats of the archive settled, by their shape; it is a proposal, never an answer. */
export async function orderOfChat(
  entryName: string,
  chat: Chat,
  elsewhere: ReadonlyMap<string, DateOrder>,
  ask: Ask,
): Promise<DateOrder> {
  const { separator, isTwelveHour, dates, shape } = chat;
  const found = findDateOrder(dates, { separator, isTwelveHour, told: chat.messages.flatMap(toldDay) });
  if (found.isSettled || chat.messages.length === 0) return found.order;
  const examples = [...new Set(chat.messages.map(({ time }) => time.dateText))].slice(0, 5);
  const proposed = elsewhere.get(shape) ?? found.order;
  return (await ask({ kind: 'date-order', entryName, examples, proposed })).order;
}

/** Whether the chat settles the order by itself. */
export const isOrderSettled = ({ separator, isTwelveHour, dates, messages }: Chat): boolean =>
  findDateOrder(dates, { separator, isTwelveHour, told: messages.flatMap(toldDay) }).isSettled;

function toldDay({ time, attachment }: ChatMessage): readonly { readonly numbers: DateNumbers; readonly ms: number }[] {
  const told = attachment === null ? null : timeFromFileName(attachment.file);
  if (told === null || time.date.kind !== 'numbers') return [];
  return [{ numbers: time.date.numbers, ms: Math.floor(told.epochMs / dayMs) * dayMs }];
}

export function timeOfMessage({ date, clock }: WrittenTime, order: DateOrder): RecordedTime | null {
  if (date.kind !== 'numbers') return null;
  const epochMs = wallClockMs(inOrder(date.numbers, order), clock ?? []);
  if (epochMs === null) return null;
  return { kind: clock === null ? 'date-only' : 'local-unknown', epochMs, source: 'metadata' };
}
