/** Where in an archive Messenger's or Instagram's messages lie, and whose they are. By names; encrypted chats by a look inside. */
import type { AdapterInput, ListedEntry, Recognition } from '../adapter.ts';
import { baseNameOf, folderOf } from '../reading/file-names.ts';
import { peekText } from '../reading/peek.ts';

export type MetaVendor = 'messenger' | 'instagram';

/** Roots changed over the years; what lies below didn't. */
const section =
  /^(.*?)((?:your_activity_across_facebook|your_facebook_activity|your_instagram_activity)\/)?messages\/(?:inbox|archived_threads|filtered_threads|message_requests|e2ee_cutover)\/[^/]+\//;
const threadFile = /\/message_\d{1,6}\.(json|html)$/;
/** `Pat_1.json` beside `media/`: an encrypted chat. */
const encryptedFile = /^(.*\/)?[^/]+_\d{1,6}\.json$/;
const mostPeeked = 6;

export const isThreadFile = (name: string): boolean => threadFile.test(`/${name}`) && section.test(name);
export const isEncryptedFile = (name: string): boolean => encryptedFile.test(name) && !threadFile.test(`/${name}`);

export async function recogniseMeta(input: AdapterInput, vendor: MetaVendor): Promise<Recognition | null> {
  const roots = new Set<string>();
  const because = new Set<string>();
  const isInstagram = instagramPrefixes(input);
  for (const { name } of input.listing.entries) {
    const found = name.includes('messages/') ? section.exec(name) : null;
    if (found === null) continue;
    const [, prefix = '', activity = ''] = found;
    const owner: MetaVendor =
      activity.includes('instagram') || (activity === '' && isInstagram(prefix)) ? 'instagram' : 'messenger';
    if (owner !== vendor) continue;
    roots.add(`${prefix}${activity}messages/`);
    because.add(activity === '' ? 'messages-inbox' : activity.slice(0, -1));
  }
  if (vendor === 'messenger') {
    for (const root of await encryptedRoots(input)) {
      roots.add(root);
      because.add('thread-name');
    }
  }
  return roots.size === 0 ? null : { score: 3, roots: [...roots], because: [...because] };
}

/** The old root, `messages/inbox/`, was both companies'. What else lies beside it, and the archive's own name, tell which. */
function instagramPrefixes({ listing }: AdapterInput): (prefix: string) => boolean {
  const isNamedSo = /instagram/i.test(listing.fileName) && !/facebook/i.test(listing.fileName);
  const marker = /^(.*?)(?:followers_and_following|instagram_[a-z_]+|your_instagram_activity|account_information|stories)\//;
  // Only where the old root is found is anybody asked.
  let marked: Set<string> | null = null;
  const isMarked = (prefix: string): boolean => {
    marked ??= new Set(listing.entries.map(({ name }) => marker.exec(name)?.[1]).filter((one) => one !== undefined));
    return marked.has(prefix);
  };
  return (prefix) => isNamedSo || /instagram/i.test(prefix) || isMarked(prefix);
}

async function encryptedRoots(input: AdapterInput): Promise<readonly string[]> {
  const withMedia = new Set<string>();
  for (const { name } of input.listing.entries) {
    const at = `/${name}`.lastIndexOf('/media/');
    if (at >= 0) withMedia.add(name.slice(0, at));
  }
  const isBesideMedia = ({ name }: ListedEntry): boolean => {
    const folder = folderOf(name);
    return withMedia.has(folder) || (baseNameOf(folder.slice(0, -1)) === 'messages' && withMedia.has(folder.slice(0, -9)));
  };
  const roots = new Set<string>();
  let peeked = 0;
  for (const entry of input.listing.entries) {
    const folder = folderOf(entry.name);
    if (peeked >= mostPeeked || roots.has(folder) || !isEncryptedFile(entry.name) || !isBesideMedia(entry)) continue;
    peeked += 1;
    const start = await peekText(entry, input);
    if (!/"threadName"\s{0,4}:/.test(start) || !start.includes('"participants"')) continue;
    roots.add(folder);
    roots.add(withMedia.has(folder) ? `${folder}media/` : `${folder.slice(0, -9)}media/`);
  }
  return [...roots];
}
