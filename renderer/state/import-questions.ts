/**
 * The question of the archive that comes in, while it waits for an answer, and how many answers the vault remembers. One question
 * at a time; the worker shows the next. What stands in it comes from a stranger's archive: it is drawn as text and forgotten when
 * it is answered, when the import ends, and with the page.
 */
import { createStore } from 'zustand/vanilla';
import type { AskedQuestion, ImportAnswer } from '../../shared/model/import-question.ts';
import { failureOf } from '../host/host.ts';
import { vault } from '../host/vault-client.ts';
import { imports, runningJob } from './imports.ts';
import { showFailure } from './toasts.ts';

export interface QuestionsState {
  readonly asked: AskedQuestion | null;
  /** The question is on screen. Put aside, the import goes on waiting, and its band offers it again. */
  readonly isOpen: boolean;
  /** What was chosen so far; null: what is proposed. Kept while the question is put aside. */
  readonly draft: ImportAnswer | null;
  /** null: not counted yet. */
  readonly remembered: number | null;
}

export const importQuestions = createStore<QuestionsState>(() => ({
  asked: null,
  isOpen: false,
  draft: null,
  remembered: null,
}));

/** Called once, when the vault is open. */
export function listenToQuestions(): void {
  vault.on('import-question', (asked) => importQuestions.setState({ asked, draft: null }));
  imports.subscribe(({ jobs }) => {
    const { asked } = importQuestions.getState();
    const job = runningJob(jobs);
    if (asked !== null && (job?.phase !== 'running' || job.source.sourceId !== asked.sourceId)) forgetQuestion();
  });
}

export function showQuestion(): void {
  if (importQuestions.getState().asked !== null) importQuestions.setState({ isOpen: true });
}

export function draftAnswer(draft: ImportAnswer): void {
  importQuestions.setState({ draft });
}

export function putQuestionAside(): void {
  importQuestions.setState({ isOpen: false });
}

export async function answerQuestion(answer: ImportAnswer, remember: boolean): Promise<void> {
  const { asked } = importQuestions.getState();
  if (asked === null) return;
  const { sourceId, questionId } = asked;
  forgetQuestion();
  try {
    await vault.call('answerImport', { sourceId, questionId, answer, remember });
  } catch (thrown) {
    showFailure(failureOf(thrown));
  }
}

export async function countAnswers(): Promise<void> {
  try {
    importQuestions.setState({ remembered: (await vault.call('rememberedAnswers', null)).count });
  } catch (thrown) {
    showFailure(failureOf(thrown));
  }
}

export async function forgetAnswers(): Promise<void> {
  try {
    await vault.call('forgetAnswers', null);
  } catch (thrown) {
    showFailure(failureOf(thrown));
  }
  await countAnswers();
}

function forgetQuestion(): void {
  importQuestions.setState({ asked: null, isOpen: false, draft: null });
}
