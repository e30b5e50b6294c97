/**
 * Folders of WhatsApp chats: `_chat.txt`, names of voice notes, a text that is called after WhatsApp, or, in languages and
 * versions nobody wrote down, a text of a chat's shape that names a file beside it.
 */
import { Failure } from '../../../../shared/failure.ts';
import type { AdapterInput, ListedEntry, Recognition } from '../adapter.ts';
import { decodeText } from '../reading/decode-text.ts';
import { baseNameOf, endingOf, folderOf, isAboutTheArchive, isPackerLeftover } from '../reading/file-names.ts';
import { isVoiceName, isWhatsappSound } from './attachment.ts';
import { isChatShaped, readChat } from './read-chat.ts';

const mostPeeked = 24;
const mostPeekedBytes = 8 << 20;

export async function recogniseWhatsapp(input: AdapterInput): Promise<Recognition | null> {
  const roots = new Set<string>();
  const because = new Set<string>();
  const mark = (name: string, marker: string): void => {
    roots.add(folderOf(name));
    because.add(marker);
  };
  const entries = input.listing.entries.filter((entry) => !isPackerLeftover(entry));
  for (const { name } of entries) {
    if (baseNameOf(name) === '_chat.txt') mark(name, 'chat-text');
    else if (isWhatsappSound(baseNameOf(name))) mark(name, 'voice-note-name');
  }
  const texts = entries.filter((entry) => isPossibleChat(entry) && !roots.has(folderOf(entry.name)));
  if (texts.length === 0) return answer(roots, because);
  const promises = ({ name }: ListedEntry): number => (/whats\s?app/i.test(name) ? 0 : /chat/i.test(name) ? 1 : 2);
  const soundFolders = new Set(entries.filter(({ name }) => isVoiceName(baseNameOf(name))).map(({ name }) => folderOf(name)));
  const worthPeeking = texts
    .filter((entry) => promises(entry) === 0 || soundFolders.has(folderOf(entry.name)))
    .sort((a, b) => promises(a) - promises(b) || a.index - b.index)
    .slice(0, mostPeeked);
  for (const entry of worthPeeking) {
    const marker = await chatMarker(entry, input, entries);
    if (marker !== null) mark(entry.name, marker);
  }
  return answer(roots, because);
}

const answer = (roots: ReadonlySet<string>, because: ReadonlySet<string>): Recognition | null =>
  roots.size === 0 ? null : { score: 3, roots: [...roots], because: [...because] };

const isPossibleChat = (entry: ListedEntry): boolean =>
  endingOf(entry.name) === 'txt' && entry.sizeBytes > 0 && entry.sizeBytes <= mostPeekedBytes && !isAboutTheArchive(entry);

async function chatMarker(
  entry: ListedEntry,
  { readEntry }: AdapterInput,
  entries: readonly ListedEntry[],
): Promise<string | null> {
  const text = await textOf(entry, readEntry);
  if (!isChatShaped(text)) return null;
  if (/whats\s?app/i.test(baseNameOf(entry.name))) return 'chat-named-after-whatsapp';
  const beside = new Set(
    entries.filter(({ name }) => folderOf(name) === folderOf(entry.name)).map(({ name }) => baseNameOf(name)),
  );
  const chat = await readChat(text, (name) => beside.has(name));
  const isNaming = chat?.messages.some(({ attachment }) => attachment?.isInPlace === true && beside.has(attachment.file));
  return isNaming === true ? 'chat-that-names-its-files' : null;
}

/** A damaged entry proves nothing here; it is reported when it is read. */
async function textOf(entry: ListedEntry, readEntry: AdapterInput['readEntry']): Promise<string> {
  try {
    return decodeText(await readEntry(entry));
  } catch (thrown) {
    if (thrown instanceof Failure && thrown.code !== 'archive/gone' && thrown.code !== 'archive/changed') return '';
    throw thrown;
  }
}
