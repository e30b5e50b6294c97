/**
 * The store of the review room. Page. It asks the vault worker for a list of ids, for rows in windows as they are
 * scrolled to, for the current recording in full, and again for what changed. It never keeps a key or a sound.
 *
 * What a person does to recordings is in library-edits.ts, how they move through the list in library-moves.ts.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { toFailureData } from '../../shared/failure.ts';
import type { RecordingId } from '../../shared/model/id.ts';
import { everything, type Place, type RecordingQuery, type RecordingRowView } from '../../shared/seams/vault-protocol.ts';
import { idAt, positionOf, positionsOf, survivorOf } from './library-order.ts';
import { RowCache } from './library-rows.ts';
import { keptIn, noIds } from './library-selection.ts';
import { type CurrentBy, initialLibrary, type LibraryState, type ListOrder, type VaultPort } from './library-state.ts';
import { type Errand, errand } from './library-errand.ts';

/** Rows asked for beyond what is seen, on either side. */
const marginRows = 60;

/** Between two looks of the list at what changed by itself: an import. What the user does is asked for at once. */
const usualRestMs = 800;

export class Library {
  readonly vault: VaultPort;
  readonly store: StoreApi<LibraryState>;
  readonly rows = new RowCache();
  readonly #refresh: Errand;
  #shown = { first: 0, last: 40 };
  #isListStale = true;
  #isDetailStale = true;
  #listTurn = 0;
  #held: RecordingId | null = null;
  #changes: Promise<unknown> = Promise.resolve();

  constructor(vault: VaultPort, restMs = usualRestMs) {
    this.vault = vault;
    this.store = createStore(() => initialLibrary);
    this.#refresh = errand(() => this.#fetchAll(), undefined, restMs);
  }

  /** Called once, after unlock. Ends with the page. */
  start(place: Place | null): void {
    this.vault.on('changed', ({ edition, isGrowth }) => {
      if (!isGrowth) {
        this.rows.outdate();
        this.#isDetailStale = true;
      }
      // The event may come late: a list that was fetched meanwhile has it already, one from before doesn't.
      if (edition !== this.state.list.edition) this.#isListStale = true;
      // The first recording of all is waited for; the band counts those that follow.
      if (isGrowth && this.state.list.ids.length > 0) this.#refresh.runRested();
      else void this.#refresh.run();
    });
    if (place) {
      this.store.setState({
        // Parts that came later aren't in an older place.
        query: { ...everything, ...place.query },
        order: place.order ?? initialLibrary.order,
        current: place.recordingId,
        currentBy: 'restore',
        wantedTop: place.listTop,
      });
    }
    void this.#refresh.run();
  }

  get state(): LibraryState {
    return this.store.getState();
  }

  row(id: number): RecordingRowView | undefined {
    return this.rows.get(id);
  }

  /** Where the user is, for the lock. `listTop` is the first row that is shown. */
  currentPlace(room: string): Place {
    const { current, query, order } = this.state;
    return { room, recordingId: current, query, order, listTop: this.#shown.first };
  }

  /** A new view of the vault: what was decided here may now leave, the selection belongs to the old view. */
  setQuery(change: Partial<RecordingQuery>): void {
    this.store.setState({ query: { ...this.state.query, ...change } });
    this.#openView();
  }

  setOrder(order: ListOrder): void {
    this.store.setState({ order });
    this.#openView();
  }

  turnOrder(): void {
    this.setOrder(this.state.order === 'oldest-first' ? 'newest-first' : 'oldest-first');
  }

  /** The same view anew: after an undo, a burn-in, or by hand. Position and selection stay. */
  refresh(): Promise<void> {
    this.rows.outdate();
    this.#isListStale = true;
    this.#isDetailStale = true;
    return this.#refresh.run();
  }

  /** How many rows are on screen: what a "screenful" is. */
  get shownRows(): number {
    return Math.max(1, this.#shown.last - this.#shown.first);
  }

  /** Says which rows are on screen; those that aren't here yet are asked for. */
  show(first: number, last: number): void {
    this.#shown = { first, last };
    void this.#fetchRows();
  }

  setCurrent(id: RecordingId | null, by: CurrentBy): void {
    const { current, detail } = this.state;
    if (this.#held !== null && id !== this.#held) return;
    if (id === current && by !== 'step') return;
    this.store.setState({ current: id, currentBy: by, detail: detail?.id === id ? detail : null });
    void this.#fetchDetail();
  }

  /**
   * The recording that is open in a room of its own stays the current one, also when the query doesn't find it any more (its
   * words were burnt) or an undo means another. null lets it go: the list decides again.
   */
  hold(id: RecordingId | null): void {
    this.#held = id;
    if (id !== null) return this.setCurrent(id, 'refresh');
    this.#isListStale = true;
    void this.#refresh.run();
  }

  /** A change on its way to the vault. What is asked of the vault meanwhile would answer from before it. */
  track<Result>(change: Promise<Result>): Promise<Result> {
    this.#changes = Promise.allSettled([this.#changes, change]);
    return change;
  }

  /** Resolves when the vault knows of every change until now. */
  async settled(): Promise<void> {
    await this.#changes;
  }

  /** Asks for the rows of these ids if they aren't here, however far away they are. */
  async loadRows(ids: readonly RecordingId[]): Promise<void> {
    const missing = this.rows.takeMissing(ids.filter((id) => !this.rows.get(id)));
    if (missing.length > 0) await this.#askRows(missing);
  }

  /** Rows were changed in the cache: draw them. */
  touchRows(): void {
    this.store.setState(({ rowsVersion }) => ({ rowsVersion: rowsVersion + 1 }));
  }

  #openView(): void {
    this.store.setState({ selection: noIds, decidedHere: noIds, wantedTop: null });
    this.#isListStale = true;
    void this.#refresh.run();
  }

  async #fetchAll(): Promise<void> {
    try {
      if (this.#isListStale) await this.#fetchList();
      const { detail, current } = this.state;
      const isDetailKnown = detail?.id === current && !this.#isDetailStale;
      const asked = [this.#fetchRows(), isDetailKnown ? null : this.#fetchDetail()];
      const [summary] = await Promise.all([this.vault.call('summary', null), ...asked]);
      this.store.setState({ summary, phase: 'ready', failure: null });
    } catch (thrown) {
      this.#isListStale = true;
      this.store.setState({ phase: 'failed', failure: toFailureData(thrown) });
    }
  }

  async #fetchList(): Promise<void> {
    this.#isListStale = false;
    const { query, order } = this.state;
    const turn = ++this.#listTurn;
    await this.settled();
    const list = await this.vault.call('list', { query, order });
    if (turn !== this.#listTurn) return;
    const { current, list: before, positions: wereAt, selection, phase } = this.state;
    const positions = positionsOf(list.ids);
    const wasAt = Math.max(0, positionOf(wereAt, current));
    const survivor =
      phase === 'loading' && current === null ? idAt(list.ids, 0) : survivorOf(current, wasAt, before.ids, list.ids);
    this.store.setState({ list, positions, phase: 'ready', selection: keptIn(selection, list.ids) });
    const next = survivor ?? idAt(list.ids, 0);
    if (next !== current) this.setCurrent(next, 'refresh');
  }

  async #fetchRows(): Promise<void> {
    const { ids } = this.state.list;
    const first = Math.max(0, this.#shown.first - marginRows);
    const missing = this.rows.takeMissing(ids.subarray(first, this.#shown.last + 1 + marginRows));
    if (missing.length > 0) await this.#askRows(missing);
  }

  async #askRows(ids: readonly number[]): Promise<void> {
    const { age } = this.rows;
    try {
      this.rows.put(await this.vault.call('rows', { ids }), age);
      this.touchRows();
    } finally {
      this.rows.release(ids);
    }
  }

  async #fetchDetail(): Promise<void> {
    const { current } = this.state;
    if (current === null) return;
    this.#isDetailStale = false;
    try {
      const detail = await this.vault.call('recording', { id: current });
      if (this.state.current === current) this.store.setState({ detail });
    } catch (thrown) {
      // It was shredded between two answers: the list that comes next no longer has it.
      if (toFailureData(thrown).code !== 'vault/record-missing') throw thrown;
    }
  }
}
