/** What the list shows: a linear scan over what is in memory, in the order and groups that it is asked for. Vault worker. */
import type { UnlinkedLine } from '../../../shared/model/archive.ts';
import type { Arrangement } from '../../../shared/model/arrangement.ts';
import type { RecordingList, RecordingQuery, VaultArgs } from '../../../shared/seams/vault-protocol.ts';
import type { Desk } from '../library/desk.ts';
import { GroupTally } from '../library/group-tally.ts';
import type { Library } from '../library/library.ts';
import { fittingAll, partTests } from '../library/query-parts.ts';
import { type QueryText, readQueryText } from '../library/query-text.ts';

const mostUnlinked = 200;
/** Where nothing else is listed. */
const mostUnlinkedAlone = 5000;

export function listRecordings(desk: Desk, { query, arrangement }: VaultArgs<'list'>): RecordingList {
  const text = readQueryText(query.text, desk.library);
  const { shownIds, ...listed } = query.isWithoutSound ? nothingListed() : collect(desk.library, query, text, arrangement);
  // The page takes the ids away with their buffer; the neighbours of what it plays are found in these.
  desk.shownIds = shownIds;
  return { ...listed, ...unlinkedLines(desk.library, query, text), edition: desk.library.edition, problems: text.problems };
}

const nothingListed = () => ({ ids: new Uint32Array(), shownIds: new Uint32Array(), groups: [], soundMs: 0 });

function collect(library: Library, query: RecordingQuery, { fitting }: QueryText, arrangement: Arrangement) {
  const { length, ids: idAt, lengthMs, everyone } = library.columns();
  const arranged = library.arranged(arrangement);
  const listed = fittingAll(fitting ?? everyone, partTests(library, query));
  const ids = new Uint32Array(length);
  const groups = new GroupTally(arranged);
  let found = 0;
  const { positions } = arranged;
  for (let place = 0; place < length; place++) {
    const position = positions[place] as number;
    const id = idAt[position] as number;
    if (listed[id] !== 1) continue;
    ids[found++] = id;
    groups.count(position, lengthMs[position] as number);
  }
  return { ids: ids.slice(0, found), shownIds: ids.subarray(0, found), groups: groups.end(), soundMs: groups.soundMs };
}

/** A line without a recording has no verdict, no tag, no device and no flag: asked for one of these, none fits. */
export function unlinkedLines(library: Library, query: RecordingQuery, text: QueryText) {
  const unlinked: UnlinkedLine[] = [];
  let unlinkedTotal = 0;
  const { verdict, tagId, device, person = null, flag = null } = query;
  if (verdict !== null || tagId !== null || device !== null || flag !== null) return { unlinked, unlinkedTotal };
  const most = query.isWithoutSound ? mostUnlinkedAlone : mostUnlinked;
  for (const [line, folded] of library.unlinkedLines(query.archiveId)) {
    if (query.isWithoutSound && line.missingSound === undefined) continue;
    if (person !== null && line.person !== person) continue;
    if (!text.fitsLine(line, folded)) continue;
    unlinkedTotal++;
    if (unlinked.length < most) unlinked.push(line);
  }
  return { unlinked, unlinkedTotal };
}
