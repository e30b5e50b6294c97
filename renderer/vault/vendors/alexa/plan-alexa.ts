/** Which entries of an Alexa archive may be sound, which may tell of it, and which are about something else. By name alone. */
import type { EntryReason } from '../../../../shared/model/archive.ts';
import type { ArchiveListing, ImportPlan, ListedEntry } from '../adapter.ts';
import { endingOf, isAboutTheArchive, isNestedArchive, isPackerLeftover, isPlainlyNotSound } from '../reading/file-names.ts';
import { isOtherCategory } from './other-categories.ts';

const readable = new Set(['csv', 'tsv', 'json', 'jsonl', 'ndjson', 'html', 'htm', 'xhtml', 'txt', 'pdf']);
/** Texts become strings in memory, and PDFs go to a reader that takes no more. */
const mostTextBytes = 128 << 20;
const mostPdfBytes = 64 << 20;

export function planAlexa({ entries }: ArchiveListing): ImportPlan {
  const metadata: ListedEntry[] = [];
  const candidates: ListedEntry[] = [];
  const leftOut: { entry: ListedEntry; reason: EntryReason }[] = [];
  for (const entry of entries) {
    const reason = reasonToLeaveOut(entry);
    if (reason === null) candidates.push(entry);
    else if (reason === 'read-for-transcripts') metadata.push(entry);
    else leftOut.push({ entry, reason });
  }
  return { metadata, candidates, leftOut };
}

function reasonToLeaveOut(entry: ListedEntry): EntryReason | null {
  if (isPackerLeftover(entry)) return 'packer-leftover';
  if (isNestedArchive(entry)) return 'nested-archive';
  if (entry.sizeBytes === 0) return 'empty-file';
  if (!isPlainlyNotSound(entry)) return null;
  const ending = endingOf(entry.name);
  if (!readable.has(ending) || isAboutTheArchive(entry) || isOtherCategory(entry.name)) return 'not-a-recording';
  return entry.sizeBytes <= (ending === 'pdf' ? mostPdfBytes : mostTextBytes) ? 'read-for-transcripts' : 'too-large';
}
