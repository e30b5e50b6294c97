/**
 * [Note: this computer] What the system's keychain lets main keep for the vault: the secret of "unlock with this computer", and the
 * last epoch that this computer saw. Main process. Electron seals with a key that lies in the keychain; the sealed bytes lie in
 * files of the profile. Where the "keychain" is a fixed password (`basic_text` on Linux) or none at all, nothing is kept.
 *
 * The secret is made here and handed to the vault worker alone, over the key file's port. It opens one unlock slot, and only
 * together with the key file. Sealed values are hex text, because that is what Electron seals.
 */
import { randomBytes } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { Failure } from '../shared/failure.ts';
import type { ComputerReport } from '../shared/seams/key-file-frames.ts';
import { diskFailure } from './disk-failure.ts';
import type { Log } from './log.ts';
import { overwriteFile, replaceFile } from './replace-file.ts';
import { errnoOf, systemCodeOf } from './system-error.ts';

/** The part of Electron's safeStorage that works in every Electron this runs on. */
export interface Keychain {
  isEncryptionAvailable(): boolean;
  getSelectedStorageBackend(): string;
  encryptString(plain: string): Buffer;
  decryptString(sealed: Buffer): string;
}

export interface ThisComputer {
  report(): Promise<ComputerReport>;
  makeSecret(): Promise<Uint8Array>;
  readSecret(): Promise<Uint8Array | null>;
  forgetSecret(): Promise<void>;
  noteEpoch(vaultId: Uint8Array, epoch: number): Promise<void>;
  notedEpoch(vaultId: Uint8Array): Promise<number | null>;
}

export interface ComputerPlaces {
  readonly secretPath: string;
  readonly epochPath: string;
}

const secretBytes = 32;
const secretText = /^overheard secret 1 ([0-9a-f]{64})$/;
const epochText = /^overheard epoch 1 ([0-9a-f]{32}) (\d{1,16})$/;

export function thisComputer(
  keychain: Keychain,
  { secretPath, epochPath }: ComputerPlaces,
  log: Log,
  platform: NodeJS.Platform = process.platform,
): ThisComputer {
  /** Asked each time: a keychain can be locked and unlocked while the app runs. */
  const state = (): ComputerReport['keychain'] => {
    // On Linux alone there is more than one, and one of them is none.
    if (platform === 'linux' && keychain.getSelectedStorageBackend() === 'basic_text') return 'plain-text';
    return keychain.isEncryptionAvailable() ? 'ready' : 'none';
  };

  /** What the file says once it is opened; null when there is none, or the keychain that sealed it was another one. */
  const open = async (path: string, form: RegExp): Promise<readonly string[] | null> => {
    const sealed = await readIfThere(path);
    if (sealed === null || state() !== 'ready') return null;
    try {
      return form.exec(keychain.decryptString(sealed))?.slice(1) ?? null;
    } catch (thrown) {
      log('keychain/not-opened', { errno: errnoOf(thrown) });
      return null;
    }
  };

  return {
    report: async () => ({ keychain: state(), hasSecret: (await readIfThere(secretPath)) !== null }),
    async makeSecret() {
      if (state() !== 'ready') throw new Failure('vault/no-keychain');
      const secret = randomBytes(secretBytes);
      await replaceFile(secretPath, seal(keychain, `overheard secret 1 ${secret.toString('hex')}`));
      return new Uint8Array(secret);
    },
    async readSecret() {
      const [hex] = (await open(secretPath, secretText)) ?? [];
      return hex === undefined ? null : new Uint8Array(Buffer.from(hex, 'hex'));
    },
    async forgetSecret() {
      await overwriteFile(secretPath);
      await rm(secretPath, { force: true });
    },
    async noteEpoch(vaultId, epoch) {
      if (state() !== 'ready') return;
      const vault = Buffer.from(vaultId).toString('hex');
      await replaceFile(epochPath, seal(keychain, `overheard epoch 1 ${vault} ${epoch}`));
    },
    async notedEpoch(vaultId) {
      const [vault, epoch] = (await open(epochPath, epochText)) ?? [];
      return vault === Buffer.from(vaultId).toString('hex') ? Number(epoch) : null;
    },
  };
}

/** A keychain may refuse at the last moment (its owner says no): that's no keychain, not a broken disk. */
function seal(keychain: Keychain, plain: string): Buffer {
  try {
    return keychain.encryptString(plain);
  } catch {
    throw new Failure('vault/no-keychain');
  }
}

async function readIfThere(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch (thrown) {
    if (systemCodeOf(thrown) === 'ENOENT') return null;
    throw diskFailure(thrown);
  }
}
