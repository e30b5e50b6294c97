/**
 * What is marked in the current recording, while it is being marked. Page. Shown at once, saved a moment later as one
 * step that can be undone; the vault owns the truth, and what it says after an undo replaces what is here.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { RecordingId } from '../../shared/model/id.ts';
import type { Stretch, StruckWords } from '../../shared/model/recording.ts';
import type { RecordingChange, RecordingView } from '../../shared/seams/vault-protocol.ts';
import { Scope } from '../host/scope.ts';
import { areSameStretches, type Edge, nudged, type StretchEdit } from './redaction-stretches.ts';

export interface RedactionState {
  readonly id: RecordingId | null;
  readonly stretches: readonly Stretch[];
  readonly struckWords: readonly StruckWords[];
  readonly burnt: readonly Stretch[];
  /** Index of the stretch that is being worked on, -1 for none. */
  readonly selected: number;
  /** The edge that the arrow keys move; null moves the whole stretch. */
  readonly edge: Edge | null;
  /** Set by "mark in", waiting for "mark out". */
  readonly markInMs: number | null;
  /** Being drawn by the pointer or a held key. */
  readonly drawing: Stretch | null;
}

const nothing: RedactionState = {
  id: null,
  stretches: [],
  struckWords: [],
  burnt: [],
  selected: -1,
  edge: null,
  markInMs: null,
  drawing: null,
};

export type SaveMarks = (id: RecordingId, change: RecordingChange) => Promise<void>;

/** Steps of an edge by key come quickly: they are saved together, as one step to undo. */
const restMs = 500;

export class Redaction {
  readonly store: StoreApi<RedactionState>;
  readonly #save: SaveMarks;
  #waiting = new Scope();
  #isUnsaved = false;

  constructor(save: SaveMarks) {
    this.#save = save;
    this.store = createStore(() => nothing);
  }

  get state(): RedactionState {
    return this.store.getState();
  }

  /** The current recording as the vault has it; null while there is none. */
  show(recording: RecordingView | null): void {
    if (recording?.id !== this.state.id) {
      void this.flush();
      this.store.setState(recording ? { ...nothing, ...marksOf(recording) } : nothing);
      return;
    }
    if (this.#isUnsaved) return;
    const { selected, stretches } = this.state;
    const marks = marksOf(recording);
    // The same stretches stay the same object: what is being heard of them goes on.
    if (areSameStretches(stretches, marks.stretches)) this.store.setState({ ...marks, stretches });
    else this.store.setState({ ...marks, selected: Math.min(selected, marks.stretches.length - 1) });
  }

  /** One finished edit of the stretches. */
  take(edit: StretchEdit | null): void {
    if (!edit) return;
    this.store.setState({ stretches: edit.stretches, selected: edit.at, edge: null, drawing: null, markInMs: null });
    this.#isUnsaved = true;
    void this.flush();
  }

  strike(struckWords: readonly StruckWords[]): void {
    this.store.setState({ struckWords });
    this.#isUnsaved = true;
    void this.flush();
  }

  /** Moves the edge that was taken; saved when the keys rest. */
  nudge(byMs: number, durationMs: number): void {
    const { stretches, selected, edge } = this.state;
    this.replace(nudged(stretches, selected, edge, byMs, durationMs));
  }

  /** The stretches as they are while an edge moves; saved when it rests. */
  replace(stretches: readonly Stretch[]): void {
    if (areSameStretches(stretches, this.state.stretches)) return;
    this.store.setState({ stretches });
    this.#isUnsaved = true;
    this.#waiting.end();
    this.#waiting = new Scope();
    this.#waiting.after(restMs, () => void this.flush());
  }

  select(at: number, edge: Edge | null = null): void {
    const { stretches } = this.state;
    this.store.setState({ selected: Math.max(-1, Math.min(stretches.length - 1, at)), edge });
  }

  markIn(ms: number | null): void {
    this.store.setState({ markInMs: ms });
  }

  draw(stretch: Stretch | null): void {
    this.store.setState({ drawing: stretch });
  }

  /** Saves what isn't yet. Marking sets the verdict along: a marked recording is one to redact. */
  async flush(): Promise<void> {
    this.#waiting.end();
    const { id, stretches, struckWords } = this.state;
    if (!this.#isUnsaved || id === null) return;
    this.#isUnsaved = false;
    const isMarked = stretches.length > 0 || struckWords.length > 0;
    await this.#save(id, { stretches, struckWords, ...(isMarked ? { verdict: 'redact' as const } : {}) });
  }
}

const marksOf = (recording: RecordingView): Pick<RedactionState, 'id' | 'stretches' | 'struckWords' | 'burnt'> => ({
  id: recording.id,
  stretches: recording.stretches,
  struckWords: recording.struckWords,
  burnt: recording.burnt,
});
