/** Signs of a row: what is out of the ordinary about a recording, the weightiest first. Pure. */
import type { RecordingFlag } from '../../../shared/model/recording.ts';
import type { RecordingRowView } from '../../../shared/seams/vault-protocol.ts';
import type { MessageId } from '../../app/text.ts';

export type RowSign = RecordingFlag | 'unplayable' | 'burnt' | 'planned';

const weight: Readonly<Record<RowSign, number>> = {
  unplayable: 0,
  burnt: 1,
  planned: 2,
  'woke-by-mistake': 3,
  'seems-accidental': 4,
  'no-speech': 5,
  'no-words': 6,
  'was-deleted': 7,
};

export const signNames: Readonly<Record<RowSign, MessageId>> = {
  unplayable: 'review.flag.unplayable',
  burnt: 'list.flag.burnt',
  planned: 'list.flag.planned',
  'woke-by-mistake': 'review.flag.wokeByMistake',
  'seems-accidental': 'speech.flag.accidental',
  'no-speech': 'speech.flag.none',
  'no-words': 'review.flag.noWords',
  'was-deleted': 'review.flag.wasDeleted',
};

/** As many are drawn; the others are counted, and named to a screen reader. */
export const mostSigns = 3;

export function signsOf(
  row: Pick<RecordingRowView, 'flags' | 'isPlayable' | 'isBurnt' | 'hasPlannedStretches'>,
): readonly RowSign[] {
  // The vendor knows better than what was measured, and what seems accidental has no speech anyhow.
  const told = row.flags.includes('woke-by-mistake') ? 'seems-accidental' : 'no-speech';
  const signs: RowSign[] = row.flags.includes('seems-accidental') ? row.flags.filter((flag) => flag !== told) : [...row.flags];
  if (!row.isPlayable) signs.push('unplayable');
  if (row.isBurnt) signs.push('burnt');
  if (row.hasPlannedStretches) signs.push('planned');
  return signs.sort((a, b) => weight[a] - weight[b]);
}
