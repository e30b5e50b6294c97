/**
 * Voicemail as it lies in an iPhone's backup, `Library/Voicemail` (README): recordings named by the number of their row in a database, and
 * beside each the phone's own transcript. Runs in the vault worker; never sees a byte of sound.
 */
import type {
  AdapterInput,
  ArchiveListing,
  ImportPlan,
  ListedEntry,
  Recognition,
  RecordingDraft,
  VendorAdapter,
} from '../adapter.ts';
import { baseNameOf, endingOf, folderOf, isPackerLeftover, stemOf } from '../reading/file-names.ts';
import { planShare } from '../reading/plan-share.ts';
import { readAhead } from '../reading/read-ahead.ts';
import { readAsGeneric, timeOfEntry } from '../reading/read-as-generic.ts';
import type { PartOfArchive } from '../reading/read-pdfs.ts';
import { databasesToRead, mostDatabases, readRows } from '../reading/read-rows.ts';
import { type Message, messageSelects, messagesOf } from './messages.ts';
import { wordsOfTranscript } from './words-of-transcript.ts';

export const voicemail: VendorAdapter = {
  vendor: 'voicemail',
  recognise: async ({ listing }) => recogniseVoicemail(listing),
  plan: (listing) => planShare(listing, ({ name }) => isDatabase(name) || isLog(name) || isTranscript(name)),
  read: readVoicemail,
};

const isDatabase = (name: string): boolean => baseNameOf(name) === 'voicemail.db';
const isLog = (name: string): boolean => baseNameOf(name) === 'voicemail.db-wal';
const isTranscript = (name: string): boolean => endingOf(name) === 'transcript';

function recogniseVoicemail({ entries }: ArchiveListing): Recognition | null {
  const databases = entries.filter((entry) => isDatabase(entry.name) && entry.sizeBytes > 0 && !isPackerLeftover(entry));
  if (databases.length === 0) return null;
  return { score: 3, roots: databases.slice(0, mostDatabases).map(({ name }) => folderOf(name)), because: ['voicemail.db'] };
}

/** Folder and row number, which is how sounds, transcripts and rows know each other. */
const keyOf = (name: string): string => stemOf(name);

async function* readVoicemail(input: AdapterInput, plan: ImportPlan): AsyncGenerator<PartOfArchive> {
  const messages = new Map<string, Message>();
  for (const entry of databasesToRead(plan.metadata.filter(({ name }) => isDatabase(name)))) {
    const read = await readRows(entry, input, messageSelects);
    if (read.kind === 'issue') {
      yield read;
      continue;
    }
    const found = messagesOf(entry, read.rows);
    for (const message of found) messages.set(folderOf(entry.name) + message.row, message);
    const reason = found.length > 0 ? 'read-for-transcripts' : 'not-a-recording';
    yield { kind: 'issue', entry, reason };
    if (read.log !== null) yield { kind: 'issue', entry: read.log, reason };
  }
  const transcripts = new Map<string, { readonly entry: ListedEntry; readonly words: string }>();
  for await (const outcome of readAhead(
    plan.metadata.filter(({ name }) => isTranscript(name)),
    input.readEntry,
  )) {
    const words = outcome.kind === 'issue' ? null : wordsOfTranscript(outcome.bytes);
    if (words !== null) transcripts.set(keyOf(outcome.entry.name), { entry: outcome.entry, words });
    const reason = words === null ? 'not-a-recording' : 'read-for-transcripts';
    yield outcome.kind === 'issue' ? outcome : { kind: 'issue', entry: outcome.entry, reason };
  }
  const sounds = soundsByKey(plan.candidates);
  yield* withoutSound(messages, transcripts, sounds);
  const own = new Map<number, RecordingDraft>();
  for (const [key, entry] of sounds) {
    const message = messages.get(key);
    const words = transcripts.get(key)?.words ?? null;
    if (entry !== null && (message !== undefined || words !== null)) own.set(entry.index, draftOf(entry, message, words));
  }
  const isOwnText = ({ name }: ListedEntry): boolean => isDatabase(name) || isLog(name) || isTranscript(name);
  const rest = plan.metadata.filter((entry) => !isOwnText(entry));
  yield* readAsGeneric(input, { metadata: rest, candidates: plan.candidates }, own);
}

/** null where two sounds have one number: neither is joined. */
function soundsByKey(candidates: readonly ListedEntry[]): ReadonlyMap<string, ListedEntry | null> {
  const sounds = new Map<string, ListedEntry | null>();
  for (const entry of candidates) {
    const key = keyOf(entry.name);
    if (/^\d+$/.test(baseNameOf(key))) sounds.set(key, sounds.has(key) ? null : entry);
  }
  return sounds;
}

function* withoutSound(
  messages: ReadonlyMap<string, Message>,
  transcripts: ReadonlyMap<string, { readonly entry: ListedEntry; readonly words: string }>,
  sounds: ReadonlyMap<string, ListedEntry | null>,
): Generator<PartOfArchive> {
  for (const [key, { source, row, time, sender }] of messages) {
    const sound = sounds.get(key);
    if (sound) continue;
    const text = transcripts.get(key)?.words ?? '';
    const facts = { ...(time && { time }), ...(sender !== null && { person: sender }) };
    // Two sounds of one number aren't missing: nobody can say which of them this is.
    if (sound === undefined) yield { kind: 'unlinked', entry: source, place: row, text, missingSound: `${row}.amr`, ...facts };
    else if (text !== '') yield { kind: 'unlinked', entry: source, place: row, text, ...facts };
  }
  for (const [key, { entry, words }] of transcripts) {
    if (!messages.has(key) && !sounds.get(key)) yield { kind: 'unlinked', entry, place: 1, text: words };
  }
}

function draftOf(entry: ListedEntry, message: Message | undefined, transcript: string | null): RecordingDraft {
  return {
    kind: 'recording',
    entry,
    time: message?.time ?? timeOfEntry(entry),
    device: null,
    person: message?.sender ?? null,
    title: message?.callBack ?? null,
    transcript,
    reply: null,
    linkedBy: 'shared-token',
    flags: message?.isTrashed === true ? ['was-deleted'] : [],
  };
}
