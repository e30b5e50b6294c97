/** What each facet has to offer under the present query. Page. Asked anew behind every list and every change; see library.ts. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { toFailureData } from '../../shared/failure.ts';
import { everything, type Facets, type RecordingQuery } from '../../shared/seams/vault-protocol.ts';
import { Scope } from '../host/scope.ts';
import type { Library } from './library.ts';
import type { LibraryState } from './library-state.ts';
import { type Errand, errand } from './library-errand.ts';

/** Nobody reads counts while still typing, and each is a pass over all recordings. */
const typingMs = 150;
/** Between two looks at what changed by itself: verdicts follow each other faster than anybody reads counts. */
const usualRestMs = 400;

export class FacetCounts {
  readonly store: StoreApi<{ readonly facets: Facets | null }> = createStore(() => ({ facets: null }));
  readonly #library: Library;
  readonly #count: Errand;
  #askedFor: RecordingQuery | null = null;
  #typing = new Scope();

  constructor(library: Library, restMs = usualRestMs) {
    this.#library = library;
    this.#count = errand(() => this.#fetch(), undefined, restMs);
  }

  /** Called once; ends with the page. */
  follow(): void {
    const ask = ({ query, summary }: LibraryState) => {
      if (summary === null) return;
      this.#typing.end();
      this.#typing = new Scope();
      if (query === this.#askedFor) this.#count.runRested();
      else this.#typing.after(this.#askedFor === null ? 0 : typingMs, () => void this.#count.run());
    };
    this.#library.store.subscribe((now, before) => {
      if (now.summary !== before.summary || now.list !== before.list) ask(now);
    });
    ask(this.#library.state);
  }

  async #fetch(): Promise<void> {
    const { query } = this.#library.state;
    this.#askedFor = query;
    await this.#library.settled();
    try {
      // Lines without sound have no facets: there, choosing one goes back to the recordings.
      const asked = query.isWithoutSound === true ? { ...everything, text: query.text } : query;
      const facets = await this.#library.vault.call('facets', { query: asked });
      if (this.#library.state.query === query) this.store.setState({ facets });
    } catch (thrown) {
      // The list, which asks the same vault, says what is wrong. Counts of before stay.
      if (toFailureData(thrown).code === 'app/internal') throw thrown;
    }
  }
}
