/** Which entries of an unknown archive may be sound, which are text beside them, and which are neither. By name alone. */
import type { EntryReason } from '../../../../shared/model/archive.ts';
import type { ArchiveListing, ImportPlan, ListedEntry } from '../adapter.ts';
import { endingOf, isAboutTheArchive, isNestedArchive, isPackerLeftover, isPlainlyNotSound, stemOf } from './file-names.ts';

const twinEndings = new Set(['txt', 'srt', 'vtt', 'json']);
const mostTextBytes = 64 << 20;

export function planGeneric({ entries }: ArchiveListing): ImportPlan {
  const reasons = entries.map(reasonToLeaveOut);
  const candidates = entries.filter((_, at) => reasons[at] === null);
  const stems = new Set(candidates.map(({ name }) => stemOf(name)));
  const names = new Set(candidates.map(({ name }) => name));
  const isText = (entry: ListedEntry): boolean =>
    entry.sizeBytes > 0 &&
    entry.sizeBytes <= mostTextBytes &&
    (isTwin(entry, stems, names) || (candidates.length > 0 && isPaperOfWords(entry)));

  const metadata: ListedEntry[] = [];
  const leftOut: { readonly entry: ListedEntry; readonly reason: EntryReason }[] = [];
  entries.forEach((entry, at) => {
    const reason = reasons[at];
    if (reason === null || reason === undefined) return;
    if (reason === 'not-a-recording' && isText(entry)) metadata.push(entry);
    else leftOut.push({ entry, reason });
  });
  return { metadata, candidates, leftOut };
}

function reasonToLeaveOut(entry: ListedEntry): EntryReason | null {
  if (isPackerLeftover(entry)) return 'packer-leftover';
  if (isNestedArchive(entry)) return 'nested-archive';
  if (isPlainlyNotSound(entry)) return 'not-a-recording';
  return entry.sizeBytes === 0 ? 'empty-file' : null;
}

/** `memo.txt` or `memo.m4a.txt` beside `memo.m4a`. */
function isTwin(entry: ListedEntry, stems: ReadonlySet<string>, names: ReadonlySet<string>): boolean {
  const stem = stemOf(entry.name);
  return twinEndings.has(endingOf(entry.name)) && (stems.has(stem) || names.has(stem));
}

/** A PDF among recordings may hold what was said, as in the archive of 2018: its lines are kept, joined with nothing. */
const isPaperOfWords = (entry: ListedEntry): boolean => endingOf(entry.name) === 'pdf' && !isAboutTheArchive(entry);
