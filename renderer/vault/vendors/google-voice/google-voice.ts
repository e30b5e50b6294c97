/**
 * Google Voice (README): voicemail and recorded calls, a page beside each sound, and sound that was sent within conversations.
 * Runs in the vault worker; never sees a byte of sound.
 */
import type { AdapterInput, ArchiveListing, ImportPlan, ListedEntry, RecordingDraft, VendorAdapter } from '../adapter.ts';
import { endingOf, folderOf, isSoundName, stemOf } from '../reading/file-names.ts';
import { joinMessages, type Rung, rungsByName } from '../reading/join-messages.ts';
import { planShare } from '../reading/plan-share.ts';
import { readAhead } from '../reading/read-ahead.ts';
import { readAsGeneric, timeOfEntry } from '../reading/read-as-generic.ts';
import type { PartOfArchive } from '../reading/read-pdfs.ts';
import type { SoundMessage } from '../reading/sound-message.ts';
import { bareNameOf, soundsByName } from '../reading/sounds-by-name.ts';
import { callNameOf, isKnownKind, isSoundKind, pageStemOfAttachment } from './call-name.ts';
import { messagesOfPage } from './page-messages.ts';
import { recogniseVoice } from './recognise.ts';
import { readVoicePage } from './voice-page.ts';

export const googleVoice: VendorAdapter = {
  vendor: 'google-voice',
  recognise: async ({ listing }) => recogniseVoice(listing.entries),
  plan: planVoice,
  read: readVoice,
};

const mostPageBytes = 32 << 20;
const isPage = ({ name }: ListedEntry): boolean => ['html', 'htm'].includes(endingOf(name));

function planVoice(listing: ArchiveListing): ImportPlan {
  return planShare(listing, pagesOfSound(listing.entries), mostPageBytes);
}

/** Pages of voicemail and recorded calls, and of those conversations that sound was sent in. The others tell of no sound. */
function pagesOfSound(entries: readonly ListedEntry[]): (entry: ListedEntry) => boolean {
  const sounds = new Set(entries.filter(({ name }) => isSoundName(name)).map(({ name }) => stemOf(name)));
  const attached = new Set([...sounds].flatMap((stem) => pageStemOfAttachment(stem) ?? []));
  return (entry) => {
    const name = isPage(entry) ? callNameOf(entry.name) : null;
    if (name === null) return false;
    const stem = stemOf(entry.name);
    return isSoundKind(name.kind) || attached.has(stem) || (!isKnownKind(name.kind) && sounds.has(stem));
  };
}

async function* readVoice(input: AdapterInput, plan: ImportPlan): AsyncGenerator<PartOfArchive> {
  const isOwn = pagesOfSound(input.listing.entries);
  const names = new Set(plan.candidates.map(({ name }) => name));
  const messages: SoundMessage[] = [];
  for await (const outcome of readAhead(plan.metadata.filter(isOwn), input.readEntry)) {
    if (outcome.kind === 'issue') {
      yield outcome;
      continue;
    }
    const page = await readVoicePage(outcome.bytes);
    const found = messagesOfPage(outcome.entry, page, (name) => names.has(name));
    for (const message of found) messages.push(message);
    const reason = found.length === 0 ? 'not-a-recording' : 'read-for-transcripts';
    yield { kind: 'issue', entry: outcome.entry, reason: page.isBroken ? 'broken-row' : reason };
  }
  const { drafts, left } = joinMessages(messages, rungsOf(plan.candidates));
  yield* left;
  const own = new Map(drafts);
  for (const entry of plan.candidates) {
    const draft = own.has(entry.index) ? null : draftOfName(entry);
    if (draft !== null) own.set(entry.index, draft);
  }
  yield* readAsGeneric(input, { ...plan, metadata: plan.metadata.filter((entry) => !isOwn(entry)) }, own);
}

/** By the file that the page names; then by the page's own name, which is the sound's; then by what is left of a cut one. */
function rungsOf(candidates: readonly ListedEntry[]): readonly Rung[] {
  const byStem = onlyOf(candidates, ({ name }) => stemOf(name));
  const byBareName = onlyOf(candidates, ({ name }) => bareNameOf(name));
  const byCutName = onlyOf(candidates, ({ name }) => cut(bareNameOf(name)));
  return [
    ...rungsByName(soundsByName(candidates)),
    {
      // The address of what was attached lacks its ending.
      step: 'repaired-name',
      find: ({ source, file }) =>
        file === null ? null : (byStem.get(folderOf(source.name) + file) ?? byBareName.get(file) ?? null),
    },
    {
      step: 'repaired-name',
      find: ({ source, isVoice }) =>
        isVoice ? (byStem.get(stemOf(source.name)) ?? byBareName.get(bareNameOf(source.name)) ?? null) : null,
    },
    {
      step: 'repaired-name',
      find: ({ source, isVoice }) => {
        const start = cut(bareNameOf(source.name));
        return isVoice && start !== null ? (byCutName.get(start) ?? null) : null;
      },
    },
  ];
}

/** The start that a cut name shares with a whole one: up to the minute. */
const cut = (bare: string): string | null => /^.*\d{4}-\d\d-\d\dT\d\d_/.exec(bare)?.[0] ?? null;

function onlyOf(
  entries: readonly ListedEntry[],
  keyOf: (entry: ListedEntry) => string | null,
): ReadonlyMap<string, ListedEntry | null> {
  const only = new Map<string, ListedEntry | null>();
  for (const entry of entries) {
    const key = keyOf(entry);
    if (key !== null) only.set(key, only.has(key) ? null : entry);
  }
  return only;
}

/** A call whose page isn't there: its name says whose it is, and when. */
function draftOfName(entry: ListedEntry): RecordingDraft | null {
  const name = callNameOf(entry.name);
  if (name === null || !isSoundKind(name.kind)) return null;
  return {
    kind: 'recording',
    entry,
    time: timeOfEntry(entry),
    device: null,
    person: name.who,
    title: null,
    transcript: null,
    reply: null,
    linkedBy: null,
    flags: [],
  };
}
