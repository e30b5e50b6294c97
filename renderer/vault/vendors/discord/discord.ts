/**
 * Discord's data package (discord/README.md). There is no sound in it: voice messages are links into the network, which nothing here
 * follows. Each becomes a record, so that a person sees what Discord keeps. Runs in the vault worker.
 */
import type { AdapterInput, ArchiveListing, ImportPlan, ListedEntry, Recognition, VendorAdapter } from '../adapter.ts';
import { decodeText } from '../reading/decode-text.ts';
import { endingOf, folderOf } from '../reading/file-names.ts';
import { joinMessages } from '../reading/join-messages.ts';
import { planChat } from '../reading/plan-chat.ts';
import { readAhead } from '../reading/read-ahead.ts';
import { readAsGeneric } from '../reading/read-as-generic.ts';
import { walkJson } from '../reading/read-json.ts';
import type { PartOfArchive } from '../reading/read-pdfs.ts';
import { addMessages, type SoundMessage } from '../reading/sound-message.ts';
import { namesOfChannels } from './channel-names.ts';
import { ChannelReader } from './channel-reader.ts';
import { messagesOfTable } from './channel-table.ts';

export const discord: VendorAdapter = {
  vendor: 'discord',
  recognise: recogniseDiscord,
  plan: planDiscord,
  read: readDiscord,
};

/**
 * The package's folder, when this is a channel's messages: `<package>/Messages/c<number>/messages.json`. What stands for "Messages"
 * follows the account's language; a channel's number doesn't.
 */
function packageOf(name: string): string | null {
  if (!/\/c?\d{15,21}\/messages\.(?:json|csv)$/.test(name)) return null;
  const above = folderOf(folderOf(name).slice(0, -1));
  return above === '' ? null : folderOf(above.slice(0, -1));
}

const isMessages = ({ name }: ListedEntry): boolean => packageOf(name) !== null;
const mostTableBytes = 64 << 20;

async function recogniseDiscord({ listing }: AdapterInput): Promise<Recognition | null> {
  const roots = new Set<string>();
  for (const { name } of listing.entries) {
    const root = packageOf(name);
    if (root !== null) roots.add(root);
  }
  return roots.size === 0 ? null : { score: 3, roots: [...roots], because: ['channels'] };
}

function planDiscord(listing: ArchiveListing): ImportPlan {
  const indexes = new Set(
    listing.entries.filter(isMessages).map(({ name }) => `${folderOf(folderOf(name).slice(0, -1))}index.json`),
  );
  return planChat(listing, (entry) => isMessages(entry) || indexes.has(entry.name));
}

async function* readDiscord(input: AdapterInput, plan: ImportPlan): AsyncGenerator<PartOfArchive> {
  const isIndex = ({ name }: ListedEntry): boolean => name.endsWith('/index.json');
  const names = await namesOfChannels(plan.metadata.filter(isIndex), input);
  const messages: SoundMessage[] = [];

  const lists = plan.metadata.filter((entry) => isMessages(entry) && endingOf(entry.name) === 'json');
  const readers = new Map(lists.map((entry) => [entry.index, new ChannelReader(entry, names.of(entry))]));
  for await (const { entry, damage } of walkJson(lists, input, ({ index }) => readers.get(index) as ChannelReader)) {
    const reader = readers.get(entry.index) as ChannelReader;
    readers.delete(entry.index);
    const isAllIn = addMessages(messages, reader.messages);
    yield { kind: 'issue', entry, reason: damage ?? (reader.isBroken || !isAllIn ? 'broken-row' : 'read-for-transcripts') };
  }
  const tables = plan.metadata.filter((entry) => isMessages(entry) && endingOf(entry.name) === 'csv');
  for (const entry of tables) if (entry.sizeBytes > mostTableBytes) yield { kind: 'issue', entry, reason: 'too-large' };
  const readable = tables.filter(({ sizeBytes }) => sizeBytes <= mostTableBytes);
  for await (const outcome of readAhead(readable, input.readEntry)) {
    if (outcome.kind === 'issue') {
      yield outcome;
      continue;
    }
    const { entry, bytes } = outcome;
    const isAllIn = addMessages(messages, messagesOfTable(entry, decodeText(bytes), names.of(entry)));
    yield { kind: 'issue', entry, reason: isAllIn ? 'read-for-transcripts' : 'broken-row' };
  }
  yield* names.issues;
  yield* joinMessages(messages, []).left;
  const rest = plan.metadata.filter((entry) => !isMessages(entry) && !isIndex(entry));
  yield* readAsGeneric(input, { ...plan, metadata: rest });
}
