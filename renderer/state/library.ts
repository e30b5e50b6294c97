/**
 * The store of the review room. Page. It asks the vault worker for a list of ids, for rows in windows as they are
 * scrolled to, for the current recording in full, and again for what changed. It never keeps a key or a sound.
 *
 * What a person does to recordings is in library-edits.ts, how they move through the list in library-moves.ts.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { toFailureData } from '../../shared/failure.ts';
import type { Arrangement } from '../../shared/model/arrangement.ts';
import type { RecordingId } from '../../shared/model/id.ts';
import type { Place, RecordingList, RecordingQuery, RecordingRowView } from '../../shared/seams/vault-protocol.ts';
import { idAt, positionOf, positionsOf, survivorOf } from './library-order.ts';
import { RowCache } from './library-rows.ts';
import { placeOf, stateOfPlace } from './library-place.ts';
import { noIds, withIds } from './library-selection.ts';
import { type CurrentBy, initialLibrary, type LibraryState, type VaultPort } from './library-state.ts';
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
  #isSummaryStale = true;
  #detailAsked: RecordingId | null = null;
  #held: RecordingId | null = null;
  /** Where a person stepped to last: a new view that shows it comes back to it. */
  #home: RecordingId | null = null;
  #isViewNew = false;
  /** Where the current recording of a place has left the view, the first of these that hasn't comes next. */
  #followers = new Uint32Array();
  /** Of the list in which everything selected was known to be in the vault. */
  #selectionEdition = -1;
  #changes: Promise<unknown> = Promise.resolve();

  constructor(vault: VaultPort, restMs = usualRestMs) {
    this.vault = vault;
    this.store = createStore(() => initialLibrary);
    this.#refresh = errand(() => this.#fetchAll(), undefined, restMs);
  }

  /** Called once, after unlock. Ends with the page. */
  start(place: Place | null, arrangement: Arrangement = initialLibrary.arrangement): void {
    this.vault.on('changed', ({ edition, isGrowth }) => {
      this.#isSummaryStale = true;
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
    this.store.setState(place ? stateOfPlace(place, arrangement) : { arrangement });
    this.#home = place?.recordingId ?? null;
    this.#followers = Uint32Array.from(place?.followers ?? []);
    void this.#refresh.run();
  }

  get state(): LibraryState {
    return this.store.getState();
  }

  row(id: number): RecordingRowView | undefined {
    return this.rows.get(id);
  }

  /** Where the user is, for the lock. `listTop` is the first row that is shown, or is to be once the list is there. */
  currentPlace(room: string): Place {
    return placeOf(this.state, room, this.state.wantedTop ?? this.#shown.first);
  }

  /** A new view of the vault: what was decided here may now leave. What is selected stays so, in view or not. */
  setQuery(change: Partial<RecordingQuery>): void {
    this.store.setState({ query: { ...this.state.query, ...change } });
    this.#openView();
  }

  /** A saved view: what it asks for and how its list stands, in one step. */
  present(query: RecordingQuery, arrangement: Arrangement): void {
    this.store.setState({ query, arrangement });
    this.#openView();
  }

  arrange(change: Partial<Arrangement>): void {
    this.store.setState({ arrangement: { ...this.state.arrangement, ...change } });
    this.#openView();
  }

  /** The same view anew: after an undo, a burn-in, or by hand. Position and selection stay. */
  refresh(): Promise<void> {
    this.rows.outdate();
    this.#isListStale = true;
    this.#isDetailStale = true;
    this.#isSummaryStale = true;
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
    if (by === 'step') this.#home = id;
    if (id === current && by !== 'step') return;
    this.store.setState({ current: id, currentBy: by, detail: detail?.id === id ? detail : null });
    if (!this.state.isPassing) void this.#fetchDetail();
  }

  /** While a key is held, recordings are passed, not looked at: only the one that it stops at is fetched in full. */
  setPassing(isPassing: boolean): void {
    if (isPassing === this.state.isPassing) return;
    this.store.setState({ isPassing });
    if (!isPassing && this.state.detail === null) void this.#fetchDetail();
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
    this.store.setState({ decidedHere: noIds, wantedTop: null });
    this.#isViewNew = true;
    this.#isListStale = true;
    void this.#refresh.run();
  }

  async #fetchAll(): Promise<void> {
    try {
      if (this.#isListStale && !(await this.#fetchList())) return;
      const { detail, current, isPassing } = this.state;
      const isDetailKnown = detail?.id === current && !this.#isDetailStale;
      await Promise.all([
        this.#checkSelection(this.state.list),
        this.#fetchRows(),
        isDetailKnown || isPassing ? null : this.#fetchDetail(),
        this.#fetchSummary(),
      ]);
      this.store.setState({ phase: 'ready', failure: null });
    } catch (thrown) {
      this.#isListStale = true;
      this.#isSummaryStale = true;
      this.store.setState({ phase: 'failed', failure: toFailureData(thrown) });
    }
  }

  /** False: another view is wanted by now. */
  async #fetchList(): Promise<boolean> {
    this.#isListStale = false;
    const { query, arrangement } = this.state;
    const isWanted = () => this.state.query === query && this.state.arrangement === arrangement;
    await this.settled();
    const list = await this.vault.call('list', { query, arrangement });
    if (!isWanted()) return false;
    const positions = positionsOf(list.ids);
    // Drawn once, with its rows, and not first as a list of bars.
    await this.#fetchRowsAround(
      list.ids,
      this.#isViewNew ? positionOf(positions, this.#currentIn(list, positions)) : this.#shown.first,
    );
    if (!isWanted()) return false;
    // Whoever has stepped on meanwhile stays there.
    const next = this.#currentIn(list, positions);
    this.#isViewNew = false;
    this.store.setState({ list, positions, phase: 'ready' });
    if (next !== this.state.current) this.setCurrent(next, 'refresh');
    return true;
  }

  /** Which recording is the current one once this list is shown. */
  #currentIn({ ids }: RecordingList, positions: Int32Array): RecordingId | null {
    if (this.#isViewNew && positionOf(positions, this.#home) >= 0) return this.#home;
    const { current, list: before, positions: wereAt, phase } = this.state;
    if (phase === 'loading' && current === null) return idAt(ids, 0);
    const followers = phase === 'loading' ? this.#followers : before.ids;
    return survivorOf(current, Math.max(0, positionOf(wereAt, current)), followers, ids) ?? idAt(ids, 0);
  }

  async #fetchSummary(): Promise<void> {
    if (!this.#isSummaryStale) return;
    this.#isSummaryStale = false;
    this.store.setState({ summary: await this.vault.call('summary', null) });
  }

  /** What is selected and not in the list may have been shredded since: the vault knows. */
  async #checkSelection({ ids, edition }: RecordingList): Promise<void> {
    if (edition === this.#selectionEdition) return;
    this.#selectionEdition = edition;
    const unseen = withIds(this.state.selection, ids, false);
    if (unseen.size === 0) return;
    const { ids: there } = await this.vault.call('stillThere', { ids: unseen.ids() });
    const gone = withIds(unseen, there, false);
    if (gone.size > 0) this.store.setState(({ selection }) => ({ selection: withIds(selection, gone.ids(), false) }));
  }

  #fetchRows(): Promise<void> {
    return this.#fetchRowsAround(this.state.list.ids, this.#shown.first);
  }

  async #fetchRowsAround(ids: Uint32Array, row: number): Promise<void> {
    const first = Math.max(0, row - marginRows);
    const missing = this.rows.takeMissing(ids.subarray(first, row + this.shownRows + 1 + marginRows));
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
    if (current === null || (this.#detailAsked === current && !this.#isDetailStale)) return;
    this.#isDetailStale = false;
    this.#detailAsked = current;
    try {
      const detail = await this.vault.call('recording', { id: current });
      if (this.state.current === current) this.store.setState({ detail });
    } catch (thrown) {
      // It was shredded between two answers: the list that comes next no longer has it.
      if (toFailureData(thrown).code !== 'vault/record-missing') throw thrown;
    } finally {
      if (this.#detailAsked === current) this.#detailAsked = null;
    }
  }
}
