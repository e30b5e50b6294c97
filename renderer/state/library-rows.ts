/**
 * Rows that were asked for, the latest few thousand. Page. A row that has gone stale is still shown until its
 * successor is here, so that nothing flickers while an import runs.
 */
import type { RecordingRowView } from '../../shared/seams/vault-protocol.ts';

interface CachedRow {
  readonly row: RecordingRowView;
  readonly age: number;
}

export class RowCache {
  readonly #rows = new Map<number, CachedRow>();
  readonly #asked = new Map<number, number>();
  readonly #most: number;
  #age = 0;

  constructor(most = 4000) {
    this.#most = most;
  }

  get(id: number): RecordingRowView | undefined {
    return this.#rows.get(id)?.row;
  }

  /** Everything held is to be asked again before it counts as known. */
  outdate(): void {
    this.#age++;
  }

  /** Of these, the ones that must be asked for; they count as asked from now on. */
  takeMissing(ids: Iterable<number>): number[] {
    const missing: number[] = [];
    for (const id of ids) {
      if (this.#rows.get(id)?.age === this.#age || this.#asked.get(id) === this.#age) continue;
      this.#asked.set(id, this.#age);
      missing.push(id);
    }
    return missing;
  }

  /** `age` as it was when the rows were asked for: a change in between makes them old at once. */
  put(rows: readonly RecordingRowView[], age: number): void {
    for (const row of rows) {
      const held = this.#rows.get(row.id)?.row;
      this.#rows.delete(row.id);
      // What says the same stays the same: only rows that have changed are drawn anew.
      this.#rows.set(row.id, { row: held !== undefined && saysTheSame(held, row) ? held : row, age });
    }
    for (const id of this.#rows.keys()) {
      if (this.#rows.size <= this.#most) break;
      this.#rows.delete(id);
    }
  }

  /** The answer came, or never will: they may be asked for again. */
  release(ids: readonly number[]): void {
    for (const id of ids) this.#asked.delete(id);
  }

  /** Shows a change before the vault has confirmed it. */
  patch(ids: Iterable<number>, patch: (row: RecordingRowView) => RecordingRowView): void {
    for (const id of ids) {
      const cached = this.#rows.get(id);
      if (cached) this.#rows.set(id, { ...cached, row: patch(cached.row) });
    }
  }

  get age(): number {
    return this.#age;
  }
}

const saysTheSame = (one: RecordingRowView, other: RecordingRowView): boolean => JSON.stringify(one) === JSON.stringify(other);
