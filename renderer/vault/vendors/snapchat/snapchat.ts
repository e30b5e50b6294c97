/**
 * Snapchat's "My Data": voice notes of saved chats (snapchat/README.md). A message names its media by an identifier that stands in
 * the file's name. Runs in the vault worker; never sees a byte of sound.
 */
import type { AdapterInput, ArchiveListing, ImportPlan, ListedEntry, Recognition, VendorAdapter } from '../adapter.ts';
import { baseNameOf, folderOf, stemOf } from '../reading/file-names.ts';
import { joinMessages, type Rung } from '../reading/join-messages.ts';
import { planChat } from '../reading/plan-chat.ts';
import { readAsGeneric } from '../reading/read-as-generic.ts';
import { walkJson } from '../reading/read-json.ts';
import type { PartOfArchive } from '../reading/read-pdfs.ts';
import { addMessages, type SoundMessage } from '../reading/sound-message.ts';
import { HistoryReader } from './history-reader.ts';

export const snapchat: VendorAdapter = {
  vendor: 'snapchat',
  recognise: recogniseSnapchat,
  plan: planSnapchat,
  read: readSnapchat,
};

const isHistory = ({ name }: ListedEntry): boolean => baseNameOf(name) === 'chat_history.json';
const inMedia = /^(.*?)chat_media\/[^/]+$/;
const mediaName = /^(?:\d{4}-\d\d-\d\d_)?(?:b~|media~|overlay~|thumbnail~)/;
/** What is laid over a film, and its small picture. */
const isPicture = ({ name }: ListedEntry): boolean => /^(?:\d{4}-\d\d-\d\d_)?(?:overlay|thumbnail)~/.test(baseNameOf(name));

/** By names alone: the history in its folder, or media that bear Snapchat's signs. */
async function recogniseSnapchat({ listing }: AdapterInput): Promise<Recognition | null> {
  const roots = new Set<string>();
  const because = new Set<string>();
  for (const { name } of listing.entries) {
    if (name.endsWith('json/chat_history.json') && (name.length === 22 || name.at(-23) === '/')) {
      roots.add(name.slice(0, -22));
      because.add('chat-history');
    }
    const root = inMedia.exec(name)?.[1];
    if (root === undefined || !mediaName.test(baseNameOf(name))) continue;
    roots.add(root);
    because.add('chat-media');
  }
  return roots.size === 0 ? null : { score: 3, roots: [...roots], because: [...because] };
}

function planSnapchat(listing: ArchiveListing): ImportPlan {
  return planChat(listing, isHistory, isPicture);
}

async function* readSnapchat(input: AdapterInput, plan: ImportPlan): AsyncGenerator<PartOfArchive> {
  const histories = plan.metadata.filter(isHistory);
  const readers = new Map(histories.map((entry) => [entry.index, new HistoryReader(entry)]));
  const messages: SoundMessage[] = [];
  for await (const { entry, damage } of walkJson(histories, input, ({ index }) => readers.get(index) as HistoryReader)) {
    const reader = readers.get(entry.index) as HistoryReader;
    const isAllIn = addMessages(messages, reader.messages);
    const reason = reader.isHistory ? 'read-for-transcripts' : 'not-a-recording';
    yield { kind: 'issue', entry, reason: damage ?? (reader.isBroken || !isAllIn ? 'broken-row' : reason) };
  }
  const { drafts, left } = joinMessages(messages, [rungByIdentifier(plan.candidates)]);
  yield* left;
  yield* readAsGeneric(input, { ...plan, metadata: plan.metadata.filter((entry) => !isHistory(entry)) }, drafts);
}

/** `2021-03-04_b~EXAMPLE.mp4` is what a message calls `b~EXAMPLE`. Two files of one identifier are nobody's. */
function rungByIdentifier(candidates: readonly ListedEntry[]): Rung {
  const sounds = new Map<string, ListedEntry | null>();
  for (const entry of candidates) {
    if (!folderOf(entry.name).endsWith('chat_media/')) continue;
    const id = stemOf(baseNameOf(entry.name)).replace(/^\d{4}-\d\d-\d\d_/, '');
    sounds.set(id, sounds.has(id) ? null : entry);
  }
  return { step: 'shared-token', find: ({ file }) => (file === null ? null : (sounds.get(file) ?? null)) };
}
