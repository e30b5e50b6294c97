/**
 * The unlock slots of the vault that is open, and the one way to write them (docs/vault-format.md [V4]). Vault worker. Holds what
 * it takes to wrap the vault key once more, which script can't read, until the vault is locked.
 */
import { assert } from '../../shared/assert.ts';
import type { Bytes } from '../../shared/bytes.ts';
import { Failure } from '../../shared/failure.ts';
import type { KeyKind } from '../../shared/model/key-slot.ts';
import type { ComputerClient } from './computer-client.ts';
import type { KeyDerivation } from './crypto/derive-key.ts';
import { encodeEmptyUnlockSlot, encodeUnlockSlot, type UnlockSlot } from './crypto/key-file-blocks.ts';
import { mendKeyFile } from './crypto/mend-block.ts';
import { makeSlot, type OpenedSlot, openSlot, type SlotSecret } from './crypto/slot-key.ts';
import type { KeyFileClient } from './key-file-client.ts';
import { readKeyFile } from './read-key-file.ts';
import { blocksThatAre, readSlots, type SlotStates, slotsInUse } from './read-slots.ts';

export interface KeySlotParts {
  readonly keyFile: KeyFileClient;
  readonly vaultId: Bytes;
  readonly opened: OpenedSlot;
  readonly derivation: KeyDerivation;
}

export class KeySlots {
  readonly #keyFile: KeyFileClient;
  readonly #vaultId: Bytes;
  readonly #derivation: KeyDerivation;
  #opened: OpenedSlot | null;
  readonly #openedKind: KeyKind;
  #openedBlock: number;
  readonly #freed = new Set<number>();

  constructor({ keyFile, vaultId, opened, derivation }: KeySlotParts) {
    this.#keyFile = keyFile;
    this.#vaultId = vaultId;
    this.#derivation = derivation;
    this.#opened = opened;
    this.#openedKind = opened.kind;
    this.#openedBlock = opened.block;
  }

  /** The slot that this session was opened with, or the one that has taken its place. */
  get openedBlock(): number {
    return this.#openedBlock;
  }

  /** What this session was opened with. */
  get openedKind(): KeyKind {
    return this.#openedKind;
  }

  get computer(): ComputerClient {
    return this.#keyFile.computer;
  }

  /** A slot that its checksum puts right counts as whole, as it does at the door. Refuses with `vault/key-file-gone`. */
  async states(): Promise<SlotStates> {
    const { file } = await mendKeyFile(await readKeyFile(this.#keyFile));
    return readSlots(file);
  }

  async inUse(): Promise<readonly UnlockSlot[]> {
    return slotsInUse(await this.states());
  }

  /** Whatever was in the block when the vault was opened, this session has overwritten it. */
  hasFreed(block: number): boolean {
    return this.#freed.has(block);
  }

  /** The block of the slot that this opens, or null. */
  async blockOpenedBy(secret: SlotSecret): Promise<number | null> {
    return (await openSlot(await this.inUse(), secret, this.#derivation))?.block ?? null;
  }

  /** A slot for another key, in a free block, not written yet. Refuses with `vault/slots-full`. */
  async make(secret: SlotSecret): Promise<UnlockSlot> {
    const [block] = blocksThatAre(await this.states(), 'free');
    if (block === undefined) throw new Failure('vault/slots-full');
    if (this.#opened === null) throw new Failure('vault/locked');
    const wanted = { vaultId: this.#vaultId, block, secret, madeAtMs: Date.now() };
    return makeSlot(this.#opened.underKey, wanted, this.#derivation);
  }

  async write(slot: UnlockSlot): Promise<void> {
    await this.#keyFile.writeBlock(slot.block, await encodeUnlockSlot(slot));
  }

  /** Random bytes over what was there, and only then the mark that the slot is free. Each is on the disk before the next. */
  async free(block: number): Promise<void> {
    await this.#keyFile.eraseBlock(block);
    await this.#keyFile.writeBlock(block, await encodeEmptyUnlockSlot(this.#vaultId, block));
    this.#freed.add(block);
  }

  /** [V4.9] Its secret goes with the last slot that may be this computer's: beside an older copy of the key file it would still open the vault. */
  async forgetSecretWithoutSlot(): Promise<void> {
    const states = await this.states();
    const isThere = slotsInUse(states).some(({ kind }) => kind === 'this-computer');
    if (!isThere && blocksThatAre(states, 'damaged').length === 0) await this.computer.forgetSecret();
  }

  /** `block` now holds what `openedBlock` held. */
  moveTo(block: number): void {
    this.#openedBlock = block;
  }

  close(): void {
    assert(this.#opened !== null, 'a vault is closed once');
    this.#opened = null;
  }
}
