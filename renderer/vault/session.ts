/**
 * The lock machine of the vault worker: absent | locked | unlocking | unlocked | failed. Owns the desk, and with it the
 * open vault and every key, from unlock to lock. Hands keys and passphrases to nobody.
 */
import { assert } from '../../shared/assert.ts';
import { Failure, type FailureData, toFailureData } from '../../shared/failure.ts';
import type { KeyKind, UnlockWith } from '../../shared/model/key-slot.ts';
import type { Place, VaultResult, VaultState } from '../../shared/seams/vault-protocol.ts';
import { faultOfWords } from './crypto/recovery-words.ts';
import { Desk, type EmitEvent } from './library/desk.ts';
import type { UnlockedVault } from './unlocked-vault.ts';
import { hasUnconfirmedKey } from './use-cases/recovery-key.ts';

/** Where vaults come from: key file and database (open-vault.ts), bound by vault.worker.ts. */
export interface VaultDoor {
  /** Whether there is one, before anybody has said a passphrase. */
  presence(): Promise<'absent' | 'locked'>;
  /** How it can be opened here and now; empty when there is none. */
  ways(): Promise<readonly KeyKind[]>;
  create(passphrase: string): Promise<UnlockedVault>;
  /** null: the key doesn't fit. */
  open(how: UnlockWith): Promise<UnlockedVault | null>;
}

const notOpen = { isOpen: false, place: null, hasUnconfirmedKey: false } as const;

export class Session {
  readonly #door: VaultDoor;
  readonly #emit: EmitEvent;
  /** Settled when the key file was looked for; from then on it isn't null. */
  readonly #looked: Promise<void>;
  #state: VaultState = 'locked';
  #failure: FailureData | null = null;
  #desk: Desk | null = null;
  #closing: Promise<void> | null = null;

  constructor(door: VaultDoor, emit: EmitEvent) {
    this.#door = door;
    this.#emit = emit;
    this.#looked = this.#look();
  }

  async status(): Promise<VaultResult<'status'>> {
    await this.#looked;
    const ways = this.#state === 'absent' ? [] : await this.#door.ways();
    const rolledBackFromEpoch = this.#desk?.vault.rolledBackFromEpoch ?? null;
    return { state: this.#state, failure: this.#failure, ways, rolledBackFromEpoch };
  }

  /** What lies on the desk; `vault/locked` when there is none. */
  get desk(): Desk {
    if (this.#desk === null) throw new Failure('vault/locked');
    return this.#desk;
  }

  async create(passphrase: string): Promise<void> {
    await this.#begin();
    if (this.#state === 'locked') throw new Failure('vault/exists');
    await this.#unlocking(async () => this.#lay(await this.#door.create(passphrase)));
  }

  async unlock(how: UnlockWith): Promise<VaultResult<'unlock'>> {
    await this.#begin();
    if (this.#state === 'absent') throw new Failure('vault/absent');
    const fault = 'words' in how ? faultOfWords(how.words) : null;
    if (fault !== null) return { ...notOpen, words: fault };
    return this.#unlocking(async () => {
      const vault = await this.#door.open(how);
      if (vault === null) {
        this.#state = 'locked';
        return { ...notOpen, words: 'words' in how ? { problem: 'other-key', wordNumber: null } : null };
      }
      this.#lay(vault);
      return { isOpen: true, place: vault.documents.place, words: null, hasUnconfirmedKey: hasUnconfirmedKey(vault) };
    });
  }

  /** From the first moment nothing answers any more. Resolves when the imports have ended and the vault is closed. */
  async lock(place: Place | null): Promise<void> {
    const desk = this.desk;
    this.#desk = null;
    this.#state = 'locked';
    this.#closing = desk.close(place);
    await this.#closing;
  }

  async #look(): Promise<void> {
    try {
      this.#state = await this.#door.presence();
    } catch (thrown) {
      this.#fail(thrown);
    }
  }

  async #begin(): Promise<void> {
    await this.#looked;
    if (this.#closing !== null) await Promise.allSettled([this.#closing]);
    if (this.#state === 'unlocking' || this.#state === 'unlocked') throw new Failure('vault/busy');
  }

  async #unlocking<T>(work: () => Promise<T>): Promise<T> {
    this.#state = 'unlocking';
    this.#failure = null;
    try {
      return await work();
    } catch (thrown) {
      this.#fail(thrown);
      throw thrown;
    }
  }

  #lay(vault: UnlockedVault): void {
    assert(this.#desk === null, 'one vault is open at a time');
    this.#desk = new Desk(vault, this.#emit);
    this.#state = 'unlocked';
  }

  #fail(thrown: unknown): void {
    this.#state = 'failed';
    this.#failure = toFailureData(thrown);
  }
}
