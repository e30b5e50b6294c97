/**
 * What main keeps for the vault with the help of the system's keychain, as the worker asks for it over the key file's port: the
 * secret of "this computer", and the last epoch that this computer saw ([Note: key file], shared/seams/key-file-frames.ts).
 */
import type { Bytes } from '../../shared/bytes.ts';
import type { ComputerReport } from '../../shared/seams/key-file-frames.ts';

export interface ComputerClient {
  report(): Promise<ComputerReport>;
  /** 32 fresh random bytes, kept from now on; those of before are gone. Refuses with `vault/no-keychain`. */
  makeSecret(): Promise<Bytes>;
  /** null: nothing is kept, or the keychain doesn't give it out. */
  readSecret(): Promise<Bytes | null>;
  forgetSecret(): Promise<void>;
  /** Where there is no keychain, nothing is noted. */
  noteEpoch(vaultId: Bytes, epoch: number): Promise<void>;
  /** null: nothing is known of this vault. */
  notedEpoch(vaultId: Bytes): Promise<number | null>;
}
