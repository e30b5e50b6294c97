/**
 * Makes codes and folds texts for search in small slices while nothing else is to be done, so that the first search finds them ready.
 * Then searches a small part of them a few times: the engine compiles what has run for a while, and until then is ten times slower.
 * Vault worker.
 */
import { parseQuery } from '../../../shared/search/parse-query.ts';
import { matchQuery } from '../search/match-query.ts';
import type { Library } from './library.ts';

/** After an unlock or a commit the page asks for its list first. */
const pauseMs = 200;
/** Then whoever waits comes first. */
const sliceMs = 4;
const rehearsals = 30;
const rehearsedIds = 2_048;
/** A bit of everything. Nobody sees what it finds. */
const rehearsed = parseQuery('e en "e" said:e is:undecided -len>10s').root;

export class SearchWarmUp {
  readonly #library: Library;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #rehearsalsLeft = rehearsals;

  constructor(library: Library) {
    this.#library = library;
  }

  start(): void {
    this.#timer ??= setTimeout(() => this.#work(), pauseMs);
  }

  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  /** False when everything is ready. */
  prepareMore(): boolean {
    return this.#library.prepareMore() || this.#rehearse();
  }

  #rehearse(): boolean {
    if (this.#rehearsalsLeft === 0) return false;
    const searched = this.#library.searched(() => '', false);
    const { ids, dayMs, lengthMs, everyone } = searched.columns;
    const few = { ids: ids.subarray(0, rehearsedIds), dayMs, lengthMs, everyone: everyone.slice(0, rehearsedIds) };
    matchQuery(rehearsed, { ...searched, columns: few });
    return --this.#rehearsalsLeft > 0;
  }

  #work(): void {
    const untilMs = performance.now() + sliceMs;
    let isMore = true;
    while (isMore && performance.now() < untilMs) isMore = this.prepareMore();
    this.#timer = isMore ? setTimeout(() => this.#work(), 0) : null;
  }
}
