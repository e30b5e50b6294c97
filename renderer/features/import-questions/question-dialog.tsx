/**
 * The question of an import on screen, whichever it is. It comes by itself, but never into somebody's typing or over another
 * dialog: then the band offers it. Escape puts it aside.
 */
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { useCommands } from '../../app/commands/use-commands.ts';
import { importQuestions, showQuestion } from '../../state/import-questions.ts';
import { ColumnsDialog } from './columns-dialog.tsx';
import { DatesDialog } from './dates-dialog.tsx';
import './import-questions.css';

export function QuestionDialog() {
  const { asked, isOpen, draft } = useStore(importQuestions);
  const questionId = asked?.questionId ?? null;
  useCommands({ 'archive.answerQuestion': questionId === null ? undefined : showQuestion });
  useEffect(() => {
    if (questionId !== null && !isBusyElsewhere()) showQuestion();
  }, [questionId]);
  if (asked === null || !isOpen) return null;
  const { question, queue } = asked;
  return question.kind === 'columns' ? (
    <ColumnsDialog
      key={asked.questionId}
      question={question}
      mapping={draft?.kind === 'columns' ? draft.mapping : question.proposed}
      queue={queue}
    />
  ) : (
    <DatesDialog
      key={asked.questionId}
      question={question}
      order={draft?.kind === 'date-order' ? draft.order : question.proposed}
      queue={queue}
    />
  );
}

function isBusyElsewhere(): boolean {
  const focused = document.activeElement;
  const isTyping = focused instanceof HTMLInputElement || focused instanceof HTMLTextAreaElement;
  return isTyping || document.querySelector('[role="dialog"], [role="alertdialog"]') !== null;
}
