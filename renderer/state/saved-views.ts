/**
 * The user's views as the sidebar shows them: which there are, how much each shows, which one is open. Page. The vault keeps
 * them; every change is asked of it and then listed anew.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Arrangement } from '../../shared/model/arrangement.ts';
import { toFailureData } from '../../shared/failure.ts';
import type { ViewId } from '../../shared/model/id.ts';
import { type CountedView, everything, type SavedView } from '../../shared/seams/vault-protocol.ts';
import type { Library } from './library.ts';
import { type Errand, errand } from './library-errand.ts';
import { showsTheSame, viewAfter } from './view-match.ts';

/** Each count is a pass over all recordings: after a verdict they may be a moment late. */
const usualRestMs = 800;

export interface SavedViewsState {
  /** null until they came. */
  readonly views: readonly CountedView[] | null;
  /** The view that was opened last, for as long as what is shown came from it. */
  readonly openedId: ViewId | null;
}

export class SavedViews {
  readonly store: StoreApi<SavedViewsState> = createStore(() => ({ views: null, openedId: null }));
  readonly #library: Library;
  readonly #list: Errand;

  constructor(library: Library, restMs = usualRestMs) {
    this.#library = library;
    this.#list = errand(() => this.#fetch(), undefined, restMs);
  }

  /** Called once; ends with the page. */
  follow(): void {
    this.#library.store.subscribe((now, before) => {
      if (now.query !== before.query || now.arrangement !== before.arrangement) this.#noteShown();
      if (now.summary !== before.summary) this.#list.runRested();
    });
    if (this.#library.state.summary !== null) this.#list.runRested();
  }

  get views(): readonly SavedView[] {
    return (this.store.getState().views ?? []).map(({ view }) => view);
  }

  get opened(): SavedView | null {
    const { openedId } = this.store.getState();
    return this.views.find(({ id }) => id === openedId) ?? null;
  }

  open(view: SavedView): void {
    this.store.setState({ openedId: view.id });
    this.#library.present({ ...everything, ...view.query }, view.arrangement);
  }

  /** What is shown now, under this name. */
  async save(name: string): Promise<{ readonly isReplaced: boolean }> {
    const { view, isReplaced } = await this.#asked(this.#library.vault.call('saveView', { name, ...this.#shown }));
    this.store.setState({ openedId: view.id });
    return { isReplaced };
  }

  async rename(id: ViewId, name: string): Promise<void> {
    await this.#asked(this.#library.vault.call('changeView', { id, name }));
  }

  /** From now on it shows what is shown now. */
  async update(id: ViewId): Promise<void> {
    await this.#asked(this.#library.vault.call('changeView', { id, ...this.#shown }));
    this.store.setState({ openedId: id });
  }

  async remove(id: ViewId): Promise<void> {
    await this.#asked(this.#library.vault.call('removeView', { id }));
    if (this.store.getState().openedId === id) this.store.setState({ openedId: null });
  }

  /** False when it is at that end already. */
  async moveBy(id: ViewId, step: 1 | -1): Promise<boolean> {
    const at = this.views.findIndex((view) => view.id === id);
    const to = at + step;
    if (at < 0 || to < 0 || to >= this.views.length) return false;
    await this.moveTo(id, to);
    return true;
  }

  /** Shown at once, so that a second step begins where the first one ended. */
  async moveTo(id: ViewId, at: number): Promise<void> {
    const { views } = this.store.getState();
    const moved = views?.find(({ view }) => view.id === id);
    if (views && moved) this.store.setState({ views: views.filter((one) => one !== moved).toSpliced(at, 0, moved) });
    await this.#asked(this.#library.vault.call('moveView', { id, at }));
  }

  get #shown(): { readonly query: SavedView['query']; readonly arrangement: Arrangement } {
    const { query, arrangement } = this.#library.state;
    return { query, arrangement };
  }

  /** Whatever comes of it, the list afterwards is the vault's. */
  async #asked<Result>(change: Promise<Result>): Promise<Result> {
    try {
      return await this.#library.track(change);
    } finally {
      await this.#list.run();
    }
  }

  #noteShown(): void {
    const opened = viewAfter(this.opened, this.views, this.#shown);
    this.store.setState({ openedId: opened?.id ?? null });
  }

  async #fetch(): Promise<void> {
    try {
      await this.#library.settled();
      const isFirst = this.store.getState().views === null;
      const views = await this.#library.vault.call('views', null);
      this.store.setState({ views });
      // After an unlock: the view that one was in is open again.
      if (isFirst) this.store.setState({ openedId: this.views.find((view) => showsTheSame(view, this.#shown))?.id ?? null });
    } catch (thrown) {
      if (toFailureData(thrown).code === 'app/internal') throw thrown;
    }
  }
}
