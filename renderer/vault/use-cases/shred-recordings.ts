/** Destroys recordings: one key epoch for all of them, one receipt, no undo. And what the dialog says beforehand. Vault worker. */
import { Failure } from '../../../shared/failure.ts';
import type { RecordingId } from '../../../shared/model/id.ts';
import type { MachineFacts } from '../../../shared/model/machine-facts.ts';
import type { Receipt } from '../../../shared/model/receipt.ts';
import type { RecordedTime, Recording } from '../../../shared/model/recording.ts';
import type { ShredPreview } from '../../../shared/seams/vault-protocol.ts';
import { dayOrder, localZoneOffset } from '../library/day-order.ts';
import type { Desk } from '../library/desk.ts';
import { withoutRecordings } from './without-traces.ts';
import { commitWithReceipt } from './write-receipt.ts';

export function previewShred(desk: Desk, ids: readonly RecordingId[]): ShredPreview {
  const recordings = chosen(desk, ids);
  const counts = new Map<number, number>();
  for (const { archiveId } of recordings) counts.set(archiveId, (counts.get(archiveId) ?? 0) + 1);
  return {
    recordings: recordings.length,
    soundMs: Math.round(totalMs(recordings)),
    ...timeSpan(recordings),
    archives: desk.vault.documents.archives.flatMap(({ id, fileName, isSample }) => {
      const count = counts.get(id);
      return count === undefined ? [] : [{ id, fileName, count, isSample }];
    }),
  };
}

/** `machine`: what the page was told of the disk at the moment of shredding; it goes into the receipt. */
export async function shredRecordings(desk: Desk, ids: readonly RecordingId[], machine?: MachineFacts): Promise<Receipt> {
  const startedAtMs = performance.now();
  // An import that runs compares with what is here and writes the list of archives; one that is asked for now waits.
  desk.refuseWhileBringingIn();
  const shred = async () => {
    const recordings = chosen(desk, ids);
    if (recordings.length === 0) throw new Failure('app/bad-request');
    const removed = recordings.map(({ id }) => id);
    const forgetting = desk.forgetting(removed);
    const receipt = await commitWithReceipt(
      desk,
      { removed, ...withoutRecordings(desk.vault, recordings), ...forgetting.pages },
      { act: 'shred', recordings, soundMs: totalMs(recordings), startedAtMs, ...(machine && { machine }) },
    );
    forgetting.done();
    return receipt;
  };
  return desk.importTurns.take(() => desk.turns.take(shred));
}

/** Each once, in the order of the vault. All or none: a list that is out of date is asked again, not shredded in part. */
function chosen(desk: Desk, ids: readonly RecordingId[]): readonly Recording[] {
  return [...new Set(ids)].sort((a, b) => a - b).map((id) => desk.recording(id));
}

function timeSpan(recordings: readonly Recording[]): { oldest: RecordedTime | null; newest: RecordedTime | null } {
  let oldest: RecordedTime | null = null;
  let newest: RecordedTime | null = null;
  let oldestKey = Number.POSITIVE_INFINITY;
  let newestKey = Number.NEGATIVE_INFINITY;
  for (const { time } of recordings) {
    if (time === null) continue;
    const { orderKey } = dayOrder(time, localZoneOffset);
    if (orderKey < oldestKey) [oldest, oldestKey] = [time, orderKey];
    if (orderKey > newestKey) [newest, newestKey] = [time, orderKey];
  }
  return { oldest, newest };
}

const totalMs = (recordings: readonly Recording[]): number =>
  recordings.reduce((sum, { sound }) => sum + (sound.durationMs ?? 0), 0);
