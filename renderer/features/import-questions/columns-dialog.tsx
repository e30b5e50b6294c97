/** Which column is which: a line for each column with its first cells and its role, and below what would come of it. */
import { type ColumnMapping, isWithoutTable, withoutTable } from '../../../shared/model/import-question.ts';
import { useText } from '../../app/text.ts';
import { draftAnswer } from '../../state/import-questions.ts';
import { Select } from '../../ui/select.tsx';
import { type ColumnsQuestion, previewRows, roleOf, rolesToChoose, withRole } from './column-roles.ts';
import { PreviewList } from './preview-list.tsx';
import { QuestionFrame } from './question-frame.tsx';

const cellsShown = 3;

export interface ColumnsDialogProps {
  readonly question: ColumnsQuestion;
  readonly mapping: ColumnMapping;
  readonly queue: number;
}

export function ColumnsDialog({ question, mapping, queue }: ColumnsDialogProps) {
  const t = useText();
  const nameOf = (column: number): string =>
    question.headers[column]?.trim() || t('question.columns.unnamed', { number: column + 1 });
  const options = rolesToChoose.map((value) => ({ value, title: t(`question.role.${value}`) }));
  return (
    <QuestionFrame
      title="question.columns.title"
      lead="question.columns.lead"
      remember="question.columns.remember"
      entryName={question.entryName}
      widthPx={760}
      queue={queue}
      answer={{ kind: 'columns', mapping }}
      without={{ kind: 'columns', mapping: withoutTable }}
    >
      <div className="question-columns" role="group" aria-label={t('question.columns.list')}>
        <div className="question-column question-columns-head label" aria-hidden>
          <span>{t('question.columns.heading')}</span>
          <span>{t('question.columns.cells')}</span>
          <span>{t('question.columns.holds')}</span>
        </div>
        {question.headers.map((_, column) => (
          // oxlint-disable-next-line react/no-array-index-key -- a column is its place; two may bear one heading
          <div key={column} className={roleOf(mapping, column) === 'none' ? 'question-column' : 'question-column taken'}>
            <b title={nameOf(column)}>
              <bdi>{nameOf(column)}</bdi>
            </b>
            <FirstCells cells={question.rows.map((row) => row[column] ?? '')} />
            <Select
              name={t('question.columns.choose', { column: nameOf(column) })}
              value={roleOf(mapping, column)}
              options={options}
              onChange={(role) => draftAnswer({ kind: 'columns', mapping: withRole(mapping, column, role) })}
            />
          </div>
        ))}
      </div>
      <PreviewList rows={previewRows(question, mapping)} isNothing={isWithoutTable(mapping)} />
    </QuestionFrame>
  );
}

function FirstCells({ cells }: { readonly cells: readonly string[] }) {
  const t = useText();
  const filled = cells.filter((cell) => cell.trim() !== '').slice(0, cellsShown);
  if (filled.length === 0) return <span className="faint">{t('question.columns.emptyCells')}</span>;
  return (
    <span className="question-cells selectable" title={filled.join('\n')}>
      {filled.map((cell, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- two cells may be equal
        <bdi key={at}>{cell}</bdi>
      ))}
    </span>
  );
}
