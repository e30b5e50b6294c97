/**
 * Chats exported from WhatsApp on iPhone and Android (README): a text, and the files that were sent beside it. Runs in the
 * vault worker; never sees a byte of sound.
 */
import type { DateOrder } from '../../../../shared/model/import-question.ts';
import type { AdapterInput, ArchiveListing, ImportPlan, ListedEntry, VendorAdapter } from '../adapter.ts';
import { decodeText } from '../reading/decode-text.ts';
import { baseNameOf, endingOf, folderOf, isAboutTheArchive, isSoundName, stemOf } from '../reading/file-names.ts';
import { joinMessages, rungsByName } from '../reading/join-messages.ts';
import { planChat } from '../reading/plan-chat.ts';
import { readAhead } from '../reading/read-ahead.ts';
import { readAsGeneric } from '../reading/read-as-generic.ts';
import type { PartOfArchive } from '../reading/read-pdfs.ts';
import { mostMessages, type SoundMessage, words } from '../reading/sound-message.ts';
import { soundsByName } from '../reading/sounds-by-name.ts';
import { chatName } from './chat-name.ts';
import { isOrderSettled, orderOfChat, timeOfMessage } from './chat-times.ts';
import { type Chat, type ChatMessage, readChat } from './read-chat.ts';
import { recogniseWhatsapp } from './recognise.ts';

export const whatsapp: VendorAdapter = {
  vendor: 'whatsapp',
  recognise: recogniseWhatsapp,
  plan: planWhatsapp,
  read: readWhatsapp,
};

const longestCaption = 10_000;
const mostChatBytes = 128 << 20;

interface ReadChatText {
  readonly entry: ListedEntry;
  readonly chat: Chat;
}

function planWhatsapp(listing: ArchiveListing): ImportPlan {
  const isText = chatTexts(listing.entries);
  const { metadata, candidates, leftOut } = planChat(listing, isText);
  const isTooLarge = (entry: ListedEntry) => isText(entry) && entry.sizeBytes > mostChatBytes;
  const tooLarge = metadata.filter(isTooLarge);
  return {
    metadata: metadata.filter((entry) => !isTooLarge(entry)),
    candidates,
    leftOut: [...leftOut, ...tooLarge.map((entry) => ({ entry, reason: 'too-large' as const }))],
  };
}

/** Any text, but for the twin of a recording. */
function chatTexts(entries: readonly ListedEntry[]): (entry: ListedEntry) => boolean {
  const stems = new Set(entries.filter(({ name }) => isSoundName(name)).map(({ name }) => stemOf(name)));
  return (entry) => endingOf(entry.name) === 'txt' && !stems.has(stemOf(entry.name)) && !isAboutTheArchive(entry);
}

async function* readWhatsapp(input: AdapterInput, plan: ImportPlan): AsyncGenerator<PartOfArchive> {
  const isText = chatTexts(input.listing.entries);
  const isThere = baseNamesIn(plan.candidates);
  const chats: ReadChatText[] = [];
  for await (const outcome of readAhead(plan.metadata.filter(isText), input.readEntry)) {
    if (outcome.kind === 'issue') {
      yield outcome;
      continue;
    }
    const { entry, bytes } = outcome;
    const chat = await readChat(decodeText(bytes), isThere(folderOf(entry.name)));
    if (chat !== null) chats.push({ entry, chat });
    yield { kind: 'issue', entry, reason: chat === null ? 'not-a-recording' : 'read-for-transcripts' };
  }
  const { drafts, left } = joinMessages(await messagesOf(chats, input), rungsByName(soundsByName(plan.candidates)));
  yield* left;
  yield* readAsGeneric(input, { ...plan, metadata: plan.metadata.filter((entry) => !isText(entry)) }, drafts);
}

/** Base names beside a chat or below it; an archive of several chats may hold one name in each. */
function baseNamesIn(candidates: readonly ListedEntry[]): (folder: string) => (name: string) => boolean {
  const names = new Set(candidates.map(({ name }) => baseNameOf(name)));
  const paths = new Set(candidates.map(({ name }) => name));
  return (folder) => (name) => paths.has(folder + name) || names.has(name.normalize('NFC'));
}

/** Chats that settle their dates come first: what they say is proposed for the others. */
async function messagesOf(chats: readonly ReadChatText[], { listing, ask }: AdapterInput): Promise<readonly SoundMessage[]> {
  const settled = new Map<string, DateOrder>();
  const messages: SoundMessage[] = [];
  const [sure, unsure] = [true, false].map((isSure) => chats.filter(({ chat }) => isOrderSettled(chat) === isSure));
  for (const { entry, chat } of [...(sure ?? []), ...(unsure ?? [])]) {
    const order = await orderOfChat(entry.name, chat, settled, ask);
    if (!settled.has(chat.shape) && chat.dates.length > 0) settled.set(chat.shape, order);
    const title = words(chatName(entry.name, listing.fileName));
    const sent = new Set(chat.messages.map(({ attachment }) => (attachment?.isInPlace ? attachment.file : null)));
    for (const message of chat.messages) {
      // Who only speaks of a file that was sent in this chat didn't send it.
      if (message.attachment?.isInPlace === false && sent.has(message.attachment.file)) continue;
      if (messages.length < mostMessages) messages.push(soundMessage(message, entry, title, order));
    }
  }
  return messages;
}

function soundMessage(
  { place, time, person, attachment }: ChatMessage,
  source: ListedEntry,
  title: string | null,
  order: DateOrder,
): SoundMessage {
  return {
    source,
    place,
    file: attachment?.file ?? null,
    time: timeOfMessage(time, order),
    person: words(person),
    title,
    text: words(attachment?.caption, longestCaption),
    isVoice: attachment?.isVoice ?? true,
  };
}
