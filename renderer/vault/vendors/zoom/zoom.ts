/**
 * Meetings that Zoom has recorded on a computer (README): a folder each, with the sound of all, of each participant where that was switched
 * on, captions and the chat. Runs in the vault worker; never sees a byte of sound.
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
import { decodeText } from '../reading/decode-text.ts';
import { baseNameOf, folderOf, isPackerLeftover } from '../reading/file-names.ts';
import { planShare } from '../reading/plan-share.ts';
import { readAhead } from '../reading/read-ahead.ts';
import { readAsGeneric } from '../reading/read-as-generic.ts';
import type { PartOfArchive } from '../reading/read-pdfs.ts';
import { wordsOfSubtitles } from '../reading/subtitles.ts';
import { isWholeMeeting, kindOfText, meetingFolderOf, meetingOf, participantIn } from './meeting.ts';

export const zoom: VendorAdapter = {
  vendor: 'zoom',
  recognise: async ({ listing }) => recogniseMeetings(listing),
  plan: (listing) => planShare(listing, ({ name }) => kindOfText(name) !== null),
  read: readMeetings,
};

const markers = /^(?:playback\.m3u|audio_only(?:_\d+)?\.m4a|double_click_to_convert_01\.zoom)$/;

function recogniseMeetings({ entries }: ArchiveListing): Recognition | null {
  const roots = new Set<string>();
  const because = new Set<string>();
  for (const entry of entries) {
    const base = baseNameOf(entry.name);
    if (!markers.test(base) || isPackerLeftover(entry)) continue;
    roots.add(folderOf(entry.name));
    because.add(base);
  }
  return roots.size === 0 ? null : { score: 3, roots: [...roots], because: [...because].slice(0, 4) };
}

interface Captions {
  readonly entry: ListedEntry;
  readonly words: string;
}

async function* readMeetings(input: AdapterInput, plan: ImportPlan): AsyncGenerator<PartOfArchive> {
  const captions = new Map<string, Captions[]>();
  const texts = plan.metadata.filter(({ name }) => kindOfText(name) !== null);
  for await (const outcome of readAhead(texts, input.readEntry)) {
    if (outcome.kind === 'issue') {
      yield outcome;
      continue;
    }
    const { entry, bytes } = outcome;
    const text = decodeText(bytes);
    const isChat = kindOfText(entry.name) === 'chat';
    const words = isChat ? text : wordsOfSubtitles(text);
    if (isChat) yield* linesOf(entry, text);
    else if (words !== '') addTo(captions, meetingFolderOf(entry.name), { entry, words });
    yield { kind: 'issue', entry, reason: words.trim() === '' ? 'not-a-recording' : 'read-for-transcripts' };
  }
  const wholes = new Map<string, ListedEntry[]>();
  for (const entry of plan.candidates) {
    if (isWholeMeeting(entry.name)) addTo(wholes, meetingFolderOf(entry.name), entry);
  }
  const spoken = new Map<number, string>();
  for (const [folder, found] of captions) {
    const best = bestOf(found);
    const [whole, ...others] = wholes.get(folder) ?? [];
    // Of a meeting in several parts nobody can say which part the captions are of.
    if (best !== null && whole !== undefined && others.length === 0) spoken.set(whole.index, best.words);
    else for (const { entry, words } of found) yield* linesOf(entry, words);
  }
  const rest = plan.metadata.filter(({ name }) => kindOfText(name) === null);
  for await (const part of readAsGeneric(input, { metadata: rest, candidates: plan.candidates })) {
    yield part.kind === 'recording' ? inMeeting(part, spoken.get(part.entry.index)) : part;
  }
}

function addTo<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

/** Its own transcript before the captions that ran along, and those before the older text file; null when two are alike. */
function bestOf(captions: readonly Captions[]): Captions | null {
  for (const kind of ['transcript', 'captions', 'old-captions'] as const) {
    const [first, ...others] = captions.filter(({ entry }) => kindOfText(entry.name) === kind);
    if (first !== undefined) return others.length === 0 ? first : null;
  }
  return null;
}

function* linesOf(entry: ListedEntry, text: string): Generator<PartOfArchive> {
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() !== '') yield { kind: 'unlinked', entry, place: at + 1, text: line.trim() };
  }
}

function inMeeting(draft: RecordingDraft, transcript: string | undefined): RecordingDraft {
  const { title, time } = meetingOf(draft.entry.name);
  return {
    ...draft,
    title,
    time: time ?? draft.time,
    person: participantIn(draft.entry.name),
    transcript: draft.transcript ?? transcript ?? null,
    linkedBy: draft.linkedBy ?? (transcript === undefined ? null : 'shared-token'),
  };
}
