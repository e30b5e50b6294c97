/** How a person moves through the list and selects in it. Page. Rows are counted from 0 in the list as it is shown. */
import type { RecordingId } from '../../shared/model/id.ts';
import type { Library } from './library.ts';
import { groupAt, groupStep, idAt, nextOf, positionOf } from './library-order.ts';
import { type IdSet, inOrder, inverted, noIds, toggled, withIds } from './library-selection.ts';

export class LibraryMoves {
  readonly #library: Library;
  /** Where a selection that is being extended began. */
  #anchor: RecordingId | null = null;
  /** What was selected before: extending adds to it, and takes back only what it has added itself. */
  #base: IdSet = noIds;
  /** What the last step of extending has made: when the selection is another one, it begins anew. */
  #extended: IdSet | null = null;

  constructor(library: Library) {
    this.#library = library;
  }

  /** Row of the current recording, -1 when there is none. */
  get row(): number {
    const { positions, current } = this.#library.state;
    return positionOf(positions, current);
  }

  /** False when there is nothing in that direction. */
  by(rows: number, isExtending = false): boolean {
    const { ids } = this.#library.state.list;
    if (ids.length === 0) return false;
    const from = this.row;
    const to = Math.max(0, Math.min(ids.length - 1, from < 0 ? 0 : from + rows));
    if (to === from) return false;
    this.#go(to, isExtending);
    return true;
  }

  toEdge(edge: 'first' | 'last', isExtending = false): void {
    const { ids } = this.#library.state.list;
    if (ids.length > 0) this.#go(edge === 'first' ? 0 : ids.length - 1, isExtending);
  }

  toGroup(direction: 1 | -1): void {
    const { list } = this.#library.state;
    if (this.row >= 0) this.#go(groupStep(list.groups, this.row, direction), false);
  }

  /** A click on a row; with Shift the selection follows, with Mod the row joins or leaves it. */
  to(id: RecordingId, how: 'alone' | 'extend' | 'toggle'): void {
    const before = this.#library.state.current;
    if (how === 'toggle') {
      const { selection } = this.#library.state;
      // The first Mod+click keeps the recording it started from, as file managers do.
      const started = selection.size === 0 && before !== null && before !== id ? withIds(selection, [before], true) : selection;
      this.#library.store.setState({ selection: toggled(started, id) });
      this.#anchor = id;
      this.#library.setCurrent(id, 'step');
      return;
    }
    this.#go(positionOf(this.#library.state.positions, id), how === 'extend');
  }

  /** The next recording without a verdict; null when none is left in that direction. */
  async toUndecided(direction: 1 | -1): Promise<RecordingId | null> {
    const { query, arrangement } = this.#library.state;
    if (query.verdict !== null && query.verdict !== 'undecided') return null;
    const open = await this.#library.vault.call('list', { query: { ...query, verdict: 'undecided' }, arrangement });
    const next = nextOf(this.#library.state.list.ids, open.ids, this.row, direction);
    if (next !== null) this.to(next, 'alone');
    return next;
  }

  toggleCurrent(): void {
    const { current, selection } = this.#library.state;
    if (current === null) return;
    this.#anchor = current;
    this.#library.store.setState({ selection: toggled(selection, current) });
  }

  /** Everything in this view, besides what is selected elsewhere. */
  selectAll(): void {
    this.#add(this.#library.state.list.ids);
  }

  /** The day, device, person or archive of the current recording. */
  selectGroup(): void {
    const { list } = this.#library.state;
    const group = list.groups[groupAt(list.groups, this.row)];
    if (this.row < 0 || group === undefined) return;
    this.#add(list.ids.subarray(group.start, group.start + group.count));
  }

  invertSelection(): void {
    const { selection, list } = this.#library.state;
    this.#library.store.setState({ selection: inverted(selection, list.ids) });
  }

  /** False when nothing was selected. */
  clearSelection(): boolean {
    this.#anchor = null;
    if (this.#library.state.selection.size === 0) return false;
    this.#library.store.setState({ selection: noIds });
    return true;
  }

  /** What a verdict or a tag acts on: the selection, or the current recording when nothing is selected. */
  targets(): readonly RecordingId[] {
    const { selection, list, current } = this.#library.state;
    if (selection.size > 0) return inOrder(selection, list.ids);
    return current === null ? [] : [current];
  }

  #go(row: number, isExtending: boolean): void {
    const { list, positions, current } = this.#library.state;
    const id = idAt(list.ids, row);
    if (id === null) return;
    if (isExtending) {
      const { selection } = this.#library.state;
      if (positionOf(positions, this.#anchor) < 0) this.#anchor = positionOf(positions, current) < 0 ? id : current;
      if (selection !== this.#extended) this.#base = selection;
      const from = positionOf(positions, this.#anchor);
      const [first, last] = from <= row ? [from, row] : [row, from];
      this.#extended = withIds(this.#base, list.ids.subarray(first, last + 1), true);
      this.#library.store.setState({ selection: this.#extended });
    } else {
      this.#anchor = null;
      this.#extended = null;
    }
    this.#library.setCurrent(id, 'step');
  }

  #add(ids: Uint32Array): void {
    this.#anchor = null;
    this.#library.store.setState(({ selection }) => ({ selection: withIds(selection, ids, true) }));
  }
}
