/** Every command with its keys, by where it applies. ↑ ↓ go through it, Enter changes a key, → goes to the row's buttons. */
import { Search } from 'lucide-react';
import { useState } from 'react';
import { GridList, GridListHeader, GridListSection } from 'react-aria-components';
import { type CommandId, commandGroups, commandSpec } from '../../app/commands/registry.ts';
import { useText } from '../../app/text.ts';
import { Field } from '../../ui/field.tsx';
import { wordsTyped } from '../../ui/text-hits.ts';
import { CommandRow, changeKeyOf } from './command-row.tsx';
import { commandsFound } from './commands-found.ts';
import './commands-list.css';

export interface CommandsListProps {
  /** Of the room's own search. While there are none, the list has a field of its own. */
  readonly words: readonly string[];
}

export function CommandsList({ words }: CommandsListProps) {
  const t = useText();
  const [typed, setTyped] = useState('');
  const isWhole = words.length === 0;
  const wanted = isWhole ? wordsTyped(typed) : words;
  const ids = commandsFound(t, wanted);
  return (
    <div className={isWhole ? 'commands' : 'commands found'}>
      {isWhole ? (
        <Field
          label={t('bindings.find')}
          isLabelUnseen
          placeholder={t('bindings.find')}
          value={typed}
          onChange={setTyped}
          maxLength={100}
          before={<Search size={14} strokeWidth={1.75} aria-hidden />}
        />
      ) : null}
      {ids.length === 0 ? (
        <p className="muted" role="status">
          {isWhole ? t('bindings.foundNone') : null}
        </p>
      ) : (
        <GridList
          // A list of its own for what was typed: one whose row had the focus would take it from the field.
          key={wanted.join(' ')}
          className="commands-list"
          aria-label={t('bindings.list')}
          disallowTypeAhead
          selectionMode="none"
          // The rows read the keys themselves, and must be drawn anew with what they show.
          dependencies={[t, wanted]}
          onAction={(key) => changeKeyOf(key as CommandId)}
        >
          {commandGroups.map((group) => {
            const own = ids.filter((id) => commandSpec(id).group === group);
            if (own.length === 0) return null;
            return (
              <GridListSection key={group} id={group} aria-label={t(`command.group.${group}`)}>
                <GridListHeader className="commands-head">{t(`command.group.${group}`)}</GridListHeader>
                {own.map((id) => (
                  <CommandRow key={id} id={id} words={wanted} />
                ))}
              </GridListSection>
            );
          })}
        </GridList>
      )}
    </div>
  );
}
