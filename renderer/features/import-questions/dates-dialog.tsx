/** Whether day or month comes first: each way with what two of the dates would mean. */
import { RadioButton, RadioField, RadioGroup } from 'react-aria-components';
import { type DateOrder, dateOrders, type ImportQuestion } from '../../../shared/model/import-question.ts';
import { formatDay, type Translate, useText } from '../../app/text.ts';
import { draftAnswer } from '../../state/import-questions.ts';
import { QuestionFrame } from './question-frame.tsx';
import { possibleOrders, readDate, tellingExamples } from './read-date.ts';

export interface DatesDialogProps {
  readonly question: Extract<ImportQuestion, { readonly kind: 'date-order' }>;
  readonly order: DateOrder;
  readonly queue: number;
}

export function DatesDialog({ question, order, queue }: DatesDialogProps) {
  const t = useText();
  const examples = tellingExamples(question.examples);
  return (
    <QuestionFrame
      title="question.dates.title"
      lead="question.dates.lead"
      remember="question.dates.remember"
      entryName={question.entryName}
      widthPx={660}
      queue={queue}
      answer={{ kind: 'date-order', order }}
    >
      <RadioGroup
        className="question-orders"
        aria-label={t('question.dates.choose')}
        value={order}
        onChange={(chosen) => draftAnswer({ kind: 'date-order', order: dateOrders.find((one) => one === chosen) ?? order })}
      >
        {possibleOrders(question.examples, question.proposed).map((one) => (
          <RadioField key={one} value={one}>
            <RadioButton className="question-order">
              <b>{t(`question.dates.${one}`)}</b>
              {examples.map((written) => (
                <span key={written}>{meaning(written, one, t)}</span>
              ))}
            </RadioButton>
          </RadioField>
        ))}
      </RadioGroup>
    </QuestionFrame>
  );
}

function meaning(written: string, order: DateOrder, t: Translate): string {
  const ms = readDate(written, order);
  return ms === null ? written : t('question.dates.is', { written, day: formatDay(ms) });
}
