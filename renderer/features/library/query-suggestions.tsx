/** The list under the search field. The focus stays in the field: it says which one is current. Draws what it is given. */
import { formatCount, useText } from '../../app/text.ts';
import type { Suggestion } from './query-suggest.ts';

export interface QuerySuggestionsProps {
  readonly id: string;
  readonly suggestions: readonly Suggestion[];
  readonly active: number;
  readonly onTake: (suggestion: Suggestion) => void;
}

export const suggestionId = (id: string, index: number): string => `${id}-${index}`;

export function QuerySuggestions({ id, suggestions, active, onTake }: QuerySuggestionsProps) {
  const t = useText();
  return (
    <div id={id} role="listbox" className="query-suggestions" aria-label={t('search.suggest.name')}>
      {suggestions.map((one, index) => (
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the field has focus and keys
        <div
          key={one.text}
          id={suggestionId(id, index)}
          role="option"
          aria-selected={index === active}
          className="query-suggestion"
          // The field keeps the focus.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onTake(one)}
        >
          <b>{one.label}</b>
          {one.isField ? <span className="faint">{t(`search.field.${one.field}`)}</span> : null}
          {one.count === null ? null : (
            <span className="faint num" title={t('search.suggest.count', { count: one.count })}>
              {formatCount(one.count)}
            </span>
          )}
        </div>
      ))}
    </div>
  );
}
