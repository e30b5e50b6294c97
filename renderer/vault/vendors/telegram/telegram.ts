/**
 * Telegram Desktop's export, of one chat or of a whole account, as JSON or as pages (telegram/README.md). Runs in the vault worker;
 * never sees a byte of sound.
 */
import type { AdapterInput, ArchiveListing, ImportPlan, ListedEntry, RecordingDraft, VendorAdapter } from '../adapter.ts';
import { baseNameOf, folderOf } from '../reading/file-names.ts';
import { joinMessages, rungsByName } from '../reading/join-messages.ts';
import { planChat } from '../reading/plan-chat.ts';
import { readAsGeneric } from '../reading/read-as-generic.ts';
import type { PartOfArchive } from '../reading/read-pdfs.ts';
import { walkJson } from '../reading/read-json.ts';
import { addMessages, type SoundMessage } from '../reading/sound-message.ts';
import { soundsByName } from '../reading/sounds-by-name.ts';
import { ChatPages } from './chat-pages.ts';
import { isChatPage, pageNumber, recogniseTelegram, timeOfTelegramName } from './recognise-telegram.ts';
import { ResultReader } from './result-reader.ts';

export const telegram: VendorAdapter = {
  vendor: 'telegram',
  recognise: recogniseTelegram,
  plan: planTelegram,
  read: readTelegram,
};

const isResult = ({ name }: ListedEntry): boolean => baseNameOf(name) === 'result.json';
const isOwnText = (entry: ListedEntry): boolean => isResult(entry) || isChatPage(entry.name);

/** Pages beside a result.json, or in an account's folders below it, say the same once more: they are left out. */
function planTelegram(listing: ArchiveListing): ImportPlan {
  const told = new Set(
    listing.entries.filter((entry) => isResult(entry) && entry.sizeBytes > 0).map(({ name }) => folderOf(name)),
  );
  const isToldByJson = ({ name }: ListedEntry): boolean =>
    told.has(folderOf(name)) || told.has(folderOf(name).replace(/chats\/chat_\d+\/$/, ''));
  return planChat(listing, (entry) => isResult(entry) || (isChatPage(entry.name) && !isToldByJson(entry)));
}

async function* readTelegram(input: AdapterInput, plan: ImportPlan): AsyncGenerator<PartOfArchive> {
  const messages: SoundMessage[] = [];
  const readers = new Map<number, ResultReader>();
  const results = plan.metadata.filter(isResult);
  for await (const { entry, damage } of walkJson(results, input, (one) => readerOf(readers, one))) {
    const reader = readerOf(readers, entry);
    const isAllIn = addMessages(messages, reader.messages());
    const reason = reader.isTelegram ? 'read-for-transcripts' : 'not-a-recording';
    yield { kind: 'issue', entry, reason: damage ?? (reader.isBroken || !isAllIn ? 'broken-row' : reason) };
  }
  const pages = plan.metadata.filter(({ name }) => isChatPage(name)).sort(byPage);
  const chats = new ChatPages();
  for (const entry of pages) yield { kind: 'issue', entry, reason: await chats.read(entry, input) };
  addMessages(messages, chats.messages);

  const joined = joinMessages(messages, rungsByName(soundsByName(plan.candidates)));
  yield* joined.left;
  const drafts = new Map(joined.drafts);
  for (const entry of plan.candidates) {
    const draft = drafts.has(entry.index) ? null : draftOfName(entry);
    if (draft !== null) drafts.set(entry.index, draft);
  }
  yield* readAsGeneric(input, { ...plan, metadata: plan.metadata.filter((entry) => !isOwnText(entry)) }, drafts);
}

function readerOf(readers: Map<number, ResultReader>, entry: ListedEntry): ResultReader {
  const known = readers.get(entry.index);
  if (known !== undefined) return known;
  const reader = new ResultReader(entry);
  readers.set(entry.index, reader);
  return reader;
}

/** Page 10 comes after page 9. */
function byPage(a: ListedEntry, b: ListedEntry): number {
  const [left, right] = [folderOf(a.name), folderOf(b.name)];
  return left === right ? pageNumber(a.name) - pageNumber(b.name) : left < right ? -1 : 1;
}

/** A voice message that no text tells of: its name holds the day first, which no other reader of names takes. */
function draftOfName(entry: ListedEntry): RecordingDraft | null {
  const time = timeOfTelegramName(entry.name);
  const unknown = { device: null, person: null, title: null, transcript: null, reply: null, linkedBy: null };
  return time === null ? null : { kind: 'recording', entry, time, ...unknown, flags: [] };
}
