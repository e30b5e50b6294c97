/** What both questions have in common: the file, whether to remember, and the buttons. */
import { FileQuestion } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import type { ImportAnswer } from '../../../shared/model/import-question.ts';
import type { MessageId } from '../../app/text.ts';
import { useText } from '../../app/text.ts';
import { answerQuestion, putQuestionAside } from '../../state/import-questions.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Switch } from '../../ui/switch.tsx';

export interface QuestionFrameProps {
  readonly title: MessageId;
  readonly lead: MessageId;
  readonly remember: MessageId;
  readonly entryName: string;
  readonly widthPx: number;
  readonly queue: number;
  readonly answer: ImportAnswer;
  /** The answer that leaves the table out. */
  readonly without?: ImportAnswer;
  readonly children: ReactNode;
}

export function QuestionFrame({
  title,
  lead,
  remember,
  entryName,
  widthPx,
  queue,
  answer,
  without,
  children,
}: QuestionFrameProps) {
  const t = useText();
  const rememberId = useId();
  const [isRemembered, setRemembered] = useState(true);
  return (
    <Dialog
      isOpen
      onClose={putQuestionAside}
      title={t(title)}
      widthPx={widthPx}
      foot={
        <div className="question-foot">
          <div className="question-remember">
            <Switch name={t(remember)} describedBy={rememberId} isOn={isRemembered} onChange={setRemembered} />
            <span id={rememberId}>{t(remember)}</span>
          </div>
          {without === undefined ? (
            <Button onPress={putQuestionAside}>{t('question.later')}</Button>
          ) : (
            <Button onPress={() => void answerQuestion(without, isRemembered)}>{t('question.withoutTable')}</Button>
          )}
          <Button kind="step" onPress={() => void answerQuestion(answer, isRemembered)}>
            {t('question.bringIn')}
          </Button>
        </div>
      }
    >
      <p className="question-file" title={entryName}>
        <FileQuestion size={16} strokeWidth={1.75} aria-hidden />
        <bdi className="machine selectable">{entryName}</bdi>
      </p>
      <p className="muted">
        {t(lead)} {queue > 0 ? t('question.more', { count: queue }) : null}
      </p>
      {children}
    </Dialog>
  );
}
