/** Which folders hold chats of signal-export, and which those of sigtop. By names; sigtop's texts by a look inside. */
import type { RecordedTime } from '../../../../shared/model/recording.ts';
import type { AdapterInput, ArchiveListing, ListedEntry, Recognition } from '../adapter.ts';
import { wallClockMs } from '../reading/calendar.ts';
import { baseNameOf, folderOf, stemOf } from '../reading/file-names.ts';
import { peekText } from '../reading/peek.ts';
import { timeOfEntry } from '../reading/read-as-generic.ts';

/** `attachment-2020-04-01-13-47-49.m4a`, with `-2` behind when the name was taken. */
const sigtopName = /^attachment-(\d{4})-(\d\d)-(\d\d)-(\d\d)-(\d\d)-(\d\d)(?:-\d{1,4})?$/;
/** `2020-04-01T13-47-49.821000_00_None.aac`. */
const exportName = /^(\d{4})-(\d\d)-(\d\d)T(\d\d)-(\d\d)-(\d\d)(?:\.(\d{3})\d{0,3})?_\d\d_/;
const mostPeeked = 6;

/** Wall clock of the computer that exported, as if it were UTC; null where the name holds none of either tool's stamps. */
export function stampMs(stem: string): number | null {
  const match = sigtopName.exec(stem) ?? exportName.exec(stem);
  if (match === null) return null;
  const [, year, month, day, hour, minute, second, milliseconds] = match;
  return wallClockMs([year, month, day], [hour, minute, second, milliseconds]);
}

export function timeOfSignalName(stem: string, entry: ListedEntry): RecordedTime | null {
  const epochMs = stampMs(stem);
  return epochMs === null ? timeOfEntry(entry) : { kind: 'local-unknown', epochMs, source: 'file-name' };
}

/** sigtop writes `Pat (+15550100000).txt` or `.json`, and the chat's files into a folder of the same name. By index. */
export function chatsOfSigtop({ entries }: ArchiveListing): ReadonlySet<number> {
  const folders = new Set<string>();
  for (const { name } of entries)
    if (sigtopName.test(stemOf(baseNameOf(name)))) folders.add(baseNameOf(folderOf(name).slice(0, -1)));
  const chats = entries.filter(({ name }) => /\.(txt|json)$/.test(name) && folders.has(stemOf(baseNameOf(name))));
  return new Set(chats.map(({ index }) => index));
}

export async function recogniseSignal(input: AdapterInput): Promise<Recognition | null> {
  const { entries } = input.listing;
  const roots = new Set<string>();
  const because = new Set<string>();
  const parts = new Map<string, Set<string>>();
  const mark = (folder: string, part: string): void => {
    const known = parts.get(folder);
    if (known === undefined) parts.set(folder, new Set([part]));
    else known.add(part);
  };
  for (const { name } of entries) {
    const folder = folderOf(name);
    const base = baseNameOf(name);
    if (base === 'chat.md' || base === 'index.md') mark(folder, 'chat');
    if (base === 'data.json' || base === 'index.html') mark(folder, base);
    if (!folder.endsWith('/media/') || !exportName.test(base)) continue;
    mark(folder.slice(0, -'media/'.length), 'media');
  }
  for (const [folder, found] of parts) {
    if (!found.has('media') && !(found.has('chat') && found.has('data.json'))) continue;
    if (folder === '' && found.size < 2) continue;
    roots.add(folder);
    because.add('signal-export');
  }
  for (const root of await rootsOfSigtop(input)) {
    roots.add(root);
    because.add('sigtop');
  }
  return roots.size === 0 ? null : { score: 3, roots: [...roots], because: [...because] };
}

/** "attachment" and a stamp could be anybody's: a text of the same name must be a chat, or the folder end in a telephone number. */
async function rootsOfSigtop(input: AdapterInput): Promise<ReadonlySet<string>> {
  const roots = new Set<string>();
  const { entries } = input.listing;
  for (const { name } of entries) {
    const folder = folderOf(name);
    if (sigtopName.test(stemOf(baseNameOf(name))) && / \(\+\d{5,15}\)\/$/.test(folder)) roots.add(folder);
  }
  const chats = chatsOfSigtop(input.listing);
  let peeked = 0;
  let isProven = roots.size > 0;
  for (const entry of entries) {
    if (isProven || !chats.has(entry.index) || peeked++ >= mostPeeked) continue;
    const start = await peekText(entry, input);
    isProven = start.startsWith('Conversation: ') || (start.includes('"sent_at"') && start.includes('"conversationId"'));
  }
  if (!isProven) return roots;
  // Texts and folders lie side by side or apart; the chats' names join them.
  const names = new Set(entries.filter(({ index }) => chats.has(index)).map(({ name }) => stemOf(baseNameOf(name))));
  for (const { index, name } of entries) {
    if (chats.has(index)) roots.add(folderOf(name));
    else if (names.has(baseNameOf(folderOf(name).slice(0, -1)))) roots.add(folderOf(name));
  }
  return roots;
}
