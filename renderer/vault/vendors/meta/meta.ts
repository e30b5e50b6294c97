/**
 * Facebook Messenger and Instagram: the messages of "Download Your Information" and of end-to-end encrypted chats (meta/README.md).
 * One way of writing them, two names. Runs in the vault worker; never sees a byte of sound.
 */
import type { AdapterInput, ArchiveListing, ImportPlan, ListedEntry, VendorAdapter } from '../adapter.ts';
import { endingOf } from '../reading/file-names.ts';
import { joinMessages, rungsByName } from '../reading/join-messages.ts';
import { planChat } from '../reading/plan-chat.ts';
import { readAsGeneric } from '../reading/read-as-generic.ts';
import { walkJson } from '../reading/read-json.ts';
import type { PartOfArchive } from '../reading/read-pdfs.ts';
import { addMessages, type SoundMessage } from '../reading/sound-message.ts';
import { soundsByName } from '../reading/sounds-by-name.ts';
import { rungByEpoch, rungsAcrossRoots } from './link-meta.ts';
import { isEncryptedFile, isThreadFile, type MetaVendor, recogniseMeta } from './recognise-meta.ts';
import { ThreadReader } from './thread-reader.ts';

const adapterOf = (vendor: MetaVendor): VendorAdapter => ({
  vendor,
  recognise: (input) => recogniseMeta(input, vendor),
  plan: planMeta,
  read: readMeta,
});

export const messenger: VendorAdapter = adapterOf('messenger');
export const instagram: VendorAdapter = adapterOf('instagram');

/** Pages have no structure that stays and dates in every language: their sound comes in, with what its name says. */
const isOwnText = ({ name }: ListedEntry): boolean => endingOf(name) === 'json' && (isThreadFile(name) || isEncryptedFile(name));

function planMeta(listing: ArchiveListing): ImportPlan {
  return planChat(listing, isOwnText);
}

async function* readMeta(input: AdapterInput, plan: ImportPlan): AsyncGenerator<PartOfArchive> {
  const own = plan.metadata.filter(isOwnText).sort(byNumber);
  const readers = new Map(own.map((entry) => [entry.index, new ThreadReader(entry)]));
  const messages: SoundMessage[] = [];
  for await (const { entry, damage } of walkJson(own, input, ({ index }) => readers.get(index) as ThreadReader)) {
    const reader = readers.get(entry.index) as ThreadReader;
    readers.delete(entry.index);
    const isAllIn = addMessages(messages, reader.messages());
    const reason = reader.isThread ? 'read-for-transcripts' : 'not-a-recording';
    yield { kind: 'issue', entry, reason: damage ?? (reader.isBroken || !isAllIn ? 'broken-row' : reason) };
  }
  const sounds = soundsByName(plan.candidates);
  const { drafts, left } = joinMessages(messages, [
    ...rungsAcrossRoots(sounds),
    ...rungsByName(sounds),
    rungByEpoch(plan.candidates, messages),
  ]);
  yield* left;
  yield* readAsGeneric(input, { ...plan, metadata: plan.metadata.filter((entry) => !isOwnText(entry)) }, drafts);
}

/** message_10 comes after message_9. */
function byNumber(a: ListedEntry, b: ListedEntry): number {
  const numberOf = ({ name }: ListedEntry): number => Number(/_(\d+)\.json$/.exec(name)?.[1] ?? 0);
  return numberOf(a) - numberOf(b) || a.index - b.index;
}
