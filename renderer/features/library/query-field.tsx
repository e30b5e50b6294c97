/** Search, in the top bar: words typed, filters as chips that can be taken off, hits counted. Escape clears, ↓ goes to the list. */
import { CircleHelp, Search } from 'lucide-react';
import { type KeyboardEvent, memo, useCallback, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { keyHint, useCommands } from '../../app/commands/use-commands.ts';
import { currentLanguage, formatCount, useText } from '../../app/text.ts';
import { library } from '../../state/library-live.ts';
import { isNarrowed } from '../../state/library-state.ts';
import { Keys } from '../../ui/keys.tsx';
import { QueryChips, removeLastChip } from './query-chips.tsx';
import { QueryPaint } from './query-paint.tsx';
import { queryProblemsId } from './query-problems.tsx';
import { suggest, type Suggestion } from './query-suggest.ts';
import { QuerySuggestions, suggestionId } from './query-suggestions.tsx';
import { SearchHelp } from './search-help.tsx';
import { useCountedValues } from './use-counted-values.ts';
import { searchWanted } from './wanted.ts';
import '../../ui/field.css';
import './query-field.css';

const focusList = (input: HTMLElement): void => {
  const list = document.querySelector<HTMLElement>('[data-pane-focus][role="grid"]');
  if (list) list.focus();
  else input.blur();
};

export function QueryField() {
  const t = useText();
  const hint = keyHint('app.search');
  const { query, problems, count, total } = useStore(
    library.store,
    useShallow((state) => ({
      query: state.query,
      problems: state.list.problems,
      count: state.list.ids.length,
      total: state.summary?.total ?? 0,
    })),
  );
  const [typed, setTyped] = useState(query.text);
  const input = useRef<HTMLInputElement>(null);
  const wanted = useStore(searchWanted, (state) => state.count);
  const asked = useRef(wanted);
  const paint = useRef<HTMLDivElement>(null);
  const wantedCaret = useRef<number | null>(null);
  const listId = useId();
  const [isHelpOpen, setHelpOpen] = useState(false);
  const [isFocused, setFocused] = useState(false);
  const [caret, setCaret] = useState(0);
  const [active, setActive] = useState(-1);
  /** The text for which the suggestions were sent away. */
  const [closedFor, setClosedFor] = useState<string | null>(null);
  const values = useCountedValues(isFocused);
  const here = suggest(typed, caret, currentLanguage(), values);
  const isOpen = isFocused && here.suggestions.length > 0 && closedFor !== typed && typed !== '';

  // The query also changes elsewhere: by Escape in the list, by a view, after an unlock.
  useEffect(() => setTyped(query.text), [query.text]);
  useEffect(() => {
    if (wanted !== asked.current) input.current?.select();
    asked.current = wanted;
  }, [wanted]);

  const followScroll = () => {
    if (paint.current && input.current) paint.current.scrollLeft = input.current.scrollLeft;
  };
  // With the next frame, which lays the page out anyway.
  useEffect(() => {
    const frame = requestAnimationFrame(followScroll);
    return () => cancelAnimationFrame(frame);
  }, [typed]);
  const openHelp = useCallback(() => setHelpOpen(true), []);
  const closeHelp = useCallback(() => setHelpOpen(false), []);
  useCommands({ 'app.searchHelp': openHelp });

  const search = (text: string) => {
    setTyped(text);
    setClosedFor(null);
    setActive(-1);
    library.setQuery({ text });
  };
  const take = ({ text }: Suggestion) => {
    const next = typed.slice(0, here.from) + text + typed.slice(here.to).trimStart();
    search(next);
    wantedCaret.current = here.from + text.length;
  };
  // React puts the cursor to the end of a value that was set; it belongs behind what was taken.
  useLayoutEffect(() => {
    const at = wantedCaret.current;
    wantedCaret.current = null;
    if (at === null) return;
    input.current?.setSelectionRange(at, at);
    setCaret(at);
  }, [typed]);
  const onSuggestionKey = ({ key, shiftKey }: KeyboardEvent): boolean => {
    const chosen = here.suggestions[active];
    const last = here.suggestions.length - 1;
    if (key === 'ArrowDown') setActive(active >= last ? 0 : active + 1);
    else if (key === 'ArrowUp') setActive(active <= 0 ? last : active - 1);
    else if (key === 'Enter' && chosen) take(chosen);
    else if (key === 'Tab' && !shiftKey && here.suggestions[0]) take(chosen ?? here.suggestions[0]);
    else if (key === 'Escape') setClosedFor(typed);
    else return false;
    return true;
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (isOpen && onSuggestionKey(event)) {
      // A list of its own while it is open.
    } else if (event.key === 'ArrowDown' || event.key === 'Enter') focusList(event.currentTarget);
    else if (event.key === 'Escape' && typed !== '') search('');
    else if (event.key === 'Escape') focusList(event.currentTarget);
    else if (event.key === 'Backspace' && typed === '') removeLastChip();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <search className="field in-bar query">
      <Search size={14} strokeWidth={1.75} aria-hidden="true" />
      <QueryChips />
      <div className="query-entry">
        <QueryPaint ref={paint} text={typed} alsoBad={typed === query.text ? problems : []} isTyping={isFocused} />
        <input
          ref={input}
          type="text"
          role="combobox"
          inputMode="search"
          aria-label={t('review.search.name')}
          aria-keyshortcuts={hint.shortcuts}
          aria-autocomplete="list"
          aria-expanded={isOpen}
          aria-controls={isOpen ? listId : undefined}
          aria-activedescendant={isOpen && active >= 0 ? suggestionId(listId, active) : undefined}
          aria-describedby={queryProblemsId}
          placeholder={isNarrowed({ ...query, text: '' }) ? '' : t('review.search.name')}
          value={typed}
          spellCheck={false}
          autoComplete="off"
          maxLength={400}
          onChange={(event) => search(event.target.value)}
          onSelect={(event) => setCaret(event.currentTarget.selectionEnd ?? 0)}
          onScroll={followScroll}
          onFocus={() => setFocused(true)}
          onBlur={() => setFocused(false)}
          onKeyDown={onKeyDown}
        />
      </div>
      <span className="query-hits faint num" role="status">
        {isNarrowed(query) ? t('review.search.hits', { count: formatCount(count), total: formatCount(total) }) : null}
      </span>
      <HelpButton onPress={openHelp} />
      <Keys keycaps={hint.keycaps} />
      {isOpen ? <QuerySuggestions id={listId} suggestions={here.suggestions} active={active} onTake={take} /> : null}
      <SearchHelp isOpen={isHelpOpen} onClose={closeHelp} />
    </search>
  );
}

const HelpButton = memo(function HelpButton({ onPress }: { readonly onPress: () => void }) {
  const t = useText();
  return (
    <Button className="query-help" aria-label={t('search.help.open')} onPress={onPress}>
      <CircleHelp size={14} strokeWidth={1.75} aria-hidden="true" />
    </Button>
  );
});
