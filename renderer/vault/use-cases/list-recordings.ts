/** What the list shows: a linear scan over what is in memory, then days as groups. Vault worker. */
import type { UnlinkedLine } from '../../../shared/model/archive.ts';
import type { Recording } from '../../../shared/model/recording.ts';
import type { RecordingList, RecordingQuery, VaultArgs } from '../../../shared/seams/vault-protocol.ts';
import type { Desk } from '../library/desk.ts';
import type { Library, LibraryEntry } from '../library/library.ts';
import { foldQuery, hasAllWords } from '../search/fold-text.ts';

const mostUnlinked = 200;

export function listRecordings(desk: Desk, { query, order }: VaultArgs<'list'>): RecordingList {
  const words = foldQuery(query.text);
  const listed = collect(desk.library, query, words, order);
  // The page takes the ids away with their buffer; the neighbours of what it plays are found in this copy.
  desk.shownIds = listed.ids.slice();
  return { ...listed, ...unlinkedLines(desk.library, query, words) };
}

type Group = RecordingList['groups'][number];

function collect(library: Library, query: RecordingQuery, words: readonly string[], order: VaultArgs<'list'>['order']) {
  const entries = library.entries();
  const ids = new Uint32Array(entries.length);
  const groups: Group[] = [];
  let found = 0;
  let dayMs: number | null = null;
  let start = 0;
  let daySoundMs = 0;
  let soundMs = 0;
  const endGroup = () => {
    if (found > start) groups.push({ dayMs, start, count: found - start, soundMs: daySoundMs });
  };
  const look = (entry: LibraryEntry) => {
    const { recording } = entry;
    if (!fitsQuery(recording, query)) return;
    if (words.length > 0 && !hasAllWords(library.foldedText(entry), words)) return;
    if (entry.order.dayMs !== dayMs) {
      endGroup();
      dayMs = entry.order.dayMs;
      start = found;
      daySoundMs = 0;
    }
    ids[found++] = recording.id;
    daySoundMs += recording.sound.durationMs ?? 0;
    soundMs += recording.sound.durationMs ?? 0;
  };

  if (order === 'oldest-first') for (const entry of entries) look(entry);
  else lookFromNewest(entries, look);
  endGroup();
  return { ids: ids.slice(0, found), groups, soundMs };
}

/** Undated recordings stay last, in the order they came in: without a time they are no newer than the others. */
function lookFromNewest(entries: readonly LibraryEntry[], look: (entry: LibraryEntry) => void): void {
  const firstUndated = entries.findLastIndex((entry) => entry.order.dayMs !== null) + 1;
  for (let i = firstUndated - 1; i >= 0; i--) look(entries[i] as LibraryEntry);
  for (let i = firstUndated; i < entries.length; i++) look(entries[i] as LibraryEntry);
}

function fitsQuery(recording: Recording, query: RecordingQuery): boolean {
  return (
    (query.verdict === null || recording.verdict === query.verdict) &&
    (query.tagId === null || recording.tags.includes(query.tagId)) &&
    (query.device === null || recording.device === query.device) &&
    (query.archiveId === null || recording.archiveId === query.archiveId)
  );
}

/** A line without a recording has no verdict, no tag and no device: asked for one of these, none fits. */
function unlinkedLines(library: Library, query: RecordingQuery, words: readonly string[]) {
  const unlinked: UnlinkedLine[] = [];
  let unlinkedTotal = 0;
  if (query.verdict !== null || query.tagId !== null || query.device !== null) return { unlinked, unlinkedTotal };
  for (const [line, folded] of library.unlinkedLines(query.archiveId)) {
    if (!hasAllWords(folded, words)) continue;
    unlinkedTotal++;
    if (unlinked.length < mostUnlinked) unlinked.push(line);
  }
  return { unlinked, unlinkedTotal };
}
