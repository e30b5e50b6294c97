/**
 * What can be undone and redone, and the journal of it: kept sealed with the vault, so that it survives lock, restart and crash.
 * Vault worker. The pages of every change to it go into the very commit of what was done (`pagesFor`), and memory follows when
 * the disk has it (`adopt`): so no step is ever there that its vault isn't.
 * What was shredded or burnt leaves it in the commit that destroys, because a step may hold words that are to be gone.
 */
import type { RecordingId } from '../../../shared/model/id.ts';
import type { VaultChange } from '../unlocked-vault.ts';
import { allPages, type HistoryPage, historyOf, pagesBetween } from './history-pages.ts';
import { emptyHistory, type HistoryState, withoutRecordings } from './history-state.ts';

export class EditHistory {
  readonly sessionMs: number;
  #state: HistoryState;
  /**
   * Once a page didn't open: all that the disk has. The state knows less than they hold, and a page that it doesn't know of may still open,
   * words and all. So the next commit that has to do with it writes all of it anew, and nothing else is left.
   */
  #doubtful: readonly number[];

  constructor(pages: ReadonlyMap<number, HistoryPage>, lost: readonly number[] = [], sessionMs: number = Date.now()) {
    this.#state = historyOf(pages);
    const isWhole = lost.length === 0 && pages.size === allPages(this.#state).size;
    this.#doubtful = isWhole ? [] : [...pages.keys(), ...lost];
    this.sessionMs = sessionMs;
  }

  get state(): HistoryState {
    return this.#state;
  }

  /** What the commit that leads to `next` must write beside its own. */
  pagesFor(next: HistoryState): Pick<VaultChange, 'history'> {
    const gone = this.#doubtful.map((page) => [page, null] as const);
    const pages = gone.length > 0 ? new Map([...gone, ...allPages(next)]) : pagesBetween(this.#state, next);
    return pages.size === 0 ? {} : { history: pages };
  }

  /** Called when the disk has what `pagesFor` said. */
  adopt(next: HistoryState): void {
    this.#doubtful = [];
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
