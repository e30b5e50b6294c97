/** The vault room's word on what was answered to imports, and the way to forget it. */
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { useText } from '../../app/text.ts';
import { countAnswers, forgetAnswers, importQuestions } from '../../state/import-questions.ts';
import { Button } from '../../ui/button.tsx';
import './import-questions.css';

export function RememberedSection() {
  const t = useText();
  const count = useStore(importQuestions, ({ remembered }) => remembered);
  useEffect(() => void countAnswers(), []);
  return (
    <section aria-labelledby="vault-answers" className="remembered">
      <h2 id="vault-answers">{t('question.remembered.title')}</h2>
      <p className="muted" aria-live="polite">
        {count === null ? '' : t('question.remembered.count', { count })}
      </p>
      {count === null || count === 0 ? null : (
        <Button onPress={() => void forgetAnswers()}>{t('question.remembered.forget')}</Button>
      )}
    </section>
  );
}
