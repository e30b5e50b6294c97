/**
 * Chats that people took out of Signal with signal-export or sigtop, for Signal itself hands out none with sound
 * (signal/README.md). Runs in the vault worker; never sees a byte of sound.
 */
import type { AdapterInput, ArchiveListing, ImportPlan, ListedEntry, RecordingDraft, VendorAdapter } from '../adapter.ts';
import { decodeText } from '../reading/decode-text.ts';
import { baseNameOf, endingOf, folderOf, stemOf } from '../reading/file-names.ts';
import { joinMessages, rungsByName } from '../reading/join-messages.ts';
import { planChat } from '../reading/plan-chat.ts';
import { readAhead } from '../reading/read-ahead.ts';
import { readAsGeneric } from '../reading/read-as-generic.ts';
import { walkJson } from '../reading/read-json.ts';
import type { PartOfArchive } from '../reading/read-pdfs.ts';
import { addMessages, type SoundMessage } from '../reading/sound-message.ts';
import { soundsByName } from '../reading/sounds-by-name.ts';
import { DataReader } from './data-reader.ts';
import { messagesOfMarkdown } from './markdown-chat.ts';
import { chatsOfSigtop, recogniseSignal, timeOfSignalName } from './recognise-signal.ts';
import { messagesOfSigtop, rungByStamp } from './sigtop-chat.ts';

export const signal: VendorAdapter = { vendor: 'signal', recognise: recogniseSignal, plan: planSignal, read: readSignal };

const mostTextBytes = 128 << 20;
const isData = ({ name }: ListedEntry): boolean => baseNameOf(name) === 'data.json';
const isMarkdown = ({ name }: ListedEntry): boolean => ['chat.md', 'index.md'].includes(baseNameOf(name));

/** Of one chat's texts the one that says most: data.json, then chat.md; the page says the same as they do. */
function planSignal(listing: ArchiveListing): ImportPlan {
  const withData = new Set(listing.entries.filter((one) => isData(one) && one.sizeBytes > 0).map(({ name }) => folderOf(name)));
  const ofSigtop = chatsOfSigtop(listing);
  return planChat(
    listing,
    (entry) => isData(entry) || (isMarkdown(entry) && !withData.has(folderOf(entry.name))) || ofSigtop.has(entry.index),
  );
}

async function* readSignal(input: AdapterInput, plan: ImportPlan): AsyncGenerator<PartOfArchive> {
  const ofSigtop = chatsOfSigtop(input.listing);
  const messages: SoundMessage[] = [];
  const lists = plan.metadata.filter((entry) => isData(entry) || (ofSigtop.has(entry.index) && endingOf(entry.name) === 'json'));
  const readers = new Map(lists.map((entry) => [entry.index, new DataReader(entry)]));
  for await (const { entry, damage } of walkJson(lists, input, ({ index }) => readers.get(index) as DataReader)) {
    const reader = readers.get(entry.index) as DataReader;
    readers.delete(entry.index);
    const isAllIn = addMessages(messages, reader.messages);
    const reason = reader.isChat ? 'read-for-transcripts' : 'not-a-recording';
    yield { kind: 'issue', entry, reason: damage ?? (reader.isBroken || !isAllIn ? 'broken-row' : reason) };
  }

  const isRead = new Set(lists);
  const texts = plan.metadata.filter((entry) => !isRead.has(entry) && (isMarkdown(entry) || ofSigtop.has(entry.index)));
  for (const entry of texts) if (entry.sizeBytes > mostTextBytes) yield { kind: 'issue', entry, reason: 'too-large' };
  const readable = texts.filter(({ sizeBytes }) => sizeBytes <= mostTextBytes);
  for await (const outcome of readAhead(readable, input.readEntry)) {
    if (outcome.kind === 'issue') {
      yield outcome;
      continue;
    }
    const text = decodeText(outcome.bytes);
    const found = isMarkdown(outcome.entry) ? messagesOfMarkdown(outcome.entry, text) : messagesOfSigtop(outcome.entry, text);
    const isAllIn = addMessages(messages, found.messages);
    const reason = found.isChat ? 'read-for-transcripts' : 'not-a-recording';
    yield { kind: 'issue', entry: outcome.entry, reason: isAllIn ? reason : 'broken-row' };
  }

  const sounds = soundsByName(plan.candidates);
  const { drafts, left } = joinMessages(messages, [...rungsByName(sounds), rungByStamp(plan.candidates, messages)]);
  yield* left;
  const own = new Map(drafts);
  for (const entry of plan.candidates) if (!own.has(entry.index)) own.set(entry.index, draftOfName(entry));
  const isOwn = new Set([...lists, ...texts]);
  yield* readAsGeneric(input, { ...plan, metadata: plan.metadata.filter((entry) => !isOwn.has(entry)) }, own);
}

/** Sound that no text tells of: both tools put a chat's sound into a folder of its name, and the moment into the file's. */
function draftOfName(entry: ListedEntry): RecordingDraft {
  const folder = folderOf(entry.name).slice(0, -1);
  const chat = baseNameOf(folder) === 'media' ? folderOf(folder).slice(0, -1) : folder;
  const unknown = { device: null, person: null, transcript: null, reply: null, linkedBy: null };
  return {
    kind: 'recording',
    entry,
    time: timeOfSignalName(stemOf(baseNameOf(entry.name)), entry),
    title: baseNameOf(chat) || null,
    ...unknown,
    flags: [],
  };
}
