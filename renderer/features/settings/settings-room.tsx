/** The settings room: an index at the left, the sections at the right. */
import { Info, Keyboard, Languages, Lock, Monitor, Volume2 } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { useStore } from 'zustand';
import type { MessageId } from '../../app/text.ts';
import { useText } from '../../app/text.ts';
import { preferencesStore } from '../../state/preferences.ts';
import { About } from './about.tsx';
import { LockingSettings } from './locking-settings.tsx';
import { AppearanceSettings, KeySettings, LanguageSettings, ListeningSettings } from './settings-sections.tsx';
import './settings.css';

interface Section {
  readonly title: MessageId;
  readonly icon: ReactNode;
  readonly content: ReactNode;
}

export function SettingsRoom() {
  const t = useText();
  const id = useId();
  const { preferences, info } = useStore(preferencesStore);
  const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const;
  const sections: readonly Section[] = [
    {
      title: 'settings.section.locking',
      icon: <Lock {...icon} />,
      content: <LockingSettings preferences={preferences} platform={info?.platform ?? 'linux'} />,
    },
    {
      title: 'settings.section.listening',
      icon: <Volume2 {...icon} />,
      content: <ListeningSettings preferences={preferences} />,
    },
    { title: 'settings.section.keys', icon: <Keyboard {...icon} />, content: <KeySettings preferences={preferences} /> },
    {
      title: 'settings.section.appearance',
      icon: <Monitor {...icon} />,
      content: <AppearanceSettings preferences={preferences} />,
    },
    {
      title: 'settings.section.language',
      icon: <Languages {...icon} />,
      content: <LanguageSettings preferences={preferences} />,
    },
    { title: 'settings.section.about', icon: <Info {...icon} />, content: info === null ? null : <About info={info} /> },
  ];
  return (
    <div className="settings">
      <nav aria-label={t('settings.index')} className="settings-index">
        <h1>{t('settings.title')}</h1>
        {sections.map((section, index) => (
          <a key={section.title} href={`#${id}-${index}`}>
            {section.icon}
            {t(section.title)}
          </a>
        ))}
      </nav>
      <div>
        {sections.map((section, index) => (
          <section key={section.title} id={`${id}-${index}`} tabIndex={-1} aria-labelledby={`${id}-${index}-title`}>
            <h2 id={`${id}-${index}-title`}>{t(section.title)}</h2>
            {section.content}
          </section>
        ))}
      </div>
    </div>
  );
}
