/** In the settings the query field finds settings. Escape clears it, ↓ and Enter go to the first that is left. */
import { Search } from 'lucide-react';
import { type KeyboardEvent, useRef } from 'react';
import { useStore } from 'zustand';
import { keycapsForCommand, keyHint, useCommands } from '../../app/commands/use-commands.ts';
import { useText } from '../../app/text.ts';
import { settingsQuery } from '../../state/settings-query.ts';
import { Keys } from '../../ui/keys.tsx';
import '../../ui/field.css';
import './settings-search.css';

const type = (text: string): void => settingsQuery.setState({ text });

export function SettingsSearch() {
  const t = useText();
  const { text, hitCount } = useStore(settingsQuery);
  const input = useRef<HTMLInputElement>(null);
  const hasTyped = text.trim() !== '';
  useCommands({
    'app.search': () => input.current?.select(),
    'app.leave': text === '' ? undefined : () => type(''),
  });
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'Enter') focusFirst();
    else if (event.key === 'Escape' && text !== '') type('');
    else if (event.key === 'Escape') document.querySelector<HTMLElement>('.pagewrap')?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <search className="field in-bar settings-search">
      <Search size={14} strokeWidth={1.75} aria-hidden="true" />
      <input
        ref={input}
        type="text"
        inputMode="search"
        aria-label={t('settings.search.name')}
        aria-keyshortcuts={keyHint('app.search').shortcuts}
        placeholder={t('settings.search.name')}
        value={text}
        spellCheck={false}
        autoComplete="off"
        maxLength={200}
        onChange={(event) => type(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <span className="faint num" role="status">
        {hasTyped ? t('settings.search.hits', { count: hitCount }) : null}
      </span>
      <Keys keycaps={keycapsForCommand(hasTyped ? 'app.leave' : 'app.search')} />
    </search>
  );
}

function focusFirst(): void {
  const first = document.querySelector<HTMLElement>('.settings section :is(button:not(:disabled), input, .commands-list)');
  (first ?? document.querySelector<HTMLElement>('.pagewrap'))?.focus();
}
