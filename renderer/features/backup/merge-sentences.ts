/** How the taking in of a backup ended, in sentences of the catalogue: never that nothing was missing when something is. Pure. */
import type { MergedBackup } from '../../../shared/model/backup.ts';
import type { MessageId } from '../../app/text.ts';

/** The message, and its counts. */
export type Sentence = readonly [id: MessageId, counts?: Readonly<Record<string, number>>];

/** Everything that the backup says it has is in the vault. */
export const isWhole = ({ isDamaged, wasCancelled, leftOut, unreached }: MergedBackup): boolean =>
  !isDamaged && !wasCancelled && leftOut + unreached === 0;

/** First what came in; then, each in a sentence of its own, what is missing and what to do. */
export function mergeSentences(merged: MergedBackup): readonly [Sentence, ...Sentence[]] {
  const { added, completed, unchanged, leftOut, withoutSound, unreached, isDamaged, wasCancelled } = merged;
  const counted = (id: MessageId, count: number): readonly Sentence[] => (count > 0 ? [[id, { count }]] : []);
  return [
    [isWhole(merged) ? 'backup.taken' : 'backup.takenPartly', { added, known: completed + unchanged }],
    ...(isDamaged ? [['backup.takenDamaged'] as const] : []),
    ...(wasCancelled ? [['backup.takenStopped'] as const] : []),
    ...counted('backup.takenUnreached', unreached),
    ...counted('backup.takenLeftOut', leftOut - withoutSound),
    ...counted('backup.takenWithoutSound', withoutSound),
  ];
}
