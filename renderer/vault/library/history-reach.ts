/** How far each step is from where one is: what going there would turn. Vault worker. Pure. */
import type { RecordingId } from '../../../shared/model/id.ts';
import type { JournalReach } from '../../../shared/model/journal.ts';
import { idsOf } from './edit-step.ts';
import type { EditStep, HistoryState } from './history-state.ts';

/** By number of the step that would be the last one done; 0: none would be. */
export function reachOfSteps({ steps, position }: HistoryState, nextId: number): ReadonlyMap<number, JournalReach> {
  const reach = new Map<number, JournalReach>();
  const undone = steps.filter(({ number }) => number > position);
  const done = steps.filter(({ number }) => number <= position).reverse();

  const forward = new Reached(nextId);
  for (const step of undone) reach.set(step.number, forward.with(step));
  const back = new Reached(nextId);
  for (const step of done) {
    reach.set(step.number, back.now);
    back.with(step);
  }
  return reach.set(0, back.now);
}

/** Counts each recording once, a bit of memory for each. */
class Reached {
  readonly #seen: Uint8Array;
  now: JournalReach = { steps: 0, recordings: 0 };

  constructor(nextId: number) {
    this.#seen = new Uint8Array(nextId);
  }

  with(step: EditStep): JournalReach {
    if (step.fixed !== undefined) return this.now;
    let { recordings } = this.now;
    for (const id of idsOf(step)) recordings += this.#see(id);
    this.now = { steps: this.now.steps + 1, recordings };
    return this.now;
  }

  #see(id: RecordingId): number {
    if (this.#seen[id] === 1) return 0;
    this.#seen[id] = 1;
    return 1;
  }
}
