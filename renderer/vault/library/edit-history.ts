/**
 * What can be undone and redone, and the journal of it: kept sealed with the vault, so that it survives lock, restart and crash.
 * Vault worker. The pages of every change to it go into the very commit of what was done (`pagesFor`), and memory follows when
 * the disk has it (`adopt`): so no step is ever there that its vault isn't.
 * What was shredded or burnt leaves it in the commit that destroys, because a step may hold words that are to be gone.
 */
import type { RecordingId } from '../../../shared/model/id.ts';
import type { VaultChange } from '../unlocked-vault.ts';
import { type HistoryPage, historyOf, pagesBetween } from './history-pages.ts';
import { emptyHistory, type HistoryState, withoutRecordings } from './history-state.ts';

export class EditHistory {
  readonly sessionMs: number;
  #state: HistoryState;
  /** Pages that don't open, and so aren't part of the state: they go with the next change. */
  #lost: readonly number[];

  constructor(pages: ReadonlyMap<number, HistoryPage>, lost: readonly number[] = [], sessionMs: number = Date.now()) {
    this.#state = historyOf(pages);
    this.#lost = lost;
    this.sessionMs = sessionMs;
  }

  get state(): HistoryState {
    return this.#state;
  }

  /** What the commit that leads to `next` must write beside its own. */
  pagesFor(next: HistoryState): Pick<VaultChange, 'history'> {
    const pages = pagesBetween(this.#state, next);
    if (pages.size === 0) return {};
    return { history: new Map([...this.#lost.map((page) => [page, null] as const), ...pages]) };
  }

  /** Called when the disk has it. */
  adopt(next: HistoryState): void {
    if (next !== this.#state) this.#lost = [];
    this.#state = next;
  }

  /** The state without these recordings: a commit that destroys them takes its pages along. */
  without(ids: readonly RecordingId[]): HistoryState {
    return withoutRecordings(this.#state, new Set(ids));
  }

  clear(): void {
    this.#state = emptyHistory;
  }
}
