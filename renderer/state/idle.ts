/**
 * How long until the vault locks by itself. Counts seconds without a key, click or sound; a loop doesn't count as use, and nor
 * does a job: what it means for the lock is the user's choice (jobs.ts).
 * Where the time comes from is given, so that a test needs no waiting.
 */
import { createStore } from 'zustand/vanilla';
import { Scope } from '../host/scope.ts';

/** From here on the pill warns. */
export const warningMs = 30_000;

export interface IdleRules {
  /** 0: never. */
  readonly lockAfterMinutes: () => number;
  readonly isInUse: () => boolean;
  readonly onTimeUp: () => void;
  /** The machine has slept, and nobody said so before. */
  readonly onSlept: () => void;
  /** Runs evenly; stands still in sleep on some systems. */
  readonly nowMs: () => number;
  /** The time of day. */
  readonly wallMs: () => number;
}

/** A second that took this long: the machine slept, or its clock was set. Locking once too often harms nobody. */
const sleptMs = 30_000;

/** Whatever counts as use by itself, without a key: sound that plays. */
export const usesOfVault = new Set<() => boolean>();

/** Sound that comes to an end by itself. A loop would hold the vault open for ever beside an empty chair. */
export function isSoundInUse({ isPlaying, isLooping }: { readonly isPlaying: boolean; readonly isLooping: boolean }): boolean {
  return isPlaying && !isLooping;
}

/** Milliseconds until the lock, null when it doesn't lock by itself. Updated each second. */
export const idleStore = createStore<{ readonly leftMs: number | null }>(() => ({ leftMs: null }));

export class IdleClock {
  readonly #rules: IdleRules;
  #lastUseMs: number;
  #lastTickMs: number;

  constructor(rules: IdleRules) {
    this.#rules = rules;
    this.#lastUseMs = rules.nowMs();
    this.#lastTickMs = rules.wallMs();
  }

  use(): void {
    this.#lastUseMs = this.#rules.nowMs();
    const { leftMs } = idleStore.getState();
    // The warning goes with the first key, not at the next full second.
    if (leftMs !== null && leftMs <= warningMs) this.tick();
  }

  tick(): void {
    const wallMs = this.#rules.wallMs();
    const hasSlept = wallMs - this.#lastTickMs > sleptMs;
    this.#lastTickMs = wallMs;
    if (hasSlept) return this.#rules.onSlept();
    const minutes = this.#rules.lockAfterMinutes();
    if (this.#rules.isInUse()) this.#lastUseMs = this.#rules.nowMs();
    if (minutes === 0) return idleStore.setState({ leftMs: null });
    const leftMs = Math.max(0, minutes * 60_000 - (this.#rules.nowMs() - this.#lastUseMs));
    idleStore.setState({ leftMs });
    if (leftMs === 0) this.#rules.onTimeUp();
  }
}

/** Starts counting in this window until the scope ends. */
export function watchIdle(clock: IdleClock, target: Window): Scope {
  const scope = new Scope();
  const use = () => clock.use();
  for (const name of ['keydown', 'pointerdown', 'wheel'] as const)
    scope.listen(target, name, use, { capture: true, passive: true });
  scope.every(1000, () => clock.tick());
  clock.tick();
  return scope;
}
