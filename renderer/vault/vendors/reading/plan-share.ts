/** Plans a vendor's share: the texts that are its own are read, and everything else is planned as in an unknown archive. */
import type { EntryReason } from '../../../../shared/model/archive.ts';
import type { ArchiveListing, ImportPlan, ListedEntry } from '../adapter.ts';
import { isPackerLeftover } from './file-names.ts';
import { planGeneric } from './plan-generic.ts';

/** `isOwnText` goes by the name alone. Own texts over `mostTextBytes` are left out, for they become strings in memory. */
export function planShare(
  listing: ArchiveListing,
  isOwnText: (entry: ListedEntry) => boolean,
  mostTextBytes = 128 << 20,
): ImportPlan {
  const own: ListedEntry[] = [];
  const rest: ListedEntry[] = [];
  const leftOut: { readonly entry: ListedEntry; readonly reason: EntryReason }[] = [];
  for (const entry of listing.entries) {
    if (isPackerLeftover(entry) || !isOwnText(entry)) rest.push(entry);
    else if (entry.sizeBytes === 0) leftOut.push({ entry, reason: 'empty-file' });
    else if (entry.sizeBytes > mostTextBytes) leftOut.push({ entry, reason: 'too-large' });
    else own.push(entry);
  }
  const planned = planGeneric({ ...listing, entries: rest });
  return {
    metadata: [...own, ...planned.metadata],
    candidates: planned.candidates,
    leftOut: [...leftOut, ...planned.leftOut],
  };
}
