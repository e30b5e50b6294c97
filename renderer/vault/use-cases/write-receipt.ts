/** What a shred or burn-in leaves behind: numbers, and commitments that prove something only to who has the recording. */
import { assert } from '../../../shared/assert.ts';
import { concatBytes, fromHex, toHex } from '../../../shared/bytes.ts';
import type { ImportedArchive } from '../../../shared/model/archive.ts';
import type { MachineFacts } from '../../../shared/model/machine-facts.ts';
import type { Receipt } from '../../../shared/model/receipt.ts';
import type { Recording } from '../../../shared/model/recording.ts';
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
 * Commits the change and its receipt under a new root key: either both are there or neither. How long it took is known only
 * afterwards and is written by a second, ordinary commit.
 */
export async function commitWithReceipt(vault: UnlockedVault, change: VaultChange, act: DestructiveAct): Promise<Receipt> {
  const { receipts } = vault.documents;
  const receipt = await makeReceipt(vault, act, change.removed?.filter((id) => vault.recordings.has(id)).length ?? 0);
  const documents = { ...change.documents, receipts: [...receipts, receipt] };
  const turn = await vault.commitAndTurn({ ...change, documents });
  assert(isTurnOf(receipt, turn), 'no other root key was made between the receipt and its commit');

  const timed = { ...receipt, tookMs: Math.round(performance.now() - act.startedAtMs) };
  try {
    await vault.commit({ documents: { receipts: [...receipts, timed] } });
    return timed;
  } catch {
    // The act is done and its receipt is on the disk; to call it failed for want of its duration would be untrue.
    return receipt;
  }
}

async function makeReceipt(vault: UnlockedVault, act: DestructiveAct, removed: number): Promise<Receipt> {
  const { recordings } = act;
  const salt = crypto.getRandomValues(new Uint8Array(saltBytes));
  const touched = new Set(recordings.map(({ archiveId }) => archiveId));
  const archives = vault.documents.archives.filter(({ id }) => touched.has(id));
  const { backups } = vault.documents;
  return {
    number: (vault.documents.receipts.at(-1)?.number ?? 0) + 1,
    act: act.act,
    atMs: Date.now(),
    recordings: recordings.length + (act.unread ?? 0),
    archives: namesOf(archives),
    samples: namesOf(archives.filter(({ isSample }) => isSample)),
    soundMs: Math.round(act.soundMs),
    soundBytes: recordings.reduce((sum, { sound }) => sum + sound.sizeBytes, 0),
    fromEpoch: vault.epoch,
    toEpoch: vault.epoch + 1,
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

const isTurnOf = (receipt: Receipt, turn: EpochTurn): boolean =>
  receipt.fromEpoch === turn.fromEpoch && receipt.toEpoch === turn.toEpoch;
