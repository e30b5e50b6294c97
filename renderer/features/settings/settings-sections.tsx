/** The settings themselves, section by section. Each change holds at once. */
import type { Preferences } from '../../../shared/seams/ipc-contract.ts';
import { CommandButton } from '../../app/commands/command-button.tsx';
import { useText } from '../../app/text.ts';
import { changePreferences } from '../../state/preferences.ts';
import { Select } from '../../ui/select.tsx';
import { Switch } from '../../ui/switch.tsx';
import { Setting } from './setting.tsx';

export interface SectionProps {
  readonly preferences: Preferences;
}

const lockMinutes = ['1', '2', '5', '10', '30', '0'] as const;
const minutesOf = { '0': 0, '1': 1, '2': 2, '5': 5, '10': 10, '30': 30 } as const;
const letterChoices = ['on', 'list-and-player', 'off'] as const;
const themes = ['system', 'light', 'dark', 'contrast'] as const;
const densities = ['compact', 'usual', 'roomy'] as const;
const languageChoices = ['system', 'en', 'de'] as const;

export function LockingSettings({ preferences }: SectionProps) {
  const t = useText();
  return (
    <>
      <Setting
        name={t('settings.lockAfter')}
        text={t('settings.lockAfterText')}
        control={(describedBy) => (
          <Select
            name={t('settings.lockAfter')}
            describedBy={describedBy}
            value={`${preferences.lockAfterMinutes}`}
            options={lockMinutes.map((minutes) => ({
              value: minutes,
              title:
                minutes === '0'
                  ? t('settings.lockAfter.never')
                  : t('settings.lockAfter.minutes', { minutes: minutesOf[minutes] }),
            }))}
            onChange={(minutes) => changePreferences({ lockAfterMinutes: minutesOf[minutes] })}
          />
        )}
      />
      <Setting name={t('settings.lockNow')} text={t('settings.lockNowText')} control={() => <CommandButton id="vault.lock" />} />
    </>
  );
}

export function ListeningSettings({ preferences }: SectionProps) {
  const t = useText();
  return (
    <Setting
      name={t('settings.autoplay')}
      text={t('settings.autoplayText')}
      control={(describedBy) => (
        <Switch
          name={t('settings.autoplay')}
          describedBy={describedBy}
          isOn={preferences.autoplay}
          onChange={(autoplay) => changePreferences({ autoplay })}
        />
      )}
    />
  );
}

export function KeySettings({ preferences }: SectionProps) {
  const t = useText();
  return (
    <>
      <Setting
        name={t('settings.letters')}
        text={t('settings.lettersText')}
        control={(describedBy) => (
          <Select
            name={t('settings.letters')}
            describedBy={describedBy}
            value={preferences.singleLetterKeys}
            options={letterChoices.map((value) => ({ value, title: t(`settings.letters.${value}`) }))}
            onChange={(singleLetterKeys) => changePreferences({ singleLetterKeys })}
          />
        )}
      />
      <Setting
        name={t('settings.allKeys')}
        text={t('settings.allKeysText')}
        control={() => <CommandButton id="app.keys">{t('settings.allKeysShow')}</CommandButton>}
      />
    </>
  );
}

export function AppearanceSettings({ preferences }: SectionProps) {
  const t = useText();
  return (
    <>
      <Setting
        name={t('settings.theme')}
        text={t('settings.themeText')}
        control={(describedBy) => (
          <Select
            name={t('settings.theme')}
            describedBy={describedBy}
            value={preferences.theme}
            options={themes.map((value) => ({ value, title: t(`settings.theme.${value}`) }))}
            onChange={(theme) => changePreferences({ theme })}
          />
        )}
      />
      <Setting
        name={t('settings.density')}
        text={t('settings.densityText')}
        control={(describedBy) => (
          <Select
            name={t('settings.density')}
            describedBy={describedBy}
            value={preferences.density}
            options={densities.map((value) => ({ value, title: t(`settings.density.${value}`) }))}
            onChange={(density) => changePreferences({ density })}
          />
        )}
      />
    </>
  );
}

export function LanguageSettings({ preferences }: SectionProps) {
  const t = useText();
  return (
    <Setting
      name={t('settings.language')}
      text={t('settings.languageText')}
      control={(describedBy) => (
        <Select
          name={t('settings.language')}
          describedBy={describedBy}
          value={preferences.language}
          options={languageChoices.map((value) => ({ value, title: t(`settings.language.${value}`) }))}
          onChange={(language) => changePreferences({ language })}
        />
      )}
    />
  );
}
