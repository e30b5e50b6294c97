/** Above the list: which part of the query can't be read, what to write instead. The list below shows what the rest finds. */
import { TriangleAlert } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { writtenValues } from '../../../shared/search/fields.ts';
import { parseQuery } from '../../../shared/search/parse-query.ts';
import type { QueryProblem } from '../../../shared/search/query-tree.ts';
import { currentLanguage, useText } from '../../app/text.ts';
import { Scope } from '../../host/scope.ts';
import { library } from '../../state/library-live.ts';
import { LinkButton } from '../../ui/button.tsx';
import './query-problems.css';

export const queryProblemsId = 'query-problems';
/** Somebody who still writes isn't told that it is wrong so far. */
const restMs = 900;

export function QueryProblems() {
  const t = useText();
  const text = useStore(library.store, (state) => state.query.text);
  const known = useStore(library.store, (state) => state.list.problems);
  const isRested = useRested(text);
  const problems = [...parseQuery(text).problems, ...known].filter(({ to }) => isRested || to < text.length);
  return (
    <div id={queryProblemsId} role="status" className="query-problems" aria-label={t('search.problem.name')}>
      {problems.slice(0, 3).map((problem) => (
        <p key={`${problem.from} ${problem.kind}`}>
          <TriangleAlert size={14} strokeWidth={1.75} aria-hidden="true" />
          <span>
            {t(`search.problem.${problem.kind}`, { word: problem.word, values: valuesText(problem) })}{' '}
            {problem.proposal === null ? null : (
              <LinkButton onPress={() => library.setQuery({ text: mended(text, problem) })}>
                {t('search.problem.use', { proposal: problem.proposal })}
              </LinkButton>
            )}
          </span>
        </p>
      ))}
    </div>
  );
}

const mended = (text: string, { from, to, proposal }: QueryProblem): string => text.slice(0, from) + proposal + text.slice(to);

const valuesText = ({ field }: QueryProblem): string =>
  field === null ? '' : (writtenValues(field, currentLanguage())?.join(', ') ?? '');

function useRested(text: string): boolean {
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const scope = new Scope();
    const isWriting = document.activeElement instanceof HTMLInputElement;
    scope.after(isWriting ? restMs : 0, () => setRested(text));
    return () => scope.end();
  }, [text]);
  return rested === text;
}
