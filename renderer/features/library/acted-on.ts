/** Which recordings an action means: the selection or the current one, or all that the view shows. Page. */
import { type RecordingId, recordingId } from '../../../shared/model/id.ts';
import { library, moves } from '../../state/library-live.ts';

export type ActedOn = 'targets' | 'view';

export function idsActedOn(of: ActedOn): readonly RecordingId[] {
  return of === 'targets' ? moves.targets() : Array.from(library.state.list.ids, recordingId);
}

/** How many, without listing them. */
export function countActedOn(of: ActedOn): number {
  const { list, selection, current } = library.state;
  if (of === 'view') return list.ids.length;
  return selection.size > 0 ? moves.targets().length : current === null ? 0 : 1;
}
