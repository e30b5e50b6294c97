/** What a shred or burn-in leaves behind: numbers, and commitments that prove something only to who has the recording. */
import { concatBytes, fromHex, toHex } from '../../../shared/bytes.ts';
import type { ImportedArchive } from '../../../shared/model/archive.ts';
import { isFinished } from '../../../shared/model/backup.ts';
import type { MachineFacts } from '../../../shared/model/machine-facts.ts';
import type { Receipt } from '../../../shared/model/receipt.ts';
import type { Recording } from '../../../shared/model/recording.ts';
import type { Desk } from '../library/desk.ts';
import type { EpochTurn, UnlockedVault, VaultChange } from '../unlocked-vault.ts';

const saltBytes = 32;

export interface DestructiveAct {
  readonly act: Receipt['act'];
  /** As they were before the act. */
  readonly recordings: readonly Recording[];
  /** Recordings on damaged pages, known by their number alone. */
  readonly unread?: number;
  readonly soundMs: number;
  readonly startedAtMs: number;
  readonly machine?: MachineFacts;
}

/**
 * Commits the change and its receipt under a new root key: either both are there or neither. Called in one of the desk's turns. How
 * long it took is known only afterwards and is written in the next turn, by an ordinary commit that nobody waits for.
 */
export async function commitWithReceipt(
  { vault, turns }: Pick<Desk, 'vault' | 'turns'>,
  change: VaultChange,
  act: DestructiveAct,
): Promise<Receipt> {
  const removed = change.removed?.filter((id) => vault.recordings.has(id)).length ?? 0;
  const draft = await draftReceipt(vault, act, removed);
  const turn = await vault.commitAndTurn((epochs) => ({
    ...change,
    documents: { ...change.documents, receipts: [...vault.documents.receipts, { ...draft, ...epochs }] },
  }));
  const receipt = { ...draft, ...turn, tookMs: Math.round(performance.now() - act.startedAtMs) };
  // The act is done and its receipt is on the disk: to call it failed for want of its duration would be untrue.
  turns.take(() => noteDuration(vault, receipt)).catch(() => undefined);
  return receipt;
}

function noteDuration(vault: UnlockedVault, timed: Receipt): Promise<void> {
  const receipts = vault.documents.receipts.map((receipt) => (receipt.number === timed.number ? timed : receipt));
  return vault.commit({ documents: { receipts } });
}

async function draftReceipt(vault: UnlockedVault, act: DestructiveAct, removed: number): Promise<Omit<Receipt, keyof EpochTurn>> {
  const { recordings } = act;
  const salt = crypto.getRandomValues(new Uint8Array(saltBytes));
  const touched = new Set(recordings.map(({ archiveId }) => archiveId));
  const archives = vault.documents.archives.filter(({ id }) => touched.has(id));
  const backups = vault.documents.backups.filter(isFinished);
  return {
    number: (vault.documents.receipts.at(-1)?.number ?? 0) + 1,
    act: act.act,
    atMs: Date.now(),
    recordings: recordings.length + (act.unread ?? 0),
    archives: namesOf(archives),
    samples: namesOf(archives.filter(({ isSample }) => isSample)),
    soundMs: Math.round(act.soundMs),
    soundBytes: recordings.reduce((sum, { sound }) => sum + sound.sizeBytes, 0),
    tookMs: Math.round(performance.now() - act.startedAtMs),
    stillInVault: vault.recordings.size - removed,
    commitments: await Promise.all(recordings.map(({ sound }) => commitmentOf(salt, sound.sha256))),
    salt: toHex(salt),
    backups: { count: backups.length, lastMadeAtMs: backups.at(-1)?.madeAtMs ?? null },
    ...(act.machine && { machine: act.machine }),
  };
}

const namesOf = (archives: readonly ImportedArchive[]): readonly string[] => [
  ...new Set(archives.map(({ fileName }) => fileName)),
];

async function commitmentOf(salt: Uint8Array, soundSha256: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', concatBytes([salt, fromHex(soundSha256)]));
  return toHex(new Uint8Array(digest));
}
