/** What the list shows: a linear scan over what is in memory, then days as groups. Vault worker. */
import type { UnlinkedLine } from '../../../shared/model/archive.ts';
import type { Recording } from '../../../shared/model/recording.ts';
import type { RecordingList, RecordingQuery, VaultArgs } from '../../../shared/seams/vault-protocol.ts';
import type { Desk } from '../library/desk.ts';
import type { Library } from '../library/library.ts';
import { fitsAll, partTests } from '../library/query-parts.ts';
import { foldQuery, hasAllWords } from '../search/fold-text.ts';

const mostUnlinked = 200;
/** Where nothing else is listed. */
const mostUnlinkedAlone = 5000;

export function listRecordings(desk: Desk, { query, order }: VaultArgs<'list'>): RecordingList {
  const words = foldQuery(query.text);
  const listed = query.isWithoutSound ? nothingListed() : collect(desk.library, query, words, order);
  // The page takes the ids away with their buffer; the neighbours of what it plays are found in this copy.
  desk.shownIds = listed.ids.slice();
  return { ...listed, ...unlinkedLines(desk.library, query, words), edition: desk.library.edition };
}

const nothingListed = () => ({ ids: new Uint32Array(), groups: [], soundMs: 0 });

type Group = RecordingList['groups'][number];

function collect(library: Library, query: RecordingQuery, words: readonly string[], order: VaultArgs<'list'>['order']) {
  const columns = library.columns();
  const tests = partTests(query, library.tags());
  const ids = new Uint32Array(columns.length);
  const groups = new DayGroups();
  let found = 0;
  const look = (position: number) => {
    if (tests.length > 0 && !fitsAll(columns.recordings[position] as Recording, tests)) return;
    if (words.length > 0 && !hasAllWords(library.foldedText(position), words)) return;
    ids[found++] = columns.ids[position] as number;
    groups.count(columns.dayMs[position] as number, columns.soundMs[position] as number);
  };

  // Undated recordings are last either way, in the order they came in: without a time they are no newer than the others.
  const { datedLength } = columns;
  if (order === 'oldest-first') for (let position = 0; position < datedLength; position++) look(position);
  else for (let position = datedLength - 1; position >= 0; position--) look(position);
  for (let position = datedLength; position < columns.length; position++) look(position);
  return { ids: ids.slice(0, found), groups: groups.end(), soundMs: groups.soundMs };
}

/** Consecutive recordings of one day, counted. */
class DayGroups {
  soundMs = 0;
  readonly #groups: Group[] = [];
  #dayMs = Number.NaN;
  #start = 0;
  #count = 0;
  #daySoundMs = 0;

  /** `dayMs` is not a number for what has no time. */
  count(dayMs: number, soundMs: number): void {
    const isSameDay = dayMs === this.#dayMs || (Number.isNaN(dayMs) && Number.isNaN(this.#dayMs));
    if (!isSameDay) this.#next(dayMs);
    this.#count++;
    this.#daySoundMs += soundMs;
  }

  end(): readonly Group[] {
    this.#next(Number.NaN);
    return this.#groups;
  }

  #next(dayMs: number): void {
    if (this.#count > 0) {
      const day = Number.isNaN(this.#dayMs) ? null : this.#dayMs;
      this.#groups.push({ dayMs: day, start: this.#start, count: this.#count, soundMs: this.#daySoundMs });
      this.soundMs += this.#daySoundMs;
    }
    this.#start += this.#count;
    this.#dayMs = dayMs;
    this.#count = 0;
    this.#daySoundMs = 0;
  }
}

/** A line without a recording has no verdict, no tag, no device and no flag: asked for one of these, none fits. */
function unlinkedLines(library: Library, query: RecordingQuery, words: readonly string[]) {
  const unlinked: UnlinkedLine[] = [];
  let unlinkedTotal = 0;
  const { verdict, tagId, device, person = null, flag = null } = query;
  if (verdict !== null || tagId !== null || device !== null || flag !== null) return { unlinked, unlinkedTotal };
  const most = query.isWithoutSound ? mostUnlinkedAlone : mostUnlinked;
  for (const [line, folded] of library.unlinkedLines(query.archiveId)) {
    if (query.isWithoutSound && line.missingSound === undefined) continue;
    if (person !== null && line.person !== person) continue;
    if (!hasAllWords(folded, words)) continue;
    unlinkedTotal++;
    if (unlinked.length < most) unlinked.push(line);
  }
  return { unlinked, unlinkedTotal };
}
