/** A computer with a keychain, for unit tests: what main would keep. */
import type { Bytes } from '../../../shared/bytes.ts';
import { toHex } from '../../../shared/bytes.ts';
import { Failure } from '../../../shared/failure.ts';
import type { ComputerReport } from '../../../shared/seams/key-file-frames.ts';
import type { ComputerClient } from '../computer-client.ts';
import { randomBytes } from '../crypto/aes-gcm.ts';

export class MemoryComputer implements ComputerClient {
  keychain: ComputerReport['keychain'] = 'ready';
  secret: Bytes | null = null;
  readonly epochs = new Map<string, number>();

  copyFrom(other: MemoryComputer): void {
    this.keychain = other.keychain;
    this.secret = other.secret?.slice() ?? null;
    for (const [vaultId, epoch] of other.epochs) this.epochs.set(vaultId, epoch);
  }

  async report(): Promise<ComputerReport> {
    return { keychain: this.keychain, hasSecret: this.secret !== null };
  }

  async makeSecret(): Promise<Bytes> {
    if (this.keychain !== 'ready') throw new Failure('vault/no-keychain');
    this.secret = randomBytes(32);
    return this.secret.slice();
  }

  async readSecret(): Promise<Bytes | null> {
    return this.keychain === 'ready' ? (this.secret?.slice() ?? null) : null;
  }

  async forgetSecret(): Promise<void> {
    this.secret = null;
  }

  async noteEpoch(vaultId: Bytes, epoch: number): Promise<void> {
    if (this.keychain === 'ready') this.epochs.set(toHex(vaultId), epoch);
  }

  async notedEpoch(vaultId: Bytes): Promise<number | null> {
    return this.epochs.get(toHex(vaultId)) ?? null;
  }
}
