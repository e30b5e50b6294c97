/** The settings room: an index at the left, the sections at the right; what is typed above leaves those that have it. */
import { Search } from 'lucide-react';
import { useEffect, useId } from 'react';
import { useStore } from 'zustand';
import { useText } from '../../app/text.ts';
import { preferencesStore } from '../../state/preferences.ts';
import { settingsQuery } from '../../state/settings-query.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Hits } from '../../ui/hits.tsx';
import { wordsTyped } from '../../ui/text-hits.ts';
import { entriesFound } from './setting-entry.ts';
import { Setting } from './setting.tsx';
import { settingSections } from './settings-sections.tsx';
import './settings.css';

export function SettingsRoom() {
  const t = useText();
  const id = useId();
  const { preferences, info } = useStore(preferencesStore);
  const query = useStore(settingsQuery, (state) => state.text);
  const words = wordsTyped(query);
  const found = settingSections(t, preferences, info, words).map((section, at) => {
    const entries = entriesFound(section, words);
    const hitCount = entries.length + (words.length === 0 ? 0 : (section.list?.hitCount ?? 0));
    return { ...section, entries, hitCount, anchor: `${id}-${at}` };
  });
  const shown = found.filter(({ hitCount }) => hitCount > 0);
  const hitCount = shown.reduce((sum, section) => sum + section.hitCount, 0);
  useEffect(() => settingsQuery.setState({ hitCount }), [hitCount]);
  useEffect(() => () => settingsQuery.setState({ text: '' }), []);
  return (
    <div className="settings">
      <nav aria-label={t('settings.index')} className="settings-index">
        <h1>{t('settings.title')}</h1>
        {found.map((section) => (
          <a key={section.anchor} {...(section.hitCount === 0 ? { 'aria-disabled': true } : { href: `#${section.anchor}` })}>
            {section.icon}
            {section.title}
            {words.length === 0 || section.hitCount === 0 ? null : <span className="num">{section.hitCount}</span>}
          </a>
        ))}
      </nav>
      <div>
        {shown.map((section) => (
          <section key={section.anchor} id={section.anchor} tabIndex={-1} aria-labelledby={`${section.anchor}-title`}>
            <h2 id={`${section.anchor}-title`}>
              <Hits text={section.title} words={words} />
            </h2>
            {section.entries.map((entry) => (
              <Setting key={entry.id} entry={entry} words={words} />
            ))}
            {section.list?.content}
          </section>
        ))}
        {shown.length > 0 ? null : (
          <EmptyState
            title={t('settings.search.none', { typed: query.trim() })}
            icon={<Search size={22} strokeWidth={1.5} aria-hidden />}
            actions={<Button onPress={() => settingsQuery.setState({ text: '' })}>{t('settings.search.all')}</Button>}
          >
            {t('settings.search.noneText')}
          </EmptyState>
        )}
      </div>
    </div>
  );
}
