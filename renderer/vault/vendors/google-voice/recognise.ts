/** Folders of Google Voice, by names alone: `… - Voicemail - 2014-05-17T02_54_27Z.html` is nobody else's. Pure. */
import type { ListedEntry, Recognition } from '../adapter.ts';
import { endingOf, folderOf, isSoundName, stemOf } from '../reading/file-names.ts';
import { callNameOf, isKnownKind, pageStemOfAttachment } from './call-name.ts';

const isPage = ({ name }: ListedEntry): boolean => ['html', 'htm'].includes(endingOf(name));

/** Nearly all names fail this, so it comes first. */
const hasMoment = /-\s\d{4}-\d\d-\d\dT\d\d_\d\d/;

export function recogniseVoice(listed: readonly ListedEntry[]): Recognition | null {
  const entries = listed.filter(({ name }) => hasMoment.test(name));
  if (entries.length === 0) return null;
  const roots = new Set<string>();
  const because = new Set<string>();
  const sounds = new Set(entries.filter(({ name }) => isSoundName(name)).map(({ name }) => stemOf(name)));
  const attached = new Set([...sounds].flatMap((stem) => pageStemOfAttachment(stem) ?? []));
  for (const entry of entries) {
    const isSound = isSoundName(entry.name);
    const name = isSound || isPage(entry) ? callNameOf(entry.name) : null;
    if (name === null) continue;
    const marker = isKnownKind(name.kind)
      ? 'call-in-name'
      : // Kinds in other languages aren't known: then the page and its sound must be twins.
        isPage(entry) && (sounds.has(stemOf(entry.name)) || attached.has(stemOf(entry.name)))
        ? 'page-beside-sound-of-a-moment'
        : null;
    if (marker === null) continue;
    roots.add(folderOf(entry.name));
    because.add(marker);
  }
  return roots.size === 0 ? null : { score: 3, roots: [...roots], because: [...because] };
}
