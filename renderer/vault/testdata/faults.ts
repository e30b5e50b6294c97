/**
 * A machine that dies at one chosen write: before it, right after it, or halfway through it. Nothing that the dead machine is
 * asked afterwards happens; a test then starts another one on the same disk. Or its disk refuses that one write, and it lives on.
 */
import { Failure } from '../../../shared/failure.ts';

export type CrashMoment = 'before' | 'halfway' | 'after';

export class Crash extends Error {
  override readonly name = 'Crash';
}

export class Faults {
  /** Writes begun so far. */
  writes = 0;
  /** Reads so far. */
  reads = 0;
  #isDead = false;
  readonly #crashAt: number;
  readonly #moment: CrashMoment;
  readonly #livesOn: boolean;

  /** `crashAt` counts from 1; 0 never crashes. */
  constructor(crashAt = 0, moment: CrashMoment = 'before', livesOn = false) {
    this.#crashAt = crashAt;
    this.#moment = moment;
    this.#livesOn = livesOn;
  }

  get isDead(): boolean {
    return this.#isDead;
  }

  /** `half` is what a write leaves when it is torn; a transaction leaves nothing. */
  async write(whole: () => void, half: () => void = () => {}): Promise<void> {
    this.#live();
    this.writes++;
    if (this.writes === this.#crashAt) {
      this.#isDead = !this.#livesOn;
      if (this.#moment === 'after') whole();
      if (this.#moment === 'halfway') half();
      throw this.#livesOn ? new Failure('vault/disk-error') : new Crash();
    }
    whole();
  }

  read(): void {
    this.#live();
    this.reads++;
  }

  #live(): void {
    if (this.#isDead) throw new Crash();
  }
}
