/** How sure it is that a folder is Telegram's: names first, then the beginning of a result.json or of a page. */
import type { RecordedTime } from '../../../../shared/model/recording.ts';
import type { AdapterInput, ListedEntry, Recognition } from '../adapter.ts';
import { wallClockMs } from '../reading/calendar.ts';
import { baseNameOf, folderOf } from '../reading/file-names.ts';
import { peekText } from '../reading/peek.ts';

const stamp = /@(\d{2})-(\d{2})-(\d{4})_(\d{2})-(\d{2})-(\d{2})/;
const ownFolder = /^(.*?)(?:chats\/chat_\d+\/)?(?:voice_messages|round_video_messages|video_files)\/[^/]*$/;
const mostPeeked = 6;

export const isChatPage = (name: string): boolean => /^messages\d{0,6}\.html$/.test(baseNameOf(name));
export const pageNumber = (name: string): number => Number(/messages(\d+)\.html$/.exec(name)?.[1] ?? 1);

/** `audio_7@04-03-2021_14-15-16.ogg`: day first, on the exporting computer's clock. */
export function timeOfTelegramName(name: string): RecordedTime | null {
  const match = stamp.exec(baseNameOf(name));
  if (match === null) return null;
  const [, day, month, year, hour, minute, second] = match;
  const epochMs = wallClockMs([year, month, day], [hour, minute, second]);
  return epochMs === null ? null : { kind: 'local-unknown', epochMs, source: 'file-name' };
}

export async function recogniseTelegram(input: AdapterInput): Promise<Recognition | null> {
  const texts: ListedEntry[] = [];
  const roots = new Set<string>();
  const because = new Set<string>();
  for (const entry of input.listing.entries) {
    const base = baseNameOf(entry.name);
    if (base === 'result.json' || isChatPage(base)) texts.push(entry);
    const folder = stamp.test(base) ? ownFolder.exec(entry.name)?.[1] : undefined;
    if (folder === undefined) continue;
    roots.add(folder);
    because.add('voice-message-names');
  }
  let peeked = 0;
  for (const entry of texts) {
    const root = folderOf(entry.name).replace(/chats\/chat_\d+\/$/, '');
    if (roots.has(root) || peeked >= mostPeeked) continue;
    peeked += 1;
    const marker = markerOf(await peekText(entry, input));
    if (marker === null) continue;
    roots.add(root);
    because.add(marker);
  }
  return roots.size === 0 ? null : { score: 3, roots: [...roots], because: [...because] };
}

const chatKind =
  /"type"\s{0,4}:\s{0,4}"(saved_messages|personal_chat|bot_chat|(private|public)_(group|supergroup|channel)|replies|verify_codes)"/;

function markerOf(start: string): string | null {
  if (chatKind.test(start) && start.includes('"messages"')) return 'result-of-a-chat';
  if (/"personal_information"\s{0,4}:/.test(start) && /"(about|contacts|chats)"\s{0,4}:/.test(start))
    return 'result-of-an-account';
  if (start.includes('class="page_wrap"') && start.includes('page_header')) return 'chat-page';
  return null;
}
