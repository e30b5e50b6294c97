/** Folds the texts for search in small slices while nothing else is to be done, so that the first search finds them ready. */
import type { Library } from './library.ts';

/** After an unlock or a commit the page asks for its list first. */
const pauseMs = 200;
/** About 4 ms of work, then whoever waits comes first. */
const sliceLength = 1_000;

export class SearchWarmUp {
  readonly #library: Library;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(library: Library) {
    this.#library = library;
  }

  start(): void {
    this.#timer ??= setTimeout(() => this.#fold(), pauseMs);
  }

  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #fold(): void {
    this.#timer = this.#library.foldMore(sliceLength) ? setTimeout(() => this.#fold(), 0) : null;
  }
}
