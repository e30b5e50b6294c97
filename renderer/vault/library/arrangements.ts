/**
 * Orders and rankings that were asked for, kept until a recording comes, goes or is called otherwise: a verdict or a tag costs no
 * sorting. Vault worker, in memory alone.
 */
import type { Arrangement } from '../../../shared/model/arrangement.ts';
import type { Recording } from '../../../shared/model/recording.ts';
import { type Arranged, arrangeColumns, type Rankings } from './arrange-columns.ts';
import type { FacetCodes } from './facet-codes.ts';
import type { LibraryColumns } from './library-columns.ts';
import { NameOrder } from './name-order.ts';
import { rankArchives, rankDevices, rankPeople } from './rankings.ts';

/** Two typed arrays each: 800 KB at 100,000 recordings. */
const mostKept = 6;

export class Arrangements {
  #columns: LibraryColumns | null = null;
  readonly #kept = new Map<string, Arranged>();
  #rankings: Rankings | null = null;
  readonly #names = new NameOrder();

  of(columns: LibraryColumns, arrangement: Arrangement, codes: () => FacetCodes): Arranged {
    if (columns !== this.#columns) this.outdate();
    this.#columns = columns;
    this.#rankings ??= this.#rankingsOf(columns, codes);
    const name = `${arrangement.groupBy} ${arrangement.sortBy} ${arrangement.isDescending}`;
    const arranged = this.#kept.get(name) ?? arrangeColumns(columns, arrangement, this.#rankings);
    // The one that was asked for longest ago goes first.
    this.#kept.delete(name);
    this.#kept.set(name, arranged);
    for (const oldest of this.#kept.keys()) if (this.#kept.size > mostKept) this.#kept.delete(oldest);
    return arranged;
  }

  /** At once, so that no name of what was destroyed lingers here. */
  forget(): void {
    this.outdate();
    this.#names.forget();
  }

  /** A recording has come, or another device, person or length is known of one. */
  outdate(): void {
    this.#columns = null;
    this.#kept.clear();
    this.#rankings = null;
  }

  #rankingsOf(columns: LibraryColumns, codes: () => FacetCodes): Rankings {
    return {
      devices: once(() => rankDevices(columns, codes())),
      people: once(() => rankPeople(columns, codes())),
      archives: once(() => rankArchives(columns, codes())),
      names: once(() => this.#names.ranks(columns)),
    };
  }
}

function once<Made>(make: () => Made): () => Made {
  let made: { readonly value: Made } | null = null;
  return () => (made ??= { value: make() }).value;
}

/** Whether a change of a recording leaves every order as it is. Its time is seen to by the columns. */
export function standsTheSame(before: Recording, after: Recording): boolean {
  return (
    before.device === after.device &&
    before.person === after.person &&
    before.archiveId === after.archiveId &&
    before.sound.durationMs === after.sound.durationMs
  );
}
