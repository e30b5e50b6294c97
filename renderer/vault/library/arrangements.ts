/**
 * Orders and rankings that were asked for, kept until a recording comes, goes or is called otherwise: a verdict or a tag costs no
 * sorting. Vault worker, in memory alone.
 */
import type { Arrangement } from '../../../shared/model/arrangement.ts';
import type { Recording } from '../../../shared/model/recording.ts';
import { type Arranged, arrangeColumns, type RankingName, rankings } from './arrange-columns.ts';
import type { LibraryColumns } from './library-columns.ts';
import type { Ranking } from './rankings.ts';

/** Two typed arrays each: 800 KB at 100,000 recordings. */
const mostKept = 6;

export class Arrangements {
  #columns: LibraryColumns | null = null;
  readonly #kept = new Map<string, Arranged>();
  readonly #rankings = new Map<RankingName, Ranking>();

  of(columns: LibraryColumns, arrangement: Arrangement): Arranged {
    if (columns !== this.#columns) this.forget();
    this.#columns = columns;
    const name = `${arrangement.groupBy} ${arrangement.sortBy} ${arrangement.isDescending}`;
    const arranged = this.#kept.get(name) ?? arrangeColumns(columns, arrangement, (one) => this.#ranking(columns, one));
    // The one that was asked for longest ago goes first.
    this.#kept.delete(name);
    this.#kept.set(name, arranged);
    for (const oldest of this.#kept.keys()) if (this.#kept.size > mostKept) this.#kept.delete(oldest);
    return arranged;
  }

  forget(): void {
    this.#columns = null;
    this.#kept.clear();
    this.#rankings.clear();
  }

  #ranking(columns: LibraryColumns, name: RankingName): Ranking {
    const known = this.#rankings.get(name) ?? rankings[name](columns);
    this.#rankings.set(name, known);
    return known;
  }
}

/** Whether a change of a recording leaves every order as it is. Its time is seen to by the columns. */
export function standsTheSame(before: Recording, after: Recording): boolean {
  return (
    before.device === after.device &&
    before.person === after.person &&
    before.entryName === after.entryName &&
    before.archiveId === after.archiveId &&
    before.sound.durationMs === after.sound.durationMs
  );
}
