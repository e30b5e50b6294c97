/** Settings of how the app looks, sounds and speaks, section by section. Each change holds at once. */
import { Info, Keyboard, Languages, Lock, Monitor, Volume2 } from 'lucide-react';
import type { AppInfo, Preferences } from '../../../shared/seams/ipc-contract.ts';
import { CommandButton } from '../../app/commands/command-button.tsx';
import { isRebound } from '../../app/commands/bindings.ts';
import { keyInText } from '../../app/commands/keycaps.ts';
import { commandIds } from '../../app/commands/registry.ts';
import type { Translate } from '../../app/text.ts';
import { changePreferences } from '../../state/preferences.ts';
import { aboutEntries } from './about.ts';
import { commandsFound } from './commands-found.ts';
import { CommandsList } from './commands-list.tsx';
import { selectEntry, switchEntry } from './control-entry.tsx';
import { KeysNotice } from './keys-notice.tsx';
import { lockingEntries } from './locking-settings.tsx';
import type { SettingEntry, SettingSection } from './setting-entry.ts';

const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const;

export function settingSections(
  t: Translate,
  preferences: Preferences,
  info: AppInfo | null,
  words: readonly string[],
): readonly SettingSection[] {
  const platform = info?.platform ?? 'linux';
  return [
    {
      title: t('settings.section.locking'),
      icon: <Lock {...icon} />,
      entries: lockingEntries(t, preferences, platform),
    },
    { title: t('settings.section.listening'), icon: <Volume2 {...icon} />, entries: listeningEntries(t, preferences) },
    {
      title: t('settings.section.keys'),
      icon: <Keyboard {...icon} />,
      entries: keyEntries(t, preferences),
      list: { hitCount: commandsFound(t, words).length, content: <KeysOfCommands words={words} /> },
    },
    { title: t('settings.section.appearance'), icon: <Monitor {...icon} />, entries: appearanceEntries(t, preferences) },
    { title: t('settings.section.language'), icon: <Languages {...icon} />, entries: languageEntries(t, preferences) },
    { title: t('settings.section.about'), icon: <Info {...icon} />, entries: info === null ? [] : aboutEntries(t, info) },
  ];
}

/** What was said of them last stands above the list. */
function KeysOfCommands({ words }: { readonly words: readonly string[] }) {
  return (
    <>
      <KeysNotice />
      <CommandsList words={words} />
    </>
  );
}

const letterChoices = ['on', 'list-and-player', 'off'] as const;
const themes = ['system', 'light', 'dark', 'contrast'] as const;
const densities = ['compact', 'usual', 'roomy'] as const;
const languageChoices = ['system', 'en', 'de'] as const;

export function listeningEntries(t: Translate, preferences: Preferences): readonly SettingEntry[] {
  return [
    switchEntry({
      id: 'set-autoplay',
      name: t('settings.autoplay'),
      text: t('settings.autoplayText', { play: keyInText('playback.toggle') }),
      isOn: preferences.autoplay,
      onChange: (autoplay) => changePreferences({ autoplay }),
    }),
  ];
}

export function keyEntries(t: Translate, preferences: Preferences): readonly SettingEntry[] {
  return [
    selectEntry({
      id: 'set-letters',
      name: t('settings.letters'),
      text: t('settings.lettersText'),
      value: preferences.singleLetterKeys,
      options: letterChoices.map((value) => ({ value, title: t(`settings.letters.${value}`) })),
      onChange: (singleLetterKeys) => changePreferences({ singleLetterKeys }),
    }),
    {
      id: 'set-all-keys',
      name: t('bindings.sheet.name'),
      text: t('bindings.sheet.text'),
      control: (
        <>
          <CommandButton id="app.keys">{t('bindings.sheet.show')}</CommandButton>
          <CommandButton id="app.printKeys">{t('bindings.sheet.print')}</CommandButton>
        </>
      ),
    },
    {
      id: 'set-keys-file',
      name: t('bindings.file.name'),
      text: t('bindings.file.text'),
      control: (
        <>
          <CommandButton id="app.saveKeys">{t('bindings.file.save')}</CommandButton>
          <CommandButton id="app.readKeys">{t('bindings.file.read')}</CommandButton>
        </>
      ),
    },
    {
      id: 'set-usual-keys',
      name: t('bindings.reset.name'),
      text: t('bindings.reset.text', { count: commandIds.filter(isRebound).length }),
      control: <CommandButton id="app.resetKeys">{t('bindings.reset.do')}</CommandButton>,
    },
  ];
}

export function appearanceEntries(t: Translate, preferences: Preferences): readonly SettingEntry[] {
  return [
    selectEntry({
      id: 'set-theme',
      name: t('settings.theme'),
      text: t('settings.themeText'),
      value: preferences.theme,
      options: themes.map((value) => ({ value, title: t(`settings.theme.${value}`) })),
      onChange: (theme) => changePreferences({ theme }),
    }),
    selectEntry({
      id: 'set-density',
      name: t('settings.density'),
      text: t('settings.densityText'),
      value: preferences.density,
      options: densities.map((value) => ({ value, title: t(`settings.density.${value}`) })),
      onChange: (density) => changePreferences({ density }),
    }),
  ];
}

export function languageEntries(t: Translate, preferences: Preferences): readonly SettingEntry[] {
  return [
    selectEntry({
      id: 'set-language',
      name: t('settings.language'),
      text: t('settings.languageText'),
      value: preferences.language,
      options: languageChoices.map((value) => ({ value, title: t(`settings.language.${value}`) })),
      onChange: (language) => changePreferences({ language }),
    }),
  ];
}
