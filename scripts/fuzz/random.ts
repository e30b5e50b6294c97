/** Seeded random numbers: the same seed gives the same run. Node only, like all of the fuzzer. */

export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** 0 to below 2^32 (mulberry32). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return (t ^ (t >>> 14)) >>> 0;
  }

  /** A whole number from 0 to below `end`; 0 where there is none. */
  below(end: number): number {
    return end <= 0 ? 0 : this.next() % end;
  }

  /** Small ones far more often than large ones, up to `most`. */
  skewed(most: number): number {
    return Math.min(most, this.below(2 ** (1 + this.below(Math.ceil(Math.log2(most + 2))))));
  }

  chance(oneIn: number): boolean {
    return this.below(oneIn) === 0;
  }

  pick<T>(of: readonly T[]): T {
    return of[this.below(of.length)] as T;
  }
}
