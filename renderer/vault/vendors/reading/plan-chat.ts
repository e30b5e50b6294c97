/**
 * Plans the share of a messenger: its own texts are read, sound is sound, and papers that people sent each other stay papers,
 * where in an unknown archive a PDF might hold what was said.
 */
import type { ArchiveListing, ImportPlan, ListedEntry } from '../adapter.ts';
import { endingOf } from './file-names.ts';
import { planShare } from './plan-share.ts';

export function planChat(
  listing: ArchiveListing,
  isOwnText: (entry: ListedEntry) => boolean,
  isPicture: (entry: ListedEntry) => boolean = () => false,
): ImportPlan {
  const pictures = listing.entries.filter(isPicture);
  const rest = { ...listing, entries: listing.entries.filter((entry) => !isPicture(entry)) };
  // Own texts of any size: they are read piece by piece.
  const { metadata, candidates, leftOut } = planShare(rest, isOwnText, Number.POSITIVE_INFINITY);
  const isPaper = (entry: ListedEntry): boolean => endingOf(entry.name) === 'pdf';
  const papers = metadata.filter(isPaper);
  return {
    metadata: metadata.filter((entry) => !isPaper(entry)),
    candidates,
    leftOut: [...leftOut, ...[...papers, ...pictures].map((entry) => ({ entry, reason: 'not-a-recording' as const }))],
  };
}
