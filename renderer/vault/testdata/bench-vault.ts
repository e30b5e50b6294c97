/** A machine with one vault on it, for unit tests: a key file, a disk, a passphrase. */
import type { UnlockWith } from '../../../shared/model/key-slot.ts';
import { createVault } from '../create-vault.ts';
import { openVault } from '../open-vault.ts';
import type { UnlockedVault } from '../unlocked-vault.ts';
import { Faults } from './faults.ts';
import { MemoryDisk } from './memory-disk.ts';
import { MemoryKeyFile } from './memory-key-file.ts';
import { quickDerivation } from './quick-derivation.ts';

export class BenchVault {
  static readonly passphrase = 'two herons and a ladder';
  readonly disk = new MemoryDisk();
  readonly keyFile = new MemoryKeyFile();

  create(faults = new Faults()): Promise<UnlockedVault> {
    this.keyFile.faults = faults;
    return createVault(this.keyFile, this.disk.store(faults), BenchVault.passphrase, quickDerivation);
  }

  /** Fails when the passphrase doesn't fit. */
  async open(faults = new Faults()): Promise<UnlockedVault> {
    const vault = await this.openWith(BenchVault.passphrase, faults);
    if (vault === null) throw new Error('the passphrase fits');
    return vault;
  }

  /** A text is a passphrase. */
  openWith(how: string | UnlockWith, faults = new Faults()): Promise<UnlockedVault | null> {
    this.keyFile.faults = faults;
    const brought = typeof how === 'string' ? { passphrase: how } : how;
    return openVault(this.keyFile, this.disk.store(faults), brought, quickDerivation);
  }

  /** Takes over what lies on another machine, whose vault is locked or which has died. */
  copyFrom(other: BenchVault): this {
    this.disk.copyFrom(other.disk);
    this.keyFile.bytes = other.keyFile.bytes?.slice() ?? null;
    this.keyFile.computer.copyFrom(other.keyFile.computer);
    return this;
  }

  get file(): Uint8Array<ArrayBuffer> {
    if (this.keyFile.bytes === null) throw new Error('there is a key file');
    return this.keyFile.bytes;
  }
}
