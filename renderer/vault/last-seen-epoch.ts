/**
 * The last epoch of the vault that this computer saw, kept by main under the system's keychain where there is one
 * (docs/vault-format.md [V5.3]). Vault worker. It tells when key file and database were both set back to an older state, which
 * fits in itself. It is a notice: when it can't be read or written, the vault opens and works all the same.
 */
import type { Bytes } from '../../shared/bytes.ts';
import type { ComputerClient } from './computer-client.ts';

/** The later epoch that was seen, or null. What is seen for the first time is noted. */
export async function lastSeenEpoch(computer: ComputerClient, vaultId: Bytes, epoch: number): Promise<number | null> {
  const noted = await computer.notedEpoch(vaultId).catch(nothingKnown);
  if (noted !== null && noted > epoch) return noted;
  if (noted !== epoch) void noteEpoch(computer, vaultId, epoch);
  return null;
}

/** After a turn is on the disk, never before: a crash in between must not look like a rollback. */
export async function noteEpoch(computer: ComputerClient, vaultId: Bytes, epoch: number): Promise<void> {
  await computer.noteEpoch(vaultId, epoch).catch(nothingKnown);
}

const nothingKnown = () => null;
