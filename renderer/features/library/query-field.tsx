/** Search, in the top bar: words typed, filters as chips that can be taken off, hits counted. Escape clears, ↓ goes to the list. */
import { Search } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { keycapsForCommand } from '../../app/commands/use-commands.ts';
import { formatCount, useText } from '../../app/text.ts';
import { Scope } from '../../host/scope.ts';
import { library } from '../../state/library-live.ts';
import { isNarrowed } from '../../state/library-state.ts';
import { Keys } from '../../ui/keys.tsx';
import { QueryChips, removeLastChip } from './query-chips.tsx';
import { searchWanted } from './wanted.ts';
import './query-field.css';

/** The vault answers in milliseconds; this only keeps a fast typist's keys together. */
const restMs = 60;

const focusList = (input: HTMLElement): void => {
  const list = document.querySelector<HTMLElement>('[data-pane-focus][role="grid"]');
  if (list) list.focus();
  else input.blur();
};

export function QueryField() {
  const t = useText();
  const { query, count, total } = useStore(
    library.store,
    useShallow((state) => ({ query: state.query, count: state.list.ids.length, total: state.summary?.total ?? 0 })),
  );
  const [typed, setTyped] = useState(query.text);
  const input = useRef<HTMLInputElement>(null);
  const waiting = useRef(new Scope());
  const wanted = useStore(searchWanted, (state) => state.count);
  const asked = useRef(wanted);

  // The query also changes elsewhere: by Escape in the list, by a view, after an unlock.
  useEffect(() => setTyped(query.text), [query.text]);
  useEffect(() => {
    if (wanted !== asked.current) input.current?.select();
    asked.current = wanted;
  }, [wanted]);

  const search = (text: string) => {
    setTyped(text);
    waiting.current.end();
    waiting.current = new Scope();
    waiting.current.after(restMs, () => library.setQuery({ text }));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'Enter') focusList(event.currentTarget);
    else if (event.key === 'Escape' && typed !== '') search('');
    else if (event.key === 'Escape') focusList(event.currentTarget);
    else if (event.key === 'Backspace' && typed === '') removeLastChip();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <search className="query">
      <Search size={14} strokeWidth={1.75} aria-hidden="true" />
      <QueryChips />
      <input
        ref={input}
        type="text"
        inputMode="search"
        aria-label={t('review.search.name')}
        placeholder={isNarrowed({ ...query, text: '' }) ? '' : t('review.search.name')}
        value={typed}
        spellCheck={false}
        autoComplete="off"
        maxLength={400}
        onChange={(event) => search(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <span className="query-hits faint num" role="status">
        {isNarrowed(query) ? t('review.search.hits', { count: formatCount(count), total: formatCount(total) }) : null}
      </span>
      <Keys keycaps={keycapsForCommand('app.search')} />
    </search>
  );
}
