/**
 * Keeps one recording's note while it is typed: nothing that was typed is lost when one moves on, locks or closes, and a pause is
 * one step of the history, not each letter. Page.
 */
import type { RecordingId } from '../../../shared/model/id.ts';
import { Scope } from '../../host/scope.ts';
import { edits } from '../../state/library-live.ts';
import { reported } from './decide.ts';

const restMs = 2_500;

export class NoteKeeping {
  readonly #id: RecordingId;
  /** As the vault has it, or is about to. */
  #kept: string;
  /** As it was when the field was entered. */
  #entered: string;
  #typed: string;
  #resting: Scope | null = null;

  constructor(id: RecordingId, note: string) {
    this.#id = id;
    this.#kept = note;
    this.#entered = note;
    this.#typed = note;
  }

  /** The vault says it is this: an undo, an import. Only while nobody types. */
  know(note: string): void {
    this.#kept = note;
    this.#typed = note;
  }

  enter(): void {
    this.#entered = this.#kept;
  }

  type(text: string): void {
    this.#typed = text;
    this.#resting?.end();
    this.#resting = new Scope();
    this.#resting.after(restMs, () => this.keep());
  }

  keep(): void {
    this.#resting?.end();
    this.#resting = null;
    if (this.#typed === this.#kept) return;
    const note = this.#typed;
    this.#kept = note;
    void reported(async () => void (await edits.change([this.#id], { note })));
  }

  /** Answers what stands there then. */
  takeBack(): string {
    this.#typed = this.#entered;
    this.keep();
    return this.#entered;
  }
}
