/** Three of the words, asked back by their number. A wrong one is named; all that was typed stays. */
import { type SubmitEvent, useRef, useState } from 'react';
import { useText } from '../app/text.ts';
import { Field } from '../ui/field.tsx';
import { wordsIn } from './typed-words.ts';

export interface AskBackProps {
  readonly formId: string;
  readonly words: readonly string[];
  /** Places of the three, from 1. */
  readonly ask: readonly number[];
  /** All three are right, in the order of `ask`. */
  readonly onAnswers: (answers: readonly string[]) => void;
}

export function AskBack({ formId, words, ask, onAnswers }: AskBackProps) {
  const t = useText();
  const [typed, setTyped] = useState<readonly string[]>(() => ask.map(() => ''));
  const [judged, setJudged] = useState<readonly string[] | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const answers = typed.map((text) => wordsIn(text).join(' '));
  const isRight = (at: number) => answers[at] === words[(ask[at] ?? 0) - 1];

  const errorAt = (at: number): string | null => {
    // Said of what was sent; gone as soon as it is typed anew.
    if (judged === null || judged[at] !== answers[at] || isRight(at)) return null;
    return t(answers[at] === '' ? 'keys.ask.empty' : 'keys.ask.wrong', { number: ask[at] ?? 0 });
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setJudged(answers);
    const wrong = ask.findIndex((_, at) => !isRight(at));
    if (wrong === -1) onAnswers(answers);
    else form.current?.querySelectorAll('input')[wrong]?.select();
  };

  return (
    <form id={formId} ref={form} className="recovery-form" onSubmit={submit}>
      <div className="recovery-ask">
        {ask.map((number, at) => (
          <Field
            key={number}
            label={t('keys.ask.word', { number })}
            value={typed[at] ?? ''}
            onChange={(value) => setTyped(typed.with(at, value))}
            error={errorAt(at)}
            isBig
            autoComplete="off"
            autoFocus={at === 0}
            inputClassName="machine"
          />
        ))}
      </div>
    </form>
  );
}
