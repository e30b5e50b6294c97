/**
 * Where the user is in the list, as the vault keeps it over a lock, and back. Pure; page. Ids alone of recordings, and of the search
 * the words that were typed: the vault keeps it sealed.
 */
import { type Arrangement, newestFirst, oldestFirst } from '../../shared/model/arrangement.ts';
import { recordingId } from '../../shared/model/id.ts';
import { everything, mostSelectionRuns, type Place, type PlaceSelection } from '../../shared/seams/vault-protocol.ts';
import { positionOf } from './library-order.ts';
import { type IdSet, noIds, runsOf, setOfRuns } from './library-selection.ts';
import type { LibraryState } from './library-state.ts';

const mostFollowers = 200;

/** The place is asked for every two seconds, and the selection is seldom another one. */
const keptSelections = new WeakMap<IdSet, PlaceSelection>();

export function placeOf(state: LibraryState, room: string, listTop: number): Place {
  const { current, query, arrangement, selection, list, positions } = state;
  const row = positionOf(positions, current);
  const followers = row < 0 ? [] : Array.from(list.ids.subarray(row + 1, row + 1 + mostFollowers), (id) => recordingId(id));
  return {
    room,
    recordingId: current,
    query,
    arrangement,
    listTop,
    ...(selection.size > 0 ? { selection: keptSelection(selection) } : {}),
    ...(followers.length > 0 ? { followers } : {}),
  };
}

/** `usual`: the arrangement where the place knows none. */
export function stateOfPlace(place: Place, usual: Arrangement): Partial<LibraryState> {
  const { selection } = place;
  return {
    // A place of before knows fewer parts of a query.
    query: { ...everything, ...place.query },
    arrangement: place.arrangement ?? arrangementOfOrder(place.order) ?? usual,
    current: place.recordingId,
    currentBy: 'restore',
    wantedTop: place.listTop,
    selection: selection?.kind === 'kept' ? setOfRuns(selection.runs) : noIds,
    letGo: selection?.kind === 'let-go' ? selection.count : 0,
  };
}

function arrangementOfOrder(order: Place['order']): Arrangement | null {
  if (order === undefined) return null;
  return order === 'newest-first' ? newestFirst : oldestFirst;
}

function keptSelection(selection: IdSet): PlaceSelection {
  const known = keptSelections.get(selection);
  if (known !== undefined) return known;
  const runs = runsOf(selection, mostSelectionRuns);
  const kept: PlaceSelection = runs === null ? { kind: 'let-go', count: selection.size } : { kind: 'kept', runs };
  keptSelections.set(selection, kept);
  return kept;
}
