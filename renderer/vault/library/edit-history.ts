/**
 * What can be undone and redone in this session. In memory alone: only the parts that an action changed, before and after.
 * What was shredded or burnt is forgotten here too, because a step may hold words that are to be gone.
 */
import type { RecordingId } from '../../../shared/model/id.ts';
import type { Recording } from '../../../shared/model/recording.ts';

/** The parts of a recording that a change may touch. */
export type EditableParts = Pick<Recording, 'verdict' | 'tags' | 'note' | 'stretches' | 'struckWords'>;

export interface EditedRecording {
  readonly before: Partial<EditableParts>;
  readonly after: Partial<EditableParts>;
}
/** One action of the user's, on one or many recordings. */
export type EditStep = ReadonlyMap<RecordingId, EditedRecording>;

const mostSteps = 200;
/** Marking 100,000 recordings at once is one step; so that many such steps don't fill the memory, the oldest go. */
const mostEdits = 1_000_000;

export class EditHistory {
  #done: EditStep[] = [];
  #undone: EditStep[] = [];

  /** A new action: what was undone before it can't be redone any more. */
  add(step: EditStep): void {
    this.#undone = [];
    this.#done.push(step);
    let edits = this.#done.reduce((sum, { size }) => sum + size, 0);
    while (this.#done.length > mostSteps || (edits > mostEdits && this.#done.length > 1)) edits -= this.#done.shift()?.size ?? 0;
  }

  get nextUndo(): EditStep | undefined {
    return this.#done.at(-1);
  }

  get nextRedo(): EditStep | undefined {
    return this.#undone.at(-1);
  }

  /** Called when the disk has it. */
  markUndone(): void {
    move(this.#done, this.#undone);
  }

  markRedone(): void {
    move(this.#undone, this.#done);
  }

  /** A step over many loses the ones that are gone and stays for the others. */
  forget(ids: ReadonlySet<RecordingId>): void {
    this.#done = without(this.#done, ids);
    this.#undone = without(this.#undone, ids);
  }

  clear(): void {
    this.#done = [];
    this.#undone = [];
  }
}

function move(from: EditStep[], to: EditStep[]): void {
  const step = from.pop();
  if (step !== undefined) to.push(step);
}

function without(steps: readonly EditStep[], ids: ReadonlySet<RecordingId>): EditStep[] {
  return steps.map((step) => new Map([...step].filter(([id]) => !ids.has(id)))).filter((step) => step.size > 0);
}
