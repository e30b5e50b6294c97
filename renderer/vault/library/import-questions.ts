/**
 * Questions of running imports that wait for a person, one shown at a time, and what was answered: for this import always, for
 * later ones where it is remembered, sealed. Vault worker. Decides nothing: it asks, or gives back what was said before.
 */
import { Failure } from '../../../shared/failure.ts';
import type { SourceId } from '../../../shared/model/id.ts';
import {
  type AskedQuestion,
  type ImportAnswer,
  type ImportQuestion,
  isAnswerTo,
  proposalOf,
  type RememberedAnswer,
} from '../../../shared/model/import-question.ts';
import type { UnlockedVault } from '../unlocked-vault.ts';
import { shapeOf } from './question-shape.ts';

/** Nobody answers more than this for one archive: from then on what is proposed holds. */
const mostQuestions = 12;
/** The oldest are forgotten first. */
export const mostRemembered = 500;

/** What an import asks with. `onWait` says when it begins to wait for a person, and when no more. */
export type AskPerson = (question: ImportQuestion, onWait: (isWaiting: boolean) => void) => Promise<ImportAnswer>;

interface Waiting {
  readonly sourceId: SourceId;
  readonly questionId: number;
  readonly question: ImportQuestion;
  readonly shape: string;
  readonly settle: (answer: ImportAnswer) => void;
}

export class ImportQuestions {
  readonly #vault: Pick<UnlockedVault, 'documents' | 'commit'>;
  readonly #show: (asked: AskedQuestion) => void;
  #waiting: readonly Waiting[] = [];
  /** By shape, for the length of one import: nobody is asked twice, whether it is remembered or not. */
  readonly #answered = new Map<SourceId, Map<string, ImportAnswer>>();
  readonly #askedOf = new Map<SourceId, number>();
  #lastId = 0;

  constructor(vault: Pick<UnlockedVault, 'documents' | 'commit'>, show: (asked: AskedQuestion) => void) {
    this.#vault = vault;
    this.#show = show;
  }

  /** Rejects with the signal's reason when the import is stopped meanwhile. */
  async ask(
    sourceId: SourceId,
    question: ImportQuestion,
    signal: AbortSignal,
    onWait: (isWaiting: boolean) => void,
  ): Promise<ImportAnswer> {
    const shape = await shapeOf(question);
    signal.throwIfAborted();
    const known = this.#known(sourceId, shape);
    if (known !== null && isAnswerTo(question, known)) return known;
    const asked = this.#askedOf.get(sourceId) ?? 0;
    if (asked >= mostQuestions) return proposalOf(question);
    this.#askedOf.set(sourceId, asked + 1);
    return this.#wait({ sourceId, question, shape }, signal, onWait);
  }

  /** Everything of that import that has the same shape goes on with it. */
  async answer(sourceId: SourceId, questionId: number, answer: ImportAnswer, remember: boolean): Promise<void> {
    const waiting = this.#waiting.find((one) => one.sourceId === sourceId && one.questionId === questionId);
    if (waiting === undefined) return;
    const { question, shape } = waiting;
    if (!isAnswerTo(question, answer)) throw new Failure('app/bad-request');
    const answered = this.#answered.get(sourceId) ?? new Map<string, ImportAnswer>();
    this.#answered.set(sourceId, answered.set(shape, answer));
    const isSame = (one: Waiting) => one.sourceId === sourceId && one.shape === shape && isAnswerTo(one.question, answer);
    for (const one of this.#waiting.filter(isSame)) one.settle(answer);
    this.#showFirst();
    if (remember) await this.#remember({ shape, answer, answeredAtMs: Date.now() });
  }

  /** The import has ended: what it was told for itself alone is gone. */
  end(sourceId: SourceId): void {
    this.#answered.delete(sourceId);
    this.#askedOf.delete(sourceId);
  }

  #known(sourceId: SourceId, shape: string): ImportAnswer | null {
    const remembered = this.#vault.documents.answers.find((one) => one.shape === shape);
    return this.#answered.get(sourceId)?.get(shape) ?? remembered?.answer ?? null;
  }

  #wait(
    { sourceId, question, shape }: Pick<Waiting, 'sourceId' | 'question' | 'shape'>,
    signal: AbortSignal,
    onWait: (isWaiting: boolean) => void,
  ): Promise<ImportAnswer> {
    return new Promise((resolve, reject) => {
      const questionId = ++this.#lastId;
      const leave = () => {
        this.#waiting = this.#waiting.filter((one) => one.questionId !== questionId);
        signal.removeEventListener('abort', stop);
        onWait(false);
      };
      const stop = () => {
        leave();
        reject(signal.reason as Error);
      };
      const settle = (answer: ImportAnswer) => {
        leave();
        resolve(answer);
      };
      signal.addEventListener('abort', stop, { once: true });
      this.#waiting = [...this.#waiting, { sourceId, questionId, question, shape, settle }];
      onWait(true);
      if (this.#waiting.length === 1) this.#showFirst();
    });
  }

  #showFirst(): void {
    const [first, ...behind] = this.#waiting;
    if (first === undefined) return;
    const { sourceId, questionId, question } = first;
    this.#show({ sourceId, questionId, question, queue: behind.length });
  }

  async #remember(answer: RememberedAnswer): Promise<void> {
    const others = this.#vault.documents.answers.filter(({ shape }) => shape !== answer.shape);
    await this.#vault.commit({ documents: { answers: [...others, answer].slice(-mostRemembered) } });
  }
}
